import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { Email, Id, Role, Said, Text } from './fields.ts'

export const Session = z.object({
  user: z.object({ id: Id, name: z.string(), email: z.string(), roles: z.array(Role) }),
  organization: z.object({ id: Id, name: z.string(), isDemo: z.boolean() }),
  /** What the person may do in the organization at large; seats come on top. */
  abilities: z.array(z.enum(['administer', 'recruit', 'write_kits', 'set_up_organization'])),
})
export type Session = z.output<typeof Session>

export const getSession = endpoint({ method: 'get', path: '/session', summary: 'Who is signed in', response: Session })

export const signIn = endpoint({
  method: 'post',
  path: '/session',
  summary: 'Sign in with email and password',
  body: z.strictObject({ email: Text(320), password: Text(1000) }),
  response: Session,
  status: 201,
  problems: ['wrong_credentials', 'too_many_requests'],
})

export const signOut = endpoint({
  method: 'delete',
  path: '/session',
  summary: 'Sign out; the session ends on the server',
})

export const getSetup = endpoint({
  method: 'get',
  path: '/setup',
  summary: 'Whether this deployment still has to be set up',
  response: z.object({
    /** No organization of one's own yet. */
    canSetUp: z.boolean(),
    hasDemo: z.boolean(),
    /** The request does not come from this machine, so the code that the server printed is needed. */
    needsCode: z.boolean(),
  }),
})

export const setUp = endpoint({
  method: 'post',
  path: '/setup',
  summary: 'First run: fill in sample data, or make the first organization and its admin',
  body: z.union([
    z.strictObject({ demo: z.literal(true), setupCode: z.optional(Text(100)) }),
    z.strictObject({
      organizationName: Said(200),
      name: Said(200),
      email: Email,
      password: Text(1000),
      setupCode: z.optional(Text(100)),
    }),
  ]),
  response: Session,
  status: 201,
  problems: ['setup_done', 'setup_code_needed', 'password_weak', 'email_taken'],
})
