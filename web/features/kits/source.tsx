import type * as z from 'zod/mini'
import type { Prompt } from '#contract/kits.ts'

/** Where a text comes from: a public guide and the item in it, or ourselves. */
export const Source = ({ provenance }: { provenance: z.output<typeof Prompt>['provenance'] }) =>
  'item' in provenance ? `${provenance.guide}: ${provenance.item}` : 'our own'
