import type { Interview, InterviewItem } from '#contract/interviews.ts'
import { interviewQuery, notesQuery } from '../features/interviews/queries.ts'
import { isNeeded } from '../lib/kept-parts.ts'
import type { KeptPart } from '../lib/kept-store.ts'
import { queryClient } from '../lib/query-client.ts'

/** After what the page itself needs. */
const afterMs = 3_000
const hour = 3_600_000
const most = 6
const asked = new Map<string, number>()

/**
 * Fetches what the day's own interviews need before they are opened: the network of the room they take place in may not
 * be as good as this one.
 */
export function fetchAhead(part: KeptPart, data: unknown): void {
  const ids =
    part === 'agenda'
      ? soon(data as InterviewItem[]) // by its part
      : part === 'interview'
        ? opened(data as Interview) // likewise
        : []
  if (ids.length > 0) setTimeout(() => void fetchAll(ids), afterMs)
}

const opened = (interview: Interview) => (isNeeded(interview) ? [interview.id] : [])

function soon(agenda: readonly InterviewItem[]): string[] {
  const now = Date.now()
  return agenda
    .filter(({ state, scheduledAt }) => {
      const inMs = scheduledAt === null ? Number.NaN : Date.parse(scheduledAt) - now
      return state === 'live' || (state === 'scheduled' && inMs > -2 * hour && inMs < 24 * hour)
    })
    .slice(0, most)
    .map(({ id }) => id)
}

async function fetchAll(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    if (Date.now() - (asked.get(id) ?? 0) < hour) continue
    asked.set(id, Date.now())
    await queryClient.prefetchQuery(interviewQuery(id))
    await queryClient.prefetchQuery(notesQuery(id))
  }
}
