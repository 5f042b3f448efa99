import type { Handlers } from '#http/context.ts'
import { deleteKitDraft } from './delete-kit-draft.ts'
import { exportKit } from './export-kit.ts'
import { getKit } from './get-kit.ts'
import { getKitDraft } from './get-kit-draft.ts'
import { getKitVersion } from './get-kit-version.ts'
import { getPromptUse } from './get-prompt-use.ts'
import { importKit } from './import-kit.ts'
import { listKitDrafts } from './list-kit-drafts.ts'
import { listKits } from './list-kits.ts'
import { listKitVersions } from './list-kit-versions.ts'
import { listOverlaps } from './list-overlaps.ts'
import { listPrompts } from './list-prompts.ts'
import { publishKit } from './publish-kit.ts'
import { putKitDraft } from './put-kit-draft.ts'
import { withdrawPrompt } from './withdraw-prompt.ts'

export const kitRoutes = {
  listKits,
  getKit,
  getKitVersion,
  listKitVersions,
  listKitDrafts,
  getKitDraft,
  putKitDraft,
  deleteKitDraft,
  publishKit,
  withdrawPrompt,
  importKit,
  exportKit,
  listPrompts,
  getPromptUse,
  listOverlaps,
} satisfies Partial<Handlers>
