import { describe, expect, it } from 'vitest'
import { kits } from '#db/kits/all.ts'
import { kitChanges } from '#domain/kit-diff.ts'
import type { DraftKit } from '#domain/kit-draft.ts'
import { smallKit } from '../support/small-kit.ts'

const draft = (): DraftKit => {
  const { slug: _, ...kit } = structuredClone(smallKit())
  return kit
}
type Content = DraftKit['content']
const work = (content: Content) => {
  const section = content.sections[1]
  if (!section) throw new Error('The small kit has a second section')
  return section
}
/** The small kit with its content changed in place. */
const changed = (change: (content: Content) => void): DraftKit => {
  const kit = draft()
  change(kit.content)
  return kit
}

describe('kitChanges', () => {
  it.each(kits.map((kit) => [kit.slug, kit] as const))('finds nothing between %s and itself', (_slug, kit) => {
    expect(kitChanges(kit, structuredClone(kit))).toEqual([])
  })

  it.each<[string, (content: Content) => void, string[]]>([
    [
      'a prompt’s words',
      (content) =>
        work(content).prompts.forEach((prompt) => prompt.id === 'p-story' && (prompt.text = 'Tell me more.')),
      ['changed prompt p-story: what is asked'],
    ],
    ['a prompt that went', (content) => work(content).prompts.splice(1, 1), ['removed prompt p-start']],
    [
      'a prompt in another section',
      (content) => content.sections[2]?.prompts.push(...work(content).prompts.splice(1, 1)),
      ['changed prompt p-start: section'],
    ],
    ['minutes', (content) => (work(content).minutes = 15), ['changed section work: minutes']],
    [
      'sections in another order',
      (content) => (content.sections = content.sections.toReversed()),
      ['changed section wrap-up: place', 'changed section intro: place'],
    ],
    [
      'an anchor',
      (content) => content.competencies.forEach(({ anchors }) => (anchors['3'] = 'Ended it')),
      ['changed competency ownership: anchor 3'],
    ],
    [
      'a follow-up that went',
      (content) => work(content).prompts.forEach((prompt) => (prompt.followUps = [])),
      ['changed prompt p-story: follow-up f-metric'],
    ],
    ['a problem that went', (content) => (content.problems = []), ['removed problem x-queue']],
    [
      'a signal that came',
      (content) => content.signals.push({ id: 's-new', competencyId: 'ownership', text: 'New.' }),
      ['added signal s-new'],
    ],
    ['a briefing', (content) => content.briefing.push('More.'), ['changed briefing briefing: points']],
  ])('finds %s', (_what, change, expected) => {
    const said = kitChanges(draft(), changed(change)).map(
      ({ change: how, kind, id, fields }) =>
        `${how} ${kind} ${id}${how === 'changed' ? `: ${fields.map(({ field }) => field).join(', ')}` : ''}`,
    )
    expect(said).toEqual(expected)
  })

  it('tells before from after, also of the frame', () => {
    expect(kitChanges(draft(), { ...draft(), durationMinutes: 45 })).toEqual([
      {
        kind: 'frame',
        id: 'frame',
        name: 'Small kit',
        change: 'changed',
        fields: [{ field: 'duration in minutes', before: '30', after: '45' }],
      },
    ])
  })

  it('turned round finds what went where it found what came', () => {
    const other = changed((content) => content.signals.push({ id: 's-new', competencyId: 'ownership', text: 'New.' }))
    expect([kitChanges(draft(), other), kitChanges(other, draft())].map(([one]) => one?.change)).toEqual([
      'added',
      'removed',
    ])
  })
})
