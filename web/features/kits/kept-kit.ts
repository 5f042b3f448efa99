import { useCallback, useEffect, useState } from 'react'
import type { KitDraft } from '#contract/kit-drafts.ts'
import type { Outbox } from '../../lib/outbox.ts'
import { useOutbox } from '../../lib/outbox-provider.tsx'
import { keptKitPrefix } from '../../lib/kept-kits.ts'
import { holdLock } from '../../lib/hold-lock.ts'
import type { Writing } from './draft-saver.ts'

/** A draft as this device keeps it until the server has it: what was written, on top of which of the server's, and when. */
export type KeptKit = Writing & { on: KitDraft; at: string }
export type KeepKit = (kept: KeptKit | null) => Promise<void>

/** Where this tab keeps its copy, and what was there when it came. */
type Place = { key: string; kept: KeptKit | null; leave: () => void }

/** A tab that was closed a moment ago gives its place up late. */
const patienceMs = 1000
const mostTabs = 20

/** What this device keeps of a kit; `undefined` until it has said so. `isKeeping`: it does keep what is written. */
export function useKeptKit(slug: string): { kept: KeptKit | null | undefined; keep: KeepKit; isKeeping: boolean } {
  const { outbox, error } = useOutbox()
  const [place, setPlace] = useState<Place | null | undefined>(undefined)
  const hasStore = outbox !== null || error !== null
  useEffect(() => {
    if (!hasStore) return undefined
    let isGone = false
    let leave = () => {}
    const say = (found: Place | null) => {
      if (isGone) return found?.leave()
      leave = found?.leave ?? leave
      setPlace(found)
    }
    Promise.resolve(outbox && takePlace(outbox, slug)).then(say, () => say(null))
    return () => {
      isGone = true
      leave()
      setPlace(undefined)
    }
  }, [hasStore, outbox, slug])
  const key = place?.key
  const keep = useCallback<KeepKit>(
    async (one) =>
      key === undefined ? undefined : outbox?.saveDraft(key, one === null ? '' : JSON.stringify(one)).catch(() => {}),
    [outbox, key],
  )
  return { kept: place === undefined ? undefined : (place?.kept ?? null), keep, isKeeping: Boolean(place) }
}

/**
 * Every tab that has the draft open keeps a copy of its own, so that none overwrites another's. A tab that opens takes up
 * one that nobody has any more. Where the browser has no locks, there is one place for all.
 */
async function takePlace(outbox: Outbox, slug: string): Promise<Place | null> {
  const first = `${keptKitPrefix}${slug}`
  const read = async (key: string) => parsed(await outbox.loadDraft(key))
  if (!('locks' in navigator)) return { key: first, kept: await read(first), leave: () => {} }
  const full = (await outbox.draftKeys(first)).filter((key) => key === first || key.startsWith(`${first}/`))
  const places = Array.from({ length: mostTabs }, (_, n) => (n === 0 ? first : `${first}/${n + 1}`))
  for (const key of new Set([...full, ...places])) {
    const leave = await holdLock(`evenloop-${outbox.userId}/${key}`, full.includes(key) ? patienceMs : 0)
    if (leave) return { key, kept: await read(key), leave }
  }
  return null
}

function parsed(text: string): KeptKit | null {
  if (text === '') return null
  try {
    return JSON.parse(text) as KeptKit // written by this page
  } catch {
    return null
  }
}
