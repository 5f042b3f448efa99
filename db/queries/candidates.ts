import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type Actor, hasRole } from '#domain/access.ts'
import type { Database } from '../schema.ts'
import { visibleCandidacies } from './visible-candidacies.ts'

export type CandidateRow = {
  id: string
  name: string
  email: string | null
  links: { label: string; url: string }[]
  pronunciation: string | null
  timeZone: string | null
  candidacies: { id: string; jobTitle: string; state: 'active' | 'decided' | 'closed' }[]
  createdAt: string
}

/** Newest first; all words of `q` occur in name or email. `after` is the last row of the page before. */
export function listCandidates(
  db: Kysely<Database>,
  actor: Actor,
  { q, after, limit }: { q: string; after: { createdAt: string; id: string } | null; limit: number },
): Promise<CandidateRow[]> {
  const words = q.split(/\s+/).filter(Boolean)
  const conditions = words.map((word) => sql`strpos(lower(concat_ws(' ', k.name, k.email)), lower(${word})) > 0`)
  if (after) conditions.push(sql`(k."createdAt", k.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`)
  return readCandidates(db, actor, sql.join([sql`true`, ...conditions], sql` and `), limit)
}

export const findCandidate = async (
  db: Kysely<Database>,
  actor: Actor,
  id: string,
): Promise<CandidateRow | undefined> => (await readCandidates(db, actor, sql`k.id = ${id}`, 1))[0]

/**
 * Candidates without the reader's own record, each with the candidacies that the reader may know of; who is no
 * recruiter knows a candidate by these alone. To who still owes a scorecard nothing is decided.
 */
async function readCandidates(
  db: Kysely<Database>,
  actor: Actor,
  only: RawBuilder<unknown>,
  limit: number,
): Promise<CandidateRow[]> {
  const isRecruiter = hasRole(actor, 'recruiter')
  const { rows } = await sql<CandidateRow>`
    with page as (
      select k.* from candidate k
      where k."organizationId" = ${actor.organizationId} and ${only}
        and lower(k.email) is distinct from lower(${actor.email})
      order by k."createdAt" desc, k.id desc limit ${limit}
    ), ${visibleCandidacies(actor, sql`c."candidateId" in (select id from page)`)}
    select p.id, p.name, case when ${isRecruiter} then p.email end as email, p.links, p.pronunciation, p."timeZone",
      p."createdAt", known.candidacies
    from page p
    cross join lateral (
      select count(*) > 0 as "isKnown", coalesce(json_agg(json_build_object('id', v.id, 'jobTitle', j.title,
        'state', case when v."isBlind" then 'active' else v.state end) order by v."createdAt" desc, v.id desc), '[]')
        as candidacies
      from visible v
      join job j on j."organizationId" = ${actor.organizationId} and j.id = v."jobId"
      where v."candidateId" = p.id
    ) known
    where ${isRecruiter} or known."isKnown"
    order by p."createdAt" desc, p.id desc`.execute(db)
  return rows
}

export type CandidateFields = Pick<CandidateRow, 'name' | 'email' | 'links' | 'pronunciation' | 'timeZone'>

export async function insertCandidate(
  db: Kysely<Database>,
  { links, ...candidate }: CandidateFields & { organizationId: string; id: string; createdAt: string },
): Promise<void> {
  await db
    .insertInto('candidate')
    .values({ ...candidate, links: JSON.stringify(links) })
    .execute()
}

/** Changes what is given and nothing else. */
export async function updateCandidate(
  db: Kysely<Database>,
  { organizationId, id }: { organizationId: string; id: string },
  { links, ...fields }: { [Key in keyof CandidateFields]?: CandidateFields[Key] | undefined },
): Promise<void> {
  const changes = { ...fields, ...(links ? { links: JSON.stringify(links) } : {}) }
  if (Object.values(changes).every((value) => value === undefined)) return
  await db
    .updateTable('candidate')
    .set(changes)
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .execute()
}
