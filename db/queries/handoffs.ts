import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Handing, Leading } from '#domain/handoff.ts'
import type { Database } from '../schema.ts'

type Key = { organizationId: string; interviewId: string }

export type Handoff = { topics: string[]; revision: number }

export type LockedHandoff = Handing & Handoff & { laterInterviewIds: string[] }

/** First the lock: a statement that waits for one finds the rest as old as its own beginning. */
const lock = ({ organizationId, interviewId }: Key) => sql`
  select from interview i where i."organizationId" = ${organizationId} and i.id = ${interviewId} for update of i`

/** An interview's topics, locked with its row, for a person of its panel; null without a seat. */
export async function lockHandoff(
  db: Kysely<Database>,
  { organizationId, interviewId, userId }: Key & { userId: string },
): Promise<LockedHandoff | null> {
  await lock({ organizationId, interviewId }).execute(db)
  const { rows } = await sql<LockedHandoff>`
    select i.state, c.state = 'closed' as "isCandidacyClosed", s.state as "scorecardState",
      coalesce(h.topics, '[]') as topics, coalesce(h.revision, 0) as revision,
      array(select o.id from interview o where o."organizationId" = i."organizationId"
        and o."candidacyId" = i."candidacyId" and o.id <> i.id and o.state in ('planned', 'scheduled', 'live'))
        as "laterInterviewIds"
    from interview i
    join candidacy c on c."organizationId" = i."organizationId" and c.id = i."candidacyId"
    join scorecard s on s."organizationId" = i."organizationId" and s."interviewId" = i.id and s."authorId" = ${userId}
    left join handoff h on h."organizationId" = i."organizationId" and h."interviewId" = i.id
    where i."organizationId" = ${organizationId} and i.id = ${interviewId}`.execute(db)
  return rows[0] ?? null
}

export async function saveHandoff(
  db: Kysely<Database>,
  { organizationId, interviewId }: Key,
  handoff: Handoff & { updatedById: string; updatedAt: string },
): Promise<void> {
  const row = { ...handoff, topics: JSON.stringify(handoff.topics) }
  await db
    .insertInto('handoff')
    .values({ organizationId, interviewId, ...row })
    .onConflict((conflict) => conflict.columns(['organizationId', 'interviewId']).doUpdateSet(row))
    .execute()
}

/** On a row `i` of interview: the topics that its own panel hands on. */
export const handoff: RawBuilder<unknown> = sql`coalesce((
  select json_build_object('topics', h.topics, 'revision', h.revision) from handoff h
  where h."organizationId" = i."organizationId" and h."interviewId" = i.id), '{"topics": [], "revision": 0}')`

/**
 * On a row `i` of interview: what rounds that began before it hand on. By the round, not by who wrote it: a topic is
 * something to ask about, not somebody's opinion.
 */
export const handedOn: RawBuilder<unknown> = sql`coalesce((
  select json_agg(json_build_object('round', o."roundId", 'title', o.title, 'topics', h.topics)
    order by o."startedAt", o.position)
  from handoff h join interview o on o."organizationId" = h."organizationId" and o.id = h."interviewId"
  where o."organizationId" = i."organizationId" and o."candidacyId" = i."candidacyId" and o.id <> i.id
    and o.state in ('live', 'ended') and (i."startedAt" is null or o."startedAt" < i."startedAt")
    and jsonb_array_length(h.topics) > 0), '[]')`

/** On a row `i` of interview: the rounds of its candidacy that have not begun. */
export const laterRounds: RawBuilder<unknown> = sql`array(
  select o.title from interview o where o."organizationId" = i."organizationId" and o."candidacyId" = i."candidacyId"
    and o.id <> i.id and o.state in ('planned', 'scheduled') order by o.position)`

/** On a row `i` of interview: who leads which section. Who became a shadow meanwhile leads none. */
export const sectionLeads: RawBuilder<unknown> = sql`coalesce((
  select json_agg(json_build_object('sectionId', l."sectionId", 'userId', l."userId") order by l."sectionId")
  from section_lead l join panelist lp on lp."organizationId" = l."organizationId"
    and lp."interviewId" = l."interviewId" and lp."userId" = l."userId" and lp.seat <> 'shadow'
  where l."organizationId" = i."organizationId" and l."interviewId" = i.id), '[]')`

/** Locks the interview's row, so that a seat is not taken away meanwhile. */
export async function lockSections(
  db: Kysely<Database>,
  { organizationId, interviewId }: Key,
): Promise<Leading | null> {
  await lock({ organizationId, interviewId }).execute(db)
  const { rows } = await sql<Leading>`
    select i.state, c.state = 'closed' as "isCandidacyClosed",
      jsonb_path_query_array(kv.content, '$.sections[*].id') as "sectionIds",
      coalesce((select json_agg(json_build_object('userId', p."userId", 'seat', p.seat)) from panelist p
        where p."organizationId" = i."organizationId" and p."interviewId" = i.id), '[]') as panel
    from interview i
    join candidacy c on c."organizationId" = i."organizationId" and c.id = i."candidacyId"
    join kit on kit."organizationId" = i."organizationId" and kit.slug = i."kitSlug"
    join kit_version kv on kv."organizationId" = kit."organizationId" and kv."kitSlug" = kit.slug
      and kv.version = coalesce(i."kitVersion", kit."latestVersion")
    where i."organizationId" = ${organizationId} and i.id = ${interviewId}`.execute(db)
  return rows[0] ?? null
}

/** The last writer wins. */
export async function saveSectionLead(
  db: Kysely<Database>,
  { organizationId, interviewId }: Key,
  { sectionId, userId }: { sectionId: string; userId: string | null },
): Promise<void> {
  const row = { organizationId, interviewId, sectionId }
  if (userId === null)
    await db
      .deleteFrom('section_lead')
      .where('organizationId', '=', organizationId)
      .where('interviewId', '=', interviewId)
      .where('sectionId', '=', sectionId)
      .execute()
  else
    await db
      .insertInto('section_lead')
      .values({ ...row, userId })
      .onConflict((conflict) =>
        conflict.columns(['organizationId', 'interviewId', 'sectionId']).doUpdateSet({ userId }),
      )
      .execute()
}

export async function readSectionLeads(
  db: Kysely<Database>,
  { organizationId, interviewId }: Key,
): Promise<{ sectionId: string; userId: string }[]> {
  const { rows } = await sql<{ leads: { sectionId: string; userId: string }[] }>`
    select ${sectionLeads} as leads from interview i
    where i."organizationId" = ${organizationId} and i.id = ${interviewId}`.execute(db)
  return rows[0]?.leads ?? []
}
