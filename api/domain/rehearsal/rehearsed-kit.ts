import type { KitContent, Problem, Prompt, Section } from '../kit.ts'
import { type Rehearsal, type RehearsalForm, shortMinutes, type ShortPlan } from './rehearsal.ts'

/** What of a kit is rehearsed: its frame in minutes, and its content. */
export type RehearsedKit = { durationMinutes: number; content: KitContent }

type Whole = { durationMinutes: number; content: KitContent }
type Written = Pick<Rehearsal, 'answers' | 'problemId'> & { short: ShortPlan }

/**
 * The kit as a rehearsal goes through it. With a made-up candidate alternates that nothing is written for are left out;
 * with a colleague (`written` null) all of it is there. Of a problem set the one problem stays.
 */
export function rehearsedKit(
  { durationMinutes, content }: Whole,
  { written, form, problemId }: { written: Written | null; form: RehearsalForm; problemId: string | null },
): RehearsedKit {
  const pinnedId = written?.problemId ?? problemId ?? content.problems?.[0]?.id
  const pinned = withProblem(content, pinnedId)
  const whole = written ? answerable(pinned, new Set(written.answers.map(({ to }) => to))) : pinned
  if (form === 'full') return { durationMinutes, content: whole }
  const plan = written?.short ?? shortPlan(whole)
  return { durationMinutes: shortMinutes, content: shortened(whole, plan) }
}

const withProblem = ({ problems, ...content }: KitContent, id: string | undefined): KitContent => {
  const own = problems?.filter((problem) => problem.id === id) ?? []
  return own.length > 0 ? { ...content, problems: own } : content
}

const answerable = (content: KitContent, answered: ReadonlySet<string>): KitContent => ({
  ...content,
  sections: content.sections.map((section) => ({
    ...section,
    prompts: section.prompts.filter(({ id, core }) => core || answered.has(id)),
  })),
})

/** The sections, prompts and probes of the plan with its minutes, and what they are rated on. */
export function shortened(content: KitContent, plan: ShortPlan): KitContent {
  const rated = new Set<string>(plan.competencyIds)
  const isRated = ({ competencyId }: { competencyId: string }) => rated.has(competencyId)
  const probeIds = new Set(plan.sections.flatMap((section) => section.probeIds ?? []))
  const { problems, ...rest } = content
  return {
    ...rest,
    sections: plan.sections.flatMap((planned) =>
      content.sections
        .filter(({ id }) => id === planned.id)
        .map((section) => ({ ...section, minutes: planned.minutes, prompts: promptsOf(section, planned, rated) })),
    ),
    competencies: content.competencies.filter(({ id }) => rated.has(id)),
    ...(problems ? { problems: problems.map((problem) => probedBy(problem, probeIds, rated)) } : {}),
    signals: content.signals.filter(isRated),
    antiPatterns: content.antiPatterns.filter(isRated),
  }
}

/** All of a short form is core: there is no time for alternates. */
const promptsOf = (
  section: Section,
  { prompts }: ShortPlan['sections'][number],
  rated: ReadonlySet<string>,
): Prompt[] =>
  prompts.flatMap((planned) =>
    section.prompts
      .filter(({ id }) => id === planned.id)
      .map((prompt) => ({ ...within(prompt, rated), core: true, minutes: planned.minutes })),
  )

const probedBy = (problem: Problem, probeIds: ReadonlySet<string>, rated: ReadonlySet<string>): Problem => ({
  ...within(problem, rated),
  probes: problem.probes.filter(({ id }) => probeIds.has(id)),
})

const within = <T extends { competencyIds: Prompt['competencyIds'] }>(item: T, rated: ReadonlySet<string>): T => ({
  ...item,
  competencyIds: item.competencyIds.filter((id) => rated.has(id)),
})

/** Minutes for hello and for goodbye. */
const edgeMinutes = 1

/**
 * Eight minutes of a kit that nobody has planned them for: hello, the first rated core prompt of its two longest
 * sections or three phases of its problem, goodbye.
 */
export function shortPlan(content: KitContent): ShortPlan {
  const { sections, problems = [] } = content
  const [first, last] = [sections[0], sections.at(-1)]
  const [problem] = problems
  const middle = sections.slice(1, -1)
  const chosen = problem ? phasesOf(middle, problem) : longest(middle)
  const inner = shortMinutes - 2 * edgeMinutes
  const edge = chosen.length > 0 ? edgeMinutes : shortMinutes / 2
  const ends = (section: Section | undefined) => (section ? [{ id: section.id, minutes: edge, prompts: [] }] : [])
  const competencyIds = new Set([
    ...chosen.flatMap(({ prompt }) => prompt?.competencyIds ?? []),
    ...(problem?.competencyIds ?? []),
  ])
  return {
    sections: [
      ...ends(first),
      ...chosen.map(({ section, prompt, probeIds }) => ({
        id: section.id,
        minutes: inner / chosen.length,
        prompts: prompt ? [{ id: prompt.id, minutes: inner / chosen.length }] : [],
        ...(probeIds ? { probeIds } : {}),
      })),
      ...ends(last),
    ],
    // A kit that records facts alone is rated on nothing in eight minutes either: then all that it has stays.
    competencyIds: content.competencies
      .map(({ id }) => id)
      .filter((id) => competencyIds.size === 0 || competencyIds.has(id)),
  }
}

type Chosen = { section: Section; prompt: Prompt | null; probeIds?: string[] }

const probesIn = (problem: Problem, { id }: Section) =>
  problem.probes.filter(({ sectionId }) => sectionId === id).map((probe) => probe.id)

/** The first, a middle and the last of the phases that the problem is probed in. */
function phasesOf(sections: readonly Section[], problem: Problem): Chosen[] {
  const probed = sections.filter((section) => probesIn(problem, section).length > 0)
  const picked = [probed[0], probed[Math.floor((probed.length - 1) / 2)], probed.at(-1)]
  const phases = probed.filter((section) => picked.includes(section))
  return phases.map((section) => ({ section, prompt: null, probeIds: probesIn(problem, section).slice(0, 2) }))
}

function longest(sections: readonly Section[]): Chosen[] {
  const asked = sections
    .map((section) => ({ section, prompt: firstOf(section.prompts) }))
    .filter(({ prompt }) => prompt !== null)
  const rated = asked.filter(({ prompt }) => prompt !== null && prompt.competencyIds.length > 0)
  const best = (rated.length > 0 ? rated : asked).toSorted((a, b) => b.section.minutes - a.section.minutes).slice(0, 2)
  return sections.flatMap((section) => best.filter((one) => one.section === section))
}

/** A rated core prompt before others. */
const firstOf = (prompts: readonly Prompt[]): Prompt | null =>
  prompts.find(({ core, competencyIds }) => core && competencyIds.length > 0) ??
  prompts.find(({ competencyIds }) => competencyIds.length > 0) ??
  prompts[0] ??
  null
