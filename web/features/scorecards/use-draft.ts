import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Scorecard } from '#contract/scorecards.ts'
import { useOutbox } from '../../lib/outbox-provider.tsx'
import { DraftSaver, type KeptDraft, type SaverDeps, type SaverState } from './draft-saver.ts'
import { keepScorecard } from './queries.ts'
import { sendDraft } from './send-draft.ts'

/** Where a draft is saved, and who hears of it. */
export type Desk = Pick<SaverDeps, 'send' | 'onSaved'>

/** A saver for the open draft; null until this device's store has said what it keeps. */
export function useDraftSaver(
  interviewId: string,
  scorecard: Scorecard,
  knownNoteIds: ReadonlySet<string>,
  desk: Desk = {
    send: (draft, revision) => sendDraft(interviewId, draft, revision),
    onSaved: (stored) => keepScorecard(interviewId, stored),
  },
): DraftSaver | null {
  const { outbox, error: storeError } = useOutbox()
  const [saver, setSaver] = useState<DraftSaver | null>(null)
  const hasStore = outbox !== null || storeError !== null

  // What the server has is needed once, to begin with; later answers go to the saver below.
  useEffect(() => {
    if (!hasStore) return undefined
    const key = `scorecard:${interviewId}`
    let open: DraftSaver | null = null
    let isGone = false
    const begin = (kept: KeptDraft | null) => {
      if (isGone) return
      open = new DraftSaver({
        scorecard,
        kept,
        knownNoteIds,
        ...desk,
        keep: async (draft) => outbox?.saveDraft(key, draft === null ? '' : JSON.stringify(draft)).catch(() => {}),
      })
      setSaver(open)
    }
    Promise.resolve(outbox?.loadDraft(key) ?? '').then(
      (text) => begin(parsed(text)),
      () => begin(null),
    )
    return () => {
      isGone = true
      open?.close()
    }
    // oxlint-disable-next-line react/exhaustive-deps -- scorecard, notes and desk: see above
  }, [hasStore, outbox, interviewId])

  useEffect(() => saver?.learn(scorecard), [saver, scorecard])
  useEffect(() => saver?.learnNotes(knownNoteIds), [saver, knownNoteIds])
  return saver
}

function parsed(text: string): KeptDraft | null {
  if (text === '') return null
  try {
    return JSON.parse(text) as KeptDraft // written by this page
  } catch {
    return null
  }
}

export const useSaver = (saver: DraftSaver): SaverState => useSyncExternalStore(saver.subscribe, saver.getState)
