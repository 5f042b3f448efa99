import { describe, expect, it } from 'vitest'
import { kits } from '#db/kits/all.ts'
import { type DraftKit, draftIssues } from '#domain/kit-draft.ts'
import { kitFixes } from '#domain/kit-fixes/fixes.ts'
import { kitHints } from '#domain/kit-hints.ts'
import { smallKit } from '../support/small-kit.ts'

const draft = (): DraftKit => {
  const { slug: _, ...kit } = structuredClone(smallKit())
  return kit
}
const idsOf = (kit: DraftKit) => kitFixes(kit).map(({ id }) => id)
const hintsOf = (kit: DraftKit) => kitHints(kit).map(({ code }) => code)

function fixed(kit: DraftKit, id: string): DraftKit {
  const fix = kitFixes(kit).find((one) => one.id === id)
  if (!fix) throw new Error(`No fix ${id} among ${idsOf(kit).join(', ')}`)
  return fix.apply(kit)
}

const gapsIn = (kit: DraftKit) =>
  kit.content.sections.flatMap(({ prompts }) =>
    prompts.flatMap(({ kind, followUps }) => (kind === 'fact' ? [] : [followUps.map(({ gap }) => gap)])),
  )

describe('the fix of follow-ups', () => {
  it('adds general ones to each prompt that has none, under ids of their own', () => {
    const kit = draft()
    const before = gapsIn(kit)
    const [bare] = kit.content.sections[1]?.prompts ?? []
    if (bare) bare.followUps = []
    const mended = fixed({ ...kit, interviewType: 'behavioral' }, 'add_follow_ups')
    expect(gapsIn(mended)).toEqual([['only “we”', 'no result', 'no learning'], ...before.slice(1)])
    expect(draftIssues('draft', mended)).toEqual([])
    expect(hintsOf(mended)).not.toContain('double_question')
  })

  it('adds general probes to each problem that has none, in its phases and under ids of their own', () => {
    const kit = structuredClone(kits.find(({ slug }) => slug === 'backend-coding') ?? smallKit()) as DraftKit // a kit is a draft too
    for (const problem of kit.content.problems ?? []) problem.probes = []
    expect(hintsOf(kit)).toContain('no_probes')
    const mended = fixed(kit, 'add_probes')
    const phases = kit.content.sections.map(({ id }) => id)
    const [first] = mended.content.problems ?? []
    expect(first?.probes.map(({ sectionId }) => phases.indexOf(sectionId))).toEqual([
      1,
      Math.round((phases.length - 1) / 2),
      phases.length - 2,
    ])
    expect(draftIssues('draft', mended)).toEqual([])
    expect(hintsOf(mended)).not.toContain('no_probes')
  })

  it('asks after knowledge in another way than after a story, and never twice', () => {
    const kit: DraftKit = { ...draft(), interviewType: 'technical' }
    for (const { prompts } of kit.content.sections) for (const prompt of prompts) prompt.followUps = []
    const mended = fixed(kit, 'add_follow_ups')
    expect(gapsIn(mended)[0]).toEqual(['only theory', 'no trade-off', 'no failure'])
    expect(idsOf(mended)).not.toContain('add_follow_ups')
    expect(draftIssues('draft', mended)).toEqual([])
  })
})
