/** A section with the minutes that the plan gives it. */
export type Planned = { id: string; minutes: number }

/** What of its minutes a section's core prompts take as the kit plans them, and what it cannot do without. */
export type PlannedSection = Planned & { coreMinutes: number; leastMinutes: number }

/** When a section is planned to begin and to end, in milliseconds of running clock. */
export type Span = { sectionId: string; fromMs: number; toMs: number }

/** Planned start and end of each section in the kit's order. */
export function plan(sections: readonly Planned[]): Span[] {
  let fromMs = 0
  return sections.map(({ id, minutes }) => {
    const span = { sectionId: id, fromMs, toMs: fromMs + minutes * 60_000 }
    fromMs = span.toMs
    return span
  })
}

type Content = {
  sections: readonly (Planned & { prompts: readonly { core: boolean; minutes: number }[] })[]
  problems?: readonly { probes: readonly { sectionId: string }[] }[] | undefined
}

/** Of a core prompt's minutes, so much is left where time is short: asked and answered, without a second thought. */
const leastShare = 0.6
/** A welcome or a goodbye. */
const leastWords = 2

/** The sections as a plan is made of them. Phases of a problem are core as a whole. */
export const plannedSections = ({ sections, problems = [] }: Content): PlannedSection[] =>
  sections.map(({ id, minutes, prompts }) => {
    const asked = prompts.filter(({ core }) => core).reduce((sum, prompt) => sum + prompt.minutes, 0)
    const isPhase = problems.some(({ probes }) => probes.some(({ sectionId }) => sectionId === id))
    const core = Math.min(minutes, isPhase && prompts.length === 0 ? minutes : asked)
    if (core === 0)
      return { id, minutes, coreMinutes: Math.min(minutes, leastWords), leastMinutes: Math.min(minutes, leastWords) }
    return { id, minutes, coreMinutes: core, leastMinutes: core * leastShare }
  })

/** A plan that was made while the interview ran. */
export type Replan = {
  /** The time by which it has to end. */
  untilAt: string
  /** Where on the clock it was made. */
  madeAtMs: number
  spans: Span[]
  /** What is missing for the core prompts even at their shortest; 0 where all of them fit. */
  missingMs: number
}

export type Visited = { sectionId: string; fromMs: number; toMs: number | null }

/** In less than this nothing was asked: somebody passed through, by a key too many as a rule. */
const passingMs = 60_000

/** Whether a section had its time, by what was spent in it. */
export const isVisited = (goneMs = 0): boolean => goneMs >= passingMs

/** Milliseconds spent in each section so far. */
export function spent({ visits }: { visits: readonly Visited[] }, offsetMs: number): Map<string, number> {
  const totals = new Map<string, number>()
  for (const visit of visits) {
    const ms = Math.max(0, (visit.toMs ?? offsetMs) - visit.fromMs)
    totals.set(visit.sectionId, (totals.get(visit.sectionId) ?? 0) + ms)
  }
  return totals
}
