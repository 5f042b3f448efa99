import { type Kysely, sql } from 'kysely'
import type { GateAction, GateOutcome } from '#domain/gate.ts'
import type { Stage } from '#domain/loop.ts'
import type { Database } from '../schema.ts'

type Which = { organizationId: string; candidacyId: string }

export const insertGateDecision = (
  db: Kysely<Database>,
  which: Which,
  decision: {
    stage: Stage
    action: GateAction
    outcome: GateOutcome | null
    reason: string
    decidedById: string
    at: string
  },
) =>
  db
    .insertInto('gate_decision')
    .values({ ...which, ...decision })
    .execute()

/** Interviews that nobody has begun are called off with it; one that runs is left to its lead to end. */
export async function closeCandidacy(
  db: Kysely<Database>,
  { organizationId, candidacyId }: Which,
  closedOutcome: GateOutcome,
): Promise<void> {
  await db
    .updateTable('candidacy')
    .set({ state: 'closed', closedOutcome })
    .where('organizationId', '=', organizationId)
    .where('id', '=', candidacyId)
    .execute()
  await db
    .updateTable('interview')
    .set({ state: 'cancelled' })
    .where('organizationId', '=', organizationId)
    .where('candidacyId', '=', candidacyId)
    .where('state', 'in', ['planned', 'scheduled'])
    .execute()
}

/** On a row `i` of interview: an onsite whose candidacy has screens and has not advanced at their gate. */
export const isBehindGate = sql<boolean>`(i.stage = 'onsite'
  and exists (select from interview gi where gi."organizationId" = i."organizationId"
    and gi."candidacyId" = i."candidacyId" and gi.stage = 'screen')
  and not exists (select from gate_decision g where g."organizationId" = i."organizationId"
    and g."candidacyId" = i."candidacyId" and g.stage = 'screen' and g.action = 'advance'))`

/** On a row `c` of candidacy: the interviews of its screens are over, as the domain's `isStageOver` says it. */
export const isScreenOver = sql<boolean>`(
  select coalesce(bool_or(gi.state = 'ended')
    and bool_and(gi.state in ('ended', 'cancelled', 'no_show') or (gi."isOptional" and gi.state <> 'live')), false)
  from interview gi
  where gi."organizationId" = c."organizationId" and gi."candidacyId" = c.id and gi.stage = 'screen')`
