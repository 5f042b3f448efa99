import type { Refusal } from './refusal.ts'

/** Nobody sees their own candidacy, so nobody keeps a record of themselves: it would vanish from their own sight. */
export const refuseOwnRecord = (
  actor: { email: string },
  email: string | null | undefined,
): Refusal<'forbidden'> | null =>
  email?.toLowerCase() === actor.email.toLowerCase()
    ? { code: 'forbidden', detail: 'This is your own address: another recruiter has to keep your record.' }
    : null
