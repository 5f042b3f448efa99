import { sql, type Kysely } from 'kysely'

/** Drafts of kits, who published a version and why, and prompts that were withdrawn for all alike. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table kit_draft (
    "organizationId" uuid not null references organization (id),
    "kitSlug" text not null,
    "basedOn" integer,
    revision integer not null check (revision > 0),
    kit jsonb not null,
    leftovers jsonb not null default '[]',
    origins jsonb not null default '[]',
    "updatedAt" timestamptz(3) not null,
    "updatedById" uuid not null,
    primary key ("organizationId", "kitSlug"),
    foreign key ("organizationId", "updatedById") references "user" ("organizationId", id)
  )`,
  `alter table kit_version add column "changeNote" text, add column "publishedById" uuid,
    add foreign key ("organizationId", "publishedById") references "user" ("organizationId", id)`,
  `create table prompt_withdrawal (
    "organizationId" uuid not null,
    "kitSlug" text not null,
    "promptId" text not null,
    reason text not null check (reason <> ''),
    "withdrawnAt" timestamptz(3) not null,
    "withdrawnById" uuid not null,
    primary key ("organizationId", "kitSlug", "promptId"),
    foreign key ("organizationId", "kitSlug") references kit ("organizationId", slug),
    foreign key ("organizationId", "withdrawnById") references "user" ("organizationId", id)
  )`,
]
