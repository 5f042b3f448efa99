import type { CompetencyId } from './competency.ts'

export type InterviewType = 'behavioral' | 'coding' | 'system_design' | 'technical' | 'screen'
export type PromptDifficulty = 'easy' | 'medium' | 'hard'

/** Where a text or a figure comes from: a public guide and the item in it, or ourselves. */
export type Provenance = { guide: string; item: string } | { guide: 'ours' }

export type FollowUp = {
  id: string
  text: string /** The gap in an answer that it closes: "no metric", "only we". */
  gap: string
}

export type Prompt = {
  id: string
  kind: 'question' | 'problem' | 'fact'
  text: string
  /** Core prompts are asked of everybody; the others are alternates. */
  core: boolean
  /** Minutes that the question and its answer take. */
  minutes: number
  competencyIds: CompetencyId[]
  difficulty: PromptDifficulty
  tags: string[]
  /** What a strong answer shows, two to four lines. */
  strongAnswer: string
  followUps: FollowUp[]
  provenance: Provenance
}

export type Section = {
  id: string
  title: string
  shortTitle: string
  goal: string
  minutes: number
  prompts: Prompt[]
}

/** Scale points of a rating and their behavioural anchors (BARS). */
export type Anchors = { '1': string; '2': string; '3': string; '4': string }

export type KitCompetency = {
  id: CompetencyId
  definition: string
  mustHave: boolean
  /** 1 unless a reason is stated. */
  weight: number
  weightReason?: string | undefined
  anchors: Anchors
}

export type Signal = { id: string; competencyId: CompetencyId; text: string }
export type AntiPattern = Signal & { severity: 'concern' | 'serious' }

/** `avoid`: what may not be asked; `instead`: what to ask in its place. */
export type Guardrail = { id: string; avoid: string; instead: string }

/** One problem of a problem set. Its probes belong to a phase, which is a section of the kit. */
export type Problem = {
  id: string
  title: string
  statement: string
  difficulty: PromptDifficulty
  tags: string[]
  competencyIds: CompetencyId[]
  strongAnswer: string
  probes: { id: string; sectionId: string; text: string; gap: string }[]
  /** Staged: the first gives least away. */
  hints: { id: string; text: string }[]
  provenance: Provenance
}

export type KitContent = {
  sections: Section[]
  competencies: KitCompetency[]
  problems?: Problem[] | undefined
  signals: Signal[]
  antiPatterns: AntiPattern[]
  guardrails: Guardrail[]
  /** What the candidate is told beforehand, one point each. */
  briefing: string[]
}

export type Kit = {
  slug: string
  title: string
  role: string
  interviewType: InterviewType
  /** 1 to 5; `unrated` where the guide gives none. */
  difficulty: 1 | 2 | 3 | 4 | 5 | 'unrated'
  durationMinutes: number
  language: string
  conductedBy: string
  content: KitContent
  provenance: {
    guides: string[]
    /** What of the frame is the guide's and what is ours. */
    figures: Record<'minutes' | 'sections' | 'difficulty' | 'tags' | 'anchors', 'guide' | 'ours'>
    note: string
  }
}
