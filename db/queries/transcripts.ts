import { type Kysely, sql } from 'kysely'
import type { InterviewState } from '#domain/interview.ts'
import type { Clock, ClockAction } from '#domain/timeline.ts'
import type { Participant, TranscriptSource } from '#domain/transcript/transcript.ts'
import type { StoredLine, StoredSpeaker } from '../schema-transcripts.ts'
import type { Database } from '../schema.ts'
import { iso } from './json.ts'

type Key = { organizationId: string; interviewId: string }
type Person = { userId: string; name: string }

export type TranscriptRow = {
  id: string
  revision: number
  source: TranscriptSource
  contentHash: string
  lines: StoredLine[]
  speakers: StoredSpeaker[]
  recordingStartMs: number
  uploadedAt: string
  uploadedBy: Person
  confirmedAt: string | null
  confirmedBy: Person | null
}

/** An interview as its transcript needs it, with the transcript where there is one. */
export type Recorded = {
  interviewId: string
  state: InterviewState
  isWanted: boolean
  candidate: string
  interviewers: string[]
  clock: Clock
  log: ClockAction[]
  sectionIds: string[]
  transcript: TranscriptRow | null
}

const personOf = (id: string) => sql`(select json_build_object('userId', u.id, 'name', u.name) from "user" u
  where u."organizationId" = t."organizationId" and u.id = ${sql.ref(id)})`

export async function findRecorded(
  db: Kysely<Database>,
  { organizationId, interviewId }: Key,
): Promise<Recorded | null> {
  const { rows } = await sql<Recorded>`
    select i.id as "interviewId", i.state, o."keepsTranscripts" as "isWanted", k.name as candidate, i.clock,
      coalesce((select json_agg(u.name order by p."seatedAt", u.id) from panelist p
        join "user" u on u."organizationId" = p."organizationId" and u.id = p."userId"
        where p."organizationId" = i."organizationId" and p."interviewId" = i.id), '[]') as interviewers,
      coalesce((select json_agg(json_build_object('action', a.action, 'at', ${iso('a.at')}, 'sectionId', a."sectionId",
          'endedAt', ${iso('a.endedAt')}) order by a.at) from clock_action a
        where a."organizationId" = i."organizationId" and a."interviewId" = i.id), '[]') as log,
      jsonb_path_query_array(kv.content, '$.sections[*].id') as "sectionIds",
      case when t.id is not null then json_build_object('id', t.id, 'revision', t.revision, 'source', t.source,
        'contentHash', t."contentHash", 'lines', t.lines, 'speakers', t.speakers,
        'recordingStartMs', t."recordingStartMs",
        'uploadedAt', ${iso('t.uploadedAt')}, 'uploadedBy', ${personOf('t.uploadedById')},
        'confirmedAt', ${iso('t.confirmedAt')}, 'confirmedBy', ${personOf('t.confirmedById')}) end as transcript
    from interview i
    join organization o on o.id = i."organizationId"
    join candidacy c on c."organizationId" = i."organizationId" and c.id = i."candidacyId"
    join candidate k on k."organizationId" = c."organizationId" and k.id = c."candidateId"
    join kit on kit."organizationId" = i."organizationId" and kit.slug = i."kitSlug"
    join kit_version kv on kv."organizationId" = kit."organizationId" and kv."kitSlug" = kit.slug
      and kv.version = coalesce(i."kitVersion", kit."latestVersion")
    left join transcript t on t."organizationId" = i."organizationId" and t."interviewId" = i.id
    where i."organizationId" = ${organizationId} and i.id = ${interviewId}`.execute(db)
  return rows[0] ?? null
}

export type NewTranscript = {
  id: string
  source: TranscriptSource
  contentHash: string
  lines: readonly StoredLine[]
  speakers: readonly StoredSpeaker[]
  uploadedById: string
  uploadedAt: string
}

/**
 * In the place of what was there: who speaks and when it began has to be said again. The same file changes nothing.
 * @returns the revision that was written; null where the file is there already
 */
export async function replaceTranscript(
  db: Kysely<Database>,
  key: Key,
  { id, lines, speakers, ...columns }: NewTranscript,
): Promise<number | null> {
  const content = { ...columns, lines: JSON.stringify(lines), speakers: JSON.stringify(speakers) }
  const anew = { ...content, recordingStartMs: 0, confirmedAt: null, confirmedById: null }
  const row = await db
    .insertInto('transcript')
    .values({ ...key, id, revision: 1, ...content })
    .onConflict((conflict) =>
      conflict
        .columns(['organizationId', 'interviewId'])
        .doUpdateSet({ ...anew, revision: sql<number>`transcript.revision + 1` })
        .where('transcript.contentHash', '<>', content.contentHash),
    )
    .returning('revision')
    .executeTakeFirst()
  return row?.revision ?? null
}

/** False where it is another revision by now. */
export async function confirmTranscript(
  db: Kysely<Database>,
  { organizationId, interviewId }: Key,
  {
    revision,
    ...confirmed
  }: {
    revision: number
    speakers: readonly { label: string | null; participant: Participant; lines: number }[]
    recordingStartMs: number
    confirmedAt: string
    confirmedById: string
  },
): Promise<boolean> {
  const row = await db
    .updateTable('transcript')
    .set({ ...confirmed, speakers: JSON.stringify(confirmed.speakers), revision: revision + 1 })
    .where('organizationId', '=', organizationId)
    .where('interviewId', '=', interviewId)
    .where('revision', '=', revision)
    .returning('revision')
    .executeTakeFirst()
  return row !== undefined
}

/** @returns whether there was one */
export async function deleteTranscript(db: Kysely<Database>, { organizationId, interviewId }: Key): Promise<boolean> {
  const row = await db
    .deleteFrom('transcript')
    .where('organizationId', '=', organizationId)
    .where('interviewId', '=', interviewId)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
