import { v7 } from 'uuid'
import { listKitFrames } from '#db/queries/kits.ts'
import { findLoop, insertLoop } from '#db/queries/loops.ts'
import { loopIssues } from '#domain/loop-rules.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

export const createLoop: Handler<'createLoop'> = async ({ body }, { db, actor, now, audit }) => {
  const { organizationId } = actor
  const issues = loopIssues(body, await listKitFrames(db, organizationId))
  if (issues.length > 0) throw new ProblemError('loop_invalid', { issues })
  const loop = await insertLoop(db, { organizationId, id: v7(), ...body, createdAt: now })
  if (!loop) throw new ProblemError('slug_taken', { current: await findLoop(db, organizationId, body.slug) })
  audit({ action: 'loop.create', subjectType: 'loop', subjectId: loop.id })
  return loop
}
