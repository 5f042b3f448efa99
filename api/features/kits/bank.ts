import type { Kysely } from 'kysely'
import { listLatest, readKits } from '#db/queries/kits.ts'
import { listWithdrawals } from '#db/queries/prompt-withdrawals.ts'
import type { Database } from '#db/schema.ts'
import { type BankItem, bankItemsOf } from '#domain/bank.ts'

/**
 * The items of kits by the hash of their content. A published version never changes and equal hashes are equal kits, so
 * this needs no clearing and organizations with the shipped kits share it.
 */
const itemsByHash = new Map<string, BankItem[]>()
const maxKits = 500

/** The question bank of an organization: the latest version of every kit, in the library's order, without what was withdrawn. */
export async function readBank(
  db: Kysely<Database>,
  organizationId: string,
): Promise<(BankItem & { kitVersion: number })[]> {
  const latest = await listLatest(db, organizationId)
  const unknown = latest.filter(({ contentHash }) => !itemsByHash.has(contentHash))
  const read = unknown.length === 0 ? [] : await readKits(db, organizationId, unknown)
  const items = new Map(read.map(({ contentHash, ...kit }) => [contentHash, bankItemsOf(kit)]))
  const bank = latest.flatMap(({ version, contentHash }) =>
    (items.get(contentHash) ?? itemsByHash.get(contentHash) ?? []).map((item) => ({ ...item, kitVersion: version })),
  )
  if (itemsByHash.size + items.size > maxKits) itemsByHash.clear()
  for (const [hash, found] of items) itemsByHash.set(hash, found)
  const withdrawals = await listWithdrawals(db, organizationId)
  const withdrawn = new Set(withdrawals.map(({ kitSlug, promptId }) => `${kitSlug} ${promptId}`))
  return bank.filter(({ kitSlug, promptId }) => !withdrawn.has(`${kitSlug} ${promptId}`))
}
