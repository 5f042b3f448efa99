import { type Kysely, sql } from 'kysely'
import type { Actor, Seat } from '#domain/access.ts'
import type { Tag } from '#domain/coverage.ts'
import type { KitContent } from '#domain/kit.ts'
import type { Draft, Mark, Rating, Recommendation } from '#domain/scorecard.ts'
import type { Database } from '../schema.ts'
import type { AttachmentRow } from './attachments.ts'
import { numberedSeats, readsScorecardsOf, sharedNotes } from './packet.ts'

type Own = { organizationId: string; interviewId: string; authorId: string }

const columns = [
  'id',
  'interviewId',
  'state',
  'ratings',
  'recommendation',
  'withheldReason',
  'summary',
  'revision',
  'updatedAt',
  'submittedAt',
] as const

const own = (db: Kysely<Database>, { organizationId, interviewId, authorId }: Own) =>
  db
    .selectFrom('scorecard')
    .select(columns)
    .where('organizationId', '=', organizationId)
    .where('interviewId', '=', interviewId)
    .where('authorId', '=', authorId)

export const ownScorecard = (db: Kysely<Database>, whose: Own) => own(db, whose).executeTakeFirst()

/** Whoever writes the author's notes takes the same lock, so that a submitted scorecard and its notes freeze as one. */
export const lockOwnScorecard = (db: Kysely<Database>, whose: Own) => own(db, whose).forUpdate().executeTakeFirst()

/** What a draft may refer to: the ids of the interview's kit, and the author's notes of it, deleted ones too. */
export async function citable(db: Kysely<Database>, { organizationId, interviewId, authorId }: Own) {
  const { rows } = await sql<Record<'competencyIds' | 'promptIds' | 'followUpIds' | 'noteIds', string[]>>`
    select jsonb_path_query_array(kv.content, '$.competencies[*].id') as "competencyIds",
      jsonb_path_query_array(kv.content, '$.sections[*].prompts[*].id')
        || jsonb_path_query_array(kv.content, '$.problems[*].id') as "promptIds",
      jsonb_path_query_array(kv.content, '$.sections[*].prompts[*].followUps[*].id')
        || jsonb_path_query_array(kv.content, '$.problems[*].probes[*].id')
        || jsonb_path_query_array(kv.content, '$.problems[*].hints[*].id') as "followUpIds",
      (select coalesce(json_agg(n.id), '[]') from note n
        where n."organizationId" = i."organizationId" and n."interviewId" = i.id and n."authorId" = ${authorId}) as "noteIds"
    from interview i
    join kit k on k."organizationId" = i."organizationId" and k.slug = i."kitSlug"
    join kit_version kv on kv."organizationId" = k."organizationId" and kv."kitSlug" = k.slug
      and kv.version = coalesce(i."kitVersion", k."latestVersion")
    where i."organizationId" = ${organizationId} and i.id = ${interviewId}`.execute(db)
  return rows[0]
}

export const saveDraft = (db: Kysely<Database>, whose: Own, draft: Draft, now: string) =>
  db
    .updateTable('scorecard')
    .set((eb) => ({ ...written(draft), revision: eb('revision', '+', 1), updatedAt: now }))
    .where('organizationId', '=', whose.organizationId)
    .where('interviewId', '=', whose.interviewId)
    .where('authorId', '=', whose.authorId)
    .returning(columns)
    .executeTakeFirstOrThrow()

const written = ({ ratings, recommendation, withheldReason, summary }: Draft) => ({
  ratings: JSON.stringify(ratings),
  recommendation,
  withheldReason,
  summary,
})

/** What a submission is judged by, read after the lock: the interview, its kit, its marks and the author's notes. */
export async function submissionFacts(db: Kysely<Database>, { organizationId, interviewId, authorId }: Own) {
  const { rows } = await sql<{
    interviewState: string
    kit: KitContent
    marks: Mark[]
    notes: { id: string; tags: Tag[] }[]
  }>`
    select i.state as "interviewState", kv.content as kit,
      (select coalesce(json_agg(json_build_object('promptId', m."promptId", 'status', m.status, 'followUpIds', m."followUpIds")), '[]')
        from prompt_mark m where m."organizationId" = i."organizationId" and m."interviewId" = i.id) as marks,
      (select coalesce(json_agg(json_build_object('id', n.id, 'tags', n.tags)), '[]')
        from note n where n."organizationId" = i."organizationId" and n."interviewId" = i.id
          and n."authorId" = ${authorId} and n."deletedAt" is null) as notes
    from interview i
    join kit k on k."organizationId" = i."organizationId" and k.slug = i."kitSlug"
    join kit_version kv on kv."organizationId" = k."organizationId" and kv."kitSlug" = k.slug
      and kv.version = coalesce(i."kitVersion", k."latestVersion")
    where i."organizationId" = ${organizationId} and i.id = ${interviewId}`.execute(db)
  return rows[0]
}

/**
 * A debrief goes by what was submitted before its reveal. The lock makes a submission wait for a reveal under way, and
 * one that comes after it is dated after it.
 */
export async function submit(
  db: Kysely<Database>,
  whose: Own,
  submission: { draft: Draft; submittedById: string; now: string },
) {
  const { organizationId, interviewId } = whose
  await sql`
    select from candidacy c join interview i on i."organizationId" = c."organizationId" and i."candidacyId" = c.id
    where c."organizationId" = ${organizationId} and i.id = ${interviewId} for share of c`.execute(db)
  const debrief = await db
    .selectFrom('debrief as d')
    .innerJoin('interview as i', (join) =>
      join.onRef('i.organizationId', '=', 'd.organizationId').onRef('i.candidacyId', '=', 'd.candidacyId'),
    )
    .select('d.revealedAt')
    .where('d.organizationId', '=', organizationId)
    .where('i.id', '=', interviewId)
    .executeTakeFirst()
  const revealedAt = debrief?.revealedAt ?? null
  const { now, submittedById, draft } = submission
  const submittedAt = revealedAt !== null && now <= revealedAt ? afterInstant(revealedAt) : now
  return db
    .updateTable('scorecard')
    .set({ ...written(draft), state: 'submitted', submittedAt, submittedById, updatedAt: now })
    .where('organizationId', '=', whose.organizationId)
    .where('interviewId', '=', whose.interviewId)
    .where('authorId', '=', whose.authorId)
    .returning(columns)
    .executeTakeFirstOrThrow()
}

const afterInstant = (instant: string) => new Date(Date.parse(instant) + 1).toISOString()

export const lockScorecard = (db: Kysely<Database>, organizationId: string, id: string) =>
  db
    .selectFrom('scorecard')
    .select(['id', 'authorId', 'state', 'releasedById', 'releaseReason'])
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const release = (
  db: Kysely<Database>,
  organizationId: string,
  id: string,
  by: { releasedById: string; reason: string; now: string },
) =>
  db
    .updateTable('scorecard')
    .set({ state: 'released', releasedAt: by.now, releasedById: by.releasedById, releaseReason: by.reason })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .execute()

export type SharedScorecardRow = {
  id: string
  interviewId: string
  round: string
  title: string
  kitSlug: string
  kitVersion: number
  seat: Seat
  number: number
  author: { userId: string; name: string }
  ratings: Rating[]
  recommendation: Recommendation | null
  withheldReason: string | null
  summary: string
  submittedAt: string
  notes: SharedNote[]
  prompts: { id: string; text: string }[]
  areVotesRevealed: boolean
}

export type SharedNote = {
  id: string
  kind: 'text' | 'code'
  text: string
  language: string | null
  phase: 'before' | 'during' | 'after'
  offsetMs: number | null
  sectionId: string | null
  promptId: string | null
  star: ('S' | 'T' | 'A' | 'R')[] | null
  tags: Tag[]
  revision: number
  createdAt: string
  updatedAt: string
  attachments: AttachmentRow[]
}

/** A candidacy's submitted scorecards in the order of their letters; none where the actor may not read them. */
export async function sharedScorecards(db: Kysely<Database>, actor: Actor, candidacyId: string) {
  const { rows } = await sql<SharedScorecardRow>`
    with seats as (${numberedSeats(actor.organizationId, candidacyId)})
    select s.id, s."interviewId", i."roundId" as round, i.title, i."kitSlug", i."kitVersion", l.seat, l.number,
      json_build_object('userId', u.id, 'name', u.name) as author,
      s.ratings, s.recommendation, s."withheldReason", s.summary, s."submittedAt",
      ${sharedNotes} as notes,
      (select coalesce(json_agg(json_build_object('id', cited.item -> 'id', 'text', coalesce(cited.item -> 'text', cited.item -> 'title'))), '[]')
        from (
          select jsonb_path_query(kv.content, '$.sections[*].prompts[*]') as item, 'promptIds' as kind
          union all select jsonb_path_query(kv.content, '$.problems[*]'), 'promptIds'
          union all select jsonb_path_query(kv.content, '$.sections[*].prompts[*].followUps[*]'), 'followUpIds'
          union all select jsonb_path_query(kv.content, '$.problems[*].probes[*]'), 'followUpIds'
          union all select jsonb_path_query(kv.content, '$.problems[*].hints[*]'), 'followUpIds'
        ) cited
        where exists (select from jsonb_array_elements(s.ratings) r where r -> cited.kind ? (cited.item ->> 'id'))) as prompts,
      exists (select from debrief d where d."organizationId" = c."organizationId" and d."candidacyId" = c.id
        and d."revealedAt" is not null) as "areVotesRevealed"
    from candidacy c
    join interview i on i."organizationId" = c."organizationId" and i."candidacyId" = c.id
    join seats l on l."interviewId" = i.id
    join scorecard s on s."organizationId" = i."organizationId" and s."interviewId" = i.id and s."authorId" = l."userId"
    join "user" u on u."organizationId" = s."organizationId" and u.id = s."authorId"
    join kit_version kv on kv."organizationId" = i."organizationId" and kv."kitSlug" = i."kitSlug" and kv.version = i."kitVersion"
    where c."organizationId" = ${actor.organizationId} and c.id = ${candidacyId}
      and s.state = 'submitted' and ${readsScorecardsOf(actor)}
    order by l.number`.execute(db)
  return rows
}
