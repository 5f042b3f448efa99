import type { QueryKey } from '@tanstack/react-query'
import type { Interview } from '#contract/interviews.ts'
import { agendaQuery } from '../features/home/queries.ts'
import { interviewQuery, notesQuery, sharedQuery } from '../features/interviews/queries.ts'
import { scorecardQuery } from '../features/scorecards/scorecard-query.ts'
import { isNeeded, packing, type Parts } from '../lib/kept-parts.ts'
import { dropInterview, keep, type Kept, type KeptPart, keptOf } from '../lib/kept-store.ts'
import { queryClient } from '../lib/query-client.ts'

const keyOf: Record<KeptPart, (interviewId: string) => QueryKey> = {
  agenda: () => agendaQuery.queryKey,
  interview: (id) => interviewQuery(id).queryKey,
  shared: (id) => sharedQuery(id).queryKey,
  notes: (id) => notesQuery(id).queryKey,
  scorecard: (id) => scorecardQuery(id).queryKey,
}
/** In the order in which they are read back: an interview is never shown on a clock that is not here yet. */
const parts = ['agenda', 'shared', 'notes', 'scorecard', 'interview'] as const

export type Place = { part: KeptPart; interviewId: string }

/** Which part a query holds, by the features' own keys; null: none that is kept. */
export function placeOf(queryKey: QueryKey): Place | null {
  const same = (key: QueryKey) => key.length === queryKey.length && key.every((one, index) => one === queryKey[index])
  for (const part of parts)
    for (const id of queryKey)
      if (typeof id === 'string' && same(keyOf[part](id))) return { part, interviewId: part === 'agenda' ? '' : id }
  return null
}

/** Writes what the page knows of these. */
export async function writeParts(userId: string, places: readonly Place[]): Promise<void> {
  const written: Kept[] = []
  for (const { part, interviewId } of places) {
    const data = queryClient.getQueryData(keyOf[part](interviewId)) as Parts[KeptPart] | undefined // by its key
    if (data === undefined) continue
    if (part !== 'agenda' && isOver(interviewId)) await dropInterview(userId, interviewId)
    else written.push({ userId, interviewId, part, data: packed(part, data), keptAt: Date.now() })
  }
  if (written.length > 0) await keep(...written)
}

/** Its interview needs nothing of this device any more: scored, called off, or not one's own. */
function isOver(interviewId: string): boolean {
  const interview = queryClient.getQueryData(interviewQuery(interviewId).queryKey)
  const scorecard = queryClient.getQueryData(scorecardQuery(interviewId).queryKey)
  return (interview && !isNeeded(interview)) || (scorecard && scorecard.state !== 'draft') || false
}

const packed = (part: KeptPart, data: Parts[KeptPart]) =>
  (packing[part].pack as (data: Parts[KeptPart]) => unknown)(data) // the data are the part's, by their key

/** Gives the page what was kept, but for what it knows already, which is newer. */
export async function readBack(userId: string, isQuiet: (isReading: boolean) => void): Promise<void> {
  const kept = await keptOf(userId)
  isQuiet(true)
  for (const part of parts)
    for (const { interviewId, data, keptAt } of kept.filter((one) => one.part === part))
      giveBack(keyOf[part](interviewId), packing[part].unpack(data), keptAt)
  giveBack(agendaQuery.queryKey, keptInterviews(kept), 0)
  isQuiet(false)
}

function giveBack(queryKey: QueryKey, data: Parts[KeptPart], updatedAt: number): void {
  if (queryClient.getQueryData(queryKey) === undefined) queryClient.setQueryData(queryKey, data, { updatedAt })
}

/** Who came by a link and not by Home finds there what can be opened. */
const keptInterviews = (kept: readonly Kept[]): Interview[] =>
  kept.flatMap(({ part, data }) => (part === 'interview' ? [packing.interview.unpack(data)] : []))
