import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { AttachmentView } from '../../lib/attachment-view.ts'
import { isAttachmentEntry } from '../../lib/outbox-store.ts'
import { useOutboxState } from '../../lib/outbox-provider.tsx'
import { codeLater, fetchSoon, useCode } from './fetched-later.ts'
import { attachmentsQuery } from './queries.ts'

const none: never[] = []
const noFiles: ReadonlyMap<string, readonly AttachmentView[]> = new Map()

/** Fetched where something is attached, and before a hand attaches something. */
const viewing = codeLater(() => import('../../lib/attachment-view.ts'))

/** What is attached to one's own notes of an interview, and what of it waits on this device. */
export function useAttachments(interviewId: string) {
  const { entries } = useOutboxState()
  const { data = none } = useQuery(attachmentsQuery(interviewId))
  const waiting = useMemo(
    () => entries.filter(isAttachmentEntry).filter((entry) => entry.interviewId === interviewId),
    [entries, interviewId],
  )
  useEffect(() => fetchSoon(viewing), [])
  const isEmpty = data.length === 0 && waiting.length === 0
  useEffect(() => {
    if (!isEmpty) void viewing.fetch()
  }, [isEmpty])
  const code = useCode(viewing)
  return useMemo(
    () => (isEmpty || !code ? noFiles : code.viewAttachments(interviewId, data, waiting)),
    [isEmpty, code, interviewId, data, waiting],
  )
}
