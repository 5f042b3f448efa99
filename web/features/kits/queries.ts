import { mutationOptions, queryOptions } from '@tanstack/react-query'
import {
  deleteKitDraft,
  exportKit,
  getKitDraft,
  importKit,
  type KitDraft,
  listKitDrafts,
  listKitVersions,
  publishKit,
  putKitDraft,
  withdrawPrompt,
} from '#contract/kit-drafts.ts'
import { getKit, getKitVersion, listKits } from '#contract/kits.ts'
import type { DraftKit } from '#domain/kit-draft.ts'
import { call, CallError } from '../../lib/call.ts'
import { queryClient } from '../../lib/query-client.ts'
import type { SaveOutcome, Writing } from './draft-saver.ts'

/** Kits change seldom, and a published version never. */
const staleTime = 5 * 60_000

export const kitsQuery = queryOptions({
  queryKey: ['kits'],
  queryFn: ({ signal }) => call(listKits, { signal }),
  staleTime,
})

export const kitQuery = (slug: string) =>
  queryOptions({
    queryKey: ['kits', slug],
    queryFn: ({ signal }) => call(getKit, { params: { slug }, signal }),
    staleTime,
  })

export const kitVersionQuery = (slug: string, version: number) =>
  queryOptions({
    queryKey: ['kits', slug, 'versions', version],
    queryFn: ({ signal }) => call(getKitVersion, { params: { slug, version }, signal }),
    staleTime,
  })

export const kitVersionsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['kits', slug, 'versions'],
    queryFn: ({ signal }) => call(listKitVersions, { params: { slug }, signal }),
  })

const draftsKey = ['kit-drafts'] as const

export const kitDraftsQuery = queryOptions({
  queryKey: draftsKey,
  queryFn: ({ signal }) => call(listKitDrafts, { signal }),
})

/** Asked anew by every editor that opens; while one is open, what it writes is the newer. */
export const kitDraftQuery = (slug: string) =>
  queryOptions({
    queryKey: [...draftsKey, slug],
    queryFn: ({ signal }) => call(getKitDraft, { params: { slug }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

/** A kit of its own begins as a draft. */
export const createKitDraftMutation = mutationOptions({
  mutationFn: ({ slug, kit }: { slug: string; kit: DraftKit }) =>
    call(putKitDraft, { params: { slug }, body: { kit, leftovers: [], revision: 0 } }),
  onSuccess: () => queryClient.invalidateQueries({ queryKey: draftsKey, exact: true }),
})

const isPassing = ({ problem }: CallError) =>
  problem.status === 429 || problem.status >= 500 || problem.code === 'not_signed_in'

/** Saves a draft; whatever comes of it is an answer. */
export async function sendKitDraft(slug: string, { kit, leftovers }: Writing, revision: number): Promise<SaveOutcome> {
  try {
    const draft = await call(putKitDraft, { params: { slug }, body: { kit, leftovers, revision } })
    // For the preview, which may come before this editor's query is gone.
    queryClient.setQueryData(kitDraftQuery(slug).queryKey, draft)
    return { kind: 'saved', draft }
  } catch (error) {
    if (!(error instanceof CallError) || isPassing(error)) return { kind: 'passing' }
    const current = error.problem.current as KitDraft | null | undefined // with revision_conflict the stored draft
    if (error.code === 'revision_conflict' && current) return { kind: 'conflict', current }
    const [issue] = error.problem.issues ?? []
    return { kind: 'refused', reason: issue ? `${issue.path}: ${issue.message}` : error.message }
  }
}

const forgetKits = () =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: ['kits'] }),
    queryClient.invalidateQueries({ queryKey: draftsKey, exact: true }),
  ])

export const publishKitMutation = (slug: string) =>
  mutationOptions({
    mutationFn: (body: { revision: number; changeNote: string }) => call(publishKit, { params: { slug }, body }),
    onSuccess: forgetKits,
  })

export const deleteKitDraftMutation = (slug: string) =>
  mutationOptions({
    mutationFn: () => call(deleteKitDraft, { params: { slug } }),
    onSuccess: forgetKits,
  })

export const withdrawPromptMutation = (slug: string) =>
  mutationOptions({
    mutationFn: ({ promptId, reason }: { promptId: string; reason: string }) =>
      call(withdrawPrompt, { params: { slug, promptId }, body: { reason } }),
    onSuccess: forgetKits,
  })

/** `kits`: which of a guide; null for a kit file. */
type ImportedText = { text: string; fileName: string | null; key: string; kits: readonly string[] | null }

export const importKitMutation = mutationOptions({
  mutationFn: ({ text, fileName, key, kits }: ImportedText) =>
    call(importKit, {
      body: {
        text,
        ...(fileName === null ? {} : { fileName: fileName.slice(0, 200) }),
        ...(kits === null ? {} : { kits: [...kits] }),
      },
      idempotencyKey: key,
    }),
  onSuccess: () => queryClient.invalidateQueries({ queryKey: draftsKey, exact: true }),
})

export const exportKitMutation = (slug: string, version: number) =>
  mutationOptions({
    mutationFn: (format: 'json' | 'markdown') => call(exportKit, { params: { slug, version }, query: { format } }),
  })
