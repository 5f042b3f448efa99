import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from 'react'
import { Outbox, type OutboxEvents, type OutboxState } from './outbox.ts'
import { openOutboxStore } from './outbox-store.ts'

type Opened = { outbox: Outbox | null /** This browser keeps nothing on its disk: say so. */; error: Error | null }

const OutboxContext = createContext<Opened>({ outbox: null, error: null })

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
  const [opened, setOpened] = useState<Opened>({ outbox: null, error: null })
  useEffect(() => {
    let isCurrent = true
    let outbox: Outbox | null = null
    openOutboxStore()
      .then((store) => Outbox.open(userId, store, events))
      .then((open) => {
        outbox = open
        if (isCurrent) setOpened({ outbox: open, error: null })
        else open.close()
      })
      .catch((error: unknown) => isCurrent && setOpened({ outbox: null, error: error as Error })) // IndexedDB rejects with errors
    return () => {
      isCurrent = false
      outbox?.close()
    }
  }, [userId, events])
  return <OutboxContext value={opened}>{children}</OutboxContext>
}

export const useOutbox = () => use(OutboxContext)

const closed: OutboxState = { entries: [], offlineSince: null, isSignedOut: false }
const noSubscription = () => () => {}
const getClosed = () => closed

export function useOutboxState(): OutboxState {
  const { outbox } = useOutbox()
  return useSyncExternalStore(outbox?.subscribe ?? noSubscription, outbox?.getState ?? getClosed)
}
