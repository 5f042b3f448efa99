import { describe, expect, it } from 'vitest'
import { kits } from '#db/kits/all.ts'
import { DraftKit as DraftKitSchema } from '#contract/kit-drafts.ts'
import { type DraftKit, draftIssues } from '#domain/kit-draft.ts'
import { withPromptOf } from '#domain/kit-fixes/take-prompt.ts'
import { smallKit } from '../support/small-kit.ts'

const draft = (): DraftKit => {
  const { slug: _, ...kit } = structuredClone(smallKit())
  return kit
}
let made = 0
const newId = (prefix: string) => `${prefix}-new-${++made}`
const [lender] = kits
const prompt = lender?.content.sections.flatMap(({ prompts }) => prompts).find(({ followUps }) => followUps.length > 1)
if (!lender || !prompt) throw new Error('The first kit that ships asks on')
const take = (kit: DraftKit, index: number) => withPromptOf(kit, index, { prompt, kitTitle: lender.title, newId })

describe('a prompt that is taken from another kit', () => {
  it('keeps its words, has ids of its own, and says where it is from', () => {
    const kit = draft()
    const taken = take(kit, 1)?.content.sections[1]?.prompts.at(-1)
    expect(taken).toMatchObject({ text: prompt.text, strongAnswer: prompt.strongAnswer, minutes: prompt.minutes })
    expect(taken?.followUps.map(({ text }) => text)).toEqual(prompt.followUps.map(({ text }) => text))
    expect(taken?.provenance.guide).toBe(lender.title)
    expect(kit).toEqual(draft())
    const twice = take(take(kit, 1) ?? kit, 1) ?? kit
    expect(draftIssues('mine', twice).filter(({ path }) => path.endsWith('.id'))).toEqual([])
    expect(DraftKitSchema.safeParse(twice).error).toBeUndefined()
  })

  it('is core where nothing else is, and an alternate beside core prompts', () => {
    expect(take(draft(), 1)?.content.sections[1]?.prompts.at(-1)?.core).toBe(false)
    const kit = draft()
    for (const one of kit.content.sections[1]?.prompts ?? []) one.core = false
    expect(take(kit, 1)?.content.sections[1]?.prompts.at(-1)?.core).toBe(true)
  })

  it('has no place in a section that is full or not there', () => {
    expect(take(draft(), 9)).toBeNull()
    const kit = draft()
    const [, work] = kit.content.sections
    if (work) work.prompts = Array.from({ length: 40 }, () => structuredClone(prompt))
    expect(take(kit, 1)).toBeNull()
  })
})
