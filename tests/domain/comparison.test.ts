import { describe, expect, it } from 'vitest'
import { type ComparedKit, compareRounds, type HeldInterview } from '#domain/comparison.ts'

const minute = 60_000
const kit = (some: Partial<ComparedKit> = {}): ComparedKit => ({
  slug: 'values',
  version: 1,
  title: 'Values',
  sections: [
    { id: 'intro', title: 'Introductions', shortTitle: 'Intro', minutes: 5 },
    { id: 'work', title: 'Working together', shortTitle: 'Work', minutes: 20 },
    { id: 'end', title: 'Questions', shortTitle: 'End', minutes: 5 },
  ],
  prompts: [
    { id: 'p1', text: 'First?', sectionId: 'work', competencyIds: ['ownership'] },
    { id: 'p2', text: 'Second?', sectionId: 'work', competencyIds: ['ownership', 'growth'] },
  ],
  problems: [],
  ...some,
})
const held = (some: Partial<HeldInterview> = {}): HeldInterview => ({
  interviewId: 'i1',
  candidacyId: 'c1',
  candidate: { id: 'k1', name: 'Lucía' },
  round: 'values',
  title: 'Values',
  endedAt: '2026-11-20T10:00:00.000Z',
  kitSlug: 'values',
  kitVersion: 1,
  isTracked: true,
  offsetMs: 33 * minute,
  visits: [
    { sectionId: 'intro', fromMs: 0, toMs: 6 * minute },
    { sectionId: 'work', fromMs: 6 * minute, toMs: 20 * minute },
    { sectionId: 'intro', fromMs: 20 * minute, toMs: 21 * minute },
    { sectionId: 'work', fromMs: 21 * minute, toMs: 33 * minute },
  ],
  extraTimePercent: 0,
  marks: [
    { promptId: 'p1', status: 'asked', followUpIds: [] },
    { promptId: 'p2', status: 'skipped', followUpIds: [] },
  ],
  ...some,
})
const one = (interview: Partial<HeldInterview> = {}, kits = [kit()], withdrawn: string[] = []) =>
  compareRounds(
    [held(interview)],
    kits,
    withdrawn.map((promptId) => ({ kitSlug: 'values', promptId, reason: 'Known' })),
  )[0]?.interviews[0]
const minutesOf = (interview: Partial<HeldInterview>) => {
  const compared = one(interview)
  return [compared?.actualMinutes, ...(compared?.sections.map(({ actualMinutes }) => actualMinutes) ?? [])]
}

describe('minutes', () => {
  it.each<[string, Partial<HeldInterview>, (number | null)[]]>([
    ['of the clock, in all and by section', {}, [33, 7, 26, 0]],
    ['on the plan’s scale where somebody had more time', { extraTimePercent: 10 }, [30, 6.4, 23.6, 0]],
    ['that nobody tracked are none', { isTracked: false, offsetMs: 0, visits: [] }, [null, null, null, null]],
  ])('%s', (_, interview, minutes) => {
    expect(minutesOf(interview)).toEqual(minutes)
  })

  it('are compared with the same plan for all, whatever somebody’s was', () => {
    const [longer, usual] = [50, 0].map((extraTimePercent) => one({ extraTimePercent }))
    expect(longer?.plannedMinutes).toBe(usual?.plannedMinutes)
    expect(longer?.sections.map(({ plannedMinutes }) => plannedMinutes)).toEqual([5, 20, 5])
  })
})

describe('prompts', () => {
  it.each<[string, Partial<HeldInterview>, string[], object]>([
    [
      'asked and skipped',
      {},
      [],
      {
        isMarked: true,
        coreAsked: 1,
        coreTotal: 2,
        prompts: [
          { promptId: 'p1', status: 'asked' },
          { promptId: 'p2', status: 'skipped' },
        ],
        competencies: [
          { competencyId: 'ownership', asked: 1, total: 2 },
          { competencyId: 'growth', asked: 0, total: 1 },
        ],
      },
    ],
    [
      'withdrawn ones are shown and count nowhere',
      {},
      ['p2'],
      {
        coreAsked: 1,
        coreTotal: 1,
        prompts: [
          { promptId: 'p1', status: 'asked' },
          { promptId: 'p2', status: 'skipped' },
        ],
        competencies: [{ competencyId: 'ownership', asked: 1, total: 1 }],
      },
    ],
    [
      'that nobody marked claim nothing',
      { marks: [{ promptId: 'p1', status: 'none', followUpIds: [] }] },
      [],
      {
        isMarked: false,
        coreAsked: 0,
        prompts: [
          { promptId: 'p1', status: 'not_tracked' },
          { promptId: 'p2', status: 'not_tracked' },
        ],
        competencies: null,
      },
    ],
  ])('%s', (_, interview, withdrawn, expected) => {
    expect(one(interview, [kit()], withdrawn)).toMatchObject(expected)
  })

  it('of a problem set are one problem, with the probes that were used', () => {
    const problem = { id: 'x1', title: 'A queue', competencyIds: ['coding' as const], probeIds: ['b1', 'b2', 'b3'] }
    const set = kit({ prompts: [], problems: [{ ...problem, id: 'x2', title: 'A cache' }, problem] })
    const marks = [{ promptId: 'x1', status: 'asked' as const, followUpIds: ['b1', 'b3', 'h1'] }]
    expect(one({ marks }, [set])).toMatchObject({
      coreAsked: 1,
      coreTotal: 1,
      problem: { id: 'x1', title: 'A queue', probesUsed: 2, probes: 3 },
      competencies: [{ competencyId: 'coding', asked: 1, total: 1 }],
    })
    expect(one({ marks: [] }, [set])).toMatchObject({ coreAsked: 0, coreTotal: 1, problem: null, competencies: null })
  })
})

it('rounds are in the order that they come in, each with the versions that it was run with, the latest first', () => {
  const kits = [kit(), kit({ version: 2 }), kit({ version: 3 }), kit({ slug: 'coding' })]
  const rounds = compareRounds(
    [
      held({ interviewId: 'a' }),
      held({ interviewId: 'b', kitVersion: 2, title: 'Values, again' }),
      held({ interviewId: 'c', round: 'coding', kitSlug: 'coding', title: 'Coding' }),
      held({ interviewId: 'd', round: 'coding', kitSlug: 'coding', kitVersion: 9 }),
    ],
    kits,
    [{ kitSlug: 'coding', promptId: 'p1', reason: 'Known' }],
  )
  expect(
    rounds.map(({ title, kits: used, interviews }) => [title, used.map(({ version }) => version), interviews.length]),
  ).toEqual([
    ['Values, again', [2, 1], 2],
    ['Values', [1], 1],
  ])
  expect(rounds.map(({ kits: used }) => used[0]?.prompts.map(({ withdrawn }) => withdrawn))).toEqual([
    [null, null],
    ['Known', null],
  ])
})
