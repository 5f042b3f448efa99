import { CallError } from '../../lib/call.ts'

export function wordsOf(error: Error): string {
  if (!(error instanceof CallError)) return 'The server cannot be reached. What you typed is still here: try again.'
  return error.code === 'wrong_credentials' ? 'Email or password is wrong.' : error.message
}
