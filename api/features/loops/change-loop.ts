import { listKitFrames } from '#db/queries/kits.ts'
import { lockLoop, updateLoop } from '#db/queries/loops.ts'
import { canonicalJson } from '#domain/canonical.ts'
import { loopIssues } from '#domain/loop-rules.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

/** Candidacies that have started keep the plan that they began with: their interviews were made from it. */
export const changeLoop: Handler<'changeLoop'> = async ({ params: { slug }, body }, { db, actor, audit }) => {
  const { organizationId } = actor
  const { title, rounds, revision } = body
  const stored = await lockLoop(db, organizationId, slug)
  if (!stored) throw new ProblemError('not_found')
  if (canonicalJson({ title, rounds }) === canonicalJson({ title: stored.title, rounds: stored.rounds })) return stored
  if (revision !== stored.revision) throw new ProblemError('revision_conflict', { current: stored })
  const issues = loopIssues(body, await listKitFrames(db, organizationId))
  if (issues.length > 0) throw new ProblemError('loop_invalid', { issues })
  const loop = await updateLoop(db, { organizationId, slug, title, rounds, revision: stored.revision + 1 })
  audit({ action: 'loop.change', subjectType: 'loop', subjectId: loop.id, details: { revision: loop.revision } })
  return loop
}
