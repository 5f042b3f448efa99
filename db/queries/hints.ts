import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'

/** Where the processes of a deployment tell each other what changed; never what it changed to. */
export const hintChannel = 'evenloop'

/** Told when the transaction commits, and not at all if it does not. */
export async function tellOnCommit(db: Kysely<Database>, messages: string[]): Promise<void> {
  if (messages.length === 0) return
  await sql`select pg_notify(${hintChannel}, message) from unnest(${messages}::text[]) message`.execute(db)
}

/**
 * Told by itself, outside of every write. Whoever tells holds a lock of the whole database until its commit is on the
 * disk: a hint does not need to be there, so its commit waits for no disk.
 */
export async function tellApart(db: Kysely<Database>, messages: string[]): Promise<void> {
  await sql`select set_config('synchronous_commit', 'off', true), pg_notify(${hintChannel}, message)
    from unnest(${messages}::text[]) message`.execute(db)
}
