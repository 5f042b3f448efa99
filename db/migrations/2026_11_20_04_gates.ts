import { type Kysely, sql } from 'kysely'

/** What was decided at the gates between a loop's stages, by whom and why, and how a closed candidacy ended. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table candidacy add column "closedOutcome" text
    check ("closedOutcome" in ('rejected', 'withdrew', 'position_closed')),
    add check ("closedOutcome" is null or state = 'closed')`,
  `create table gate_decision (
    "organizationId" uuid not null,
    "candidacyId" uuid not null,
    stage text not null check (stage in ('screen', 'onsite')),
    action text not null check (action in ('advance', 'close')),
    outcome text check (outcome in ('rejected', 'withdrew', 'position_closed')),
    reason text not null check (reason <> ''),
    "decidedById" uuid not null,
    at timestamptz(3) not null,
    primary key ("organizationId", "candidacyId", stage),
    foreign key ("organizationId", "candidacyId") references candidacy ("organizationId", id),
    foreign key ("organizationId", "decidedById") references "user" ("organizationId", id),
    check ((action = 'close') = (outcome is not null))
  )`,
]
