import { signOut } from '#contract/session.ts'
import { call, CallError } from '../../lib/call.ts'

const key = 'sign-out-owed'

/** Somebody signed out while the server was away. */
export function owesSignOut(): boolean {
  try {
    return localStorage.getItem(key) !== null
  } catch {
    return false // a browser that forbids storage was told so when they signed out
  }
}

/** False where this browser cannot remember it. */
export function oweSignOut(): boolean {
  try {
    localStorage.setItem(key, new Date().toISOString())
    return true
  } catch {
    return false
  }
}

/** Somebody has signed in since: their session is another one. */
export function forgetOwed(): void {
  if (owesSignOut()) localStorage.removeItem(key)
}

/** Before anything else is asked. @throws UnreachableError */
export async function payBackSignOut(): Promise<void> {
  try {
    await call(signOut)
  } catch (error) {
    // Whoever has no session any more has nothing to end.
    if (!(error instanceof CallError)) throw error
  }
  forgetOwed()
}
