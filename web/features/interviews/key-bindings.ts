import { useSyncExternalStore } from 'react'
import { queryClient } from '../../lib/query-client.ts'
import { sessionQuery } from '../session/queries.ts'
import { type Bindings, type CommandId, standardBindings } from './commands.ts'

/** One name a person: whoever signs in here has keys of their own. */
const storeName = () => `keys ${queryClient.getQueryData(sessionQuery.queryKey)?.user.id ?? ''}`

const listeners = new Set<() => void>()
let read: { name: string; bindings: Bindings } | null = null

function load(name: string): Bindings {
  try {
    const { keys, chords } = JSON.parse(localStorage.getItem(name) ?? '{}') as Partial<Bindings> // written below
    return { keys: { ...standardBindings.keys, ...keys }, chords: chords ?? standardBindings.chords }
  } catch {
    return standardBindings
  }
}

function getBindings(): Bindings {
  const name = storeName()
  if (read?.name !== name) read = { name, bindings: load(name) }
  return read.bindings
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useBindings = (): Bindings => useSyncExternalStore(subscribe, getBindings)

export function chooseBindings(bindings: Bindings) {
  const name = storeName()
  read = { name, bindings }
  for (const listener of listeners) listener()
  try {
    if (bindings === standardBindings) localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(bindings))
  } catch {
    // The keys are as chosen; they are only not remembered.
  }
}

/** How a command's key is shown beside what it does. */
export function useKeyLabel(): (id: CommandId) => string {
  const { keys } = useBindings()
  return (id) => `Esc ${keys[id]}`
}
