import * as z from 'zod/mini'
import { KitFile } from '#contract/kit-file.ts'

/** The JSON schema of a kit file, generated from the contract. */
export const kitSchema = (): object => ({ title: 'Evenloop kit file, schema version 1', ...z.toJSONSchema(KitFile) })
