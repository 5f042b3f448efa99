import { describe, expect, it } from 'vitest'
import { kits } from '#db/kits/all.ts'
import { rehearsals } from '#db/rehearsals/all.ts'
import { kitIssues } from '#domain/kit-rules.ts'
import type { Kit } from '#domain/kit.ts'
import { answersOf } from '#domain/rehearsal/places.ts'
import { rehearsedKit } from '#domain/rehearsal/rehearsed-kit.ts'
import { smallKit } from '../../support/small-kit.ts'
import { smallRehearsal } from '../../support/small-rehearsal.ts'

const promptIds = ({ content }: Pick<Kit, 'content'>) =>
  content.sections.flatMap(({ prompts }) => prompts.map(({ id }) => id))
const minutes = ({ content }: Pick<Kit, 'content'>) => content.sections.map((section) => [section.id, section.minutes])
const isAsked = ({ content: { sections, problems = [] } }: Pick<Kit, 'content'>) =>
  sections.some(({ prompts }) => prompts.length > 0) || problems.some(({ probes }) => probes.length > 0)

describe('with a colleague', () => {
  const alone = { written: null, problemId: null }

  it.each(kits.map((kit) => [kit.slug, kit] as const))(
    '%s has eight minutes that keep the rules of a kit',
    (_slug, kit) => {
      const short = rehearsedKit(kit, { ...alone, form: 'short' })
      expect(short.durationMinutes).toBe(8)
      expect(kitIssues({ ...kit, ...short })).toEqual([])
      expect(isAsked(short)).toBe(true)
      expect(short.content.problems?.length ?? 1).toBe(1)
    },
  )

  it('is the whole kit at full length, with the problem that was chosen', () => {
    const kit = kits.find(({ content }) => (content.problems?.length ?? 0) > 1)
    const second = kit?.content.problems?.[1]
    if (!kit || !second) throw new Error('No shipped kit has two problems')
    const full = rehearsedKit(kit, { written: null, problemId: second.id, form: 'full' })
    expect(full.content).toEqual({ ...kit.content, problems: [second] })
    expect(full.durationMinutes).toBe(kit.durationMinutes)
  })

  it('shares four minutes and four where a kit has only hello and goodbye', () => {
    const { problems: _, ...content } = smallKit().content
    const sections = content.sections.filter(({ prompts }) => prompts.length === 0)
    const short = rehearsedKit({ durationMinutes: 10, content: { ...content, sections } }, { ...alone, form: 'short' })
    expect(minutes(short)).toEqual([
      ['intro', 4],
      ['wrap-up', 4],
    ])
    expect(short.content.competencies).toHaveLength(1)
  })
})

describe('answersOf', () => {
  const rehearsal = structuredClone(smallRehearsal())
  for (const { to, lines } of rehearsal.answers)
    if (to === 'p-story') lines.push({ id: 'more', text: 'And more.', isLong: true })
  const at = (form: 'short' | 'full') => {
    const { content } = rehearsedKit(smallKit(), { written: rehearsal, problemId: null, form })
    return answersOf(rehearsal, content, form)
  }
  const idsOf = (form: 'short' | 'full') => at(form).flatMap(({ lines }) => lines.map(({ id }) => id))

  it('has all that can be drawn at full length', () => {
    expect(idsOf('full')).toEqual(rehearsal.answers.flatMap(({ lines }) => lines.map(({ id }) => id)))
  })

  it('leaves out of eight minutes what is not asked there, and what is said at full length alone', () => {
    expect(idsOf('short')).toEqual(['hello', 'story-1', 'story-2', 'story-3', 'metric-1', 'queue-1', 'two-1', 'bye'])
  })
})

describe('with a made-up candidate', () => {
  const small = { written: smallRehearsal(), problemId: null }

  it('leaves out alternates that nothing is written for', () => {
    expect(promptIds(smallKit())).toEqual(['p-story', 'p-start'])
    expect(promptIds(rehearsedKit(smallKit(), { ...small, form: 'full' }))).toEqual(['p-story'])
  })

  it('is shortened as it was planned', () => {
    const short = rehearsedKit(smallKit(), { ...small, form: 'short' })
    expect(minutes(short)).toEqual([
      ['intro', 1],
      ['work', 6],
      ['wrap-up', 1],
    ])
    expect(short.content.sections[1]?.prompts).toEqual([
      expect.objectContaining({ id: 'p-story', minutes: 4, core: true }),
    ])
    expect(short.content.problems?.[0]?.probes).toEqual([])
  })

  it.each(rehearsals.map((one) => [one.slug, one] as const))(
    '%s keeps the rules of a kit at both lengths',
    (_slug, written) => {
      const kit = kits.find(({ slug }) => slug === written.kitSlug)
      if (!kit) throw new Error(`There is no kit ${written.kitSlug}`)
      for (const form of ['short', 'full'] as const)
        expect(kitIssues({ ...kit, ...rehearsedKit(kit, { written, problemId: null, form }) })).toEqual([])
    },
  )
})
