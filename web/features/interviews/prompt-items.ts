import type { PromptMark } from '#contract/interviews.ts'
import type { MarkedContent } from '#domain/withdrawal.ts'

/** A prompt or a problem as the screen shows it: both are asked, and followed up by what closes a gap. */
export type PromptItem = {
  id: string
  kind: 'question' | 'problem' | 'fact'
  title: string | null
  text: string
  /** Null for a problem, which goes through all phases. */
  sectionId: string | null
  isCore: boolean
  minutes: number | null
  competencyIds: readonly string[]
  strongAnswer: string
  followUps: readonly { id: string; gap: string; text: string }[]
  /** Staged: the first gives least away. */
  hints: readonly { id: string; text: string }[]
  /** A problem that has probes, and none for this phase: the phase's goal is shown in its place. */
  isSilent?: boolean
  /** The kit of a prompt of the bank: of another kit than the interview's, so it is never marked. */
  bank?: string
  /** Set where it was withdrawn for all after the interview began. */
  withdrawn?: { reason: string } | undefined
}

type Section = MarkedContent['sections'][number]
type Problem = NonNullable<MarkedContent['problems']>[number]

/** What can be asked in a section, core prompts first; the problem with the probes of this phase. */
export function itemsIn(section: Section, problem: Problem | null): PromptItem[] {
  const prompts = section.prompts
    .toSorted((a, b) => Number(b.core) - Number(a.core))
    .map((prompt) => itemOfPrompt(prompt, section.id))
  return problem ? [...prompts, itemOfProblem(problem, section.id)] : prompts
}

const itemOfPrompt = (prompt: Section['prompts'][number], sectionId: string): PromptItem => ({
  ...prompt,
  title: null,
  sectionId,
  isCore: prompt.core,
  hints: [],
})

const itemOfProblem = (problem: Problem, sectionId: string): PromptItem => ({
  ...problem,
  kind: 'problem',
  text: problem.statement,
  sectionId: null,
  isCore: true,
  minutes: null,
  followUps: problem.probes.filter((probe) => probe.sectionId === sectionId),
  isSilent: problem.probes.length > 0 && problem.probes.every((probe) => probe.sectionId !== sectionId),
})

/** Every prompt of the kit, for finding one anywhere. */
export const allItems = (content: Pick<MarkedContent, 'sections'>, problem: Problem | null): PromptItem[] => [
  ...content.sections.flatMap((section) => itemsIn(section, null)),
  ...(problem ? [{ ...itemOfProblem(problem, ''), followUps: problem.probes, isSilent: false }] : []),
]

/** The problem of this interview: the one that was marked, else the one that was chosen, else the first. */
export function problemOf(
  problems: readonly Problem[] | undefined,
  marks: ReadonlyMap<string, PromptMark>,
  chosenId: string | null,
): Problem | null {
  const marked = problems?.find(({ id }) => marks.get(id)?.status === 'asked')
  const first = problems?.find(({ withdrawn }) => !withdrawn) ?? problems?.[0]
  return marked ?? problems?.find(({ id }) => id === chosenId) ?? first ?? null
}

/**
 * The large one: what was chosen on this device, else what was asked last, else the first that nobody asked or skipped.
 * Null in a section that has nothing to ask, where its goal is shown.
 */
export function currentItem(
  items: readonly PromptItem[],
  marks: ReadonlyMap<string, PromptMark>,
  chosen: PromptItem | null,
): PromptItem | null {
  if (chosen) return items.find(({ id }) => id === chosen.id) ?? chosen
  const askable = items.filter(({ isSilent }) => !isSilent)
  const statusOf = ({ id }: PromptItem) => marks.get(id)?.status ?? 'none'
  const askedAt = ({ id }: PromptItem) => marks.get(id)?.offsetMs ?? 0
  const lastAsked = askable.filter((item) => statusOf(item) === 'asked').toSorted((a, b) => askedAt(b) - askedAt(a))[0]
  // What was withdrawn meanwhile is there to be read, and nobody is led to ask it.
  const open = askable.find((item) => statusOf(item) === 'none' && !item.withdrawn)
  return lastAsked ?? open ?? askable[0] ?? null
}

/** The one before or after, without going round. */
export function neighbour(items: readonly PromptItem[], current: PromptItem | null, step: 1 | -1): PromptItem | null {
  const index = items.findIndex(({ id }) => id === current?.id)
  if (index === -1) return (step === 1 ? items[0] : items.at(-1)) ?? null
  return items[index + step] ?? null
}

/** After a skip: the next that nobody asked or skipped yet, from here on and then from the start. */
export function nextOpen(
  items: readonly PromptItem[],
  marks: ReadonlyMap<string, PromptMark>,
  current: PromptItem,
): PromptItem | null {
  const index = items.findIndex(({ id }) => id === current.id)
  const isOpen = ({ id, withdrawn }: PromptItem) =>
    id !== current.id && !withdrawn && (marks.get(id)?.status ?? 'none') === 'none'
  return [...items.slice(index + 1), ...items.slice(0, Math.max(0, index))].find(isOpen) ?? null
}
