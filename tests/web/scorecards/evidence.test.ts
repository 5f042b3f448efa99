import { describe, expect, it } from 'vitest'
import { sweValues } from '#db/kits/swe-values.ts'
import { backendCoding } from '#db/kits/backend-coding.ts'
import type { Tag } from '#domain/coverage.ts'
import { askedOf, everything, groupNotes, isUntagged, marksOf } from '#web/features/scorecards/evidence.ts'
import { noteName, noteTime } from '#web/features/scorecards/note-words.ts'
import type { NoteView } from '#web/lib/note-view.ts'

const note = (id: string, tags: Tag[], some: Partial<NoteView> = {}): NoteView => ({
  id,
  kind: 'text',
  text: `Text of ${id}`,
  language: null,
  phase: 'during',
  offsetMs: 60_000,
  sectionId: null,
  promptId: null,
  star: null,
  tags,
  state: 'saved',
  refusedBecause: null,
  ...some,
})
const signal = (competencyId: string): Tag => ({ competencyId, polarity: 'signal' })
const anti = (competencyId: string, catalogId: string | null = null): Tag => ({
  competencyId,
  polarity: 'anti_pattern',
  catalogId,
})
const ids = ['ownership', 'growth']
const both = note('both', [signal('ownership'), anti('growth')])
const own = note('own', [signal('ownership')])
const bare = note('bare', [])
const foreign = note('foreign', [signal('coding')])
const all = [both, own, bare, foreign]
const shown = (...args: Parameters<typeof groupNotes>) =>
  groupNotes(...args).map((group) => [group.id, ...group.notes.map(({ id }) => id)])

describe('notes in groups', () => {
  it('stand under the competency one is at, the untagged below', () => {
    expect(shown(all, ids, 'current', { competencyId: 'ownership', noteIds: [] })).toEqual([
      ['ownership', 'both', 'own'],
      ['untagged', 'bare', 'foreign'],
    ])
  })

  it('stand under it too when they are cited there without a tag', () => {
    expect(shown(all, ids, 'current', { competencyId: 'growth', noteIds: ['bare'] })).toEqual([
      ['growth', 'both', 'bare'],
      ['untagged', 'foreign'],
    ])
  })

  it('stand under each of their competencies when all are shown, and empty groups are left out', () => {
    expect(shown(all, [...ids, 'reliability'], 'all', null)).toEqual([
      ['ownership', 'both', 'own'],
      ['growth', 'both'],
      ['untagged', 'bare', 'foreign'],
    ])
  })

  it('a tag of a competency that this kit does not rate counts as none', () => {
    expect(isUntagged(foreign, ids)).toBe(true)
    expect(shown(all, ids, 'untagged', null)).toEqual([['untagged', 'bare', 'foreign']])
  })
})

describe('the marks of a note', () => {
  const serious = sweValues.content.antiPatterns.find(({ severity }) => severity === 'serious')
  const { antiPatterns } = sweValues.content

  it('say what it is for one competency', () => {
    expect(marksOf(both, 'ownership', antiPatterns)).toEqual([{ polarity: 'signal', isSerious: false }])
    expect(marksOf(both, 'growth', antiPatterns)).toEqual([{ polarity: 'anti_pattern', isSerious: false }])
    expect(marksOf(bare, 'growth', antiPatterns)).toEqual([])
  })

  it('know the serious ones by the kit', () => {
    const found = note('x', [anti(serious?.competencyId ?? '', serious?.id)])
    expect(marksOf(found, null, antiPatterns)).toEqual([{ polarity: 'anti_pattern', isSerious: true }])
  })
})

describe('what was asked', () => {
  const core = sweValues.content.sections.flatMap(({ prompts }) => prompts).filter((prompt) => prompt.core)
  const [first, second] = core

  it('can be cited: core prompts that were asked, follow-ups that were used, in the order of the kit', () => {
    const followUpIds = first?.followUps.slice(0, 1).map(({ id }) => id) ?? []
    const marks = [
      { promptId: second?.id ?? '', status: 'skipped' as const, followUpIds: [] },
      { promptId: first?.id ?? '', status: 'asked' as const, followUpIds },
    ]
    expect(askedOf(sweValues.content, marks).map(({ kind, id }) => [kind, id])).toEqual([
      ['prompt', first?.id],
      ...followUpIds.map((id) => ['followUp', id]),
    ])
  })

  it('has the words of problems, their probes and their hints too', () => {
    const [problem] = backendCoding.content.problems ?? []
    const items = everything(backendCoding.content)
    expect(items.find(({ id }) => id === problem?.id)).toMatchObject({ kind: 'prompt', text: problem?.title })
    expect(items.find(({ id }) => id === problem?.probes[0]?.id)).toMatchObject({ kind: 'followUp' })
    const hint = problem?.hints[0]
    expect(items.find(({ id }) => id === hint?.id)).toMatchObject({ kind: 'followUp', text: `Hint: ${hint?.text}` })
  })
})

describe('how a note is called', () => {
  it.each<[Partial<NoteView>, string, string]>([
    [{ offsetMs: 1_040_000 }, '17:20', 'note of 17:20'],
    [{ offsetMs: null, phase: 'before' }, 'before', 'note from before the interview, “Text of n”'],
    [{ offsetMs: null, phase: 'after' }, 'after', 'note from after the interview, “Text of n”'],
    [{ offsetMs: null, phase: 'during' }, '', 'note “Text of n”'],
  ])('%o', (some, time, name) => {
    expect(noteTime(note('n', [], some))).toBe(time)
    expect(noteName(note('n', [], some))).toBe(name)
  })
})
