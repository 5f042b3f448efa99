import { useSyncExternalStore } from 'react'

/** While the server is away it is asked again as often whether it lives. */
const askEveryMs = 5_000

let awaySince: Date | null = null
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

const change = (since: Date | null) => {
  awaySince = since
  clearTimeout(timer)
  if (since) askLater()
  for (const listener of listeners) listener()
}

/** The server answered as itself. */
export const noteReached = () => awaySince && change(null)

/** It could not be reached, or something else answered in its place. */
export const noteAway = () => awaySince ?? change(new Date())

/** Null: the server answers, as far as is known. */
export const getAwaySince = () => awaySince

export function onConnection(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useAwaySince = () => useSyncExternalStore(onConnection, getAwaySince)

/** Not while nobody looks: the outbox tries by itself. */
function askLater() {
  timer = setTimeout(() => {
    if (document.visibilityState === 'hidden') askLater()
    else void askNow().then(() => awaySince && askLater())
  }, askEveryMs)
}

async function askNow() {
  const answer = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(askEveryMs) }).catch(
    () => null,
  )
  if (answer?.ok && answer.headers.get('content-type')?.startsWith('application/json')) noteReached()
}

/** Once, when the page begins. */
export function watchConnection() {
  if (!navigator.onLine) noteAway()
  window.addEventListener('offline', noteAway)
  window.addEventListener('online', () => void askNow())
}
