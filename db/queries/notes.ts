import { type Kysely, sql } from 'kysely'
import type { InterviewState } from '#domain/interview.ts'
import type { KitContent } from '#domain/kit.ts'
import type { NoteContent } from '#domain/note.ts'
import type { Database } from '../schema.ts'
import { statement } from '../statements.ts'
import { iso } from './json.ts'

/** Somebody else's note of the same id is another row: the author is part of its key. */
type Author = { organizationId: string; authorId: string }

export type NoteRow = NoteContent & {
  id: string
  interviewId: string
  revision: number
  createdAt: string
  updatedAt: string
  isDeleted: boolean
}

export type DeskRow = {
  interviewId: string
  interviewState: InterviewState
  scorecardState: 'draft' | 'submitted' | 'released'
  kitSlug: string
  kitVersion: number
  /** Those of the notes asked for that are stored, whatever interview they are in. */
  notes: NoteRow[]
}

const columns = sql`n.id, n."interviewId", n.kind, n.text, n.language, n.phase, n."offsetMs", n."sectionId",
  n."promptId", n.star, n.tags, n.revision, n."createdAt", n."updatedAt", n."deletedAt" is not null as "isDeleted"`

const json = sql`json_build_object('id', n.id, 'interviewId', n."interviewId", 'kind', n.kind, 'text', n.text,
  'language', n.language, 'phase', n.phase, 'offsetMs', n."offsetMs", 'sectionId', n."sectionId",
  'promptId', n."promptId", 'star', n.star, 'tags', n.tags, 'revision', n.revision,
  'createdAt', ${iso('n.createdAt')}, 'updatedAt', ${iso('n.updatedAt')}, 'isDeleted', n."deletedAt" is not null)`

const findDesk = statement<Author & { interviewId: string; noteIds: string[] }, DeskRow>(
  'note-desk',
  (at) => sql`
    select i.id as "interviewId", i.state as "interviewState", s.state as "scorecardState", i."kitSlug",
      coalesce(i."kitVersion", kit."latestVersion") as "kitVersion",
      coalesce((select json_agg(${json}) from note n
        where n."organizationId" = s."organizationId" and n."authorId" = s."authorId" and n.id = any(${at.noteIds}::uuid[])
      ), '[]') as notes
    from scorecard s
    join interview i on i."organizationId" = s."organizationId" and i.id = s."interviewId"
    join kit on kit."organizationId" = i."organizationId" and kit.slug = i."kitSlug"
    where s."organizationId" = ${at.organizationId} and s."interviewId" = ${at.interviewId} and s."authorId" = ${at.authorId}
    for key share of s`,
)

/**
 * Where an author writes, with their scorecard locked: a submission of it waits for what is written here, and what is
 * written after it finds it submitted. Null without a seat.
 */
export async function lockDesk(
  db: Kysely<Database>,
  { organizationId, authorId, interviewId }: Author & { interviewId: string },
  noteIds: string[],
): Promise<DeskRow | null> {
  const [desk] = await findDesk(db, { organizationId, authorId, interviewId, noteIds })
  return desk ?? null
}

const readNote = statement<Author & { id: string }, NoteRow>(
  'note',
  (at) => sql`select ${columns} from note n
    where n."organizationId" = ${at.organizationId} and n."authorId" = ${at.authorId} and n.id = ${at.id}`,
)

export async function findNote(
  db: Kysely<Database>,
  { organizationId, authorId }: Author,
  id: string,
): Promise<NoteRow | null> {
  const [note] = await readNote(db, { organizationId, authorId, id })
  return note ?? null
}

/** Of notes `n` as they are written now, their entries in the history. */
export const insertHistory = sql`insert into note_revision ("organizationId", "authorId", "noteId", revision, content, at)
  select n."organizationId", n."authorId", n.id, n.revision, jsonb_build_object('kind', n.kind, 'text', n.text,
    'language', n.language, 'phase', n.phase, 'offsetMs', n."offsetMs", 'sectionId', n."sectionId",
    'promptId', n."promptId", 'star', n.star, 'tags', n.tags), n."updatedAt" from n`

/** What a written note takes over from the one that was sent. */
export const takeOver = sql`kind = excluded.kind, text = excluded.text, language = excluded.language,
  phase = excluded.phase, "offsetMs" = excluded."offsetMs", "sectionId" = excluded."sectionId",
  "promptId" = excluded."promptId", star = excluded.star, tags = excluded.tags, "updatedAt" = excluded."updatedAt",
  "deletedAt" = null`

type Written = Author &
  Omit<NoteContent, 'tags'> & { interviewId: string; id: string; onRevision: number; tags: string; now: string }

const writeNote = statement<Written, NoteRow>(
  'note-write',
  (at) => sql`
    with n as (
      insert into note as stored ("organizationId", "interviewId", "authorId", id, kind, text, language, phase, "offsetMs",
        "sectionId", "promptId", star, tags, revision, "createdAt", "updatedAt")
      values (${at.organizationId}, ${at.interviewId}, ${at.authorId}, ${at.id}, ${at.kind}, ${at.text}, ${at.language},
        ${at.phase}, ${at.offsetMs}, ${at.sectionId}, ${at.promptId}, ${at.star}, ${at.tags}, 1, ${at.now}, ${at.now})
      on conflict ("organizationId", "authorId", id) do update set ${takeOver}, revision = stored.revision + 1
        where stored.revision = ${at.onRevision} and stored."interviewId" = excluded."interviewId"
      returning *
    ), history as (${insertHistory})
    select ${columns} from n`,
)

/**
 * Writes a note and its entry in the history. Null where something else than `onRevision` (0: nothing) is stored by
 * now: of copies that arrive at once one writes, and the others look again.
 */
export async function saveNote(
  db: Kysely<Database>,
  author: Author & { interviewId: string },
  note: NoteContent & { id: string; onRevision: number },
  now: string,
): Promise<NoteRow | null> {
  const [saved] = await writeNote(db, { ...author, ...note, tags: JSON.stringify(note.tags), now })
  return saved ?? null
}

/** The text stays under its id, so that the deletion can be undone. */
export async function markDeleted(
  db: Kysely<Database>,
  { organizationId, authorId }: Author,
  id: string,
  now: string,
): Promise<void> {
  await db
    .updateTable('note')
    .set({ deletedAt: now })
    .where('organizationId', '=', organizationId)
    .where('authorId', '=', authorId)
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .execute()
}

/** A note's place in the order of the clock: those before the interview first, those after it last. */
export type NotePlace = { phase: number; offsetMs: number; id: string }

/** The author's notes of an interview in the order of the clock; ids, which clients make in order, break ties. */
export async function listNotes(
  db: Kysely<Database>,
  { organizationId, authorId, interviewId }: Author & { interviewId: string },
  { after, limit }: { after: NotePlace | null; limit: number },
): Promise<NoteRow[]> {
  const place = sql`array_position(array['before', 'during', 'after'], n.phase), coalesce(n."offsetMs", 0), n.id`
  const { rows } = await sql<NoteRow>`select ${columns} from note n
    where n."organizationId" = ${organizationId} and n."interviewId" = ${interviewId} and n."authorId" = ${authorId}
      and n."deletedAt" is null
      and ${after ? sql`(${place}) > (${after.phase}::int, ${after.offsetMs}::int, ${after.id}::uuid)` : sql`true`}
    order by ${place} limit ${limit}`.execute(db)
  return rows
}

/** What tags can be made of in a version of a kit. */
export async function findTagContent(
  db: Kysely<Database>,
  organizationId: string,
  { kitSlug, kitVersion }: { kitSlug: string; kitVersion: number },
): Promise<Pick<KitContent, 'competencies' | 'signals' | 'antiPatterns'> | null> {
  const row = await db
    .selectFrom('kit_version')
    .select('content')
    .where('organizationId', '=', organizationId)
    .where('kitSlug', '=', kitSlug)
    .where('version', '=', kitVersion)
    .executeTakeFirst()
  return row?.content ?? null
}
