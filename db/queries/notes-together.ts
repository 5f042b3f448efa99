import { type Kysely, sql } from 'kysely'
import type { NoteContent } from '#domain/note.ts'
import type { Database } from '../schema.ts'
import { statement } from '../statements.ts'
import { insertHistory, takeOver } from './notes.ts'

/** A save as it came in, by whoever the session says. */
export type SentNote = NoteContent & {
  noteId: string
  interviewId: string
  revision: number
  tokenHash: Buffer
  at: string
  requestId: string
  /** Of its entry in the audit trail. */
  auditId: string
  /** The version that its tags were checked against; null without tags. */
  kit: { slug: string; version: number } | null
}

export type SavedNote = { noteId: string; authorId: string; revision: number; createdAt: string }

const sentColumns = sql`"noteId" uuid, "interviewId" uuid, revision int, "tokenHash" bytea, at timestamptz, "requestId" text,
  "auditId" uuid, "kitSlug" text, "kitVersion" int, kind text, text text, language text, phase text, "offsetMs" int,
  "sectionId" text, "promptId" text, star text[], tags jsonb`

/**
 * Identity, access and the rules of a note in the statement that writes, for the usual case: a session that was used
 * just now, a seat in an interview that was not called off, a scorecard that was not submitted and that nobody is
 * submitting, new content on the revision that is stored. A note for which one of these does not hold is left as it is.
 */
const saveAll = statement<{ organizationId: string; sent: string }, SavedNote>(
  'notes-together',
  (at) => sql`
    with allowed as (
      select sent.*, u.id as "authorId", u."organizationId"
      from json_to_recordset(${at.sent}) as sent(${sentColumns})
      join session x on x."organizationId" = ${at.organizationId} and x."tokenHash" = sent."tokenHash"
        and x."expiresAt" > sent.at and x."lastSeenAt" > sent.at - interval '5 minutes'
      join "user" u on u."organizationId" = x."organizationId" and u.id = x."userId" and u."isActive"
      join panelist p on p."organizationId" = u."organizationId" and p."interviewId" = sent."interviewId" and p."userId" = u.id
      join interview i on i."organizationId" = p."organizationId" and i.id = p."interviewId"
        and i.state not in ('cancelled', 'no_show')
      join candidacy c on c."organizationId" = i."organizationId" and c.id = i."candidacyId"
      join candidate k on k."organizationId" = c."organizationId" and k.id = c."candidateId"
        and lower(k.email) is distinct from lower(u.email)
      join scorecard s on s."organizationId" = p."organizationId" and s."interviewId" = p."interviewId"
        and s."authorId" = p."userId" and s.state <> 'submitted'
      where (sent."kitSlug" is null or (sent."kitSlug" = i."kitSlug" and sent."kitVersion" = i."kitVersion"))
        and (sent.revision = 0 or exists (select from note known where known."organizationId" = u."organizationId"
          and known."authorId" = u.id and known.id = sent."noteId"))
      order by sent."noteId"
      for key share of s skip locked
    ), n as (
      insert into note as stored ("organizationId", "interviewId", "authorId", id, kind, text, language, phase, "offsetMs",
        "sectionId", "promptId", star, tags, revision, "createdAt", "updatedAt")
      select "organizationId", "interviewId", "authorId", "noteId", kind, text, language, phase, "offsetMs", "sectionId",
        "promptId", star, tags, revision + 1, at, at from allowed
      on conflict ("organizationId", "authorId", id) do update set ${takeOver}, revision = excluded.revision
        where stored.revision = excluded.revision - 1 and stored."interviewId" = excluded."interviewId"
          and (stored."deletedAt" is not null or (stored.kind, stored.text, stored.language, stored.phase, stored."offsetMs",
            stored."sectionId", stored."promptId", stored.star, jsonb_strip_nulls(stored.tags)) is distinct from (
            excluded.kind, excluded.text, excluded.language, excluded.phase, excluded."offsetMs", excluded."sectionId",
            excluded."promptId", excluded.star, jsonb_strip_nulls(excluded.tags)))
      returning *
    ), history as (${insertHistory}), trail as (
      insert into audit_entry ("organizationId", id, at, "actorId", action, "subjectType", "subjectId", "requestId", details)
      select "organizationId", "auditId", at, "authorId", 'note.write', 'note', "noteId", "requestId",
        jsonb_build_object('revision', revision + 1)
      from allowed where "noteId" in (select id from n)
    )
    select id as "noteId", "authorId", revision, "createdAt" from n`,
)

/** Writes what it may of an organization's saves, no note twice among them, and answers which it has written. */
export function saveTogether(db: Kysely<Database>, organizationId: string, sent: SentNote[]): Promise<SavedNote[]> {
  const rows = sent.map(({ tokenHash, kit, ...note }) => ({
    ...note,
    tokenHash: `\\x${tokenHash.toString('hex')}`,
    kitSlug: kit?.slug ?? null,
    kitVersion: kit?.version ?? null,
  }))
  return saveAll(db, { organizationId, sent: JSON.stringify(rows) })
}

/** Its text, organization and notes as its parameters, for those who measure what the database does of it alone. */
export const saveTogetherText = (db: Kysely<Database>): string => saveAll.text(db)
