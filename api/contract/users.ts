import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { Email, Id, IdParams, Instant, listOf, Role, Said, Text } from './fields.ts'
import { Session } from './session.ts'

export const User = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  roles: z.array(Role),
  isActive: z.boolean(),
  /** Invited, but has not chosen a password yet. */
  isInvited: z.boolean(),
})
export type User = z.output<typeof User>

export const listUsers = endpoint({
  method: 'get',
  path: '/users',
  summary: 'People of the organization, for choosing panels',
  response: listOf(User),
})

const Roles = z.array(Role).check(z.minLength(1, 'Choose at least one role'), z.maxLength(7))

export const inviteUser = endpoint({
  method: 'post',
  path: '/invitations',
  summary: 'Invite a person; the answer holds the link',
  body: z.strictObject({ name: Said(200), email: Email, roles: Roles }),
  response: z.object({ id: Id, user: User, link: z.string(), expiresAt: Instant }),
  status: 201,
  problems: ['email_taken'],
})

const TokenParams = z.object({ token: z.string().check(z.regex(/^[A-Za-z0-9_-]{20,200}$/)) })

export const getInvitation = endpoint({
  method: 'get',
  path: '/invitations/:token',
  summary: 'What an invitation is for',
  params: TokenParams,
  response: z.object({ name: z.string(), email: z.string(), organizationName: z.string(), expiresAt: Instant }),
  problems: ['invitation_used'],
})

export const acceptInvitation = endpoint({
  method: 'post',
  path: '/invitations/:token/accept',
  summary: 'Choose a password and sign in',
  params: TokenParams,
  body: z.strictObject({ password: Text(1000) }),
  response: Session,
  status: 201,
  problems: ['invitation_used', 'password_weak', 'email_taken'],
})

export const changeUser = endpoint({
  method: 'patch',
  path: '/users/:id',
  summary: 'Change a person’s name, roles or access',
  params: IdParams,
  body: z.strictObject({ name: z.optional(Said(200)), roles: z.optional(Roles), isActive: z.optional(z.boolean()) }),
  response: User,
  problems: ['forbidden'],
})
