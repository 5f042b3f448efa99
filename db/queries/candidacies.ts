import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Actor, Seat } from '#domain/access.ts'
import type { DebriefState, Decision, DecisionWay } from '#domain/debrief.ts'
import type { GateAction, GateOutcome } from '#domain/gate.ts'
import type { Round, Stage } from '#domain/loop.ts'
import type { ProblemTurn } from '#domain/pinned-problem.ts'
import { unstartedClock } from '#domain/timeline.ts'
import type { Database } from '../schema.ts'
import { iso } from './json.ts'
import { type Reading, visibleCandidacies } from './visible-candidacies.ts'

type InterviewState = 'planned' | 'scheduled' | 'live' | 'ended' | 'cancelled' | 'no_show'

/** A candidacy as one reader may see it: what is hidden from them is null here already. */
export type CandidacyRow = Reading & {
  id: string
  /** To a blind reader always `active`: a decision follows from colleagues' work. */
  state: 'active' | 'decided' | 'closed'
  createdAt: string
  loopTitle: string
  candidate: { id: string; name: string; pronunciation: string | null; timeZone: string | null }
  job: { id: string; title: string; level: string }
  hiringManager: { userId: string; name: string } | null
  interviews: {
    id: string
    round: string
    title: string
    stage: 'screen' | 'onsite'
    state: InterviewState
    isOptional: boolean
    kitSlug: string
    minutes: number
    targetDay: number
    scheduledAt: string | null
    endedAt: string | null
    panel: {
      userId: string
      name: string
      seat: Seat
      scorecard: { id: string; state: 'draft' | 'submitted' | 'released' } | null
    }[]
  }[]
  waivers: { interviewId: string; userId: string | null; reason: string }[]
  /** Empty for whom progress is hidden. */
  gateDecisions: {
    stage: Stage
    action: GateAction
    outcome: GateOutcome | null
    reason: string
    decidedBy: { userId: string; name: string }
    at: string
  }[]
  debrief: { state: DebriefState; way: DecisionWay; decision: Decision | null; hasVoted: boolean } | null
}

type Filter = {
  jobId?: string | undefined
  candidateId?: string | undefined
  state?: CandidacyRow['state'] | undefined
  /** The last row of the page before. */
  after: { createdAt: string; id: string } | null
  limit: number
}

export async function findCandidacy(db: Kysely<Database>, actor: Actor, id: string): Promise<CandidacyRow | null> {
  const { rows } = await readCandidacies(actor, sql`c.id = ${id}`, sql`true`, 1).execute(db)
  return rows[0] ?? null
}

/** Newest first. */
export async function listCandidacies(db: Kysely<Database>, actor: Actor, filter: Filter): Promise<CandidacyRow[]> {
  const only = sql`(${filter.jobId ?? null}::uuid is null or c."jobId" = ${filter.jobId ?? null})
    and (${filter.candidateId ?? null}::uuid is null or c."candidateId" = ${filter.candidateId ?? null})
    and ${
      filter.after
        ? sql`(c."createdAt", c.id) < (${filter.after.createdAt}::timestamptz, ${filter.after.id}::uuid)`
        : sql`true`
    }`
  // The state that is shown is what is looked for, or the filter would tell what the answer hides.
  const shown = filter.state === undefined ? sql`true` : sql`${shownState} = ${filter.state}`
  const { rows } = await readCandidacies(actor, only, shown, filter.limit).execute(db)
  return rows
}

const shownState = sql`case when v."isBlind" then 'active' else v.state end`

const readCandidacies = (
  actor: Actor,
  only: RawBuilder<unknown>,
  shown: RawBuilder<unknown>,
  limit: number,
): RawBuilder<CandidacyRow> => sql<CandidacyRow>`
  with ${visibleCandidacies(actor, only)}, page as (
    select * from visible v where ${shown} order by v."createdAt" desc, v.id desc limit ${limit}
  )
  select v.id, ${shownState} as state, v."createdAt", v."loopTitle",
    v."mySeats", v."isHiringManager", v."isCommittee", v."isChair", v."isBarRaiser", v."isBlind", v."maySeeProgress",
    json_build_object('id', k.id, 'name', k.name, 'pronunciation', k.pronunciation, 'timeZone', k."timeZone") as candidate,
    json_build_object('id', j.id, 'title', j.title, 'level', j.level) as job,
    case when m.id is not null then json_build_object('userId', m.id, 'name', m.name) end as "hiringManager",
    coalesce((select json_agg(${interviewJson} order by i.position)
      from interview i where i."organizationId" = k."organizationId" and i."candidacyId" = v.id), '[]') as interviews,
    coalesce((select json_agg(json_build_object('interviewId', w."interviewId", 'userId', w."userId", 'reason', w.reason))
      from waiver w where w."organizationId" = k."organizationId" and w."candidacyId" = v.id and v."maySeeProgress"), '[]') as waivers,
    coalesce((select json_agg(json_build_object('stage', g.stage, 'action', g.action, 'outcome', g.outcome,
        'reason', g.reason, 'decidedBy', json_build_object('userId', u.id, 'name', u.name), 'at', ${iso('g.at')}) order by g.at)
      from gate_decision g join "user" u on u."organizationId" = g."organizationId" and u.id = g."decidedById"
      where g."organizationId" = k."organizationId" and g."candidacyId" = v.id and v."maySeeProgress"), '[]') as "gateDecisions",
    case when d."candidacyId" is not null and not v."isBlind" then json_build_object(
      'state', d.state, 'way', d.way, 'decision', d.decision, 'hasVoted', exists (select from vote
        where vote."organizationId" = d."organizationId" and vote."candidacyId" = v.id and vote."userId" = ${actor.id})
    ) end as debrief
  from page v
  join candidate k on k."organizationId" = ${actor.organizationId} and k.id = v."candidateId"
  join job j on j."organizationId" = ${actor.organizationId} and j.id = v."jobId"
  left join "user" m on m."organizationId" = ${actor.organizationId} and m.id = j."hiringManagerId"
  left join debrief d on d."organizationId" = ${actor.organizationId} and d."candidacyId" = v.id
  order by v."createdAt" desc, v.id desc`

/** The order of a panel hangs on seats and names alone. */
export const panelOrder = sql`array_position(array['lead', 'co', 'shadow', 'reverse_shadow'], p.seat), lower(u.name), u.id`

const interviewJson = sql`json_build_object(
  'id', i.id, 'round', i."roundId", 'title', i.title, 'stage', i.stage, 'state', i.state, 'isOptional', i."isOptional",
  'kitSlug', i."kitSlug", 'minutes', i.minutes, 'targetDay', i."targetDay",
  'scheduledAt', ${iso('i.scheduledAt')}, 'endedAt', ${iso('i.endedAt')},
  'panel', coalesce((
    select json_agg(json_build_object('userId', p."userId", 'name', u.name, 'seat', p.seat, 'scorecard',
      case when v."maySeeProgress" and s.id is not null then json_build_object('id', s.id, 'state', s.state) end
    ) order by ${panelOrder})
    from panelist p
    join "user" u on u."organizationId" = p."organizationId" and u.id = p."userId"
    left join scorecard s on s."organizationId" = p."organizationId" and s."interviewId" = p."interviewId"
      and s."authorId" = p."userId"
    where p."organizationId" = i."organizationId" and p."interviewId" = i.id
  ), '[]'))`

/** The problems that a job pins, by kit, as long as the kit has them. */
const problemTurns = sql`(
  select coalesce(json_agg(json_build_object('kitSlug', turn.slug, 'ids', turn.ids, 'earlier', turn.earlier)), '[]')
  from (
    select kit.slug, (
        select count(*) from interview i
        join candidacy c on c."organizationId" = i."organizationId" and c.id = i."candidacyId"
        where c."organizationId" = j."organizationId" and c."jobId" = j.id and i."kitSlug" = kit.slug
          and i."problemId" is not null
      ) as earlier, (
        select json_agg(pinned.id order by pinned.place) from unnest(j."problemIds") with ordinality pinned(id, place)
        where kv.content @? format('$.problems[*] ? (@.id == %s)', to_json(pinned.id))::jsonpath
          and not exists (select from prompt_withdrawal w where w."organizationId" = kit."organizationId"
            and w."kitSlug" = kit.slug and w."promptId" = pinned.id)
      ) as ids
    from kit
    join kit_version kv on kv."organizationId" = kit."organizationId" and kv."kitSlug" = kit.slug
      and kv.version = kit."latestVersion"
    where kit."organizationId" = j."organizationId"
      and kit.slug in (select round->>'kitSlug' from jsonb_array_elements(l.rounds) round)
  ) turn where turn.ids is not null)`

/** What a new candidacy is made of; null where the actor can know of no such candidate. */
export type Beginning = {
  candidateExists: boolean
  job: { loopTitle: string; rounds: Round[]; isOpen: boolean; missingKits: string[]; turns: ProblemTurn[] } | null
}

export async function findBeginning(
  db: Kysely<Database>,
  actor: Actor,
  { candidateId, jobId }: { candidateId: string; jobId: string },
): Promise<Beginning> {
  const { rows } = await sql<Beginning>`
    select exists (select from candidate k where k."organizationId" = ${actor.organizationId} and k.id = ${candidateId}
        and lower(k.email) is distinct from lower(${actor.email})) as "candidateExists",
      (select json_build_object('loopTitle', l.title, 'rounds', l.rounds, 'isOpen', j."isOpen", 'missingKits',
          (select coalesce(json_agg(distinct round->>'kitSlug'), '[]') from jsonb_array_elements(l.rounds) round
            where not exists (select from kit where kit."organizationId" = l."organizationId" and kit.slug = round->>'kitSlug')),
          'turns', ${problemTurns})
        from job j
        join loop l on l."organizationId" = j."organizationId" and l.slug = j."loopSlug"
        where j."organizationId" = ${actor.organizationId} and j.id = ${jobId}) as job`.execute(db)
  return rows[0] ?? { candidateExists: false, job: null }
}

/** False where the candidate has a candidacy for the job already. `interviewIds`: one a round, in order. */
export async function insertCandidacy(
  db: Kysely<Database>,
  candidacy: {
    organizationId: string
    id: string
    candidateId: string
    jobId: string
    loopTitle: string
    createdAt: string
    interviews: { id: string; round: Round; problemId: string | null }[]
  },
): Promise<boolean> {
  const { interviews, ...row } = candidacy
  const inserted = await db
    .insertInto('candidacy')
    .values({ ...row, state: 'active' })
    .onConflict((conflict) => conflict.columns(['organizationId', 'candidateId', 'jobId']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) return false
  await db
    .insertInto('interview')
    .values(
      interviews.map(({ id, round, problemId }, position) => ({
        organizationId: row.organizationId,
        id,
        candidacyId: row.id,
        roundId: round.id,
        position,
        title: round.title,
        stage: round.stage,
        isOptional: round.isOptional,
        kitSlug: round.kitSlug,
        kitVersion: null,
        problemId,
        minutes: round.minutes,
        targetDay: round.targetDay,
        focusCompetencyIds: round.focusCompetencyIds,
        state: 'planned' as const,
        clock: JSON.stringify(unstartedClock),
        createdAt: row.createdAt,
      })),
    )
    .execute()
  return true
}

export const candidacyIdOf = (
  db: Kysely<Database>,
  key: { organizationId: string; candidateId: string; jobId: string },
): Promise<{ id: string }> =>
  db
    .selectFrom('candidacy')
    .select('id')
    .where('organizationId', '=', key.organizationId)
    .where('candidateId', '=', key.candidateId)
    .where('jobId', '=', key.jobId)
    .executeTakeFirstOrThrow()
