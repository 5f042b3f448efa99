import type { Handlers } from '#http/context.ts'
import { changeCandidate } from './change-candidate.ts'
import { createCandidate } from './create-candidate.ts'
import { getCandidate } from './get-candidate.ts'
import { listCandidates } from './list-candidates.ts'

export const candidateRoutes = {
  listCandidates,
  getCandidate,
  createCandidate,
  changeCandidate,
} satisfies Partial<Handlers>
