import type { KitContent } from '../kit.ts'
import { shortMinutes, type ShortPlan } from './rehearsal.ts'

type Sections = ShortPlan['sections']
type Planned = Sections[number]

export const plannedMinutes = (sections: Sections): number => sections.reduce((sum, { minutes }) => sum + minutes, 0)

/** What is left of the eight minutes, and at least one. */
const minutesFor = (sections: Sections): number => Math.max(1, shortMinutes - plannedMinutes(sections))

/** A prompt is asked in the eight minutes, or is not: its section comes with it, and goes with the last thing asked in it. */
export function withPrompt(sections: Sections, content: KitContent, id: string, isAsked: boolean): Sections {
  const own = content.sections.find(({ prompts }) => prompts.some((prompt) => prompt.id === id))
  if (!own) return sections
  const rank = (one: { id: string }) => own.prompts.findIndex((prompt) => prompt.id === one.id)
  const minutes = minutesFor(sections)
  return changed(sections, content, own.id, (planned) => {
    const before = planned.prompts.find((prompt) => prompt.id === id)
    const others = planned.prompts.filter((prompt) => prompt.id !== id)
    if (!isAsked) return { ...planned, minutes: planned.minutes - (before?.minutes ?? 0), prompts: others }
    if (before) return planned
    const prompts = [...others, { id, minutes }].toSorted((a, b) => rank(a) - rank(b))
    return { ...planned, minutes: planned.minutes + minutes, prompts }
  })
}

/** A probe of the pinned problem, in the section that it belongs to. */
export function withProbe(
  sections: Sections,
  content: KitContent,
  probe: { id: string; sectionId: string },
  isAsked: boolean,
): Sections {
  const minutes = minutesFor(sections)
  return changed(sections, content, probe.sectionId, (planned) => {
    const others = (planned.probeIds ?? []).filter((id) => id !== probe.id)
    const probeIds = isAsked ? [...others, probe.id] : others
    return { ...planned, minutes: planned.minutes === 0 ? minutes : planned.minutes, probeIds }
  })
}

/** A prompt's minutes; its section takes as much longer or shorter. */
export const withPromptMinutes = (sections: Sections, id: string, minutes: number): Sections =>
  sections.map((planned) => {
    const before = planned.prompts.find((prompt) => prompt.id === id)
    if (!before) return planned
    const prompts = planned.prompts.map((prompt) => (prompt.id === id ? { id, minutes } : prompt))
    return { ...planned, minutes: Math.max(0, planned.minutes + minutes - before.minutes), prompts }
  })

export const withSectionMinutes = (sections: Sections, id: string, minutes: number): Sections =>
  sections.map((planned) => (planned.id === id ? { ...planned, minutes } : planned))

/** The plan with one section changed, which is there from now on, or not, by what is asked in it. */
function changed(
  sections: Sections,
  content: KitContent,
  sectionId: string,
  change: (planned: Planned) => Planned,
): Sections {
  const ids = content.sections.map(({ id }) => id)
  const isEdge = sectionId === ids[0] || sectionId === ids.at(-1)
  const before = sections.find(({ id }) => id === sectionId) ?? { id: sectionId, minutes: 0, prompts: [] }
  const after = change(before)
  const isAsked = after.prompts.length > 0 || (after.probeIds ?? []).length > 0
  const others = sections.filter(({ id }) => id !== sectionId)
  const all = isEdge || isAsked ? [...others, after] : others
  return all.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}
