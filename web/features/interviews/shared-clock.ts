import type { Interview, PromptMark } from '#contract/interviews.ts'
import type { PlannedSection } from '#domain/plan.ts'
import type { Refusal } from '#domain/refusal.ts'
import { type Clock, isRefusal, moveClock } from '#domain/timeline.ts'
import { codeLater } from './fetched-later.ts'
import type { ClockMove, MarkEntry, MoveEntry } from '../../lib/outbox-store.ts'
import { type HeardClock, offsetNow } from '../../lib/server-clock.ts'
import { steadyNow } from '../../lib/server-time.ts'

/** What the panel shares while it runs. */
export type SharedState = Pick<Interview, 'state' | 'sectionLeads'> & {
  clock: HeardClock
  prompts: PromptMark[]
  /** Who of the panel is connected. */
  present: string[]
}

/** What was done here to what is shared, and when. */
export type SharedAct = Pick<MoveEntry, 'kind' | 'move' | 'at'> | Pick<MarkEntry, 'kind' | 'mark' | 'at'>

/** The server's time of day now, as far as this device heard of it. */
export const serverNow = (clock: HeardClock, now = steadyNow()): string =>
  new Date(Date.parse(clock.at) + Math.max(0, now - clock.heardAt)).toISOString()

/** The same clock, as of now. */
export const asOf = (clock: HeardClock, now = steadyNow()): HeardClock => ({
  ...clock,
  offsetMs: Math.round(offsetNow(clock, now)),
  at: serverNow(clock, now),
  heardAt: now,
})

/** As the domain's rules take it. */
export function domainClock({ at, heardAt: _heardAt, ...clock }: HeardClock): Clock {
  return { ...clock, runningSince: clock.state === 'running' ? at : null }
}

const later = (one: string, other: string) => (one > other ? one : other)

/** This device's moment of a time of the server's. */
const momentOf = ({ at, heardAt }: HeardClock, time: string) => heardAt + Date.parse(time) - Date.parse(at)

/** How a plan is made again: needed by who does, and where that still waits. */
export const planning = codeLater(() => import('#domain/replan.ts'))

/** What the server will make of a move, shown before it has answered: the same rule runs in both places. */
export function moved(
  heard: HeardClock,
  { action, sectionId, startedAt, endedAt, untilAt }: ClockMove,
  doneAt: string,
  sections: readonly PlannedSection[],
): HeardClock | Refusal<'clock_refused'> {
  // What the server has told since is not undone: of an earlier move only the outcome shows until its answer comes.
  const at = action === 'start' ? doneAt : later(doneAt, heard.at)
  const told = {
    at: startedAt ?? at,
    sectionId: sectionId ?? null,
    endedAt: endedAt ?? null,
    untilAt: untilAt ?? null,
  }
  const clock = domainClock(heard)
  const outcome =
    action === 'replan'
      ? (planning.now()?.actOnClock(clock, { ...told, action }, sections) ?? clock)
      : moveClock(
          clock,
          { ...told, action },
          sections.map(({ id }) => id),
        )
  if (isRefusal(outcome)) return outcome
  const { runningSince, ...next } = outcome
  const since = runningSince ?? at
  return { ...next, at: since, heardAt: momentOf(heard, since) }
}

/** What is shared, with one act of this device laid over it. What the server would refuse changes nothing. */
export function withAct(shared: SharedState, act: SharedAct, sections: readonly PlannedSection[]): SharedState {
  if (act.kind === 'mark') return { ...shared, prompts: withMark(shared.prompts, stamped(shared, act)) }
  const clock = moved(shared.clock, act.move, act.at, sections)
  if (isRefusal(clock)) return shared
  return { ...shared, clock, state: clock.state === 'ended' ? 'ended' : 'live' }
}

/** Where on the clock a prompt was first marked; known only while there is one. */
function stamped({ clock, prompts }: SharedState, { mark, at }: Pick<MarkEntry, 'mark' | 'at'>): PromptMark {
  const known = prompts.find(({ promptId }) => promptId === mark.promptId)?.offsetMs ?? null
  const isTimed = clock.state === 'running' || clock.state === 'paused'
  const offsetMs = known ?? (isTimed ? Math.round(offsetNow(clock, momentOf(clock, at))) : null)
  return { ...mark, offsetMs: mark.status === 'none' ? null : offsetMs }
}

/** One prompt's mark put in the place of the one before. */
export const withMark = (marks: readonly PromptMark[], mark: PromptMark): PromptMark[] => [
  ...marks.filter(({ promptId }) => promptId !== mark.promptId),
  mark,
]
