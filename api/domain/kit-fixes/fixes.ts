import type { DraftKit } from '../kit-draft.ts'
import type { GapKey } from '../kit-gaps.ts'
import { followUpFixes } from './fix-follow-ups.ts'
import { planFixes } from './fix-plan.ts'
import { promptFixes } from './fix-prompts.ts'

/**
 * Something that is done by one click, about one kind of what is missing. It changes no word that somebody wrote, and
 * removes only what its label says.
 */
export type KitFix = { id: string; gap: GapKey; label: string; apply: (kit: DraftKit) => DraftKit }

/** What can be done for this draft at once, in the order in which it is best done. */
export const kitFixes = (kit: DraftKit): KitFix[] => [...planFixes(kit), ...promptFixes(kit), ...followUpFixes(kit)]
