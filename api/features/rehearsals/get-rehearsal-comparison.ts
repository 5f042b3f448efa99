import type { Handler } from '#http/context.ts'
import { ownAttempt } from './attempt-view.ts'
import { comparisonView } from './comparison-view.ts'

export const getRehearsalComparison: Handler<'getRehearsalComparison'> = async ({ params }, context) =>
  comparisonView(context, await ownAttempt(context, params.id))
