import { describe, expect, it } from 'vitest'
import { kits } from '#db/kits/all.ts'
import { rehearsalDraftIssues } from '#domain/rehearsal/draft-issues.ts'
import { blankDraft } from '#domain/rehearsal/draft.ts'
import { partOf, partsOf } from '#web/features/rehearsals/write-parts.ts'

const all = kits.map((kit) => [kit.slug, kit] as const)

describe.each([false, true])('with the full length: %s', (hasFull) => {
  it.each(all)('everything that %s asks for is written in a part that is there', (slug, kit) => {
    const problemId = kit.content.problems?.[0]?.id ?? null
    const draft = { ...blankDraft(kit, { name: '', problemId }), hasFull, filler: '' }
    const parts = partsOf(draft, kit.content).map(({ id }) => id)
    const issues = rehearsalDraftIssues(slug, draft, kit)
    const asked = new Set(issues.map(({ place }) => partOf(draft, kit.content, place)))
    for (const part of asked) expect(parts).toContain(part)
    // Hello, goodbye and whatever is asked in between stand under their sections.
    const unwritten = issues.filter(({ place, isMissing }) => isMissing && place.startsWith('answers.'))
    expect(unwritten.length).toBeGreaterThan(1)
    for (const { place } of unwritten)
      expect(partOf(draft, kit.content, place)).toMatch(problemId === null ? /^section-/ : /^section-|^problem$/)
  })
})
