import type { CompetencyId } from '#domain/competency.ts'
import type { Confidence, Recommendation } from '#domain/scorecard.ts'

/**
 * A note: minute of the clock, section, prompt (or problem) it answers, text, tags. A tag is a polarity, a competency, and
 * perhaps a catalogue item of the kit: `+ownership`, `-communication/a-control`.
 */
export type DemoNote = readonly [at: string, section: string, prompt: string | null, text: string, ...tags: string[]]

/** A line of a recording: when in it, who, what. */
export type DemoSpoken = readonly [at: string, who: string, words: string]

/** What one made-up interviewer did in one interview: notes, prompts asked, and the scorecard written from them. */
export type DemoSitting = {
  notes: readonly DemoNote[]
  followUps: readonly string[]
  /** When sections were entered, where not as planned, and when it ended. */
  entered?: Readonly<Record<string, string>>
  ends?: string
  /** Core prompts that were asked or skipped without a note. */
  alsoAsked?: readonly (readonly [at: string, promptId: string])[]
  skipped?: readonly (readonly [at: string, promptId: string])[]
  /** False: nobody ran the clock, and the interview was recorded as held. */
  isTimed?: boolean
  ratings: Partial<
    Record<CompetencyId, readonly [rating: 1 | 2 | 3 | 4 | null, confidence: Confidence, rationale: string]>
  >
  recommendation: Recommendation
  summary: string
}
