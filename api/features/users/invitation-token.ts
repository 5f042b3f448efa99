import { ProblemError } from '#http/problem.ts'
import { hashToken, organizationOfToken } from '#http/session.ts'

/** Where the invitation of a link is stored. @throws ProblemError where it cannot be a link of ours */
export function invitationToken(token: string): { organizationId: string; tokenHash: Buffer } {
  const organizationId = organizationOfToken(token)
  if (organizationId === null) throw new ProblemError('not_found')
  return { organizationId, tokenHash: hashToken(token) }
}

/** Neither accepted nor run out, and the person still has access. */
export const isOpen = (
  { acceptedAt, expiresAt, isActive }: { acceptedAt: string | null; expiresAt: string; isActive: boolean },
  now: string,
) => acceptedAt === null && Date.parse(expiresAt) > Date.parse(now) && isActive
