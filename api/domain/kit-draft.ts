import { kitIssues, type KitIssue } from './kit-rules.ts'
import type { Kit, KitCompetency, KitContent, Problem, Prompt, Section, Signal } from './kit.ts'

/** A kit while it is written: its shape, with nothing demanded of what is in it; a competency may be none of the catalogue. */
export type DraftPrompt = Omit<Prompt, 'competencyIds'> & { competencyIds: string[] }
export type DraftSection = Omit<Section, 'prompts'> & { prompts: DraftPrompt[] }
export type DraftCompetency = Omit<KitCompetency, 'id'> & { id: string }
export type DraftProblem = Omit<Problem, 'competencyIds'> & { competencyIds: string[] }
export type DraftSignal = Omit<Signal, 'competencyId'> & { competencyId: string }
export type DraftAntiPattern = DraftSignal & { severity: 'concern' | 'serious' }

export type DraftContent = Pick<KitContent, 'guardrails' | 'briefing'> & {
  sections: DraftSection[]
  competencies: DraftCompetency[]
  problems?: DraftProblem[] | undefined
  signals: DraftSignal[]
  antiPatterns: DraftAntiPattern[]
}

export type DraftKit = Omit<Kit, 'slug' | 'content'> & { content: DraftContent }

/**
 * What an import did not understand, or could not keep in its place. `kind` sets apart what is probably page furniture,
 * and what a guide to several kits says of all of them.
 */
export type Leftover = { id: string; text: string; why: string; line: number | null; kind?: LeftoverKind | undefined }
export type LeftoverKind = 'furniture' | 'whole_guide'

/** Where a piece of a draft came from; `path` as in `content.sections[1].prompts[0]`. */
export type DraftOrigin = { path: string; line: number; lineText: string; certainty: 'sure' | 'likely' | 'guess' }

/** The hard rules that a draft breaks: they refuse its publishing. */
export const draftIssues = (slug: string, kit: DraftKit): KitIssue[] => kitIssues(asKit(slug, kit))

/** A draft without issues is a kit. */
export const asKit = (slug: string, kit: DraftKit): Kit => ({ slug, ...kit }) as Kit // kitIssues asks whether the competencies are the catalogue's
