import type { Kysely } from 'kysely'
import type { Decision, DecisionWay } from '#domain/debrief.ts'
import type { Confidence, Recommendation } from '#domain/scorecard.ts'
import type { Database } from '../schema.ts'

type Which = { organizationId: string; candidacyId: string }

/** Every step of a debrief takes this lock first, so that they happen one after another. */
export const lockCandidacy = (db: Kysely<Database>, { organizationId, candidacyId }: Which) =>
  db
    .selectFrom('candidacy')
    .select('id')
    .where('organizationId', '=', organizationId)
    .where('id', '=', candidacyId)
    .forNoKeyUpdate()
    .executeTakeFirst()

/** Somebody of the organization who has access and is not the candidate, as a bar raiser must be. */
export const outsider = (db: Kysely<Database>, { organizationId, candidacyId }: Which, userId: string) =>
  db
    .selectFrom('user as u')
    .innerJoin('candidacy as c', 'c.organizationId', 'u.organizationId')
    .innerJoin('candidate as k', (join) =>
      join.onRef('k.organizationId', '=', 'c.organizationId').onRef('k.id', '=', 'c.candidateId'),
    )
    .select('u.id')
    .where('u.organizationId', '=', organizationId)
    .where('c.id', '=', candidacyId)
    .where('u.id', '=', userId)
    .where('u.isActive', '=', true)
    .where((eb) => eb(eb.fn('lower', ['u.email']), 'is distinct from', eb.fn('lower', ['k.email'])))
    .executeTakeFirst()

export const insertDebrief = (
  db: Kysely<Database>,
  which: Which,
  opening: { way: DecisionWay; barRaiserId: string | null; openedAt: string; openedById: string },
) =>
  db
    .insertInto('debrief')
    .values({ ...which, ...opening, state: 'reading' })
    .execute()

export const insertWaiver = (
  db: Kysely<Database>,
  which: Which,
  waiver: { id: string; interviewId: string; userId: string | null; reason: string; waivedById: string; at: string },
) =>
  db
    .insertInto('waiver')
    .values({ ...which, ...waiver })
    .execute()

type NewVote = {
  userId: string
  recommendation: Recommendation
  confidence: Confidence
  reason: string
  castAt: string
}

/** A vote takes the place of an earlier one; the first of all moves the debrief on. */
export async function writeVote(db: Kysely<Database>, which: Which, vote: NewVote): Promise<void> {
  const { recommendation, confidence, reason, castAt } = vote
  await db
    .insertInto('vote')
    .values({ ...which, ...vote })
    .onConflict((conflict) =>
      conflict
        .columns(['organizationId', 'candidacyId', 'userId'])
        .doUpdateSet({ recommendation, confidence, reason, castAt }),
    )
    .execute()
  await db
    .updateTable('debrief')
    .set({ state: 'first_votes' })
    .where('organizationId', '=', which.organizationId)
    .where('candidacyId', '=', which.candidacyId)
    .where('state', '=', 'reading')
    .execute()
}

const update = (db: Kysely<Database>, { organizationId, candidacyId }: Which) =>
  db.updateTable('debrief').where('organizationId', '=', organizationId).where('candidacyId', '=', candidacyId)

export const writeReveal = (
  db: Kysely<Database>,
  which: Which,
  reveal: { missingReason: string | null; revealedAt: string; revealedById: string },
) =>
  update(db, which)
    .set({ ...reveal, state: 'revealed' })
    .execute()

export async function writeDecision(
  db: Kysely<Database>,
  which: Which,
  record: {
    decision: Decision
    level: string | null
    reasons: string
    dissent: { userId: string; text: string }[]
    decidedAt: string
    decidedById: string
    snapshot: string
    snapshotHash: string
  },
): Promise<void> {
  await update(db, which)
    .set({ ...record, dissent: JSON.stringify(record.dissent), state: 'decided' })
    .execute()
  await db
    .updateTable('candidacy')
    .set({ state: 'decided' })
    .where('organizationId', '=', which.organizationId)
    .where('id', '=', which.candidacyId)
    .execute()
}
