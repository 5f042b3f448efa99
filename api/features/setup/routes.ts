import type { Handlers } from '#http/context.ts'
import { getSetup } from './get-setup.ts'
import { setUp } from './set-up.ts'

export const setupRoutes = { getSetup, setUp } satisfies Partial<Handlers>
