import type { Handlers } from '#http/context.ts'
import { createCandidacy } from './create-candidacy.ts'
import { decideGate } from './decide-gate.ts'
import { getCandidacy } from './get-candidacy.ts'
import { listCandidacies } from './list-candidacies.ts'

export const candidacyRoutes = {
  createCandidacy,
  listCandidacies,
  getCandidacy,
  decideGate,
} satisfies Partial<Handlers>
