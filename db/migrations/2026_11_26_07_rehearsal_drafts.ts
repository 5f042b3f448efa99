import { type Kysely, sql } from 'kysely'

/** Rehearsals while they are written. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table rehearsal_draft (
    "organizationId" uuid not null references organization (id),
    slug text not null,
    "kitSlug" text not null,
    "basedOn" integer,
    revision integer not null check (revision > 0),
    content jsonb not null,
    "updatedAt" timestamptz(3) not null,
    "updatedById" uuid not null,
    primary key ("organizationId", slug),
    foreign key ("organizationId", "kitSlug") references kit ("organizationId", slug),
    foreign key ("organizationId", "updatedById") references "user" ("organizationId", id)
  )`,
    )
    .execute(db)
}
