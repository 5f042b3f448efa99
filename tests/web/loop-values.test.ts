import { expect, test } from 'vitest'
import { kits } from '#db/kits/all.ts'
import { roundOf, type SuggestingKit, withKit } from '#web/features/loops/loop-values.ts'

function kitOf(slug: string, title?: string): SuggestingKit {
  const kit = kits.find((one) => one.slug === slug)
  if (!kit) throw new Error(`No kit ${slug} ships`)
  const competencyIds = kit.content.competencies.map(({ id }) => id)
  return { ...kit, title: title ?? kit.title, competencyIds }
}

test.each([
  ['backend-coding', undefined, 'Coding'],
  ['em-hiring-manager-screen', undefined, 'Hiring manager screen'],
  ['backend-coding', 'Backend Engineer, Coding in pairs', 'Coding in pairs'],
  ['backend-coding', 'Three lamps, one coast', 'Three lamps, one coast'],
])('the round of %s (%s) is called %s', (slug, title, called) => {
  expect(roundOf(kitOf(slug, title), 3)).toMatchObject({ title: called, kitSlug: slug, targetDay: 3 })
})

test('another kit gives the round its title, unless that was written by hand', () => {
  const [coding, design] = [kitOf('backend-coding'), kitOf('backend-system-design')]
  const round = { ...roundOf(coding, 5), id: 'first' }
  expect(withKit(round, coding, design)).toMatchObject({ id: 'first', title: 'System design', targetDay: 5 })
  expect(withKit({ ...round, title: 'Ours' }, coding, design)).toMatchObject({ title: 'Ours', kitSlug: design.slug })
  expect(withKit(roundOf(undefined, 1), undefined, design).title).toBe('System design')
  expect(withKit(round, coding, undefined)).toMatchObject({ title: '', kitSlug: '' })
})
