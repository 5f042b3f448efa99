import { describe, expect, it } from 'vitest'
import { kits } from '#db/kits/all.ts'
import { rehearsals } from '#db/rehearsals/all.ts'
import type { Kit } from '#domain/kit.ts'
import { answeredOf, rehearsalDraftIssues } from '#domain/rehearsal/draft-issues.ts'
import { blankDraft, draftOf, firstPlan, rehearsalOf, type RehearsalDraft, replanned } from '#domain/rehearsal/draft.ts'
import { checkPlan, rehearsalIssues } from '#domain/rehearsal/rehearsal-rules.ts'
import { rewritten } from '#domain/rehearsal/spoken-text.ts'
import { smallKit } from '../../support/small-kit.ts'
import { smallRehearsal } from '../../support/small-rehearsal.ts'

const filler = 'Nothing, really.'
const kitOf = (kitSlug: string): Kit => {
  const kit = kits.find(({ slug }) => slug === kitSlug)
  if (!kit) throw new Error(`There is no kit ${kitSlug}`)
  return kit
}
const all = rehearsals.map((one) => [one.slug, one] as const)

describe('the first plan', () => {
  it.each(
    kits.flatMap((kit) =>
      (kit.content.problems ?? [{ id: null }]).map(({ id }) => [`${kit.slug} ${id ?? ''}`, kit, id] as const),
    ),
  )('of %s is eight minutes that keep the rules', (_name, kit, problemId) => {
    const short = firstPlan(kit, problemId)
    const refused: string[] = []
    checkPlan({ short, problemId: problemId ?? undefined }, kit, (holds, path, message) => {
      if (!holds) refused.push(`${path}: ${message}`)
    })
    expect(refused).toEqual([])
  })

  it('asks core prompts of the longest sections', () => {
    const kit = kitOf('em-values')
    const { sections } = firstPlan(kit, null)
    const asked = sections.flatMap(({ prompts }) => prompts.map(({ id }) => id))
    expect(asked.length).toBeGreaterThan(0)
    for (const id of asked)
      expect(kit.content.sections.flatMap(({ prompts }) => prompts).find((prompt) => prompt.id === id)?.core).toBe(true)
    const middle = kit.content.sections.slice(1, -1)
    const planned = middle.filter(({ id }) => sections.some((section) => section.id === id))
    const others = middle.filter((section) => !planned.includes(section) && section.prompts.some(({ core }) => core))
    for (const { minutes } of others)
      expect(minutes).toBeLessThanOrEqual(Math.min(...planned.map((section) => section.minutes)))
  })
})

describe('replanned', () => {
  const { content } = kitOf('swe-values')
  const plan = firstPlan(kitOf('swe-values'), null)
  const withoutOne = plan.sections.map((section, index) => (index === 1 ? { ...section, prompts: [] } : section))

  it('rates what is asked for', () => {
    const fewer = replanned(plan, withoutOne, content, null)
    expect(fewer.competencyIds.length).toBeLessThan(plan.competencyIds.length)
    expect(replanned(fewer, plan.sections, content, null)).toEqual(plan)
  })

  it('leaves out what was left out', () => {
    const [first, ...others] = plan.competencyIds
    const chosen = { ...plan, competencyIds: others }
    expect(replanned(chosen, plan.sections, content, null).competencyIds).toEqual(others)
    expect(first).toBeDefined()
  })
})

describe('a rehearsal as a draft', () => {
  it.each(all)('%s has no issue, and becomes itself again', (slug, rehearsal) => {
    const draft = draftOf(rehearsal, filler)
    const kit = kitOf(rehearsal.kitSlug)
    expect(rehearsalDraftIssues(slug, draft, kit)).toEqual([])
    const again = rehearsalOf(slug, draft, kit)
    const sorted = (one: typeof rehearsal) => ({
      ...one,
      answers: one.answers.toSorted((a, b) => (a.to < b.to ? -1 : 1)),
      full: undefined,
      short: undefined,
    })
    expect(sorted(again)).toEqual(sorted(rehearsal))
    for (const form of ['full', 'short'] as const) {
      const byId = (ratings: NonNullable<typeof rehearsal.full>['reference']['ratings'] = []) =>
        new Map(ratings.map((rating) => [rating.competencyId, rating]))
      expect(byId(again[form]?.reference.ratings)).toEqual(byId(rehearsal[form]?.reference.ratings))
      expect(again[form]?.reference.summary).toBe(rehearsal[form]?.reference.summary)
    }
  })

  it('says the filler where nothing is written, and forgets it when it is opened again', () => {
    const kit = smallKit()
    const draft = draftOf(smallRehearsal(), filler)
    const bare = { ...draft, answers: draft.answers.filter(({ to }) => to !== 'h-two') }
    expect(rehearsalDraftIssues('small-nim', bare, kit)).toEqual([])
    const rehearsal = rehearsalOf('small-nim', bare, kit)
    expect(rehearsalIssues(rehearsal, kit)).toEqual([])
    expect(rehearsal.answers.find(({ to }) => to === 'h-two')?.lines.map(({ text }) => text)).toEqual([filler])
    expect(draftOf(rehearsal, 'Else')).toEqual({ ...bare, answers: expect.any(Array) as unknown, filler })
    expect(draftOf(rehearsal, 'Else').answers.map(({ to }) => to)).not.toContain('h-two')
  })

  it('may be for eight minutes alone', () => {
    const kit = smallKit()
    const draft = { ...draftOf(smallRehearsal(), filler), hasFull: false }
    const rehearsal = rehearsalOf('small-nim', draft, kit)
    expect(rehearsal.full).toBeUndefined()
    const without = (...tos: string[]) =>
      rehearsalIssues({ ...rehearsal, answers: rehearsal.answers.filter(({ to }) => !tos.includes(to)) }, kit)
    // Nobody probes in these eight minutes.
    expect(without('b-empty')).toEqual([])
    expect(without('f-metric')).toEqual([{ path: 'answers', message: 'Nothing is said to the follow-up “f-metric”' }])
  })

  it('leaves out words for what the kit has no more', () => {
    const draft = draftOf(smallRehearsal(), filler)
    const [first] = draft.answers
    if (!first) throw new Error('Nothing is said')
    const old = { ...draft, answers: [...draft.answers, { ...first, to: 'p-gone' }] }
    expect(rehearsalDraftIssues('small-nim', old, smallKit())).toEqual([])
    expect(rehearsalOf('small-nim', old, smallKit()).answers.map(({ to }) => to)).not.toContain('p-gone')
  })
})

describe('what a draft still needs', () => {
  const kit = smallKit()
  const whole = draftOf(smallRehearsal(), filler)
  const blank = blankDraft(kit, { name: 'Nim', problemId: 'x-queue' })
  const issues = (draft: RehearsalDraft) => rehearsalDraftIssues('small-nim', draft, kit)
  let next = 0
  const saying = (to: string, text: string): RehearsalDraft => ({
    ...whole,
    answers: whole.answers.map((answer) => (answer.to === to ? rewritten(answer, text, () => `l${next++}`) : answer)),
  })
  const rated = (change: object): RehearsalDraft => ({
    ...whole,
    short: {
      ...whole.short,
      reading: { ...whole.short.reading, ratings: whole.short.reading.ratings.map((one) => ({ ...one, ...change })) },
    },
  })

  it('is named place by place from the first word on', () => {
    const found = issues(blank)
    expect(found.every(({ isMissing }) => isMissing)).toBe(true)
    const places = found.map(({ place }) => place)
    expect(places).toEqual([
      'candidate.background',
      'answers.intro',
      'answers.wrap-up',
      'answers.x-queue',
      'short.ratings.ownership.rating',
      'short.recommendation',
      'short.summary',
    ])
    expect(answeredOf(blank, kit)).toEqual({ done: 0, total: 1 })
    expect(answeredOf(whole, kit)).toEqual({ done: 2, total: 2 })
  })

  it.each<[what: string, draft: RehearsalDraft, place: string, message: string]>([
    ['a name', { ...whole, candidate: { name: ' ', background: 'x' } }, 'candidate.name', 'name'],
    ['words where none are written', { ...whole, filler: '' }, 'filler', 'Write'],
    ['a shorter breath', saying('p-story', 'word '.repeat(31)), 'answers.p-story', '31 words are more than a breath'],
    ['fewer lines', saying('intro', Array(61).fill('Hello.').join('\n')), 'answers.intro', 'at most 60'],
    ['a shorter silence', saying('intro', '(9 s) Hello.'), 'answers.intro', '0 to 8 seconds'],
    ['words behind a mark', saying('intro', '(2 s)'), 'answers.intro', 'Write something'],
    ['something for eight minutes', saying('intro', '(full) Hello.'), 'answers.intro', 'In eight minutes'],
    [
      'fewer words',
      saying('p-story', Array(30).fill('word '.repeat(28)).join('\n')),
      'answers.p-story',
      'and it has 240 s in eight minutes',
    ],
    [
      'whole eight minutes',
      { ...whole, short: { ...whole.short, sections: whole.short.sections.slice(0, 2) } },
      'short.sections',
      'take 7 minutes',
    ],
    ['a rating', rated({ rating: null }), 'short.ratings.ownership.rating', 'Rate it'],
    ['a reason', rated({ rationale: '' }), 'short.ratings.ownership.rationale', 'Say why'],
    ['a line to rest on', rated({ lineIds: ['hello'] }), 'short.ratings.ownership.lineIds', 'rests on'],
  ])('%s', (_what, draft, place, message) => {
    expect(issues(draft)).toContainEqual(
      expect.objectContaining({ place, message: expect.stringContaining(message) as string }),
    )
  })

  it('is told apart from what is wrong', () => {
    expect(issues(saying('intro', '(9 s) Hello.'))).toMatchObject([{ isMissing: false }])
    expect(issues(rated({ rationale: '' }))).toMatchObject([{ isMissing: true }])
  })

  it('asks no line of what was not assessed', () => {
    expect(issues(rated({ rating: 'not_assessed', lineIds: [] }))).toEqual([])
  })
})
