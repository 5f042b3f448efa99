import type { Handlers } from '#http/context.ts'
import { getSession } from './get-session.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

export const sessionRoutes = { getSession, signIn, signOut } satisfies Partial<Handlers>
