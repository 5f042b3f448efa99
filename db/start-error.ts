/**
 * Why the product cannot start, in one line that says what to do about it.
 * Whoever starts the process prints the message alone: a stack would hide it.
 */
export class StartError extends Error {
  override name = 'StartError'
}

/** The `code` of a system or PostgreSQL error, or an empty string. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
