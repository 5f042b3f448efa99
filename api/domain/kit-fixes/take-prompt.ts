import type { DraftKit, DraftPrompt } from '../kit-draft.ts'

type Taken = { prompt: DraftPrompt; kitTitle: string; newId: (prefix: string) => string }

/**
 * A prompt of another kit in a section of this one, with ids of its own. It is an alternate where others are core, so
 * that they keep their time. Null where the section has no room.
 */
export function withPromptOf(kit: DraftKit, sectionIndex: number, { prompt, kitTitle, newId }: Taken): DraftKit | null {
  const section = kit.content.sections[sectionIndex]
  if (!section || section.prompts.length >= 40) return null
  const isFirstCore = !section.prompts.some(({ core }) => core) && prompt.minutes <= section.minutes
  const taken: DraftPrompt = {
    ...prompt,
    id: newId('p'),
    core: isFirstCore,
    followUps: prompt.followUps.map((followUp) => ({ ...followUp, id: newId('f') })),
    provenance: { guide: kitTitle, item: 'taken from the question bank' },
  }
  const sections = kit.content.sections.with(sectionIndex, { ...section, prompts: [...section.prompts, taken] })
  return { ...kit, content: { ...kit.content, sections } }
}
