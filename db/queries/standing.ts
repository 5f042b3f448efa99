import { type Kysely, sql } from 'kysely'
import type { Actor, Seat, Standing } from '#domain/access.ts'
import type { Database } from '../schema.ts'
import { statement } from '../statements.ts'
import { isScreenOver } from './gates.ts'

export type Subject = { by: 'candidacy' | 'interview' | 'scorecard' | 'candidate'; id: string }
export type Stood = { candidacyId: string; interviewId: string | null; standing: Standing }

const subjectCondition = {
  candidacy: sql`c.id = `,
  interview: sql`i.id = `,
  scorecard: sql`s.id = `,
  candidate: sql`c."candidateId" = `,
}

type Asked = { organizationId: string; actorId: string; email: string; subjectId: string }

const findStanding = (by: Subject['by']) =>
  statement<Asked, StandingRow>(`standing-${by}`, (at) => standingQuery(by, at))

function standingQuery(by: Subject['by'], at: Record<keyof Asked, unknown>) {
  const from =
    by === 'interview'
      ? sql`interview i join candidacy c on c."organizationId" = i."organizationId" and c.id = i."candidacyId"`
      : by === 'scorecard'
        ? sql`scorecard s
            join interview i on i."organizationId" = s."organizationId" and i.id = s."interviewId"
            join candidacy c on c."organizationId" = i."organizationId" and c.id = i."candidacyId"`
        : sql`candidacy c`
  const interviewId = by === 'interview' || by === 'scorecard' ? sql`i.id` : sql`null::uuid`
  return sql<StandingRow>`
    select c.id as "candidacyId", ${interviewId} as "interviewId",
      coalesce(lower(k.email) = lower(${at.email}), false) as "isCandidate",
      (select p.seat from panelist p
        where p."organizationId" = c."organizationId" and p."interviewId" = ${interviewId} and p."userId" = ${at.actorId}) as seat,
      coalesce(panel."sitsOnPanel", false) as "sitsOnPanel",
      coalesce(panel.owes, false) as owes,
      coalesce(j."hiringManagerId" = ${at.actorId}, false) as "isHiringManager",
      exists (select from job_committee jc
        where jc."organizationId" = j."organizationId" and jc."jobId" = j.id and jc."userId" = ${at.actorId}) as "isCommittee",
      coalesce(j."chairId" = ${at.actorId}, false) as "isChair",
      coalesce(d."barRaiserId" = ${at.actorId}, false) as "isBarRaiser",
      d."candidacyId" is not null as "isDebriefOpen", ${isScreenOver} as "isScreenOver"
    from ${from}
    join candidate k on k."organizationId" = c."organizationId" and k.id = c."candidateId"
    join job j on j."organizationId" = c."organizationId" and j.id = c."jobId"
    left join debrief d on d."organizationId" = c."organizationId" and d."candidacyId" = c.id
    left join lateral (
      select true as "sitsOnPanel", bool_or(sc.state is null or sc.state = 'draft') as owes
      from panelist p
      join interview pi on pi."organizationId" = p."organizationId" and pi.id = p."interviewId"
      left join scorecard sc on sc."organizationId" = p."organizationId" and sc."interviewId" = p."interviewId" and sc."authorId" = p."userId"
      where p."organizationId" = c."organizationId" and p."userId" = ${at.actorId}
        and pi."candidacyId" = c.id and pi.state not in ('cancelled', 'no_show')
      having count(*) > 0
    ) panel on true
    where c."organizationId" = ${at.organizationId} and ${subjectCondition[by]}${at.subjectId}
    order by c.id`
}

const standings = {
  candidacy: findStanding('candidacy'),
  interview: findStanding('interview'),
  scorecard: findStanding('scorecard'),
  candidate: findStanding('candidate'),
}

/**
 * How the actor stands to what a request names; null where it does not exist in the actor's organization. Of a
 * candidate with several candidacies the relations of all count; one without any is known to recruiters alone.
 */
export async function standingOf(db: Kysely<Database>, actor: Actor, subject: Subject): Promise<Stood | null> {
  const { organizationId, id: actorId, email } = actor
  const rows = await standings[subject.by](db, { organizationId, actorId, email, subjectId: subject.id })
  const [first] = rows
  if (first) return merge(rows, first)
  return subject.by === 'candidate' ? standingToLoneCandidate(db, actor, subject.id) : null
}

type StandingRow = Standing & { seat: Seat | null; candidacyId: string; interviewId: string | null }

function merge(rows: StandingRow[], first: StandingRow): Stood {
  const any = (key: Exclude<keyof Standing, 'seat'>) => rows.some((row) => row[key])
  return {
    candidacyId: first.candidacyId,
    interviewId: first.interviewId,
    standing: {
      isCandidate: any('isCandidate'),
      seat: first.seat,
      sitsOnPanel: any('sitsOnPanel'),
      owes: any('owes'),
      isHiringManager: any('isHiringManager'),
      isCommittee: any('isCommittee'),
      isChair: any('isChair'),
      isBarRaiser: any('isBarRaiser'),
      isDebriefOpen: any('isDebriefOpen'),
      isScreenOver: any('isScreenOver'),
    },
  }
}

async function standingToLoneCandidate(db: Kysely<Database>, actor: Actor, id: string): Promise<Stood | null> {
  const candidate = await db
    .selectFrom('candidate')
    .select((eb) => eb(eb.fn<string>('lower', ['email']), '=', actor.email.toLowerCase()).as('isCandidate'))
    .where('organizationId', '=', actor.organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!candidate) return null
  return {
    candidacyId: '',
    interviewId: null,
    standing: { ...strangerTo, isCandidate: candidate.isCandidate === true },
  }
}

const strangerTo: Standing = {
  isCandidate: false,
  seat: null,
  sitsOnPanel: false,
  owes: false,
  isHiringManager: false,
  isCommittee: false,
  isChair: false,
  isBarRaiser: false,
  isDebriefOpen: false,
  isScreenOver: false,
}
