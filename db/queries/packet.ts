import { type RawBuilder, sql } from 'kysely'
import { type Actor, hasRole } from '#domain/access.ts'
import { isScreenOver } from './gates.ts'
import { iso } from './json.ts'

/**
 * The one condition for every read of others' scorecards, on a row `c` of candidacy: whoever sits on a panel reads
 * once none of their seats owes a scorecard any more, everybody else once the debrief is open, and nobody their own
 * candidacy. The domain's `mayReadScorecards` says the same for commands.
 */
export const readsScorecards = (actor: Pick<Actor, 'id' | 'email'>): RawBuilder<boolean> => sql`(
  ${isNotBlind(actor)}
  and (exists (${seatsOf(actor)}) or exists (
    select from debrief od where od."organizationId" = c."organizationId" and od."candidacyId" = c.id)))`

/**
 * The same for one interview, a row `i` beside `c`: gate readers read the screens' scorecards besides, once the
 * interviews of that stage are over. The domain's `mayReadStage` says the same for commands.
 */
export const readsScorecardsOf = (actor: Pick<Actor, 'id' | 'email' | 'roles'>): RawBuilder<boolean> => sql`(
  ${readsScorecards(actor)} or (i.stage = 'screen' and ${isNotBlind(actor)} and ${isGateReader(actor)} and ${isScreenOver}))`

const isGateReader = (actor: Pick<Actor, 'id' | 'roles'>) => sql`(${hasRole(actor, 'recruiter')}::boolean
  or exists (select from job oj where oj."organizationId" = c."organizationId" and oj.id = c."jobId"
    and oj."hiringManagerId" = ${actor.id}))`

/** On a row `c` of candidacy: neither the candidate nor somebody who still owes a scorecard. */
export const isNotBlind = (actor: Pick<Actor, 'id' | 'email'>): RawBuilder<boolean> => sql`(
  not exists (select from candidate ok where ok."organizationId" = c."organizationId" and ok.id = c."candidateId"
    and lower(ok.email) = lower(${actor.email}))
  and not exists (${seatsOf(actor)} and (os.state is null or os.state = 'draft')))`

const seatsOf = (actor: Pick<Actor, 'id'>) => sql`
  select from panelist op
  join interview oi on oi."organizationId" = op."organizationId" and oi.id = op."interviewId"
  left join scorecard os on os."organizationId" = op."organizationId" and os."interviewId" = op."interviewId"
    and os."authorId" = op."userId"
  where op."organizationId" = c."organizationId" and op."userId" = ${actor.id} and oi."candidacyId" = c.id
    and oi.state not in ('cancelled', 'no_show')`

/**
 * Seats whose scorecards count, numbered in the order of the rounds, then lead before co-interviewer. A seat keeps its
 * number whether its scorecard is in or not, so that a rater's letter does not move.
 */
export const numberedSeats = (organizationId: string, candidacyId: string) => sql`
  select p."interviewId", p."userId", p.seat,
    (row_number() over (order by i.position, p.seat <> 'lead', p."seatedAt", p."userId") - 1)::int as number
  from panelist p
  join interview i on i."organizationId" = p."organizationId" and i.id = p."interviewId"
  where p."organizationId" = ${organizationId} and i."candidacyId" = ${candidacyId}
    and i.state not in ('cancelled', 'no_show') and p.seat in ('lead', 'co')`

const wholeNote = sql`json_build_object('id', n.id, 'kind', n.kind, 'text', n.text, 'language', n.language,
  'phase', n.phase, 'offsetMs', n."offsetMs", 'sectionId', n."sectionId", 'promptId', n."promptId", 'star', n.star,
  'tags', n.tags, 'revision', n.revision, 'createdAt', ${iso('n.createdAt')}, 'updatedAt', ${iso('n.updatedAt')},
  'attachments', (select coalesce(json_agg(json_build_object('id', a.id, 'noteId', a."noteId", 'type', a.type,
      'size', a.size, 'createdAt', ${iso('a.createdAt')}) order by a."createdAt", a.id), '[]')
    from attachment a where a."organizationId" = n."organizationId" and a."authorId" = n."authorId" and a."noteId" = n.id
      and a."deletedAt" is null))`

/** On a row `s` of a submitted scorecard: a row `n` of a note that is part of it, cited or tagged by its author. */
export const isNoteOfCard = sql<boolean>`(n."organizationId" = s."organizationId"
  and n."interviewId" = s."interviewId" and n."authorId" = s."authorId" and n."deletedAt" is null
  and (n.tags <> '[]' or exists (
    select from jsonb_array_elements(s.ratings) r where r -> 'noteIds' ? n.id::text)))`

/** Those notes, in the clock's order. */
const notesOf = (note: RawBuilder<unknown>) => sql`
  (select coalesce(json_agg(${note} order by n."offsetMs" nulls last, n."createdAt", n.id), '[]')
    from note n where ${isNoteOfCard})`

export const sharedNotes = notesOf(wholeNote)

/** Of those notes what a debrief's figures are made of. */
export const notesInFigures = notesOf(
  sql`json_build_object('id', n.id, 'text', n.text, 'offsetMs', n."offsetMs", 'tags', n.tags)`,
)
