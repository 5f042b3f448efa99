import type { KitContent, Kit } from '#domain/kit.ts'
import type { DraftKit, DraftOrigin, Leftover } from '#domain/kit-draft.ts'
import type { Round } from '#domain/loop.ts'
import type { Instant, Json } from './columns.ts'

/** The library: kits in their versions and drafts, and loops made of them. */
export type KitTables = {
  kit: { organizationId: string; slug: string; latestVersion: number; position: number }
  kit_version: {
    organizationId: string
    kitSlug: string
    version: number
    title: string
    role: string
    interviewType: Kit['interviewType']
    difficulty: number | null
    durationMinutes: number
    language: string
    conductedBy: string
    content: Json<KitContent>
    provenance: Json<Kit['provenance']>
    contentHash: string
    publishedAt: Instant
    /** Null for a version that came with the product. */
    changeNote: string | null
    publishedById: string | null
  }
  kit_draft: {
    organizationId: string
    kitSlug: string
    basedOn: number | null
    revision: number
    kit: Json<DraftKit>
    leftovers: Json<Leftover[]>
    origins: Json<DraftOrigin[]>
    updatedAt: Instant
    updatedById: string
  }
  prompt_withdrawal: {
    organizationId: string
    kitSlug: string
    promptId: string
    reason: string
    withdrawnAt: Instant
    withdrawnById: string
  }
  prompt_text: { organizationId: string; kitSlug: string; promptId: string; words: string; document: string }
  loop: {
    organizationId: string
    slug: string
    id: string
    title: string
    rounds: Json<Round[]>
    revision: number
    createdAt: Instant
  }
}
