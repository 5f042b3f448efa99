import { describe, expect, it } from 'vitest'
import type { Tag } from '#domain/coverage.ts'
import { compare, type Link } from '#domain/rehearsal/comparison.ts'
import { rehearsedKit } from '#domain/rehearsal/rehearsed-kit.ts'
import { noWork, type RehearsalNote, type RehearsalWork } from '#domain/rehearsal/work.ts'
import { smallKit } from '../../support/small-kit.ts'
import { smallRehearsal } from '../../support/small-rehearsal.ts'

const plus: Tag = { competencyId: 'ownership', polarity: 'signal' }
const minus: Tag = { competencyId: 'ownership', polarity: 'anti_pattern' }
/** Of a competency that the reference has nothing for. */
const other: Tag = { competencyId: 'growth', polarity: 'signal' }

const note = (id: string, offsetMs: number | null, ...tags: Tag[]): RehearsalNote => ({
  id,
  kind: 'text',
  text: id,
  language: null,
  phase: offsetMs === null ? 'after' : 'during',
  offsetMs,
  sectionId: null,
  promptId: null,
  star: null,
  tags,
})

/** The story is asked at 0:10: its lines are said at 11.2 s, 17.2 s (the signal) and 22.35 s (the anti-pattern). */
const asked = [{ id: 'p-story', atMs: 10_000 }]
const atEnd = { ...noWork.clock, state: 'ended' as const, offsetMs: 480_000 }

function comparedOf(some: Partial<RehearsalWork>, links: Link[] = [], rehearsal = smallRehearsal()) {
  const { content } = rehearsedKit(smallKit(), { written: rehearsal, form: 'full', problemId: null })
  return compare({ rehearsal, form: 'full', content, work: { ...noWork, clock: atEnd, asked, ...some }, links })
}
const outcomes = (some: Partial<RehearsalWork>, links: Link[] = []) =>
  Object.fromEntries(
    comparedOf(some, links).evidence.map(({ lineId, outcome, noteIds }) => [lineId, [outcome, ...noteIds].join(' ')]),
  )

const beyond = (notes: RehearsalNote[], links: Link[] = []) =>
  comparedOf({ notes }, links).beyond.map(({ noteId, tag }) => [noteId, tag.polarity])

describe('a piece of the reference’s evidence', () => {
  it.each<[why: string, notes: RehearsalNote[], story2: string, story3: string]>([
    ['has nothing near it', [], 'missed', 'missed'],
    ['has a note with its tag in the moment of its first word', [note('n', 17_200, plus)], 'caught n', 'missed'],
    ['has one that was begun while more was to be heard', [note('n', 2_200, plus)], 'caught n', 'missed'],
    ['has one too early for that', [note('n', 2_199, plus)], 'missed', 'missed'],
    ['has one while it is in the ear', [note('n', 66_000, plus)], 'caught n', 'missed'],
    ['has one when it is gone', [note('n', 80_000, plus)], 'missed', 'missed'],
    ['has a note with no tag', [note('n', 18_000)], 'not_tagged n', 'missed'],
    ['has a note read the other way', [note('n', 18_000, minus)], 'missed', 'caught n'],
    ['has a note of something else', [note('n', 18_000, other)], 'tagged_otherwise n', 'missed'],
    [
      'has a later note of something else, which is of the next line',
      [note('n', 30_000, other)],
      'missed',
      'tagged_otherwise n',
    ],
    ['has two of which one fits', [note('a', 18_000, other), note('b', 19_000, plus)], 'caught b', 'missed'],
    ['has one note that says both', [note('n', 24_000, plus, minus)], 'caught n', 'caught n'],
    ['has a note of which nobody knows when', [note('n', null, plus)], 'missed', 'missed'],
  ])('%s', (_why, notes, story2, story3) => {
    const found = outcomes({ notes })
    expect([found['story-2'], found['story-3']]).toEqual([story2, story3])
  })

  it('of two answers with the same tag is caught by notes on its own alone', () => {
    // The follow-up's line is said from 31.2 s on, while the story's signal is still in the ear.
    const both = [...asked, { id: 'f-metric', atMs: 30_000 }]
    expect(outcomes({ asked: both, notes: [note('n', 33_000, plus)] })).toEqual({
      'story-2': 'missed',
      'story-3': 'missed',
      'metric-1': 'caught n',
    })
    expect(outcomes({ asked: both, notes: [note('a', 20_000, plus), note('b', 33_000, plus)] })).toMatchObject({
      'story-2': 'caught a',
      'metric-1': 'caught b',
    })
  })

  it('is caught by a note that the person ties to it, whenever it was written', () => {
    const notes = [note('n', null)]
    expect(outcomes({ notes }, [{ lineId: 'story-2', noteId: 'n' }])).toMatchObject({
      'story-2': 'caught n',
      'story-3': 'missed',
    })
  })

  it('is not said where nothing drew it', () => {
    const found = comparedOf({ asked: [] })
    expect(found.evidence.map(({ lineId, outcome, isCutOff }) => [lineId, outcome, isCutOff])).toEqual([
      ['story-2', 'not_said', false],
      ['story-3', 'not_said', false],
      ['metric-1', 'not_said', false],
    ])
    expect(found.unasked.map(({ place, evidence }) => [place.id, evidence.map(({ lineId }) => lineId)])).toEqual([
      ['p-story', ['story-2', 'story-3']],
      ['f-metric', ['metric-1']],
    ])
  })

  it('is cut off by the next question, and no follow-up would have brought it', () => {
    const found = comparedOf({ asked: [...asked, { id: 'f-metric', atMs: 15_000 }] })
    expect(found.evidence.map(({ lineId, outcome, isCutOff }) => [lineId, outcome, isCutOff])).toEqual([
      ['story-2', 'not_said', true],
      ['story-3', 'not_said', true],
      ['metric-1', 'missed', false],
    ])
    expect(found.unasked).toEqual([])
  })

  it('is cut off by the end', () => {
    const found = comparedOf({ clock: { ...atEnd, offsetMs: 20_000 } })
    expect(found.evidence.map(({ outcome }) => outcome)).toEqual(['missed', 'not_said', 'not_said'])
    expect(found.evidence[1]).toMatchObject({ isCutOff: true, saidAtMs: null })
  })

  it('says what draws it, with the gap that a follow-up closes', () => {
    const { unasked } = comparedOf({})
    expect(unasked.map(({ place }) => place)).toEqual([
      { id: 'f-metric', what: 'follow-up', text: 'By how much?', gap: 'no metric', promptId: 'p-story' },
    ])
  })
})

describe('what was seen beyond the reference', () => {
  it('is every tag that the reference has nothing near for', () => {
    expect(beyond([note('a', 18_000, plus), note('b', 200_000, plus), note('c', 18_000, plus, other)])).toEqual([
      ['b', 'signal'],
      ['c', 'signal'],
    ])
  })

  it('is nothing that the person tied to a line', () => {
    expect(beyond([note('b', 200_000, plus)], [{ lineId: 'story-2', noteId: 'b' }])).toEqual([])
  })

  it('is nothing without a tag', () => {
    expect(beyond([note('a', 200_000)])).toEqual([])
  })
})
