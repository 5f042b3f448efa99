import { type Kysely, sql } from 'kysely'
import type { Withdrawal } from '#domain/withdrawal.ts'
import type { Database } from '../schema.ts'

export const listWithdrawals = (
  db: Kysely<Database>,
  organizationId: string,
  kitSlug?: string,
): Promise<(Withdrawal & { kitSlug: string })[]> =>
  db
    .selectFrom('prompt_withdrawal')
    .where('organizationId', '=', organizationId)
    .$if(kitSlug !== undefined, (query) => query.where('kitSlug', '=', kitSlug ?? ''))
    .select(['kitSlug', 'promptId', 'reason', 'withdrawnAt'])
    .orderBy('kitSlug')
    .orderBy('promptId')
    .execute()

/** True where any published version of the kit has such a prompt or problem. */
export async function isPromptOfKit(
  db: Kysely<Database>,
  organizationId: string,
  kitSlug: string,
  promptId: string,
): Promise<boolean> {
  const found = await db
    .selectFrom('kit_version')
    .where('organizationId', '=', organizationId)
    .where('kitSlug', '=', kitSlug)
    .where(
      sql<boolean>`(jsonb_path_query_array(content, '$.sections[*].prompts[*].id')
        || jsonb_path_query_array(content, '$.problems[*].id')) ? ${promptId}`,
    )
    .select('version')
    .executeTakeFirst()
  return found !== undefined
}

type NewWithdrawal = Withdrawal & { organizationId: string; kitSlug: string; withdrawnById: string }

/** The first withdrawal of a prompt stays; @returns it, and whether it is new. */
export async function withdraw(db: Kysely<Database>, withdrawal: NewWithdrawal) {
  const made = await db
    .insertInto('prompt_withdrawal')
    .values(withdrawal)
    .onConflict((conflict) => conflict.columns(['organizationId', 'kitSlug', 'promptId']).doNothing())
    .returning('promptId')
    .executeTakeFirst()
  const stored = await db
    .selectFrom('prompt_withdrawal')
    .innerJoin('user', (join) =>
      join
        .onRef('user.organizationId', '=', 'prompt_withdrawal.organizationId')
        .onRef('user.id', '=', 'prompt_withdrawal.withdrawnById'),
    )
    .where('prompt_withdrawal.organizationId', '=', withdrawal.organizationId)
    .where('kitSlug', '=', withdrawal.kitSlug)
    .where('promptId', '=', withdrawal.promptId)
    .select(['kitSlug', 'promptId', 'reason', 'withdrawnAt'])
    .select(
      sql<{ userId: string; name: string }>`json_build_object('userId', "user".id, 'name', name)`.as('withdrawnBy'),
    )
    .executeTakeFirstOrThrow()
  return { stored, isNew: made !== undefined }
}
