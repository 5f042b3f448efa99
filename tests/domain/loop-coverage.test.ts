import { describe, expect, it } from 'vitest'
import { kits } from '#db/kits/all.ts'
import { loops } from '#db/kits/loops.ts'
import { type CoveringKit, loopCoverage } from '#domain/loop-coverage.ts'

const shipped: CoveringKit[] = kits.map(({ slug, content }) => ({
  slug,
  competencyIds: content.competencies.map(({ id }) => id),
  mustHaveIds: content.competencies.filter(({ mustHave }) => mustHave).map(({ id }) => id),
}))
const rowsOf = (slug: string) => loopCoverage(loops.find((loop) => loop.slug === slug)?.rounds ?? [], shipped)

describe('the coverage of a loop', () => {
  it('names the must-haves that a single round looks at', () => {
    const thin = rowsOf('devops').filter(({ isThin }) => isThin)
    expect(thin.map(({ competencyId }) => competencyId).toSorted()).toEqual(['coding', 'system_design'])
  })

  it('tells a round’s focus from what its kit rates besides', () => {
    const ownership = rowsOf('values-pair').find(({ competencyId }) => competencyId === 'ownership')
    expect(ownership?.rounds).toEqual(['focus', null])
    expect(ownership?.sureRounds).toBe(1)
  })

  it('does not count an optional round on', () => {
    const [round] = loops.find(({ slug }) => slug === 'devops')?.rounds.filter(({ isOptional }) => isOptional) ?? []
    expect(round).toBeDefined()
    expect(loopCoverage(round ? [round] : [], shipped).every(({ sureRounds }) => sureRounds === 0)).toBe(true)
  })

  it('shares a round’s minutes among what it has in focus, optional rounds left out', () => {
    const [first] = loops.find(({ slug }) => slug === 'devops')?.rounds ?? []
    if (!first) throw new Error('The loop has no rounds.')
    const round = (focusCompetencyIds: typeof first.focusCompetencyIds, minutes: number, isOptional = false) => ({
      ...first,
      focusCompetencyIds,
      minutes,
      isOptional,
    })
    const rounds = [
      round(['ownership', 'growth'], 30),
      round(['ownership'], 45),
      round(['growth'], 60, true),
      round(['ownership', 'growth', 'communication'], 40),
    ]
    const minutesOf = Object.fromEntries(
      loopCoverage(rounds, []).map(({ competencyId, minutes }) => [competencyId, minutes]),
    )
    expect(minutesOf).toEqual({ ownership: 73, growth: 28, communication: 13 })
  })

  it('has a row for each competency and a mark for each round', () => {
    for (const { slug, rounds } of loops) {
      const rows = rowsOf(slug)
      expect(new Set(rows.map(({ competencyId }) => competencyId)).size).toBe(rows.length)
      expect(rows.every((row) => row.rounds.length === rounds.length && row.rounds.some((mark) => mark !== null))).toBe(
        true,
      )
    }
  })
})
