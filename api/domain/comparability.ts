import type { PacketRound } from './aggregate.ts'

/** A core prompt, or a problem of a problem set. */
export type CorePart = { id: string; text: string }
export type CoreStatus = 'asked' | 'skipped' | 'not_asked' | 'not_tracked'

type Marked = {
  corePrompts: readonly CorePart[]
  problems: readonly CorePart[]
  askedPromptIds: readonly string[]
  skippedPromptIds: readonly string[]
  withdrawnPromptIds: readonly string[]
}

export type Core = {
  /** Somebody marked what was asked: without a mark nothing is claimed to have been left out. */
  isMarked: boolean
  parts: (CorePart & { status: CoreStatus })[]
  /** Withdrawn for all alike, before the interview or since: missing nowhere. */
  withdrawn: CorePart[]
}

/**
 * What of a kit everybody is asked, and what became of it: its core prompts, and of a problem set one problem, the one
 * that was marked.
 */
export function coreOf({ corePrompts, problems, askedPromptIds, skippedPromptIds, withdrawnPromptIds }: Marked): Core {
  const isMarked = askedPromptIds.length + skippedPromptIds.length > 0
  const isWithdrawn = ({ id }: CorePart) => withdrawnPromptIds.includes(id)
  const statusOf = ({ id }: CorePart): CoreStatus => {
    if (askedPromptIds.includes(id)) return 'asked'
    if (skippedPromptIds.includes(id)) return 'skipped'
    return isMarked ? 'not_asked' : 'not_tracked'
  }
  const problem =
    problems.find(({ id }) => askedPromptIds.includes(id)) ??
    problems.find(({ id }) => skippedPromptIds.includes(id)) ??
    oneOf(problems.filter((one) => !isWithdrawn(one)))
  const everybodys = problem ? [...corePrompts, problem] : corePrompts
  return {
    isMarked,
    parts: everybodys.filter((part) => !isWithdrawn(part)).map((part) => ({ ...part, status: statusOf(part) })),
    withdrawn: everybodys.filter(isWithdrawn),
  }
}

const oneOf = ([first, ...others]: readonly CorePart[]): CorePart | undefined =>
  first && others.length > 0 ? { id: first.id, text: 'One of its problems' } : first

/** Minutes to a tenth, on the scale of the kit's plan: time that was granted to somebody makes them no longer. */
export const planMinutes = (ms: number, extraTimePercent = 0): number =>
  Math.round(ms / 60 / (100 + extraTimePercent)) / 10

export type RoundFacts = {
  interviewId: string
  round: string
  title: string
  isTracked: boolean
  plannedMinutes: number
  actualMinutes: number | null
  /** False: nobody marked what was asked. */
  isMarked: boolean
  coreAsked: number
  coreTotal: number
  notAsked: { promptId: string; text: string; wasSkipped: boolean }[]
  withdrawn: { promptId: string; text: string }[]
}

/** Same questions, same time? What was not tracked is said, never shown as zero. */
export function roundFacts(rounds: readonly PacketRound[]): RoundFacts[] {
  return rounds
    .filter((round) => round.state === 'live' || round.state === 'ended')
    .map((round) => {
      const { isMarked, parts, withdrawn } = coreOf({ ...round, ...round.kit })
      const notAsked = parts.filter(({ status }) => status === 'skipped' || status === 'not_asked')
      return {
        interviewId: round.interviewId,
        round: round.roundId,
        title: round.title,
        isTracked: round.isTracked,
        plannedMinutes: round.plannedMinutes,
        actualMinutes: round.isTracked && round.state === 'ended' ? planMinutes(round.offsetMs) : null,
        isMarked,
        coreAsked: parts.filter(({ status }) => status === 'asked').length,
        coreTotal: parts.length,
        notAsked: notAsked.map(({ id, text, status }) => ({ promptId: id, text, wasSkipped: status === 'skipped' })),
        withdrawn: withdrawn.map(({ id, text }) => ({ promptId: id, text })),
      }
    })
}
