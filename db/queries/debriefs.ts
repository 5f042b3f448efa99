import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Actor, Seat } from '#domain/access.ts'
import type { PacketCard, PacketRound } from '#domain/aggregate.ts'
import type { Circle, DebriefState, Decision, DecisionWay, Person } from '#domain/debrief.ts'
import type { Confidence, Rating, Recommendation } from '#domain/scorecard.ts'
import type { Database } from '../schema.ts'
import { iso } from './json.ts'
import { isNotBlind, notesInFigures, numberedSeats, readsScorecards } from './packet.ts'

type Seated = NonNullable<Circle['hiringManager']>

export type DebriefFacts = {
  candidacyId: string
  isClosed: boolean
  candidate: { id: string; name: string }
  job: { id: string; title: string; level: string }
  way: DecisionWay
  state: DebriefState
  openedAt: string | null
  openedById: string | null
  revealedAt: string | null
  revealedById: string | null
  missingReason: string | null
  hiringManager: Seated | null
  chair: Seated | null
  barRaiser: Seated | null
  committee: Seated[]
  interviews: (Omit<PacketRound, 'interviewId'> & {
    id: string
    panel: (Seated & { seat: Seat; scorecardState: 'draft' | 'submitted' | 'released' | null })[]
  })[]
  waivers: { interviewId: string; userId: string | null; reason: string; waivedById: string; by: string }[]
  /** False: `cards` is empty because they are not the actor's to read yet. */
  readsScorecards: boolean
  cards: Card[]
  /** All once they are revealed, before it the actor's own. */
  votes: Vote[]
  /** Who voted: all for facilitators and after the reveal, else the actor alone. */
  voted: Person[]
  decision: Decision | null
  level: string | null
  reasons: string | null
  dissent: { userId: string; name: string; text: string }[]
  decidedBy: Person | null
  decidedAt: string | null
  snapshotHash: string | null
}

type Card = {
  scorecardId: string
  interviewId: string
  title: string
  seat: Seat
  number: number
  userId: string
  name: string
  ratings: Rating[]
  recommendation: Recommendation | null
  withheldReason: string | null
  summary: string
  submittedAt: string
  notes: PacketCard['notes']
}

type Vote = Person & { recommendation: Recommendation; confidence: Confidence; reason: string; castAt: string }

const userOf = (id: string, fields: RawBuilder<unknown>) => sql`
  (select json_build_object('userId', u.id, 'name', u.name${fields}) from "user" u
    where u."organizationId" = c."organizationId" and u.id = ${sql.ref(id)})`
const mayTakePart = sql`, 'mayTakePart', u."isActive" and lower(u.email) is distinct from lower(k.email)`
const seated = (id: string) => userOf(id, mayTakePart)
const person = (id: string) => userOf(id, sql``)

/** What was submitted after the reveal came too late for this debrief, so for it the scorecard is still a draft. */
const interviews = sql`
  (select coalesce(json_agg(json_build_object('id', i.id, 'roundId', i."roundId", 'title', i.title, 'state', i.state,
      'isOptional', i."isOptional", 'plannedMinutes', i.minutes,
      'offsetMs', round((i.clock ->> 'offsetMs')::numeric * 100 / (100 + i."extraTimePercent")),
      'isTracked', (i.clock ->> 'isTracked')::boolean and i.clock ->> 'startedAt' is not null,
      'askedPromptIds', (select coalesce(json_agg(m."promptId"), '[]') from prompt_mark m
        where m."organizationId" = i."organizationId" and m."interviewId" = i.id and m.status = 'asked'),
      'skippedPromptIds', (select coalesce(json_agg(m."promptId"), '[]') from prompt_mark m
        where m."organizationId" = i."organizationId" and m."interviewId" = i.id and m.status = 'skipped'),
      'withdrawnPromptIds', (select coalesce(json_agg(w."promptId"), '[]') from prompt_withdrawal w
        where w."organizationId" = i."organizationId" and w."kitSlug" = i."kitSlug"),
      'kit', json_build_object(
        'competencies', (select coalesce(json_agg(json_build_object('id', x -> 'id', 'mustHave', x -> 'mustHave')), '[]')
          from jsonb_array_elements(kv.content -> 'competencies') x),
        'corePrompts', (select coalesce(json_agg(json_build_object('id', x -> 'id', 'text', x -> 'text')), '[]')
          from jsonb_path_query(kv.content, '$.sections[*].prompts[*] ? (@.core == true)') x),
        'problems', (select coalesce(json_agg(json_build_object('id', x -> 'id', 'text', x -> 'title')), '[]')
          from jsonb_path_query(kv.content, '$.problems[*]') x),
        'seriousAntiPatterns', (select coalesce(json_agg(json_build_object('id', x -> 'id', 'text', x -> 'text')), '[]')
          from jsonb_array_elements(kv.content -> 'antiPatterns') x where x ->> 'severity' = 'serious')),
      'panel', (select coalesce(json_agg(json_build_object('userId', u.id, 'name', u.name${mayTakePart},
            'seat', p.seat, 'scorecardState', case when s."submittedAt" > d."revealedAt" then 'draft' else s.state end) order by p.seat <> 'lead', p."seatedAt", p."userId"), '[]')
          from panelist p
          join "user" u on u."organizationId" = p."organizationId" and u.id = p."userId"
          left join scorecard s on s."organizationId" = p."organizationId" and s."interviewId" = p."interviewId"
            and s."authorId" = p."userId"
          where p."organizationId" = i."organizationId" and p."interviewId" = i.id)) order by i.position), '[]')
    from interview i
    join kit kt on kt."organizationId" = i."organizationId" and kt.slug = i."kitSlug"
    join kit_version kv on kv."organizationId" = kt."organizationId" and kv."kitSlug" = kt.slug
      and kv.version = coalesce(i."kitVersion", kt."latestVersion")
    where i."organizationId" = c."organizationId" and i."candidacyId" = c.id)`

const cards = sql`
  (select coalesce(json_agg(json_build_object('scorecardId', s.id, 'interviewId', s."interviewId", 'title', i.title,
      'seat', l.seat, 'number', l.number, 'userId', u.id, 'name', u.name, 'ratings', s.ratings,
      'recommendation', s.recommendation, 'withheldReason', s."withheldReason", 'summary', s.summary,
      'submittedAt', ${iso('s.submittedAt')}, 'notes', ${notesInFigures}) order by l.number), '[]')
    from seats l
    join interview i on i."organizationId" = c."organizationId" and i.id = l."interviewId"
    join scorecard s on s."organizationId" = i."organizationId" and s."interviewId" = i.id and s."authorId" = l."userId"
    join "user" u on u."organizationId" = s."organizationId" and u.id = s."authorId"
    where s.state = 'submitted' and reader."readsScorecards"
      and (d."revealedAt" is null or s."submittedAt" <= d."revealedAt"))`

/**
 * All that one reader may know of a candidacy's debrief, in one statement: what is hidden from the actor does not leave
 * the database. Undefined where there is none, or the actor still owes a scorecard.
 */
export async function debriefFacts(db: Kysely<Database>, actor: Actor, candidacyId: string) {
  const isRecruiter = actor.roles.includes('recruiter')
  const { rows } = await sql<DebriefFacts>`
    with seats as (${numberedSeats(actor.organizationId, candidacyId)})
    select c.id as "candidacyId", c.state = 'closed' as "isClosed",
      json_build_object('id', k.id, 'name', k.name) as candidate,
      json_build_object('id', j.id, 'title', j.title, 'level', j.level) as job,
      coalesce(d.way, o."decisionWay", case when exists (select from job_committee jc
        where jc."organizationId" = j."organizationId" and jc."jobId" = j.id) then 'committee' else 'panel' end) as way,
      coalesce(d.state, 'collecting') as state,
      d."openedAt", d."openedById", d."revealedAt", d."revealedById", d."missingReason",
      ${seated('j.hiringManagerId')} as "hiringManager", ${seated('j.chairId')} as chair,
      ${seated('d.barRaiserId')} as "barRaiser",
      (select coalesce(json_agg(json_build_object('userId', u.id, 'name', u.name${mayTakePart}) order by u.name, u.id), '[]')
        from job_committee jc
        join "user" u on u."organizationId" = jc."organizationId" and u.id = jc."userId"
        where jc."organizationId" = j."organizationId" and jc."jobId" = j.id) as committee,
      ${interviews} as interviews,
      (select coalesce(json_agg(json_build_object('interviewId', w."interviewId", 'userId', w."userId",
          'reason', w.reason, 'waivedById', w."waivedById", 'by', u.name) order by w.at, w.id), '[]')
        from waiver w
        join "user" u on u."organizationId" = w."organizationId" and u.id = w."waivedById"
        where w."organizationId" = c."organizationId" and w."candidacyId" = c.id) as waivers,
      reader."readsScorecards", ${cards} as cards,
      (select coalesce(json_agg(json_build_object('userId', u.id, 'name', u.name, 'recommendation', v.recommendation,
          'confidence', v.confidence, 'reason', v.reason, 'castAt', ${iso('v.castAt')}) order by u.name, u.id), '[]')
        from vote v
        join "user" u on u."organizationId" = v."organizationId" and u.id = v."userId"
        where v."organizationId" = c."organizationId" and v."candidacyId" = c.id
          and (d."revealedAt" is not null or v."userId" = ${actor.id})) as votes,
      (select coalesce(json_agg(json_build_object('userId', u.id, 'name', u.name) order by u.name, u.id), '[]')
        from vote v
        join "user" u on u."organizationId" = v."organizationId" and u.id = v."userId"
        where v."organizationId" = c."organizationId" and v."candidacyId" = c.id
          and (d."revealedAt" is not null or v."userId" = ${actor.id} or ${isRecruiter}::boolean
            or j."hiringManagerId" = ${actor.id} or d."barRaiserId" = ${actor.id})) as voted,
      d.decision, d.level, d.reasons,
      (select coalesce(json_agg(json_build_object('userId', u.id, 'name', u.name, 'text', x.value -> 'text') order by x.ordinality), '[]')
        from jsonb_array_elements(d.dissent) with ordinality x
        join "user" u on u."organizationId" = c."organizationId" and u.id = (x.value ->> 'userId')::uuid) as dissent,
      ${person('d.decidedById')} as "decidedBy", d."decidedAt", d."snapshotHash"
    from candidacy c
    join organization o on o.id = c."organizationId"
    join candidate k on k."organizationId" = c."organizationId" and k.id = c."candidateId"
    join job j on j."organizationId" = c."organizationId" and j.id = c."jobId"
    left join debrief d on d."organizationId" = c."organizationId" and d."candidacyId" = c.id
    cross join lateral (select ${readsScorecards(actor)} as "readsScorecards") reader
    where c."organizationId" = ${actor.organizationId} and c.id = ${candidacyId} and ${isNotBlind(actor)}`.execute(db)
  return rows[0]
}
