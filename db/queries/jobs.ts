import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type Actor, hasRole } from '#domain/access.ts'
import type { DecisionWay, Person } from '#domain/debrief.ts'
import type { Database } from '../schema.ts'
import { visibleCandidacies } from './visible-candidacies.ts'

export type JobRow = {
  id: string
  title: string
  level: string
  loopSlug: string
  loopTitle: string
  hiringManagerId: string | null
  hiringManager: Person | null
  committeeIds: string[]
  committee: Person[]
  chairId: string | null
  problemIds: string[]
  decisionWay: DecisionWay
  isOpen: boolean
  candidacyCounts: { active: number; decided: number; closed: number } | null
  createdAt: string
}

/** Newest first; `after` is the last row of the page before. */
export const listJobs = (
  db: Kysely<Database>,
  actor: Actor,
  { after, limit }: { after: { createdAt: string; id: string } | null; limit: number },
): Promise<JobRow[]> =>
  readJobs(
    db,
    actor,
    after ? sql`(j."createdAt", j.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)` : sql`true`,
    limit,
  )

export const findJob = async (db: Kysely<Database>, actor: Actor, id: string): Promise<JobRow | undefined> =>
  (await readJobs(db, actor, sql`j.id = ${id}`, 1))[0]

/** Counts hold what the reader's own list of candidacies would show: to who still owes a scorecard, nothing is decided. */
async function readJobs(
  db: Kysely<Database>,
  actor: Actor,
  only: RawBuilder<unknown>,
  limit: number,
): Promise<JobRow[]> {
  const { rows } = await sql<JobRow>`
    with page as (
      select j.* from job j where j."organizationId" = ${actor.organizationId} and ${only}
      order by j."createdAt" desc, j.id desc limit ${limit}
    ), ${visibleCandidacies(actor, sql`c."jobId" in (select id from page)`)}
    select p.id, p.title, p.level, p."loopSlug", l.title as "loopTitle", p."hiringManagerId", p."chairId", p."problemIds", p."isOpen",
      p."createdAt",
      case when m.id is not null then json_build_object('userId', m.id, 'name', m.name) end as "hiringManager",
      committee.ids as "committeeIds", committee.people as committee,
      coalesce(o."decisionWay", case when json_array_length(committee.ids) > 0 then 'committee' else 'panel' end)
        as "decisionWay",
      case when ${hasRole(actor, 'recruiter')} or p."hiringManagerId" = ${actor.id} then (
        select json_build_object(
          'active', count(*) filter (where v."isBlind" or v.state = 'active'),
          'decided', count(*) filter (where not v."isBlind" and v.state = 'decided'),
          'closed', count(*) filter (where not v."isBlind" and v.state = 'closed'))
        from visible v where v."jobId" = p.id
      ) end as "candidacyCounts"
    from page p
    join organization o on o.id = p."organizationId"
    join loop l on l."organizationId" = p."organizationId" and l.slug = p."loopSlug"
    left join "user" m on m."organizationId" = p."organizationId" and m.id = p."hiringManagerId"
    cross join lateral (
      select coalesce(json_agg(u.id order by lower(u.name), u.id), '[]') as ids,
        coalesce(json_agg(json_build_object('userId', u.id, 'name', u.name) order by lower(u.name), u.id), '[]') as people
      from job_committee jc
      join "user" u on u."organizationId" = jc."organizationId" and u.id = jc."userId"
      where jc."organizationId" = p."organizationId" and jc."jobId" = p.id
    ) committee
    order by p."createdAt" desc, p.id desc`.execute(db)
  return rows
}

/** A job's own columns and its committee, as they are stored. */
export type StoredJob = {
  organizationId: string
  id: string
  title: string
  level: string
  loopSlug: string
  hiringManagerId: string | null
  chairId: string | null
  problemIds: string[]
  isOpen: boolean
  committeeIds: string[]
}

export async function insertJob(
  db: Kysely<Database>,
  { committeeIds, ...job }: StoredJob & { createdAt: string },
): Promise<void> {
  await db.insertInto('job').values(job).execute()
  await insertCommittee(db, job, committeeIds)
}

export async function lockJob(db: Kysely<Database>, organizationId: string, id: string): Promise<StoredJob | null> {
  const job = await db
    .selectFrom('job')
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .select([
      'organizationId',
      'id',
      'title',
      'level',
      'loopSlug',
      'hiringManagerId',
      'chairId',
      'problemIds',
      'isOpen',
    ])
    .forUpdate()
    .executeTakeFirst()
  if (!job) return null
  const committee = await db
    .selectFrom('job_committee')
    .where('organizationId', '=', organizationId)
    .where('jobId', '=', id)
    .select('userId')
    .execute()
  return { ...job, committeeIds: committee.map(({ userId }) => userId) }
}

/** Of a locked job. */
export async function updateJob(db: Kysely<Database>, { committeeIds, ...job }: StoredJob): Promise<void> {
  const { organizationId, id, ...columns } = job
  await db.updateTable('job').set(columns).where('organizationId', '=', organizationId).where('id', '=', id).execute()
  await db.deleteFrom('job_committee').where('organizationId', '=', organizationId).where('jobId', '=', id).execute()
  await insertCommittee(db, job, committeeIds)
}

async function insertCommittee(
  db: Kysely<Database>,
  { organizationId, id }: { organizationId: string; id: string },
  userIds: string[],
): Promise<void> {
  if (userIds.length === 0) return
  const rows = userIds.map((userId) => ({ organizationId, jobId: id, userId }))
  await db.insertInto('job_committee').values(rows).execute()
}
