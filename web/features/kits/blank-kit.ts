import type { DraftContent, DraftKit, DraftPrompt, DraftSection } from '#domain/kit-draft.ts'
import { openingSection, wrapUpSection } from '#domain/kit-fixes/plan.ts'
import { newId } from './draft-path.ts'

/** A kit to begin with: its first and last section are there, since every kit has them. */
export const blankKit = (title: string, role: string): DraftKit => ({
  title,
  role,
  interviewType: 'behavioral',
  difficulty: 'unrated',
  durationMinutes: 60,
  language: 'en',
  conductedBy: '',
  content: {
    sections: [
      openingSection(),
      { id: 'main', title: '', shortTitle: '', goal: '', minutes: 50, prompts: [] },
      wrapUpSection(),
    ],
    competencies: [],
    signals: [],
    antiPatterns: [],
    guardrails: [],
    briefing: [],
  },
  provenance: {
    guides: [],
    figures: { minutes: 'ours', sections: 'ours', difficulty: 'ours', tags: 'ours', anchors: 'ours' },
    note: 'Written in this organization.',
  },
})

export const blankSection = (kit: DraftKit): DraftSection => ({
  id: newId(kit, 's'),
  title: '',
  shortTitle: '',
  goal: '',
  minutes: 0,
  prompts: [],
})

export const blankPrompt = (kit: DraftKit, text = ''): DraftPrompt => ({
  id: newId(kit, 'p'),
  kind: 'question',
  text,
  core: true,
  minutes: 5,
  competencyIds: [],
  difficulty: 'medium',
  tags: [],
  strongAnswer: '',
  followUps: [],
  provenance: { guide: 'ours' },
})

export const blankProblem = (kit: DraftKit): NonNullable<DraftContent['problems']>[number] => ({
  id: newId(kit, 'x'),
  title: '',
  statement: '',
  difficulty: 'medium',
  tags: [],
  competencyIds: [],
  strongAnswer: '',
  probes: [],
  hints: [],
  provenance: { guide: 'ours' },
})
