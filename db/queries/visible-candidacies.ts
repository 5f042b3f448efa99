import { type RawBuilder, sql } from 'kysely'
import { type Actor, hasRole, type Seat } from '#domain/access.ts'

/** How the reader stands to a candidacy, as columns of `visible`. */
export type Reading = {
  /** The reader's seats in interviews that are neither cancelled nor a no-show. */
  mySeats: { seat: Seat; scorecardState: 'draft' | 'submitted' | 'released' }[]
  isHiringManager: boolean
  isCommittee: boolean
  isChair: boolean
  isBarRaiser: boolean
  /** Sits on the panel and owes a scorecard: nothing that hangs on colleagues' work may be shown. */
  isBlind: boolean
  maySeeProgress: boolean
}

/**
 * Two common table expressions, `seated` and `visible`: the candidacies that a reader may know of, and how the reader
 * stands to each. The one condition for every list of candidacies; nobody knows of their own. `only` narrows it by
 * columns of candidacy `c`.
 */
export function visibleCandidacies(actor: Actor, only: RawBuilder<unknown> = sql`true`): RawBuilder<unknown> {
  const isRecruiter = hasRole(actor, 'recruiter')
  return sql`
    seated as (
      select i."candidacyId", bool_or(coalesce(s.state, 'draft') = 'draft') as owes,
        json_agg(json_build_object('seat', p.seat, 'scorecardState', coalesce(s.state, 'draft'))) as seats
      from panelist p
      join interview i on i."organizationId" = p."organizationId" and i.id = p."interviewId"
      left join scorecard s on s."organizationId" = p."organizationId" and s."interviewId" = p."interviewId"
        and s."authorId" = p."userId"
      where p."organizationId" = ${actor.organizationId} and p."userId" = ${actor.id}
        and i.state not in ('cancelled', 'no_show')
      group by i."candidacyId"
    ),
    visible as (
      select c.id, c."candidateId", c."jobId", c."loopTitle", c.state, c."createdAt",
        coalesce(seated.seats, '[]') as "mySeats",
        reader."isHiringManager", reader."isCommittee", reader."isChair", reader."isBarRaiser", reader."isBlind",
        (${isRecruiter} or reader."isHiringManager") and not reader."isBlind" as "maySeeProgress"
      from candidacy c
      join candidate k on k."organizationId" = c."organizationId" and k.id = c."candidateId"
      join job j on j."organizationId" = c."organizationId" and j.id = c."jobId"
      left join job_committee jc on jc."organizationId" = j."organizationId" and jc."jobId" = j.id
        and jc."userId" = ${actor.id}
      left join debrief d on d."organizationId" = c."organizationId" and d."candidacyId" = c.id
      left join seated on seated."candidacyId" = c.id
      cross join lateral (
        select coalesce(j."hiringManagerId" = ${actor.id}, false) as "isHiringManager",
          jc."userId" is not null as "isCommittee",
          coalesce(j."chairId" = ${actor.id}, false) as "isChair",
          coalesce(d."barRaiserId" = ${actor.id}, false) as "isBarRaiser",
          coalesce(seated.owes, false) as "isBlind"
      ) reader
      where c."organizationId" = ${actor.organizationId} and ${only}
        and lower(k.email) is distinct from lower(${actor.email})
        and (${isRecruiter} or reader."isHiringManager" or reader."isCommittee" or reader."isChair"
          or reader."isBarRaiser" or seated."candidacyId" is not null)
    )`
}
