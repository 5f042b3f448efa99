import { describe, expect, it } from 'vitest'
import { kits } from '#db/kits/all.ts'
import { loops } from '#db/kits/loops.ts'
import type { CompetencyId } from '#domain/competency.ts'
import type { Round } from '#domain/loop.ts'
import { type KitOfRound, loopIssues, maxLoopCompetencies } from '#domain/loop-rules.ts'

const kit: KitOfRound = { slug: 'small', competencyIds: ['ownership', 'growth'] }
const round = (some: Partial<Round> = {}): Round => ({
  id: 'one',
  title: 'One',
  kitSlug: 'small',
  stage: 'onsite',
  minutes: 60,
  isOptional: false,
  focusCompetencyIds: ['ownership'],
  qualification: '',
  targetDay: 1,
  ...some,
})

describe('loopIssues', () => {
  const shipped = kits.map(({ slug, content }) => ({ slug, competencyIds: content.competencies.map(({ id }) => id) }))
  it.each(loops.map((loop) => [loop.slug, loop] as const))('finds nothing in the shipped loop %s', (_slug, loop) => {
    expect(loopIssues(loop, shipped)).toEqual([])
  })

  it.each<[string, Round[]]>([
    ['one round', [round()]],
    ['a screen before the onsite', [round({ stage: 'screen' }), round({ id: 'two' })]],
    ['a round without a focus', [round({ focusCompetencyIds: [] })]],
    ['the same kit twice', [round(), round({ id: 'two' })]],
    ['an optional round beside one that is not', [round(), round({ id: 'two', isOptional: true })]],
  ])('takes %s', (_what, rounds) => {
    expect(loopIssues({ rounds }, [kit])).toEqual([])
  })

  it.each<[string, string, string, Round[]]>([
    ['two rounds with one id', 'rounds[1].id', 'has the id “one”', [round(), round()]],
    ['a kit that is not there', 'rounds[0].kitSlug', 'no kit “big”', [round({ kitSlug: 'big' })]],
    ['a screen after the onsite', 'rounds[1].stage', 'before', [round(), round({ id: 'two', stage: 'screen' })]],
    ['only optional rounds', 'rounds', 'not optional', [round({ isOptional: true })]],
    [
      'a focus that the kit does not rate',
      'rounds[0].focusCompetencyIds[1]',
      'does not rate “Coding”',
      [round({ focusCompetencyIds: ['growth', 'coding'] })],
    ],
    [
      'a focus named twice',
      'rounds[0].focusCompetencyIds[1]',
      'twice',
      [round({ focusCompetencyIds: ['growth', 'growth'] })],
    ],
  ])('refuses %s', (_what, path, message, rounds) => {
    expect(loopIssues({ rounds }, [kit])).toEqual([{ path, message: expect.stringContaining(message) }])
  })

  it('refuses more competencies than a matrix can show', () => {
    const many: CompetencyId[] = [
      ...(['collaboration', 'decision_making', 'ownership', 'communication', 'growth', 'coding'] as const),
      ...(['culture_values', 'problem_solving', 'system_design', 'technical_depth', 'reliability'] as const),
    ]
    const rounds = [round({ focusCompetencyIds: many })]
    const wide: KitOfRound = { slug: 'small', competencyIds: many }
    expect(loopIssues({ rounds }, [wide])).toEqual([
      { path: 'rounds', message: `The rounds look at 11 competencies: a loop has at most ${maxLoopCompetencies}` },
    ])
    expect(loopIssues({ rounds: [round({ focusCompetencyIds: many.slice(1) })] }, [wide])).toEqual([])
  })
})
