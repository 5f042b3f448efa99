import { useEffect, useState, useSyncExternalStore } from 'react'
import { useOutbox } from './outbox-provider.tsx'
import { type Kept, type WorkDeps, WorkSaver, type WorkState } from './work-saver.ts'

type Desk<Work extends object> = Pick<WorkDeps<Work>, 'stored' | 'send' | 'onSaved'> & {
  /** What this device keeps it under. */
  key: string
}

/** A saver of one's own work; null until this device's store has said what it keeps. */
export function useWorkSaver<Work extends object>({ key, stored, send, onSaved }: Desk<Work>): WorkSaver<Work> | null {
  const { outbox, error: storeError } = useOutbox()
  const [saver, setSaver] = useState<WorkSaver<Work> | null>(null)
  const hasStore = outbox !== null || storeError !== null

  // What the server has is needed once, to begin with; what is done from then on goes through the saver.
  useEffect(() => {
    if (!hasStore) return undefined
    let open: WorkSaver<Work> | null = null
    let isGone = false
    const begin = (kept: Kept<Work> | null) => {
      if (isGone) return
      open = new WorkSaver({
        stored,
        kept,
        send,
        keep: async (now) => outbox?.saveDraft(key, now === null ? '' : JSON.stringify(now)).catch(() => {}),
        onSaved,
      })
      setSaver(open)
    }
    Promise.resolve(outbox?.loadDraft(key) ?? '').then(
      (text) => begin(parsed<Work>(text)),
      () => begin(null),
    )
    return () => {
      isGone = true
      open?.close()
    }
    // oxlint-disable-next-line react/exhaustive-deps -- stored, send and onSaved: see above
  }, [hasStore, outbox, key])

  useEffect(() => {
    const save = () => document.visibilityState === 'hidden' && void saver?.flush()
    document.addEventListener('visibilitychange', save)
    return () => document.removeEventListener('visibilitychange', save)
  }, [saver])
  return saver
}

export const useWorkState = <Work extends object>(saver: WorkSaver<Work>): WorkState<Work> =>
  useSyncExternalStore(saver.subscribe, saver.getState)

function parsed<Work extends object>(text: string): Kept<Work> | null {
  if (text === '') return null
  try {
    return JSON.parse(text) as Kept<Work> // written by this page
  } catch {
    return null
  }
}
