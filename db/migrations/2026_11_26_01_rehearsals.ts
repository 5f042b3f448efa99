import { type Kysely, sql } from 'kysely'

/** Kits to go through with a made-up candidate, and each person's own attempts, which touch nothing else. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table rehearsal (
    "organizationId" uuid not null references organization (id),
    slug text not null,
    version integer not null check (version > 0),
    "kitSlug" text not null,
    "kitVersion" integer not null,
    content jsonb not null,
    "contentHash" text not null,
    "writtenAt" timestamptz(3) not null,
    "writtenById" uuid,
    "removedAt" timestamptz(3),
    primary key ("organizationId", slug, version),
    foreign key ("organizationId", "kitSlug", "kitVersion") references kit_version ("organizationId", "kitSlug", version),
    foreign key ("organizationId", "writtenById") references "user" ("organizationId", id)
  )`,
  `create table rehearsal_attempt (
    "organizationId" uuid not null,
    "userId" uuid not null,
    id uuid not null,
    "rehearsalSlug" text,
    "rehearsalVersion" integer,
    "kitSlug" text not null,
    "kitVersion" integer not null,
    "problemId" text,
    form text not null check (form in ('short', 'full')),
    state text not null default 'open' check (state in ('open', 'submitted')),
    work jsonb not null,
    revision integer not null default 0,
    card jsonb not null,
    "cardRevision" integer not null default 0,
    "cardUpdatedAt" timestamptz(3),
    links jsonb not null default '[]',
    "createdAt" timestamptz(3) not null,
    "updatedAt" timestamptz(3) not null,
    "submittedAt" timestamptz(3),
    primary key ("organizationId", "userId", id),
    foreign key ("organizationId", "userId") references "user" ("organizationId", id),
    foreign key ("organizationId", "rehearsalSlug", "rehearsalVersion") references rehearsal ("organizationId", slug, version),
    foreign key ("organizationId", "kitSlug", "kitVersion") references kit_version ("organizationId", "kitSlug", version),
    check (("rehearsalSlug" is null) = ("rehearsalVersion" is null)),
    check ((state = 'submitted') = ("submittedAt" is not null))
  ) with (fillfactor = 75)`,
]
