import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '../schema.ts'

export type Place = { organizationId: string; interviewId: string; userId: string }

/** Renewed every 15 s by the process that holds the stream; the database's clock is the one that all of them share. */
const leaseSeconds = 40

/** Places of one organization. */
type Places = { organizationId: string; serverId: string; places: Pick<Place, 'interviewId' | 'userId'>[] }

/** Event streams are open at a process. A seat that was lost meanwhile is nobody's presence. */
export async function stay(db: Kysely<Database>, { organizationId, serverId, places }: Places): Promise<void> {
  await sql`
    insert into presence ("organizationId", "interviewId", "userId", "serverId", "seenAt")
    select p."organizationId", p."interviewId", p."userId", ${serverId}, now()
    from unnest(${places.map(({ interviewId }) => interviewId)}::uuid[], ${places.map(({ userId }) => userId)}::uuid[])
      here("interviewId", "userId")
    join panelist p on p."organizationId" = ${organizationId} and p."interviewId" = here."interviewId"
      and p."userId" = here."userId"
    for key share of p
    on conflict ("organizationId", "interviewId", "userId", "serverId") do update set "seenAt" = excluded."seenAt"`.execute(
    db,
  )
}

export async function leave(db: Kysely<Database>, { organizationId, serverId, places }: Places): Promise<void> {
  await sql`
    delete from presence p
    using unnest(${places.map(({ interviewId }) => interviewId)}::uuid[], ${places.map(({ userId }) => userId)}::uuid[])
      gone("interviewId", "userId")
    where p."organizationId" = ${organizationId} and p."interviewId" = gone."interviewId"
      and p."userId" = gone."userId" and p."serverId" = ${serverId}`.execute(db)
}

/**
 * On a row `i` of interview: who of the panel is connected. Shared while an interview is before its end; who still has
 * it open afterwards is at work on a scorecard, which is nobody's business.
 */
export const present: RawBuilder<unknown> = sql`case when i.state in ('planned', 'scheduled', 'live') then coalesce((
  select json_agg(distinct here."userId") from presence here
  where here."organizationId" = i."organizationId" and here."interviewId" = i.id
    and here."seenAt" > now() - make_interval(secs => ${leaseSeconds})), '[]') else '[]' end`

/** In which of them coming and going may still be told. */
export async function withSharedPresence(
  db: Kysely<Database>,
  organizationId: string,
  interviewIds: string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('interview')
    .select('id')
    .where('organizationId', '=', organizationId)
    .where('id', 'in', interviewIds)
    .where('state', 'in', ['planned', 'scheduled', 'live'])
    .execute()
  return rows.map(({ id }) => id)
}
