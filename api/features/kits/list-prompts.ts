import { searchPrompts } from '#db/queries/prompt-search.ts'
import { searchBank } from '#domain/bank.ts'
import type { Handler } from '#http/context.ts'
import { defaultPageSize, encodeCursor, offsetOf } from '#http/cursor.ts'
import { readBank } from './bank.ts'

export const listPrompts: Handler<'listPrompts'> = async ({ query }, { db, actor }) => {
  const { limit = defaultPageSize, cursor, q = '', ...filter } = query
  const from = offsetOf(cursor)
  const ranks = q.trim() === '' ? null : await searchPrompts(db, actor.organizationId, q)
  const { found, facets } = searchBank(await readBank(db, actor.organizationId), filter, ranks)
  const to = from + limit
  return {
    items: found.slice(from, to),
    total: found.length,
    facets,
    nextCursor: to < found.length ? encodeCursor(to) : null,
  }
}
