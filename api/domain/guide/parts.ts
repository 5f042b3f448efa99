import type { InterviewType } from '../kit.ts'
import type { Piece } from './pieces.ts'

/**
 * A stretch of a guide that may be a kit of its own: a round with its length, an area that says how it is evaluated, the
 * questions of one interview type in a bank, a screen that is told of in a sentence, or anything else under a heading.
 */
export type Part = {
  kind: 'round' | 'area' | 'bank' | 'screen' | 'heading'
  title: string
  heading: Piece
  /** The role as a bank says it with each question. */
  role?: { slug: string; words: string; piece: Piece } | undefined
  type?: InterviewType | undefined
  minutes?: number | undefined
  /** Who holds it, where the guide says so of this one. */
  conductedBy?: string | undefined
}

const severalRounds =
  /\b(?:[2-9]|two|three|four|five|six|seven)(?:(?: to |-|–)(?:[2-9]|two|three|four|five|six|seven))? (?:[a-z]+ ){0,2}(?:rounds|interviews|stages)\b|\bonsite (?:loop|stages|rounds)\b/i

/** Whether a text speaks of more than one interview. */
export const namesSeveralRounds = (text: string): boolean => severalRounds.test(text.slice(0, 2000))

type Section = { part: Part | null; minutes: number; questions: number }

/**
 * The parts that can be kits, in the guide's order; none where it describes one interview. `isSeveral`: the guide itself
 * says that they are different interviews. `sections` with their part, minutes and questions.
 */
export function kitsAmong(
  parts: readonly Part[],
  sections: readonly Section[],
  isLoopNamed: boolean,
): { kits: Part[]; isSeveral: boolean } {
  const none = { kits: [], isSeveral: false }
  // Timed sections with questions in them are one interview.
  if (sections.some(({ part, minutes, questions }) => questions > 0 && (part === null || isTimed(part, minutes))))
    return none
  const asks = new Set(sections.filter(({ questions }) => questions > 0).map(({ part }) => part))
  const kits = parts.filter((part) => part.kind === 'round' || asks.has(part))
  const asking = kits.filter((part) => asks.has(part))
  if (asking.length < 2 || kits.length > 12) return none
  const types = new Set(asking.flatMap(({ type }) => type ?? []))
  const count = (kind: Part['kind']) => asking.filter((part) => part.kind === kind).length
  const isSeveral =
    count('bank') >= 2 ||
    count('round') >= 2 ||
    (count('area') >= 2 && isLoopNamed) ||
    (types.size >= 2 && count('heading') >= 2)
  const isPossible = isSeveral || count('area') >= 2
  return isPossible ? { kits, isSeveral } : none
}

const isTimed = (part: Part, minutes: number) => part.kind !== 'round' && minutes > 0
