import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { RehearsalAttempt } from '#contract/rehearsal-attempts.ts'
import { plannedSections } from '#domain/plan.ts'
import { type KeptClock, marksOf, type RehearsalMark, type RehearsalWork, withMark } from '#domain/rehearsal/work.ts'
import { isRefusal } from '#domain/timeline.ts'
import { type HeardClock, offsetNow } from '../../lib/server-clock.ts'
import { steadyNow, timedNow } from '../../lib/server-time.ts'
import type { ClockMove } from '../../lib/outbox-store.ts'
import type { RehearsalSaver } from '../../lib/use-rehearsal-work.ts'
import { useWorkState } from '../../lib/use-work-saver.ts'
import { useToast } from '../../ui/toast.tsx'
import { asOf, moved } from './shared-clock.ts'
import { type Live, movedWords } from './use-live.ts'
import type { Did } from './use-undo.ts'

/** A crash costs no more than this of the clock. */
const keepEveryMs = 5_000

const heardOf = (clock: KeptClock): HeardClock => ({
  ...clock,
  at: timedNow().at,
  heardAt: steadyNow(),
  isTracked: true,
  plan: null,
})

/** As it is kept: what runs is paused by whoever leaves. */
function keptOf(heard: HeardClock): KeptClock {
  const { state, startedAt, endedAt, offsetMs, sectionId, visits } = asOf(heard)
  return { state: state === 'running' ? 'paused' : state, startedAt, endedAt, offsetMs, sectionId, visits }
}

const none: never[] = []
const nothing = { status: 'none', followUpIds: [] } as const

/** What an interview's panel shares, for one person alone: a clock of one's own, moved by the same rules. */
export function useRehearsalLive(
  { kit }: RehearsalAttempt,
  saver: RehearsalSaver,
  did: Did,
): Live & { now: () => KeptClock } {
  const { work } = useWorkState(saver)
  const [clock, setClock] = useState(() => heardOf(work.clock))
  const latest = useRef(clock)
  const sections = useMemo(() => plannedSections(kit.content), [kit])
  const toast = useToast()
  const now = useCallback(() => keptOf(latest.current), [])

  const tryMove = useCallback(
    (wanted: ClockMove) => {
      const outcome = moved(latest.current, wanted, timedNow().at, sections)
      if (isRefusal(outcome)) {
        toast({ text: outcome.detail ?? 'The clock cannot do this now.' })
        return
      }
      latest.current = outcome
      setClock(outcome)
      saver.edit(() => ({ clock: keptOf(outcome) }))
    },
    [saver, sections, toast],
  )
  const move = useCallback<Live['move']>(
    (wanted) => {
      const from = latest.current.sectionId
      tryMove(wanted)
      const to = latest.current.sectionId
      if (from === null || to === from) return
      did(movedWords(kit, to), () => tryMove({ action: 'goto', sectionId: from }), { isToggle: true })
    },
    [tryMove, did, kit],
  )

  const isRunning = clock.state === 'running'
  useEffect(() => {
    if (!isRunning) return undefined
    const timer = setInterval(() => saver.pass({ clock: now() }), keepEveryMs)
    return () => clearInterval(timer)
  }, [isRunning, saver, now])

  const { asked, skippedIds } = work
  const marks = useMemo(
    () => new Map(marksOf({ asked, skippedIds }, kit.content).map((mark) => [mark.promptId, mark])),
    [asked, skippedIds, kit],
  )
  const mark = useCallback<Live['mark']>(
    (promptId, change, words) => {
      const before = marks.get(promptId) ?? { ...nothing, followUpIds: [] }
      const atMs = Math.round(offsetNow(latest.current))
      const markIn = (current: RehearsalWork) =>
        marksOf(current, kit.content).find((one) => one.promptId === promptId) ?? null
      const put = (wanted: Pick<RehearsalMark, 'status' | 'followUpIds'>) =>
        saver.edit((current) => ({
          clock: now(),
          ...withMark(current, { promptId, ...wanted }, markIn(current), atMs),
        }))
      const wanted = typeof change === 'function' ? change(before.followUpIds) : change
      put({ status: before.status, followUpIds: before.followUpIds, ...wanted })
      did(words, () => put({ status: before.status, followUpIds: before.followUpIds }), { isToggle: true })
    },
    [marks, kit, saver, now, did],
  )

  const replan = useCallback(() => void toast({ text: 'A rehearsal keeps its plan' }), [toast])
  const state = clock.state === 'ended' ? 'ended' : 'live'
  return useMemo(
    () => ({ state, clock, marks, mayMove: true, present: none, sectionLeads: none, move, replan, mark, now }),
    [state, clock, marks, move, replan, mark, now],
  )
}
