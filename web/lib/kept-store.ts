import { type DBSchema, openDB } from 'idb'
import type { Session } from '#contract/session.ts'

/*
 * What the signed-in person needs to go on without a network, as the server last told it. It is a copy: nothing is lost
 * with it, so it may be dropped and changed in form at any time, and it is not written with the care of the outbox.
 * Why it may be here at all, and when it goes: decisions/005-what-is-kept-on-the-device.md.
 */

export type KeptPart = 'agenda' | 'interview' | 'shared' | 'notes' | 'scorecard'
export type Kept = {
  userId: string
  /** Empty for what belongs to no interview. */
  interviewId: string
  part: KeptPart
  data: unknown
  keptAt: number
}

/** As long as a session lasts at most: who has not been here since signs in again. */
const oldestMs = 14 * 86_400_000

interface Schema extends DBSchema {
  kept: { key: [string, string, string]; value: Kept }
  session: { key: 'session'; value: { key: 'session'; session: Session; keptAt: number } }
}

let opened: ReturnType<typeof open> | undefined
const open = () =>
  openDB<Schema>('evenloop-kept', 1, {
    upgrade(db) {
      db.createObjectStore('kept', { keyPath: ['userId', 'interviewId', 'part'] })
      db.createObjectStore('session', { keyPath: 'key' })
    },
    // A newer version in another tab may change its form: this page then keeps nothing more, and loses nothing.
    blocking: (_current, _next, event) => (event.target as IDBDatabase).close(), // a database is what it is fired at
  })
const store = () => (opened ??= open())

const everything = (...prefix: string[]) => IDBKeyRange.bound(prefix, [...prefix, []])

export const keep = async (...parts: Kept[]): Promise<void> => {
  const { store: kept, done } = (await store()).transaction('kept', 'readwrite')
  for (const part of parts) await kept.put(part)
  await done
}

/** All that is kept for a person, and not too old. */
export async function keptOf(userId: string): Promise<Kept[]> {
  const all = await (await store()).getAll('kept', everything(userId))
  return all.filter(({ keptAt }) => Date.now() - keptAt < oldestMs)
}

/** Whether an interview can be opened from here: it, its clock and its notes. */
export async function isKept(interviewId: string): Promise<boolean> {
  const keys = await (await store()).getAllKeys('kept')
  const parts = keys.flatMap(([, id, part]) => (id === interviewId ? [part] : []))
  return ['interview', 'shared', 'notes'].every((part) => parts.includes(part))
}

/** What belongs to an interview that needs no more of this device. */
export async function dropInterview(userId: string, interviewId: string): Promise<void> {
  await (await store()).delete('kept', everything(userId, interviewId))
}

/** What was kept for others, and what is too old. */
export async function dropForeign(userId: string): Promise<void> {
  const { store: kept, done } = (await store()).transaction('kept', 'readwrite')
  for (const { userId: whose, interviewId, part, keptAt } of await kept.getAll())
    if (whose !== userId || Date.now() - keptAt >= oldestMs) await kept.delete([whose, interviewId, part])
  await done
}

export async function keepSession(session: Session): Promise<void> {
  await (await store()).put('session', { key: 'session', session, keptAt: Date.now() })
}

export async function keptSession(): Promise<Session | null> {
  const kept = await (await store()).get('session', 'session')
  return kept && Date.now() - kept.keptAt < oldestMs ? kept.session : null
}

export async function dropSession(): Promise<void> {
  await (await store()).delete('session', 'session')
}

/** At sign-out. What the server does not have yet lies elsewhere and stays. */
export async function dropAll(): Promise<void> {
  const db = await store()
  await Promise.all([db.clear('kept'), db.clear('session')])
}
