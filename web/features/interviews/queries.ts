import { queryOptions } from '@tanstack/react-query'
import { type Attachment, listAttachments } from '#contract/attachments.ts'
import { type Clock, getClock, getInterview, type Interview, listNotes, type Note } from '#contract/interviews.ts'
import { plannedSections } from '#domain/plan.ts'
import { call } from '../../lib/call.ts'
import type { Acknowledged } from '../../lib/courier.ts'
import { everyPage, largestPage } from '../../lib/every-page.ts'
import { queryClient } from '../../lib/query-client.ts'
import { hear, type HeardClock } from '../../lib/server-clock.ts'
import { contact, momentOfServer } from '../../lib/server-time.ts'
import { type SharedState, withAct, withMark } from './shared-clock.ts'

const keys = {
  interview: (id: string) => ['interviews', id] as const,
  shared: (id: string) => ['interviews', id, 'shared'] as const,
  notes: (id: string) => ['interviews', id, 'notes'] as const,
  attachments: (id: string) => ['interviews', id, 'attachments'] as const,
}

/** A clock as it is heard now. */
function heard(clock: Clock): HeardClock {
  contact(clock.at)
  return hear(clock, momentOfServer(clock.at))
}

export const interviewQuery = (id: string) =>
  queryOptions({
    queryKey: keys.interview(id),
    queryFn: async ({ signal }) => {
      const interview = await call(getInterview, { params: { id }, signal })
      const { state, clock, prompts, sectionLeads } = interview
      // What is known already is asked for by itself, and not while something of this device is laid over it.
      queryClient.setQueryData(
        keys.shared(id),
        (known: SharedState | undefined) => known ?? { state, clock: heard(clock), prompts, sectionLeads, present: [] },
      )
      return interview
    },
    staleTime: 60_000,
  })

/** Asked again with every hint, so that everybody on the panel is at the same place. */
export const sharedQuery = (id: string) =>
  queryOptions({
    queryKey: keys.shared(id),
    queryFn: async ({ signal }): Promise<SharedState> => {
      const answer = await call(getClock, { params: { interviewId: id }, signal })
      const known = queryClient.getQueryData<SharedState>(keys.shared(id))
      const clock = heard(answer.clock)
      return known && clock.at < known.clock.at ? known : { ...answer, clock }
    },
    staleTime: 2_000,
    refetchOnWindowFocus: 'always',
  })

export const notesQuery = (id: string) =>
  queryOptions({
    queryKey: keys.notes(id),
    queryFn: ({ signal }): Promise<Note[]> =>
      everyPage((cursor) =>
        call(listNotes, { params: { interviewId: id }, query: { limit: largestPage, cursor }, signal }),
      ),
    staleTime: 30_000,
  })

/** The server acknowledged a note: it is among those that it has, before its entry leaves the outbox. */
export function keepNote(interviewId: string, note: Note) {
  changeNotes(interviewId, (notes) => [...notes.filter(({ id }) => id !== note.id), note])
}

export function dropNote(interviewId: string, noteId: string) {
  changeNotes(interviewId, (notes) => notes.filter(({ id }) => id !== noteId))
}

/** A list that is on its way, the first one too, may have left before the change: it is called off and asked for again. */
function changeNotes(interviewId: string, change: (notes: Note[]) => Note[]) {
  const list = { queryKey: keys.notes(interviewId), exact: true }
  queryClient.setQueryData<Note[]>(list.queryKey, (notes) => notes && change(notes))
  if (queryClient.isFetching(list) > 0)
    void queryClient.cancelQueries(list).then(() => queryClient.invalidateQueries(list))
}

/** The revision that the server last showed of a note; 0 for one that it does not know. */
export const knownRevision = (interviewId: string, noteId: string): number =>
  queryClient.getQueryData<Note[]>(keys.notes(interviewId))?.find(({ id }) => id === noteId)?.revision ?? 0

/** What is attached to one's own notes, without the files. */
export const attachmentsQuery = (id: string) =>
  queryOptions({
    queryKey: keys.attachments(id),
    queryFn: async ({ signal }) => (await call(listAttachments, { params: { interviewId: id }, signal })).items,
    staleTime: 30_000,
  })

/** The server acknowledged an attachment, or that it is gone: null. */
export function keepAttachment(interviewId: string, attachmentId: string, attachment: Attachment | null) {
  const list = { queryKey: keys.attachments(interviewId), exact: true }
  queryClient.setQueryData<Attachment[]>(
    list.queryKey,
    (items) => items && [...items.filter(({ id }) => id !== attachmentId), ...(attachment ? [attachment] : [])],
  )
  if (queryClient.isFetching(list) > 0)
    void queryClient.cancelQueries(list).then(() => queryClient.invalidateQueries(list))
}

const changeShared = (id: string, change: (shared: SharedState) => SharedState) =>
  queryClient.setQueryData<SharedState>(keys.shared(id), (shared) => shared && change(shared))

/** The server's word on a part of it. */
export const keepInterview = (id: string, part: Partial<Interview>) =>
  queryClient.setQueryData<Interview>(keys.interview(id), (interview) => interview && { ...interview, ...part })

export function keepSectionLeads(id: string, sectionLeads: SharedState['sectionLeads']): void {
  keepInterview(id, { sectionLeads })
  changeShared(id, (shared) => ({ ...shared, sectionLeads }))
}

/** The server acknowledged a move or a mark. Its word is the whole truth once nothing of this device waits behind it. */
export function keepAct({ kind, entry, answer, isLast }: Extract<Acknowledged, { kind: 'move' | 'mark' }>): void {
  const { interviewId } = entry
  const interview = queryClient.getQueryData(interviewQuery(interviewId).queryKey)
  const sections = interview ? plannedSections(interview.kit.content) : []
  changeShared(interviewId, (shared) => {
    if (kind === 'mark') return { ...shared, prompts: withMark(shared.prompts, answer) }
    return isLast ? { ...shared, state: answer.state, clock: heard(answer.clock) } : withAct(shared, entry, sections)
  })
  if (kind === 'move' && answer.state === 'ended') void askAgain(interviewId)
}

/** Of an interview: only what is on a screen is asked for at once. */
export const askFor = (interviewId: string, ...what: ('interview' | 'shared' | 'notes')[]) =>
  what.forEach((one) => void queryClient.invalidateQueries({ queryKey: keys[one](interviewId), exact: true }))

/** What was shown of a refused move or mark was not so. */
export const askAgain = (interviewId: string) =>
  queryClient.invalidateQueries({
    queryKey: keys.interview(interviewId),
    predicate: ({ queryKey }) => queryKey[2] !== 'notes',
  })

/** An answer on its way is older than what is done now. */
export const callOffShared = (id: string) => queryClient.cancelQueries({ queryKey: keys.shared(id) })
