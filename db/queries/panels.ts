import { type Kysely, sql } from 'kysely'
import type { Actor, Seat } from '#domain/access.ts'
import type { Schedule, Seated } from '#domain/interview.ts'
import type { Database } from '../schema.ts'

type Key = { organizationId: string; interviewId: string }

export type LockedInterview = Schedule & { isCandidacyClosed: boolean; hasBegunElsewhere: boolean }

/** The interview's row, locked: clock, schedule and panel change one after the other. */
export async function lockInterview(
  db: Kysely<Database>,
  { organizationId, interviewId }: Key,
): Promise<LockedInterview | null> {
  const { rows } = await sql<LockedInterview>`
    select i.state, i."scheduledAt", i."hardStopAt", i."meetingUrl", i."extraTimePercent", c.state = 'closed' as "isCandidacyClosed",
      exists (select from interview o where o."organizationId" = i."organizationId"
        and o."candidacyId" = i."candidacyId" and o.id <> i.id and o.state in ('live', 'ended')) as "hasBegunElsewhere"
    from interview i join candidacy c on c."organizationId" = i."organizationId" and c.id = i."candidacyId"
    where i."organizationId" = ${organizationId} and i.id = ${interviewId} for update of i`.execute(db)
  return rows[0] ?? null
}

/**
 * The panel, with its scorecards locked: whoever writes a note or a draft locks their own first too, so nobody begins
 * to work while their seat is taken away.
 */
export async function lockPanel(db: Kysely<Database>, { organizationId, interviewId }: Key): Promise<Seated[]> {
  // First the lock, then what hangs on it: a statement that waits sees other tables as they were before.
  await sql`
    select from scorecard s where s."organizationId" = ${organizationId} and s."interviewId" = ${interviewId}
    order by s."authorId" for update`.execute(db)
  const { rows } = await sql<Seated>`
    select p."userId", p.seat,
      exists (select from note n where n."organizationId" = p."organizationId" and n."interviewId" = p."interviewId"
        and n."authorId" = p."userId")
      or coalesce(s.revision > 0 or s.state <> 'draft', false) as "hasBegun"
    from panelist p
    left join scorecard s on s."organizationId" = p."organizationId" and s."interviewId" = p."interviewId" and s."authorId" = p."userId"
    where p."organizationId" = ${organizationId} and p."interviewId" = ${interviewId}
    order by p."userId"`.execute(db)
  return rows
}

/** Of those people, who is there, and whether one of them is the candidate. */
export async function findPeople(
  db: Kysely<Database>,
  actor: Actor,
  interviewId: string,
  userIds: string[],
): Promise<{ userId: string; isActive: boolean; isCandidate: boolean }[]> {
  const { rows } = await sql<{ userId: string; isActive: boolean; isCandidate: boolean }>`
    select u.id as "userId", u."isActive", coalesce(lower(u.email) = lower(k.email), false) as "isCandidate"
    from "user" u
    join interview i on i."organizationId" = u."organizationId" and i.id = ${interviewId}
    join candidacy c on c."organizationId" = i."organizationId" and c.id = i."candidacyId"
    join candidate k on k."organizationId" = c."organizationId" and k.id = c."candidateId"
    where u."organizationId" = ${actor.organizationId} and u.id = any(${userIds}::uuid[])`.execute(db)
  return rows
}

export async function saveSchedule(
  db: Kysely<Database>,
  { organizationId, interviewId }: Key,
  { state, scheduledAt, hardStopAt, meetingUrl, extraTimePercent }: Schedule,
): Promise<void> {
  await db
    .updateTable('interview')
    .set({ state, scheduledAt, hardStopAt, meetingUrl, extraTimePercent })
    .where('organizationId', '=', organizationId)
    .where('id', '=', interviewId)
    .execute()
}

/** Every seat has its scorecard from the first day on, empty at revision 0, so that progress has an id. */
export async function savePanel(
  db: Kysely<Database>,
  { organizationId, interviewId }: Key,
  change: {
    seated: { userId: string; seat: Seat; scorecardId: string }[]
    moved: { userId: string; seat: Seat }[]
    unseatedIds: string[]
    now: string
  },
): Promise<void> {
  const { seated, moved, unseatedIds, now } = change
  if (unseatedIds.length > 0) {
    await db
      .deleteFrom('scorecard')
      .where('organizationId', '=', organizationId)
      .where('interviewId', '=', interviewId)
      .where('authorId', 'in', unseatedIds)
      .execute()
    await db
      .deleteFrom('panelist')
      .where('organizationId', '=', organizationId)
      .where('interviewId', '=', interviewId)
      .where('userId', 'in', unseatedIds)
      .execute()
  }
  // There is one lead at a time, so whoever leaves that seat goes first.
  for (const { userId, seat } of moved.toSorted((a, b) => Number(a.seat === 'lead') - Number(b.seat === 'lead'))) {
    await db
      .updateTable('panelist')
      .set({ seat })
      .where('organizationId', '=', organizationId)
      .where('interviewId', '=', interviewId)
      .where('userId', '=', userId)
      .execute()
  }
  if (seated.length === 0) return
  const key = { organizationId, interviewId }
  await db
    .insertInto('panelist')
    .values(seated.map(({ userId, seat }) => ({ ...key, userId, seat, seatedAt: now })))
    .execute()
  await db
    .insertInto('scorecard')
    .values(seated.map(({ userId, scorecardId }) => ({ ...key, authorId: userId, id: scorecardId, state: 'draft' })))
    .execute()
}
