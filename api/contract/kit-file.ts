import * as z from 'zod/mini'
import { Slug } from './fields.ts'
import { DraftKit } from './kit-drafts.ts'

/** A kit as a file: what an export writes and an import reads. */
export const KitFile = z.extend(DraftKit, { schemaVersion: z.literal(1), slug: Slug })
