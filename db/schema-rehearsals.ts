import type { ColumnType } from 'kysely'
import type { Link } from '#domain/rehearsal/comparison.ts'
import type { RehearsalDraft } from '#domain/rehearsal/draft.ts'
import type { Rehearsal, RehearsalForm } from '#domain/rehearsal/rehearsal.ts'
import type { RehearsalWork } from '#domain/rehearsal/work.ts'
import type { Draft } from '#domain/scorecard.ts'
import type { Instant, InstantOrNull, Json, WithDefault } from './columns.ts'

/** Rehearsals stand apart: no table of real interviews knows of them, and no figure is made of them. */
export type RehearsalTables = {
  rehearsal: {
    organizationId: string
    slug: string
    version: number
    kitSlug: string
    kitVersion: number
    content: Json<Omit<Rehearsal, 'slug' | 'kitSlug'>>
    contentHash: string
    writtenAt: Instant
    /** Null for what came with the product. */
    writtenById: string | null
    /** No longer on the list; attempts that have begun keep it. */
    removedAt: InstantOrNull
  }
  /** A rehearsal while it is written; gone once it is on the list. */
  rehearsal_draft: {
    organizationId: string
    slug: string
    kitSlug: string
    /** The version that it goes on from. */
    basedOn: number | null
    revision: number
    content: Json<Omit<RehearsalDraft, 'kitSlug'>>
    updatedAt: Instant
    updatedById: string
  }
  /** A person's own: their id is part of its key, and no statement reads it without. */
  rehearsal_attempt: {
    organizationId: string
    userId: string
    id: string
    rehearsalSlug: string | null
    rehearsalVersion: number | null
    kitSlug: string
    kitVersion: number
    problemId: string | null
    form: RehearsalForm
    state: WithDefault<'open' | 'submitted'>
    work: Json<RehearsalWork>
    revision: WithDefault<number>
    card: Json<Draft>
    cardRevision: WithDefault<number>
    cardUpdatedAt: InstantOrNull
    links: ColumnType<Link[], string | undefined, string>
    createdAt: Instant
    updatedAt: Instant
    submittedAt: InstantOrNull
  }
}
