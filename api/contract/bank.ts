import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { CompetencyId, Slug, Text } from './fields.ts'
import { BankItem } from './kits.ts'

/** A figure with the bounds of its 95 % interval and the observations that it is made of. */
const Estimate = z.object({ value: z.number(), low: z.number(), high: z.number(), n: z.int() })

export const PromptUse = z.object({
  asked: z.int(),
  skipped: z.int(),
  /** Askings that are missing until the figures are shown. */
  needed: z.int(),
  askedShare: z.nullable(Estimate),
  notesPerAsking: z.nullable(Estimate),
  /** How often each scale point was given, from 1 to 4. */
  ratings: z.nullable(z.object({ counts: z.tuple([z.int(), z.int(), z.int(), z.int()]), n: z.int() })),
})
export type PromptUse = z.output<typeof PromptUse>

export const getPromptUse = endpoint({
  method: 'get',
  path: '/kits/:slug/prompts/:promptId/use',
  summary: 'How often a prompt was asked in decided candidacies, and what came of it; for kit authors and recruiters',
  params: z.object({ slug: Slug, promptId: Text(200) }),
  response: PromptUse,
})

export const listOverlaps = endpoint({
  method: 'get',
  path: '/loops/:slug/overlaps',
  summary: 'Prompts on the same topic in different kits of one loop, the most alike first',
  params: z.object({ slug: Slug }),
  response: z.object({
    items: z.array(
      z.object({
        prompts: z.tuple([BankItem, BankItem]),
        sharedTags: z.array(z.string()),
        sharedCompetencyIds: z.array(CompetencyId),
        wordOverlap: z.number(),
      }),
    ),
  }),
})
