import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Interview, PromptMark } from '#contract/interviews.ts'
import { type PlannedSection, plannedSections } from '#domain/plan.ts'
import { isRefusal } from '#domain/timeline.ts'
import { timeOfDay } from '../../lib/format.ts'
import type { ClockMove } from '../../lib/outbox-store.ts'
import { hear, type HeardClock } from '../../lib/server-clock.ts'
import { timedNow } from '../../lib/server-time.ts'
import { useToast } from '../../ui/toast.tsx'
import { useCode } from './fetched-later.ts'
import { sharedQuery } from './queries.ts'
import { moved, planning, withAct } from './shared-clock.ts'
import { useHints } from './use-hints.ts'
import type { Did } from './use-undo.ts'
import { type NewAct, useWaitingActs } from './use-waiting-acts.ts'

export type Live = {
  state: Interview['state']
  clock: HeardClock
  marks: ReadonlyMap<string, PromptMark>
  /** Lead and co-interviewer move the clock and mark prompts; everybody else follows along. */
  mayMove: boolean
  /** Who of the panel is connected, oneself among them. */
  present: readonly string[]
  sectionLeads: Interview['sectionLeads']
  move: (move: ClockMove) => void
  /** Fits what is left until then, for the whole panel; null takes the kit's plan again. */
  replan: (untilAt: string | null) => void
  /** Marks a prompt; `words` name what was done, for the way back. */
  mark: (promptId: string, change: MarkChange | ((usedIds: readonly string[]) => MarkChange), words: string) => void
}
type MarkChange = Partial<Pick<PromptMark, 'status' | 'followUpIds'>>

const nobody: readonly string[] = []

/** `hearing`: hints say when, and this is for one that was lost. */
const askAgainMs = { live: 4_000, waiting: 8_000, hearing: 45_000, offline: 30_000 }

/** What the panel shares of an interview, with what this device did and the server does not have yet laid over it. */
export function useLive(interview: Interview, did: Did): Live {
  const { id, mySeat } = interview
  const sections = useMemo(() => plannedSections(interview.kit.content), [interview.kit])
  const { waiting, record } = useWaitingActs(id)
  const isHearing = useHints(id, mySeat !== null)
  const { data } = useQuery({
    ...sharedQuery(id),
    // What waits here is laid over what was known when it was done: the server's word comes with its answer.
    enabled: waiting.length === 0,
    refetchInterval: ({ state }) => {
      const { state: now } = state.data ?? interview
      if (mySeat === null || (now !== 'live' && now !== 'planned' && now !== 'scheduled')) return false
      if (isHearing) return askAgainMs.hearing
      if (!navigator.onLine) return askAgainMs.offline
      return now === 'live' ? askAgainMs.live : askAgainMs.waiting
    },
  })
  const isPlanned = waiting.some((act) => act.kind === 'move' && act.move.action === 'replan')
  useEffect(() => {
    if (isPlanned) void planning.fetch()
  }, [isPlanned])
  const planner = useCode(planning)
  const known = useMemo(() => {
    const { state, clock, prompts, sectionLeads } = interview
    const told = data ?? { state, clock: hear(clock), prompts, sectionLeads, present: [] }
    return waiting.reduce((before, act) => withAct(before, act, sections), told)
    // oxlint-disable-next-line react/exhaustive-deps -- a plan that waits is laid over once its rule is here
  }, [data, interview, waiting, sections, planner])
  const latest = useRef({ known, waiting })
  useEffect(() => {
    latest.current = { known, waiting }
  })
  // What is on its way to the disk: the next key may come before it is there, and goes by it and by what is drawn.
  const ahead = useRef<readonly NewAct[]>([])
  const [drawnAhead, setDrawnAhead] = useState(ahead.current)
  const shared = useMemo(
    () => drawnAhead.reduce((before, act) => withAct(before, act, sections), known),
    [drawnAhead, known, sections],
  )
  const asOfNow = useCallback(
    () => ahead.current.reduce((before, act) => withAct(before, act, sections), latest.current.known),
    [sections],
  )
  const timeOfNext = useCallback(() => timedNow((ahead.current.at(-1) ?? latest.current.waiting.at(-1))?.at), [])
  const doNow = useCallback(
    (act: NewAct) => {
      const setAhead = (acts: readonly NewAct[]) => {
        ahead.current = acts
        setDrawnAhead(acts)
      }
      setAhead([...ahead.current, act])
      void record(act).finally(() => setAhead(ahead.current.filter((other) => other !== act)))
    },
    [record],
  )
  const toast = useToast()
  const mayMove = mySeat === 'lead' || mySeat === 'co'

  /** Answers the clock as it is then; null where it cannot be done, and that is said. */
  const tryMove = useCallback(
    (wanted: ClockMove): HeardClock | null => {
      if (!mayMove) {
        toast({ text: 'Only the lead and the co-interviewer move the clock' })
        return null
      }
      const { clock } = asOfNow()
      const exact = namedNext(wanted, clock, sections)
      const time = timeOfNext()
      const outcome = moved(clock, exact, time.at, sections)
      if (isRefusal(outcome)) {
        toast({ text: outcome.detail ?? 'The clock cannot do this now.' })
        return null
      }
      doNow({ kind: 'move', move: exact, ...time })
      return outcome
    },
    [mayMove, asOfNow, timeOfNext, doNow, sections, toast],
  )
  const move = useCallback(
    (wanted: ClockMove) => {
      const from = asOfNow().clock.sectionId
      const to = tryMove(wanted)?.sectionId ?? from
      if (from === null || to === from) return
      did(movedWords(interview.kit, to), () => void tryMove({ action: 'goto', sectionId: from }), {
        isToggle: true,
        // where somebody else has gone on since, they are not called back
        mayUndo: () => asOfNow().clock.sectionId === to,
      })
    },
    [asOfNow, tryMove, did, interview.kit],
  )

  const { clock } = shared
  const replan = useCallback(
    (untilAt: string | null) => {
      const wanted: ClockMove = { action: 'replan', ...(untilAt === null ? {} : { untilAt }) }
      const before = clock.plan?.untilAt
      void planning.fetch().then(() => {
        const planned = tryMove(wanted)
        if (!planned) return
        did(replanWords(planned.plan), () =>
          move({ action: 'replan', ...(before === undefined ? {} : { untilAt: before }) }),
        )
      })
    },
    [clock, tryMove, move, did],
  )

  const marks = useMemo(() => new Map(shared.prompts.map((mark) => [mark.promptId, mark])), [shared.prompts])
  const mark = useCallback<Live['mark']>(
    (promptId, change, words) => {
      if (!mayMove) {
        toast({ text: 'Only the lead and the co-interviewer mark prompts' })
        return
      }
      const marked = asOfNow().prompts.find((one) => one.promptId === promptId)
      const { status, followUpIds } = marked ?? { status: 'none' as const, followUpIds: [] }
      const recordMark = (wanted: MarkChange) =>
        doNow({ kind: 'mark', mark: { promptId, status, followUpIds, ...wanted }, ...timeOfNext() })
      recordMark(typeof change === 'function' ? change(followUpIds) : change)
      did(words, () => recordMark({}), { isToggle: true })
    },
    [mayMove, asOfNow, timeOfNext, doNow, did, toast],
  )

  const { state, sectionLeads } = shared
  // Without a network nothing is known of the others.
  const present = isHearing || navigator.onLine ? shared.present : nobody
  return useMemo(
    () => ({ state, clock, marks, mayMove, present, sectionLeads, move, replan, mark }),
    [state, clock, marks, mayMove, present, sectionLeads, move, replan, mark],
  )
}

/** What was done by a move to another section. */
export const movedWords = ({ content }: Interview['kit'], sectionId: string | null): string =>
  `Moved to ${content.sections.find(({ id }) => id === sectionId)?.shortTitle ?? ''}`

function replanWords(plan: HeardClock['plan']): string {
  if (plan === null) return 'The kit’s plan holds again'
  const missing = Math.ceil(plan.missingMs / 60_000)
  return `Re-planned to end ${timeOfDay(plan.untilAt)}${missing > 0 ? `; its core prompts want ${missing} min more` : ''}`
}

/** The next section by its name: so it is gone to once, whoever presses too, and whenever it arrives. */
function namedNext(move: ClockMove, clock: HeardClock, sections: readonly PlannedSection[]): ClockMove {
  const next = sections[sections.findIndex(({ id }) => id === clock.sectionId) + 1]
  return move.action === 'next' && next !== undefined ? { ...move, sectionId: next.id } : move
}
