import { type Kysely, sql } from 'kysely'

/** The plan of an interview may be made again while it runs, and be longer by what was granted to somebody. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table clock_action add column "untilAt" timestamptz(3)`,
  `alter table clock_action drop constraint clock_action_action_check`,
  `alter table clock_action add constraint clock_action_action_check
    check (action in ('start', 'pause', 'resume', 'next', 'goto', 'replan', 'end', 'held'))`,
  `update interview set clock = clock || '{"plan": null}'`,
  `alter table interview add column "extraTimePercent" smallint not null default 0
    check ("extraTimePercent" between 0 and 200)`,
]
