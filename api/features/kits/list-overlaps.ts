import { findLoop } from '#db/queries/loops.ts'
import { overlapsOf } from '#domain/overlap.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { readBank } from './bank.ts'

export const listOverlaps: Handler<'listOverlaps'> = async ({ params: { slug } }, { db, actor }) => {
  const loop = await findLoop(db, actor.organizationId, slug)
  if (!loop) throw new ProblemError('not_found')
  const kits = new Set(loop.rounds.map(({ kitSlug }) => kitSlug))
  const bank = await readBank(db, actor.organizationId)
  return { items: overlapsOf(bank.filter(({ kitSlug }) => kits.has(kitSlug))) }
}
