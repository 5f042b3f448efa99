import { type Kysely, sql } from 'kysely'
import type { Actor } from '#domain/access.ts'
import type { StoredAttachment } from '#domain/attachment.ts'
import type { AttachmentType } from '#domain/evidence-file/attachment-type.ts'
import type { Database } from '../schema.ts'
import { isNoteOfCard, readsScorecardsOf } from './packet.ts'

type Author = { organizationId: string; authorId: string }

/** All of an attachment but its bytes. */
export type AttachmentRow = { id: string; noteId: string; type: AttachmentType; size: number; createdAt: string }
export type AttachmentFile = { type: AttachmentType; data: Buffer }

const columns = ['id', 'noteId', 'type', 'size', 'createdAt'] as const

/** What is stored under an id of the author's, deleted or not. */
export async function findAttachment(
  db: Kysely<Database>,
  { organizationId, authorId }: Author,
  id: string,
): Promise<(AttachmentRow & StoredAttachment) | null> {
  const row = await db
    .selectFrom('attachment')
    .select([...columns, 'contentHash', 'deletedAt'])
    .where('organizationId', '=', organizationId)
    .where('authorId', '=', authorId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { contentHash, deletedAt, ...attachment } = row
  return { ...attachment, contentHash: contentHash.toString('hex'), isDeleted: deletedAt !== null }
}

/** How many the author has in the interview. */
export async function countAttachments(
  db: Kysely<Database>,
  { organizationId, authorId, interviewId }: Author & { interviewId: string },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from attachment a
    join note n on n."organizationId" = a."organizationId" and n."authorId" = a."authorId" and n.id = a."noteId"
    where n."organizationId" = ${organizationId} and n."authorId" = ${authorId} and n."interviewId" = ${interviewId}
      and a."deletedAt" is null`.execute(db)
  return rows[0]?.count ?? 0
}

type NewAttachment = { noteId: string; id: string; type: AttachmentType; contentHash: string; data: Uint8Array }

/** Null where another copy of this write was first. */
export async function insertAttachment(
  db: Kysely<Database>,
  author: Author,
  { contentHash, data, ...attachment }: NewAttachment,
  now: string,
): Promise<AttachmentRow | null> {
  const row = await db
    .insertInto('attachment')
    .values({
      ...author,
      ...attachment,
      size: data.length,
      contentHash: Buffer.from(contentHash, 'hex'),
      data: Buffer.from(data.buffer, data.byteOffset, data.length),
      createdAt: now,
    })
    .onConflict((conflict) => conflict.columns(['organizationId', 'authorId', 'id']).doNothing())
    .returning(columns)
    .executeTakeFirst()
  return row ?? null
}

/** The row stays, so that a late copy of its write does not bring it back; the bytes go. */
export async function dropAttachment(
  db: Kysely<Database>,
  { organizationId, authorId }: Author,
  id: string,
  now: string,
): Promise<void> {
  await db
    .updateTable('attachment')
    .set({ deletedAt: now, data: null })
    .where('organizationId', '=', organizationId)
    .where('authorId', '=', authorId)
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .execute()
}

/** Those of deleted notes too: a note that comes back has its own. */
export async function listAttachments(
  db: Kysely<Database>,
  { organizationId, authorId, interviewId }: Author & { interviewId: string },
): Promise<AttachmentRow[]> {
  return db
    .selectFrom('attachment as a')
    .innerJoin('note as n', (join) =>
      join
        .onRef('n.organizationId', '=', 'a.organizationId')
        .onRef('n.authorId', '=', 'a.authorId')
        .onRef('n.id', '=', 'a.noteId'),
    )
    .select(['a.id', 'a.noteId', 'a.type', 'a.size', 'a.createdAt'])
    .where('n.organizationId', '=', organizationId)
    .where('n.authorId', '=', authorId)
    .where('n.interviewId', '=', interviewId)
    .where('a.deletedAt', 'is', null)
    .orderBy('a.createdAt')
    .orderBy('a.id')
    .execute()
}

export async function ownFile(
  db: Kysely<Database>,
  { organizationId, authorId, interviewId }: Author & { interviewId: string },
  { noteId, id }: { noteId: string; id: string },
): Promise<AttachmentFile | null> {
  const { rows } = await sql<AttachmentFile>`select a.type, a.data from attachment a
    join note n on n."organizationId" = a."organizationId" and n."authorId" = a."authorId" and n.id = a."noteId"
    where a."organizationId" = ${organizationId} and a."authorId" = ${authorId} and a.id = ${id}
      and n.id = ${noteId} and n."interviewId" = ${interviewId} and a."deletedAt" is null`.execute(db)
  return rows[0] ?? null
}

/** Of a note that is part of a submitted scorecard which counts in the debrief; null where the actor may not read it. */
export async function sharedFile(
  db: Kysely<Database>,
  actor: Actor,
  { scorecardId, noteId, id }: { scorecardId: string; noteId: string; id: string },
): Promise<AttachmentFile | null> {
  const { rows } = await sql<AttachmentFile>`select a.type, a.data
    from scorecard s
    join interview i on i."organizationId" = s."organizationId" and i.id = s."interviewId"
    join candidacy c on c."organizationId" = i."organizationId" and c.id = i."candidacyId"
    join panelist p on p."organizationId" = s."organizationId" and p."interviewId" = s."interviewId"
      and p."userId" = s."authorId"
    join note n on ${isNoteOfCard}
    join attachment a on a."organizationId" = n."organizationId" and a."authorId" = n."authorId" and a."noteId" = n.id
    where s."organizationId" = ${actor.organizationId} and s.id = ${scorecardId} and s.state = 'submitted'
      and p.seat in ('lead', 'co') and i.state not in ('cancelled', 'no_show')
      and n.id = ${noteId} and a.id = ${id} and a."deletedAt" is null and ${readsScorecardsOf(actor)}`.execute(db)
  return rows[0] ?? null
}
