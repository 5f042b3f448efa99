import { mutationOptions, queryOptions } from '@tanstack/react-query'
import {
  beginRehearsal,
  deleteRehearsalAttempt,
  getRehearsalAttempt,
  getRehearsalComparison,
  linkRehearsalNotes,
  listRehearsalAttempts,
  type RehearsalAttempt,
  type RehearsalCard,
  submitRehearsal,
} from '#contract/rehearsal-attempts.ts'
import {
  deleteRehearsalDraft,
  getRehearsalDraft,
  listRehearsalDrafts,
  publishRehearsal,
  putRehearsalDraft,
  type RehearsalDraftView,
  tryRehearsal,
} from '#contract/rehearsal-drafts.ts'
import {
  getRehearsal,
  listRehearsals,
  putRehearsal,
  removeRehearsal,
  type WrittenRehearsal,
} from '#contract/rehearsals.ts'
import type { RehearsalDraft } from '#domain/rehearsal/draft.ts'
import { call, CallError } from '../../lib/call.ts'
import { passes } from '../../lib/passes.ts'
import { everyPage, largestPage } from '../../lib/every-page.ts'
import { queryClient } from '../../lib/query-client.ts'
import type { KeptRehearsal } from '../../lib/use-rehearsal-work.ts'
import type { WorkOutcome } from '../../lib/work-saver.ts'

const keys = {
  rehearsals: ['rehearsals'] as const,
  attempts: ['rehearsal-attempts'] as const,
  attempt: (id: string) => ['rehearsal-attempts', id] as const,
  comparison: (id: string) => ['rehearsal-attempts', id, 'comparison'] as const,
  drafts: ['rehearsal-drafts'] as const,
}

export const rehearsalsQuery = queryOptions({
  queryKey: keys.rehearsals,
  queryFn: ({ signal }) => call(listRehearsals, { signal }),
  staleTime: 60_000,
})

export const attemptsQuery = queryOptions({
  queryKey: keys.attempts,
  queryFn: ({ signal }) =>
    everyPage((cursor) => call(listRehearsalAttempts, { query: { limit: largestPage, cursor }, signal })),
})

/** Asked anew by every page that opens it; while one is open, what is done there is the newer. */
export const attemptQuery = (id: string) =>
  queryOptions({
    queryKey: keys.attempt(id),
    queryFn: ({ signal }) => call(getRehearsalAttempt, { params: { id }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

const changeAttempt = (id: string, change: (attempt: RehearsalAttempt) => RehearsalAttempt) =>
  queryClient.setQueryData<RehearsalAttempt>(keys.attempt(id), (known) => known && change(known))

/** The server has this work. */
export const keepWork = (id: string, { work, revision }: KeptRehearsal) =>
  changeAttempt(id, (attempt) => ({ ...attempt, work, revision }))

/** The server has this scorecard. */
export const keepCard = (id: string, scorecard: RehearsalCard) =>
  changeAttempt(id, (attempt) => ({ ...attempt, scorecard }))

export type Choice = { form: 'short' | 'full' } & (
  | { rehearsalSlug: string }
  | { kitSlug: string; problemId?: string | undefined }
)

/** Its id is made here, once for each time that somebody begins: so a retry begins nothing twice. */
export const beginMutation = (onBegun: (id: string) => void) =>
  mutationOptions({
    mutationFn: ({ id, ...body }: Choice & { id: string }) => call(beginRehearsal, { params: { id }, body }),
    onSuccess: ({ id }) => {
      void queryClient.invalidateQueries({ queryKey: keys.attempts, exact: true })
      onBegun(id)
    },
  })

export const submitMutation = (id: string, onSubmitted: () => Promise<void>) =>
  mutationOptions({
    mutationFn: () => call(submitRehearsal, { params: { id } }),
    onSuccess: async (attempt) => {
      await onSubmitted()
      queryClient.setQueryData(keys.attempt(id), attempt)
      void queryClient.invalidateQueries({ queryKey: keys.attempts, exact: true })
    },
  })

export const deleteAttemptMutation = mutationOptions({
  mutationFn: (id: string) => call(deleteRehearsalAttempt, { params: { id } }),
  onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.attempts, exact: true }),
})

export const comparisonQuery = (id: string) =>
  queryOptions({
    queryKey: keys.comparison(id),
    queryFn: ({ signal }) => call(getRehearsalComparison, { params: { id }, signal }),
  })

export const linkMutation = (id: string) =>
  mutationOptions({
    mutationFn: (links: { lineId: string; noteId: string }[]) =>
      call(linkRehearsalNotes, { params: { id }, body: { links } }),
    onSuccess: (comparison) => queryClient.setQueryData(keys.comparison(id), comparison),
  })

export const rehearsalFileQuery = (slug: string) =>
  queryOptions({
    queryKey: [...keys.rehearsals, slug],
    queryFn: ({ signal }) => call(getRehearsal, { params: { slug }, signal }),
    gcTime: 0,
  })

const forgetRehearsals = () => queryClient.invalidateQueries({ queryKey: keys.rehearsals })

export const putRehearsalMutation = mutationOptions({
  mutationFn: ({ slug, file }: { slug: string; file: WrittenRehearsal }) =>
    call(putRehearsal, { params: { slug }, body: file }),
  onSuccess: forgetRehearsals,
})

export const removeRehearsalMutation = mutationOptions({
  mutationFn: (slug: string) => call(removeRehearsal, { params: { slug } }),
  onSuccess: forgetRehearsals,
})

export const rehearsalDraftsQuery = queryOptions({
  queryKey: keys.drafts,
  queryFn: ({ signal }) => call(listRehearsalDrafts, { signal }),
})

/** Asked anew by every page that opens it; while one is open, what is written there is the newer. */
export const rehearsalDraftQuery = (slug: string) =>
  queryOptions({
    queryKey: [...keys.drafts, slug],
    queryFn: ({ signal }) => call(getRehearsalDraft, { params: { slug }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

const forgetDrafts = () => queryClient.invalidateQueries({ queryKey: keys.drafts, exact: true })

/** A draft that nobody has begun yet. */
export async function createRehearsalDraft(slug: string, draft: RehearsalDraft): Promise<void> {
  await call(putRehearsalDraft, { params: { slug }, body: { draft, revision: 0 } })
  void forgetDrafts()
}

/** Saves a draft; whatever comes of it is an answer. */
export async function sendRehearsalDraft(
  slug: string,
  draft: RehearsalDraft,
  revision: number,
): Promise<WorkOutcome<RehearsalDraft>> {
  try {
    const saved = await call(putRehearsalDraft, { params: { slug }, body: { draft, revision } })
    if (revision === 0) void forgetDrafts()
    return { kind: 'saved', revision: saved.revision }
  } catch (error) {
    if (!(error instanceof CallError) || passes(error)) return { kind: 'passing' }
    const current = error.problem.current as RehearsalDraftView | null | undefined // with revision_conflict the stored draft
    if (error.code === 'revision_conflict' && current)
      return { kind: 'conflict', current: { work: current.draft, revision: current.revision } }
    const [issue] = error.problem.issues ?? []
    return { kind: 'refused', reason: issue ? `${issue.path}: ${issue.message}` : error.message }
  }
}

export const deleteRehearsalDraftMutation = (slug: string) =>
  mutationOptions({ mutationFn: () => call(deleteRehearsalDraft, { params: { slug } }), onSuccess: forgetDrafts })

export const publishRehearsalMutation = (slug: string) =>
  mutationOptions({
    mutationFn: (revision: number) => call(publishRehearsal, { params: { slug }, body: { revision } }),
    onSuccess: () => Promise.all([forgetDrafts(), forgetRehearsals()]),
  })

export const tryMutation = (slug: string, onBegun: (id: string) => void) =>
  mutationOptions({
    mutationFn: ({ id, form }: { id: string; form: 'short' | 'full' }) =>
      call(tryRehearsal, { params: { slug, id }, body: { form } }),
    onSuccess: ({ id }) => {
      void queryClient.invalidateQueries({ queryKey: keys.attempts, exact: true })
      onBegun(id)
    },
  })
