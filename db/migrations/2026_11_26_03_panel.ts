import { type Kysely, sql } from 'kysely'

/** What a panel shares besides the clock: who is present, who leads which section, and topics for later rounds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // A lease that the server process renews, so it is written often and worth nothing after a crash.
  `create unlogged table presence (
    "organizationId" uuid not null,
    "interviewId" uuid not null,
    "userId" uuid not null,
    "serverId" uuid not null,
    "seenAt" timestamptz(3) not null,
    primary key ("organizationId", "interviewId", "userId", "serverId"),
    foreign key ("organizationId", "interviewId", "userId")
      references panelist ("organizationId", "interviewId", "userId") on delete cascade
  ) with (fillfactor = 50)`,
  `create table section_lead (
    "organizationId" uuid not null,
    "interviewId" uuid not null,
    "sectionId" text not null,
    "userId" uuid not null,
    primary key ("organizationId", "interviewId", "sectionId"),
    foreign key ("organizationId", "interviewId", "userId")
      references panelist ("organizationId", "interviewId", "userId") on delete cascade
  )`,
  `create index section_lead_user on section_lead ("organizationId", "interviewId", "userId")`,
  `create table handoff (
    "organizationId" uuid not null,
    "interviewId" uuid not null,
    topics jsonb not null check (jsonb_typeof(topics) = 'array'),
    revision integer not null check (revision > 0),
    "updatedById" uuid not null,
    "updatedAt" timestamptz(3) not null,
    primary key ("organizationId", "interviewId"),
    foreign key ("organizationId", "interviewId") references interview ("organizationId", id),
    foreign key ("organizationId", "updatedById") references "user" ("organizationId", id)
  )`,
]
