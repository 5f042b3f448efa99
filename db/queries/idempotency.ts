import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'

type Key = { organizationId: string; userId: string; key: string }

/**
 * Claims a key for a request inside its transaction. Null: it is new. Else what the first request answered; a request
 * under way with the same key is waited for, since both meet in the primary key.
 */
export async function claimKey(db: Kysely<Database>, key: Key & { requestHash: string; now: string }) {
  const claimed = await db
    .insertInto('idempotency_key')
    .values({
      organizationId: key.organizationId,
      userId: key.userId,
      key: key.key,
      requestHash: key.requestHash,
      status: 0,
      body: null,
      createdAt: key.now,
    })
    .onConflict((conflict) => conflict.columns(['organizationId', 'userId', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (claimed) return null
  return db
    .selectFrom('idempotency_key')
    .select(['requestHash', 'status', 'body'])
    .where('organizationId', '=', key.organizationId)
    .where('userId', '=', key.userId)
    .where('key', '=', key.key)
    .executeTakeFirstOrThrow()
}

export async function keepAnswer(
  db: Kysely<Database>,
  key: Key,
  answer: { status: number; body: unknown },
): Promise<void> {
  await db
    .updateTable('idempotency_key')
    .set({ status: answer.status, body: answer.body === undefined ? null : JSON.stringify(answer.body) })
    .where('organizationId', '=', key.organizationId)
    .where('userId', '=', key.userId)
    .where('key', '=', key.key)
    .execute()
}
