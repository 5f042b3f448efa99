import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type Actor, hasRole, type Seat } from '#domain/access.ts'
import type { InterviewState } from '#domain/interview.ts'
import type { Kit } from '#domain/kit.ts'
import type { Clock } from '#domain/timeline.ts'
import type { Withdrawal } from '#domain/withdrawal.ts'
import type { Database } from '../schema.ts'
import { panelOrder } from './candidacies.ts'
import { handedOn, handoff, laterRounds, sectionLeads } from './handoffs.ts'
import { iso } from './json.ts'
import { present } from './presence.ts'

export type InterviewRow = {
  id: string
  candidacyId: string
  round: string
  title: string
  stage: 'screen' | 'onsite'
  state: InterviewState
  isOptional: boolean
  minutes: number
  scheduledAt: string | null
  hardStopAt: string | null
  meetingUrl: string | null
  /** Null for whoever need not know. */
  extraTimePercent: number | null
  endedAt: string | null
  candidate: {
    id: string
    name: string
    pronunciation: string | null
    timeZone: string | null
    links: { label: string; url: string }[]
  }
  job: { id: string; title: string; level: string }
  kitSlug: string
  panel: { userId: string; name: string; seat: Seat }[]
  mySeat: Seat | null
  myScorecard: { state: 'draft' | 'submitted' | 'released'; unanswered: number } | null
  /** What a list is ordered by: the time it is scheduled for, else the end of all time. */
  sortsAt: string
}

type PromptMarkRow = {
  promptId: string
  status: 'asked' | 'skipped' | 'none'
  followUpIds: string[]
  offsetMs: number | null
}

export type WholeInterviewRow = InterviewRow & {
  /** By how much the plan of whoever runs it is longer than the kit's. */
  stretchPercent: number
  /** Of a problem set, the one that it was given. */
  problemId: string | null
  clock: Clock
  prompts: PromptMarkRow[]
  transcript: 'off' | 'none' | 'unconfirmed' | 'ready' | null
  kit: Kit & { version: number; publishedAt: string }
  /** Prompts of the kit that were withdrawn for all alike. */
  withdrawals: Withdrawal[]
  askedBefore: { round: string; title: string; promptId: string; text: string }[]
  alsoCoveredBy: { competencyId: string; rounds: string[] }[]
  sectionLeads: { sectionId: string; userId: string }[]
  handoff: { topics: string[]; revision: number }
  handedOn: { round: string; title: string; topics: string[] }[]
  laterRounds: string[]
  isCandidacyClosed: boolean
}

/** With the extra time that was granted; what was granted itself is for recruiters. */
export const minutes = sql`round(i.minutes * (100 + i."extraTimePercent") / 100.0)::int`

/**
 * Interviews that a reader may know of: their own seats, and all for recruiters; never those of one's own candidacy.
 * Kit: the version that the interview began with, before the start the latest.
 */
const visibleInterviews = (actor: Actor, columns: RawBuilder<unknown>, only: RawBuilder<unknown>) => sql`
  select i.id, i."candidacyId", i."roundId" as round, i.title, i.stage, i.state, i."isOptional", ${minutes} as minutes,
    i."scheduledAt", i."hardStopAt", i."meetingUrl", case when ${hasRole(actor, 'recruiter')} then i."extraTimePercent" end as "extraTimePercent", i."endedAt", i."kitSlug",
    coalesce(i."scheduledAt", '9999-12-31T23:59:59.999Z') as "sortsAt",
    json_build_object('id', k.id, 'name', k.name, 'pronunciation', k.pronunciation, 'timeZone', k."timeZone",
      'links', k.links) as candidate,
    json_build_object('id', j.id, 'title', j.title, 'level', j.level) as job,
    coalesce((select json_agg(json_build_object('userId', p."userId", 'name', u.name, 'seat', p.seat) order by ${panelOrder})
      from panelist p join "user" u on u."organizationId" = p."organizationId" and u.id = p."userId"
      where p."organizationId" = i."organizationId" and p."interviewId" = i.id), '[]') as panel,
    mine.seat as "mySeat",
    case when mine.seat is not null then json_build_object('state', coalesce(s.state, 'draft'), 'unanswered', (
      select count(*) from jsonb_path_query(kv.content, '$.competencies[*].id') competency
      where not exists (select from jsonb_array_elements(s.ratings) r
        where r->'competencyId' = competency and (jsonb_typeof(r->'rating') = 'number' or (r->>'notAssessed')::boolean))
    )) end as "myScorecard"
    ${columns}
  from interview i
  join candidacy c on c."organizationId" = i."organizationId" and c.id = i."candidacyId"
  join candidate k on k."organizationId" = c."organizationId" and k.id = c."candidateId"
  join job j on j."organizationId" = c."organizationId" and j.id = c."jobId"
  join kit on kit."organizationId" = i."organizationId" and kit.slug = i."kitSlug"
  join kit_version kv on kv."organizationId" = kit."organizationId" and kv."kitSlug" = kit.slug
    and kv.version = coalesce(i."kitVersion", kit."latestVersion")
  left join panelist mine on mine."organizationId" = i."organizationId" and mine."interviewId" = i.id
    and mine."userId" = ${actor.id}
  left join scorecard s on s."organizationId" = mine."organizationId" and s."interviewId" = mine."interviewId"
    and s."authorId" = mine."userId"
  where i."organizationId" = ${actor.organizationId}
    and lower(k.email) is distinct from lower(${actor.email})
    and (mine.seat is not null or ${hasRole(actor, 'recruiter')})
    and ${only}`

type Filter = {
  isMine: boolean
  state?: InterviewState | undefined
  from?: string | undefined
  to?: string | undefined
  /** The last row of the page before. */
  after: { sortsAt: string; id: string } | null
  limit: number
}

/** By the time they are scheduled for, those without one last. `to` is the first instant that is out. */
export async function listInterviews(db: Kysely<Database>, actor: Actor, filter: Filter): Promise<InterviewRow[]> {
  const { isMine, state, from, to, after, limit } = filter
  const conditions = [
    isMine ? sql`mine.seat is not null` : null,
    state === undefined ? null : sql`i.state = ${state}`,
    from === undefined ? null : sql`i."scheduledAt" >= ${from}::timestamptz`,
    to === undefined ? null : sql`i."scheduledAt" < ${to}::timestamptz`,
    after &&
      sql`(coalesce(i."scheduledAt", '9999-12-31T23:59:59.999Z'), i.id) > (${after.sortsAt}::timestamptz, ${after.id}::uuid)`,
  ].filter((condition) => condition !== null)
  const only = conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
  const { rows } = await sql<InterviewRow>`${visibleInterviews(actor, sql``, only)}
    order by "sortsAt", i.id limit ${limit}`.execute(db)
  return rows
}

export async function findInterviewItem(db: Kysely<Database>, actor: Actor, id: string): Promise<InterviewRow | null> {
  const { rows } = await sql<InterviewRow>`${visibleInterviews(actor, sql``, sql`i.id = ${id}`)}`.execute(db)
  return rows[0] ?? null
}

/** An interview with all that its page needs, in one statement. */
export async function findInterview(db: Kysely<Database>, actor: Actor, id: string): Promise<WholeInterviewRow | null> {
  const columns = sql`, i.clock, i."extraTimePercent" as "stretchPercent", ${promptMarks} as prompts,
    ${transcriptState} as transcript, ${kitJson} as kit,
    i."problemId", ${withdrawals} as withdrawals, ${askedBefore} as "askedBefore", ${alsoCoveredBy} as "alsoCoveredBy",
    ${sectionLeads} as "sectionLeads", ${handoff} as handoff, ${handedOn} as "handedOn",
    ${laterRounds} as "laterRounds", c.state = 'closed' as "isCandidacyClosed"`
  const { rows } = await sql<WholeInterviewRow>`${visibleInterviews(actor, columns, sql`i.id = ${id}`)}`.execute(db)
  return rows[0] ?? null
}

const promptMarks = sql`coalesce((
  select json_agg(json_build_object('promptId', m."promptId", 'status', m.status, 'followUpIds', m."followUpIds",
    'offsetMs', m."offsetMs") order by m."promptId")
  from prompt_mark m where m."organizationId" = i."organizationId" and m."interviewId" = i.id), '[]')`

/** Whoever has no seat learns nothing; of one that is not confirmed the lead alone. */
const transcriptState = sql`case when mine.seat is not null then (
  select case when t."confirmedAt" is not null then 'ready' when t.id is not null and mine.seat = 'lead' then 'unconfirmed'
    when o."keepsTranscripts" then 'none' else 'off' end
  from organization o left join transcript t on t."organizationId" = o.id and t."interviewId" = i.id
  where o.id = i."organizationId") end`

const kitJson = sql`json_build_object('slug', kv."kitSlug", 'version', kv.version, 'title', kv.title, 'role', kv.role,
  'interviewType', kv."interviewType", 'difficulty', coalesce(to_jsonb(kv.difficulty), '"unrated"'),
  'durationMinutes', kv."durationMinutes", 'language', kv.language, 'conductedBy', kv."conductedBy",
  'publishedAt', ${iso('kv.publishedAt')}, 'content', kv.content, 'provenance', kv.provenance)`

export const withdrawals = sql`coalesce((
  select json_agg(json_build_object('promptId', w."promptId", 'reason', w.reason,
    'withdrawnAt', ${iso('w.withdrawnAt')}) order by w."promptId")
  from prompt_withdrawal w where w."organizationId" = i."organizationId" and w."kitSlug" = i."kitSlug"), '[]')`

/** Shared across a candidacy by its nature: which core prompts ended rounds have asked. */
const askedBefore = sql`coalesce((
  select json_agg(json_build_object('round', o."roundId", 'title', o.title, 'promptId', m."promptId",
    'text', coalesce(prompt.item->>'text', prompt.item->>'title')) order by o.position, prompt.place)
  from interview o
  join prompt_mark m on m."organizationId" = o."organizationId" and m."interviewId" = o.id and m.status = 'asked'
  join kit_version okv on okv."organizationId" = o."organizationId" and okv."kitSlug" = o."kitSlug"
    and okv.version = o."kitVersion"
  cross join lateral (
    select item, place from jsonb_path_query(okv.content, '$.sections[*].prompts[*] ? (@.core == true)') with ordinality core(item, place)
    union all
    select item, place from jsonb_path_query(okv.content, '$.problems[*]') with ordinality problem(item, place)
  ) prompt
  where o."organizationId" = i."organizationId" and o."candidacyId" = i."candidacyId" and o.id <> i.id
    and o.state = 'ended' and prompt.item->>'id' = m."promptId"), '[]')`

const alsoCoveredBy = sql`coalesce((
  select json_agg(json_build_object('competencyId', also.id, 'rounds', also.rounds) order by also.place)
  from (
    select competency #>> '{}' as id, place, (
      select json_agg(o.title order by o.position) from interview o
      where o."organizationId" = i."organizationId" and o."candidacyId" = i."candidacyId" and o.id <> i.id
        and o.state not in ('cancelled', 'no_show') and o."focusCompetencyIds" @> array[competency #>> '{}']
    ) as rounds
    from jsonb_path_query(kv.content, '$.competencies[*].id') with ordinality listed(competency, place)
  ) also where also.rounds is not null), '[]')`

export type SharedRow = Pick<WholeInterviewRow, 'state' | 'clock' | 'prompts' | 'sectionLeads'> & { present: string[] }

/** The clock, the marks and who is present, which a panel shares by their nature. Who may ask, the access table says. */
export async function findClock(
  db: Kysely<Database>,
  { organizationId, interviewId }: { organizationId: string; interviewId: string },
): Promise<SharedRow | null> {
  const { rows } = await sql<SharedRow>`
    select i.state, i.clock, ${promptMarks} as prompts, ${present} as present, ${sectionLeads} as "sectionLeads"
    from interview i where i."organizationId" = ${organizationId} and i.id = ${interviewId}`.execute(db)
  return rows[0] ?? null
}
