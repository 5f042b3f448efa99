import { describe, expect, it } from 'vitest'
import { coverage, isSerious, lookedAtIn, type Tag, uncovered } from '#domain/coverage.ts'

const antiPatterns = [
  { id: 'a-blame', severity: 'serious' },
  { id: 'a-vague', severity: 'concern' },
] as const
const plus = (competencyId: string): Tag => ({ competencyId, polarity: 'signal' })
const minus = (competencyId: string, catalogId: string | null = null): Tag => ({
  competencyId,
  polarity: 'anti_pattern',
  catalogId,
})
const figures = (...notes: Tag[][]) =>
  coverage(
    ['ownership', 'growth'],
    notes.map((tags) => ({ tags })),
    antiPatterns,
  ).map(({ signals, antiPatterns: anti, serious }) => [signals, anti, serious])

describe('coverage', () => {
  it.each<[string, Tag[][], number[][]]>([
    [
      'nothing yet',
      [],
      [
        [0, 0, 0],
        [0, 0, 0],
      ],
    ],
    [
      'untagged notes are no evidence',
      [[], []],
      [
        [0, 0, 0],
        [0, 0, 0],
      ],
    ],
    [
      'one of each polarity',
      [[plus('ownership')], [minus('ownership')]],
      [
        [1, 1, 0],
        [0, 0, 0],
      ],
    ],
    [
      'a note may speak for two competencies',
      [[plus('ownership'), plus('growth')]],
      [
        [1, 0, 0],
        [1, 0, 0],
      ],
    ],
    [
      'and for both sides of one',
      [[plus('growth'), minus('growth')]],
      [
        [0, 0, 0],
        [1, 1, 0],
      ],
    ],
    [
      'said twice it counts once',
      [[plus('growth'), plus('growth')]],
      [
        [0, 0, 0],
        [1, 0, 0],
      ],
    ],
    [
      'a serious one is among the anti-patterns',
      [[minus('growth', 'a-blame')]],
      [
        [0, 0, 0],
        [0, 1, 1],
      ],
    ],
    [
      'a concern is not serious',
      [[minus('growth', 'a-vague')]],
      [
        [0, 0, 0],
        [0, 1, 0],
      ],
    ],
    [
      'what is not asked for counts nowhere',
      [[plus('coding')]],
      [
        [0, 0, 0],
        [0, 0, 0],
      ],
    ],
  ])('%s', (_, notes, expected) => {
    expect(figures(...notes)).toEqual(expected)
  })

  it('names what has nothing for or against it, in the kit’s order', () => {
    const covered = coverage(['ownership', 'growth', 'coding'], [{ tags: [minus('growth')] }], antiPatterns)
    expect(uncovered(covered)).toEqual(['ownership', 'coding'])
  })
})

describe('isSerious', () => {
  it.each<[Tag, boolean]>([
    [minus('growth', 'a-blame'), true],
    [minus('growth', 'a-vague'), false],
    [minus('growth'), false],
    [{ competencyId: 'growth', polarity: 'signal', catalogId: 'a-blame' }, false],
  ])('%o: %s', (tag, expected) => {
    expect(isSerious(tag, antiPatterns)).toBe(expected)
  })
})

describe('lookedAtIn', () => {
  it('finds a section’s competencies in its prompts, each once', () => {
    const sections = [
      { id: 'intro', prompts: [] },
      { id: 'main', prompts: [{ competencyIds: ['growth'] }, { competencyIds: ['ownership', 'growth'] }] },
    ]
    expect([...lookedAtIn({ sections })]).toEqual([
      ['intro', []],
      ['main', ['growth', 'ownership']],
    ])
  })

  it('and in the problem that is probed in it', () => {
    const sections = [
      { id: 'build', prompts: [] },
      { id: 'wrap-up', prompts: [] },
    ]
    const problems = [{ competencyIds: ['coding'], probes: [{ sectionId: 'build' }] }]
    expect(lookedAtIn({ sections, problems })).toEqual(
      new Map([
        ['build', ['coding']],
        ['wrap-up', []],
      ]),
    )
  })
})
