import { hashKey, type Query } from '@tanstack/react-query'
import { sessionQuery } from '../features/session/queries.ts'
import { CallError } from '../lib/call.ts'
import { getAwaySince, onConnection } from '../lib/connection.ts'
import { dropForeign, dropInterview, keepSession } from '../lib/kept-store.ts'
import { queryClient } from '../lib/query-client.ts'
import { fetchAhead } from './fetch-ahead.ts'
import { type Place, placeOf, readBack, writeParts } from './kept-queries.ts'

/** A burst of answers is written once. */
const soonMs = 300
const sessionHash = hashKey(sessionQuery.queryKey)

/** Without a disk there is nothing to keep on: the page works as long as the server is reached. */
const quietly = (work: Promise<unknown>) => void work.catch(() => {})

/** Taken away, or never one's own. */
const isGone = (error: unknown) => error instanceof CallError && ['not_found', 'forbidden'].includes(error.code)

/**
 * Keeps on this device what the person needs to go on without a network, as it comes in, and gives it back while the
 * server is away. Answers how to stop.
 */
export function keepData(userId: string): () => void {
  const cache = queryClient.getQueryCache()
  const waiting = new Map<string, Place>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isReadingBack = false

  const write = () => {
    clearTimeout(timer)
    timer = undefined
    const places = [...waiting.values()]
    waiting.clear()
    quietly(writeParts(userId, places))
  }
  const cameIn = (query: Query) => {
    if (query.queryHash === sessionHash) return keepWhoIsHere(userId)
    const place = placeOf(query.queryKey)
    if (!place) return
    waiting.set(query.queryHash, place)
    timer ??= setTimeout(write, soonMs)
    fetchAhead(place.part, query.state.data)
  }
  const stopKeeping = cache.subscribe((event) => {
    if (isReadingBack || event.type !== 'updated') return
    if (event.action.type === 'success') cameIn(event.query)
    else if (event.action.type === 'error' && isGone(event.action.error)) {
      const place = placeOf(event.query.queryKey)
      if (place) quietly(dropInterview(userId, place.interviewId))
    }
  })
  const stopListening = whenAway(
    () => quietly(readBack(userId, (isReading) => (isReadingBack = isReading))),
    () => void queryClient.invalidateQueries(),
  )
  quietly(dropForeign(userId))
  // What came in before this was listening.
  for (const query of cache.getAll()) if (query.state.status === 'success') cameIn(query)
  window.addEventListener('pagehide', write)
  return () => {
    write()
    stopKeeping()
    stopListening()
    window.removeEventListener('pagehide', write)
  }
}

/** Who is here, as the server said: what this device remembered itself is not its word. */
function keepWhoIsHere(userId: string): void {
  const session = queryClient.getQueryData(sessionQuery.queryKey)
  if (session?.user.id === userId && getAwaySince() === null) quietly(keepSession(session))
}

/** Tells when the server goes away, at once where it is, and when it is back. Answers how to stop. */
function whenAway(onAway: () => void, onBack: () => void): () => void {
  let wasAway = false
  const look = () => {
    const isAway = getAwaySince() !== null
    if (isAway !== wasAway) (isAway ? onAway : onBack)()
    wasAway = isAway
  }
  look()
  return onConnection(look)
}
