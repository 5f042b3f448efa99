import { createHash, randomBytes } from 'node:crypto'
import type { Config } from '../config.ts'

/** Hours without a request after which a session ends, and days after which it ends anyway. */
export const sessionIdleHours = 24
export const sessionAbsoluteDays = 14

/** A token carries its organization (16 bytes), so that looking it up stays within one organization. */
export function newToken(organizationId: string): { token: string; hash: Buffer } {
  const token = Buffer.concat([Buffer.from(organizationId.replaceAll('-', ''), 'hex'), randomBytes(32)]).toString(
    'base64url',
  )
  return { token, hash: hashToken(token) }
}

export const hashToken = (token: string) => createHash('sha256').update(token).digest()

/** Null for what cannot be a token of ours. */
export function organizationOfToken(token: string): string | null {
  if (!/^[A-Za-z0-9_-]{64}$/.test(token)) return null
  const hex = Buffer.from(token, 'base64url').subarray(0, 16).toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const isSecure = (config: Config) => config.publicUrl?.startsWith('https://') ?? false
const cookieName = (config: Config) => (isSecure(config) ? '__Host-evenloop' : 'evenloop_session')

export function tokenOf(cookieHeader: string | undefined, config: Config): string | null {
  const prefix = `${cookieName(config)}=`
  const pair = cookieHeader?.split(/; */).find((part) => part.startsWith(prefix))
  return pair?.slice(prefix.length) ?? null
}

/** The Set-Cookie header that keeps a session, or with null ends it. */
export function sessionCookie(token: string | null, config: Config): string {
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure(config) ? '; Secure' : ''}`
  const lifetime = token === null ? 0 : sessionAbsoluteDays * 86_400
  return `${cookieName(config)}=${token ?? ''}; ${attributes}; Max-Age=${lifetime}`
}
