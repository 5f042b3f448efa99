import { CallError, UnreachableError } from './call.ts'

/** What passes by itself, or by signing in again: a silent or busy server, a session that ended. */
export const passes = (error: unknown): boolean =>
  error instanceof UnreachableError ||
  (error instanceof CallError && (error.problem.status >= 500 || [401, 429].includes(error.problem.status)))
