import { describe, expect, it } from 'vitest'
import { kits } from '#db/kits/all.ts'
import { rehearsals } from '#db/rehearsals/all.ts'
import { rehearsalIssues } from '#domain/rehearsal/rehearsal-rules.ts'
import type { Rehearsal } from '#domain/rehearsal/rehearsal.ts'

function kitOf({ kitSlug }: Rehearsal) {
  const kit = kits.find(({ slug }) => slug === kitSlug)
  if (!kit) throw new Error(`There is no kit ${kitSlug}`)
  return kit
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Shipped at one length alone')
  return value
}

describe('a shipped rehearsal', () => {
  it.each(rehearsals.map((one) => [one.slug, one] as const))('%s keeps every rule', (_slug, rehearsal) => {
    expect(rehearsalIssues(rehearsal, kitOf(rehearsal))).toEqual([])
  })

  it.each(rehearsals.map((one) => [one.slug, one] as const))(
    '%s is something to disagree about',
    (_slug, rehearsal) => {
      const { content } = kitOf(rehearsal)
      const tags = rehearsal.answers.flatMap(({ lines }) => lines.flatMap(({ evidence = [] }) => evidence))
      // Each competency has something for and something against it, and an anti-pattern of the catalogue slips in.
      for (const { id } of content.competencies)
        expect([
          id,
          ...new Set(tags.filter((tag) => tag.competencyId === id).map(({ polarity }) => polarity)),
        ]).toHaveLength(3)
      const named = tags.filter(({ polarity, catalogId }) => polarity === 'anti_pattern' && catalogId !== undefined)
      expect(named.length).toBeGreaterThan(0)
      const points = must(rehearsal.full).reference.ratings.map((one) => one.rating)
      expect(new Set(points).size).toBeGreaterThan(1)
    },
  )

  it('has a slug of its own', () => {
    expect(new Set(rehearsals.map(({ slug }) => slug)).size).toBe(rehearsals.length)
  })
})
