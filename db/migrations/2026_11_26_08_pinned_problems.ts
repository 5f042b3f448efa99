import { type Kysely, sql } from 'kysely'

/** A job says which problems of its problem sets are asked; an interview is given one of them when it is planned. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table job add column "problemIds" text[] not null default '{}'`,
  `alter table interview add column "problemId" text`,
]
