import { type Kysely, sql } from 'kysely'

/** Pictures and PDFs that belong to a note. What was deleted keeps its row, so that its id never comes back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table attachment (
    "organizationId" uuid not null,
    "authorId" uuid not null,
    "noteId" uuid not null,
    id uuid not null,
    type text not null check (type in ('image/png', 'image/jpeg', 'image/webp', 'image/gif', 'application/pdf')),
    size integer not null check (size between 1 and 5242880),
    "contentHash" bytea not null check (length("contentHash") = 32),
    data bytea check (length(data) = size),
    "createdAt" timestamptz(3) not null,
    "deletedAt" timestamptz(3),
    primary key ("organizationId", "authorId", id),
    foreign key ("organizationId", "authorId", "noteId") references note ("organizationId", "authorId", id),
    check ((data is null) = ("deletedAt" is not null))
  )`,
  // Pictures are packed already: trying to pack them again costs time and wins nothing.
  `alter table attachment alter column data set storage external`,
  `create index attachment_note on attachment ("organizationId", "authorId", "noteId")`,
]
