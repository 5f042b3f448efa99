import type { RehearsalComparison } from '#contract/rehearsal-attempts.ts'
import type { AttemptRow } from '#db/queries/rehearsal-attempts.ts'
import { compare } from '#domain/rehearsal/comparison.ts'
import { referenceOf } from '#domain/rehearsal/rehearsal.ts'
import type { Context } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { rehearsedOf } from './attempt-view.ts'

/** Nobody sees the reference before their own mind is made up. @throws ProblemError */
export async function comparisonView(context: Context, row: AttemptRow): Promise<RehearsalComparison> {
  if (row.state !== 'submitted') throw new ProblemError('scorecard_owed')
  const { rehearsal, work, form, links } = row
  if (!rehearsal) return { reference: null, evidence: [], beyond: [], unasked: [], links: [] }
  const { content } = await rehearsedOf(context, row)
  const reference = referenceOf(rehearsal, form)
  return { reference, ...compare({ rehearsal, form, content, work, links }), links }
}
