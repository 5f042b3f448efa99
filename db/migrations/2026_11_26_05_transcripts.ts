import { type Kysely, sql } from 'kysely'

/** What was said in an interview, where an organization wants to keep that; one of each interview, replaced as a whole. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table organization add column "keepsTranscripts" boolean not null default false`,
  `create table transcript (
    "organizationId" uuid not null,
    "interviewId" uuid not null,
    id uuid not null,
    revision integer not null check (revision > 0),
    source text not null check (source in ('teams', 'zoom', 'meet', 'webvtt', 'srt')),
    "contentHash" text not null,
    lines jsonb not null,
    speakers jsonb not null,
    "recordingStartMs" integer not null default 0 check (abs("recordingStartMs") <= 21600000),
    "uploadedAt" timestamptz(3) not null,
    "uploadedById" uuid not null,
    "confirmedAt" timestamptz(3),
    "confirmedById" uuid,
    primary key ("organizationId", "interviewId"),
    unique ("organizationId", id),
    foreign key ("organizationId", "interviewId") references interview ("organizationId", id),
    foreign key ("organizationId", "uploadedById") references "user" ("organizationId", id),
    foreign key ("organizationId", "confirmedById") references "user" ("organizationId", id),
    check (("confirmedAt" is null) = ("confirmedById" is null))
  )`,
]
