import type { Handler } from '#http/context.ts'
import { attemptView, ownAttempt } from './attempt-view.ts'

export const getRehearsalAttempt: Handler<'getRehearsalAttempt'> = async ({ params }, context) =>
  attemptView(context, await ownAttempt(context, params.id))
