import type { DraftKit, DraftSection } from '../kit-draft.ts'
import type { KitFix } from './fixes.ts'
import { hasOpening, hasWrapUp, openingSection, problemPhases, shared, wrapUpSection } from './plan.ts'

const sumOf = (sections: readonly DraftSection[]) => sections.reduce((sum, { minutes }) => sum + minutes, 0)

const withSections = (kit: DraftKit, sections: DraftSection[]): DraftKit => ({
  ...kit,
  content: { ...kit.content, sections },
})

/** A section with an id that the kit has not got yet. */
function freeId(section: DraftSection, { content }: DraftKit): DraftSection {
  const taken = new Set(content.sections.map(({ id }) => id))
  let id = section.id
  for (let n = 2; taken.has(id); n++) id = `${section.id}-${n}`
  return { ...section, id }
}

/** What can be done about the plan of a kit: its sections, their order and their minutes. */
export function* planFixes(kit: DraftKit): Generator<KitFix> {
  const { sections, problems = [] } = kit.content
  const isAsking = sections.some(({ prompts }) => prompts.length > 0)
  if (problems.length > 0 && sections.length < 2 && !isAsking)
    yield { id: 'lay_out_phases', gap: 'plan', label: 'Lay out the phases of a problem', apply: layOutPhases }
  else if (!hasOpening(kit) || !hasWrapUp(kit))
    yield {
      id: 'frame_sections',
      gap: 'plan',
      label: hasOpening(kit)
        ? 'Add the wrap-up'
        : hasWrapUp(kit)
          ? 'Add introductions'
          : 'Add introductions and wrap-up',
      apply: frameSections,
    }
  if (kit.durationMinutes <= 0)
    yield { id: 'set_duration', gap: 'plan', label: `Plan ${usualMinutes(kit)} min`, apply: setDuration }
  if (
    sections.length > 0 &&
    kit.durationMinutes > 0 &&
    needsMinutes(kit) &&
    shared(kit.durationMinutes, sections.map(weightOf))
  )
    yield {
      id: 'spread_minutes',
      gap: 'plan',
      label: `Spread the ${kit.durationMinutes} min over the sections`,
      apply: spreadMinutes,
    }
  if (sections.some(({ title, shortTitle }) => title.trim() === '' || shortTitle.trim() === ''))
    yield { id: 'name_sections', gap: 'names', label: 'Name the sections', apply: nameSections }
}

const needsMinutes = ({ content, durationMinutes }: DraftKit) =>
  sumOf(content.sections) !== durationMinutes ||
  content.sections.some(({ minutes }) => !Number.isInteger(minutes) || minutes <= 0)

/** What its sections take, else what an interview of its type takes in most places. */
function usualMinutes({ content, interviewType }: DraftKit): number {
  const sum = Math.round(sumOf(content.sections))
  const isPlanned = content.sections.length > 1 && content.sections.every(({ minutes }) => minutes > 0)
  if (isPlanned && sum > 0) return Math.min(600, sum)
  return interviewType === 'screen' ? 30 : 60
}

const setDuration = (kit: DraftKit): DraftKit => ({ ...kit, durationMinutes: usualMinutes(kit) })

function layOutPhases(kit: DraftKit): DraftKit {
  const phases = problemPhases(kit.interviewType === 'system_design')
  const durationMinutes = kit.durationMinutes > 0 ? kit.durationMinutes : 60
  const minutes = shared(
    durationMinutes,
    phases.map((phase) => phase.minutes),
  )
  const laid = phases.map((phase, index) => ({ ...phase, minutes: minutes?.[index] ?? phase.minutes }))
  // A section that only had a title gives way; one that says something stays, before the wrap-up.
  const kept = kit.content.sections.filter(({ goal }) => goal.trim() !== '')
  const named = laid.map((phase) => freeId(phase, withSections(kit, kept)))
  return withSections({ ...kit, durationMinutes }, [...named.slice(0, -1), ...kept.map(untimed), ...named.slice(-1)])
}

const untimed = (section: DraftSection): DraftSection => ({ ...section, minutes: 0 })

function frameSections(kit: DraftKit): DraftKit {
  const minutes = kit.durationMinutes > 0 && kit.durationMinutes < 30 ? 3 : 5
  let framed = kit
  for (const [isThere, section, isFirst] of [
    [hasOpening(kit), openingSection(minutes), true],
    [hasWrapUp(kit), wrapUpSection(minutes), false],
  ] as const) {
    if (isThere) continue
    const made = freeId(section, framed)
    const others = madeRoom(framed, minutes)
    framed = withSections(framed, isFirst ? [made, ...others] : [...others, made])
  }
  return framed
}

/** Where the time is full already, the longest section gives up what the new one takes. */
function madeRoom({ content: { sections }, durationMinutes }: DraftKit, minutes: number): DraftSection[] {
  const longest = sections.reduce((max, section) => Math.max(max, section.minutes), 0)
  if (durationMinutes <= 0 || sumOf(sections) < durationMinutes || longest <= minutes) return sections
  const at = sections.findIndex((section) => section.minutes === longest)
  return sections.map((section, index) => (index === at ? { ...section, minutes: longest - minutes } : section))
}

/** Sections that ask more get more; the first and the last stay short. */
function weightOf(section: DraftSection, index: number, all: readonly DraftSection[]): number {
  if (section.minutes > 0) return section.minutes
  const isEdge = (index === 0 || index === all.length - 1) && all.length > 2
  const isTimed = all.some(({ minutes }) => minutes > 0)
  if (isEdge && section.prompts.length === 0) return 5
  return Math.max(1, section.prompts.filter(({ core }) => core).length || section.prompts.length) * (isTimed ? 5 : 8)
}

/** Sections that have their minutes keep them as long as the others find room beside them. */
function spreadMinutes(kit: DraftKit): DraftKit {
  const { sections } = kit.content
  const open = sections.filter(({ minutes }) => minutes <= 0)
  const rest = kit.durationMinutes - sumOf(sections)
  const weights = sections.map(weightOf)
  const isOpen = sections.map(({ minutes }) => minutes <= 0)
  const fitting =
    open.length > 0 && sections.every(({ minutes }) => Number.isInteger(minutes))
      ? shared(
          rest,
          weights.filter((_, index) => isOpen[index]),
        )
      : null
  const minutes = fitting ? woven(sections, isOpen, fitting) : shared(kit.durationMinutes, weights)
  if (!minutes) return kit
  return withSections(
    kit,
    sections.map((section, index) => ({ ...section, minutes: minutes[index] ?? section.minutes })),
  )
}

function woven(sections: readonly DraftSection[], isOpen: readonly boolean[], shares: readonly number[]): number[] {
  let next = 0
  return sections.map(({ minutes }, index) => (isOpen[index] ? (shares[next++] ?? minutes) : minutes))
}

/** The first words of a title, as many as fit the timeline. */
export function shortTitleOf(title: string): string {
  const first = title.split(/[,:;(–—&]| and /, 1)[0]?.trim() ?? ''
  if (first.length <= 24) return first
  const cut = first.slice(0, 24)
  return cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut.toWellFormed()
}

const nameSections = (kit: DraftKit): DraftKit =>
  withSections(
    kit,
    kit.content.sections.map((section, index) => {
      const title = section.title.trim() === '' ? `Part ${index + 1}` : section.title
      return {
        ...section,
        title,
        shortTitle: section.shortTitle.trim() === '' ? shortTitleOf(title) || title.slice(0, 24) : section.shortTitle,
      }
    }),
  )
