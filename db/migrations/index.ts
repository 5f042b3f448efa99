import type { Migration } from 'kysely/migration'
import * as foundation from './2026_11_20_01_foundation.ts'
import * as kitDrafts from './2026_11_20_02_kit_drafts.ts'
import * as promptSearch from './2026_11_20_03_prompt_search.ts'
import * as gates from './2026_11_20_04_gates.ts'
import * as rehearsals from './2026_11_26_01_rehearsals.ts'
import * as panel from './2026_11_26_03_panel.ts'
import * as attachments from './2026_11_26_04_attachments.ts'
import * as transcripts from './2026_11_26_05_transcripts.ts'
import * as plans from './2026_11_26_06_plans.ts'
import * as rehearsalDrafts from './2026_11_26_07_rehearsal_drafts.ts'
import * as pinnedProblems from './2026_11_26_08_pinned_problems.ts'

/** Listed by hand, in order. A released migration is frozen. */
export const migrations: Record<string, Migration> = {
  '2026_11_20_01_foundation': foundation,
  '2026_11_20_02_kit_drafts': kitDrafts,
  '2026_11_20_03_prompt_search': promptSearch,
  '2026_11_20_04_gates': gates,
  '2026_11_26_01_rehearsals': rehearsals,
  '2026_11_26_03_panel': panel,
  '2026_11_26_04_attachments': attachments,
  '2026_11_26_05_transcripts': transcripts,
  '2026_11_26_06_plans': plans,
  '2026_11_26_07_rehearsal_drafts': rehearsalDrafts,
  '2026_11_26_08_pinned_problems': pinnedProblems,
}
