import type { Handlers } from '#http/context.ts'
import { changeLoop } from './change-loop.ts'
import { createLoop } from './create-loop.ts'
import { getLoop } from './get-loop.ts'
import { listLoops } from './list-loops.ts'

export const loopRoutes = { listLoops, getLoop, createLoop, changeLoop } satisfies Partial<Handlers>
