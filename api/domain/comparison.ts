import type { CompetencyId } from './competency.ts'
import { coreOf, type CoreStatus, planMinutes } from './comparability.ts'
import { spent, type Visited } from './plan.ts'

/** What of a kit's version a comparison needs. Only core prompts: the others are nobody's to miss. */
export type ComparedKit = {
  slug: string
  version: number
  title: string
  sections: { id: string; title: string; shortTitle: string; minutes: number }[]
  prompts: { id: string; text: string; sectionId: string; competencyIds: CompetencyId[] }[]
  problems: { id: string; title: string; competencyIds: CompetencyId[]; probeIds: string[] }[]
}

export type HeldInterview = {
  interviewId: string
  candidacyId: string
  candidate: { id: string; name: string }
  round: string
  title: string
  endedAt: string
  kitSlug: string
  kitVersion: number
  isTracked: boolean
  /** Running clock in milliseconds, in all and by stretch. */
  offsetMs: number
  visits: readonly Visited[]
  extraTimePercent: number
  marks: readonly { promptId: string; status: 'asked' | 'skipped' | 'none'; followUpIds: readonly string[] }[]
}

type Withdrawn = { kitSlug: string; promptId: string; reason: string }

export type ComparedInterview = Pick<
  HeldInterview,
  'interviewId' | 'candidacyId' | 'candidate' | 'endedAt' | 'kitSlug' | 'kitVersion' | 'isTracked'
> & {
  plannedMinutes: number
  /** Null where nobody ran the clock. */
  actualMinutes: number | null
  sections: { sectionId: string; plannedMinutes: number; actualMinutes: number | null }[]
  isMarked: boolean
  coreAsked: number
  coreTotal: number
  /** Of the kit's version that it was run with; those that were withdrawn too, which count nowhere. */
  prompts: { promptId: string; status: CoreStatus }[]
  /** Of a problem set; null in other kits, and where none was marked. */
  problem: { id: string; title: string; probesUsed: number; probes: number } | null
  /** By the core prompts that were asked. Null where nobody marked them. */
  competencies: { competencyId: CompetencyId; asked: number; total: number }[] | null
}

export type ComparedRound = {
  round: string
  title: string
  /** The versions that were used, the latest first. */
  kits: (Omit<ComparedKit, 'prompts' | 'problems'> & {
    hasProblems: boolean
    prompts: (ComparedKit['prompts'][number] & { withdrawn: string | null })[]
  })[]
  interviews: ComparedInterview[]
}

/**
 * Whether a job's candidates had the same questions and the same time, round by round. By the clock and the marks alone:
 * nothing of it comes from what anybody noted or thought.
 */
export function compareRounds(
  interviews: readonly HeldInterview[],
  kits: readonly ComparedKit[],
  withdrawn: readonly Withdrawn[],
): ComparedRound[] {
  const kitOf = ({ kitSlug, kitVersion }: HeldInterview) =>
    kits.find(({ slug, version }) => slug === kitSlug && version === kitVersion)
  return [...new Set(interviews.map(({ round }) => round))].map((round) => {
    const own = interviews.filter((interview) => interview.round === round)
    const used = kits
      .filter((kit) => own.some((interview) => kitOf(interview) === kit))
      .toSorted((a, b) => a.slug.localeCompare(b.slug, 'en') || b.version - a.version)
    return {
      round,
      title: own.at(-1)?.title ?? round,
      kits: used.map(({ problems, ...kit }) => ({
        ...kit,
        hasProblems: problems.length > 0,
        prompts: kit.prompts.map((prompt) => ({ ...prompt, withdrawn: reasonFor(kit.slug, prompt.id, withdrawn) })),
      })),
      interviews: own.flatMap((interview) => {
        const kit = kitOf(interview)
        return kit ? compared(interview, kit, withdrawn) : []
      }),
    }
  })
}

const reasonFor = (slug: string, id: string, withdrawn: readonly Withdrawn[]) =>
  withdrawn.find(({ kitSlug, promptId }) => kitSlug === slug && promptId === id)?.reason ?? null

function compared(interview: HeldInterview, kit: ComparedKit, withdrawn: readonly Withdrawn[]): ComparedInterview {
  const { interviewId, candidacyId, candidate, endedAt, kitSlug, kitVersion, isTracked, marks } = interview
  const gone = spent(interview, interview.offsetMs)
  const minutesOf = (ms: number) => (isTracked ? planMinutes(ms, interview.extraTimePercent) : null)
  const withStatus = (wanted: string) => marks.filter(({ status }) => status === wanted).map(({ promptId }) => promptId)
  const marked = {
    problems: kit.problems.map(({ id, title }) => ({ id, text: title })),
    askedPromptIds: withStatus('asked'),
    skippedPromptIds: withStatus('skipped'),
  }
  const withdrawnPromptIds = withdrawn.filter((one) => one.kitSlug === kit.slug).map(({ promptId }) => promptId)
  const { isMarked, parts } = coreOf({ ...marked, corePrompts: kit.prompts, withdrawnPromptIds })
  const all = coreOf({ ...marked, corePrompts: kit.prompts, problems: [], withdrawnPromptIds: [] })
  return {
    interviewId,
    candidacyId,
    candidate,
    endedAt,
    kitSlug,
    kitVersion,
    isTracked,
    plannedMinutes: kit.sections.reduce((sum, { minutes }) => sum + minutes, 0),
    actualMinutes: minutesOf(interview.offsetMs),
    sections: kit.sections.map(({ id, minutes }) => ({
      sectionId: id,
      plannedMinutes: minutes,
      actualMinutes: minutesOf(gone.get(id) ?? 0),
    })),
    isMarked,
    coreAsked: parts.filter(({ status }) => status === 'asked').length,
    coreTotal: parts.length,
    prompts: all.parts.map(({ id, status }) => ({ promptId: id, status })),
    problem: problemOf(kit, marks),
    competencies: isMarked ? coveredBy(kit, parts) : null,
  }
}

function problemOf({ problems }: ComparedKit, marks: HeldInterview['marks']): ComparedInterview['problem'] {
  const mark = marks.find(({ promptId, status }) => status === 'asked' && problems.some(({ id }) => id === promptId))
  const problem = problems.find(({ id }) => id === mark?.promptId)
  if (!mark || !problem) return null
  const used = problem.probeIds.filter((id) => mark.followUpIds.includes(id))
  return { id: problem.id, title: problem.title, probesUsed: used.length, probes: problem.probeIds.length }
}

/** How many of the core parts that look at a competency were asked. */
function coveredBy(kit: ComparedKit, parts: readonly { id: string; status: CoreStatus }[]) {
  const about = (id: string) => [...kit.prompts, ...kit.problems].find((one) => one.id === id)?.competencyIds ?? []
  const competencyIds = [...new Set(parts.flatMap(({ id }) => about(id)))]
  return competencyIds.map((competencyId) => {
    const own = parts.filter(({ id }) => about(id).includes(competencyId))
    return { competencyId, asked: own.filter(({ status }) => status === 'asked').length, total: own.length }
  })
}
