import { createContext, type ReactNode, use, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { Outbox, type OutboxEvents, type OutboxState } from './outbox.ts'
import { openOutboxStore } from './outbox-store.ts'

type Opened = { outbox: Outbox | null /** This browser keeps nothing on its disk: say so. */; error: Error | null }
/** Who does something before this device's store is open waits for it, and loses nothing. */
type Opening = Opened & { whenOpen: Promise<Outbox> }

/** A disk that says nothing for as long may never do: what is done then has the server to go to. */
const patienceMs = 5_000

const nothingYet: Opened = { outbox: null, error: null }
const OutboxContext = createContext<Opening>({ ...nothingYet, whenOpen: new Promise(() => {}) })

function beginning() {
  const opening = Promise.withResolvers<Outbox>()
  opening.promise.catch(() => {}) // that it cannot be opened is said whether or not anybody waits
  return opening
}

/** One outbox for the signed-in person, open on every page, so that what waits is sent wherever they are. */
export function OutboxProvider({
  userId,
  events,
  children,
}: {
  userId: string
  events: OutboxEvents
  children: ReactNode
}) {
  const [opened, setOpened] = useState(nothingYet)
  const [opening] = useState(beginning)
  useEffect(() => {
    let isCurrent = true
    let outbox: Outbox | null = null
    const timer = setTimeout(opening.reject, patienceMs, new Error('This device’s store is still opening.'))
    openOutboxStore()
      .then((store) => Outbox.open(userId, store, events))
      .then((open) => {
        outbox = open
        if (!isCurrent) return open.close()
        opening.resolve(open)
        setOpened({ outbox: open, error: null })
      })
      .catch((error: unknown) => {
        if (!isCurrent) return
        opening.reject(error)
        setOpened({ outbox: null, error: error as Error }) // IndexedDB rejects with errors
      })
    return () => {
      isCurrent = false
      clearTimeout(timer)
      outbox?.close()
    }
  }, [userId, events, opening])
  const value = useMemo(() => ({ ...opened, whenOpen: opening.promise }), [opened, opening])
  return <OutboxContext value={value}>{children}</OutboxContext>
}

export const useOutbox = () => use(OutboxContext)

const closed: OutboxState = { entries: [], offlineSince: null, isSignedOut: false }
const noSubscription = () => () => {}
const getClosed = () => closed

export function useOutboxState(): OutboxState {
  const { outbox } = useOutbox()
  return useSyncExternalStore(outbox?.subscribe ?? noSubscription, outbox?.getState ?? getClosed)
}
