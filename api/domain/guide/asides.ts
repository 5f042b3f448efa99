import { furnitureReason, isFurniture } from './furniture.ts'
import { difficultyWord } from './phrases.ts'
import type { Piece } from './pieces.ts'
import { looksLikeMarkup } from './shape.ts'

/** "4 rounds", "~21 days": of the whole way through the interviews. */
const ofLoop = /^~?\d{1,3}(?: ?[-–] ?\d{1,3})? (?:rounds?|interviews?|stages?|days?|weeks?)$/i

/** Why a piece goes into no kit; undefined where it may. */
export function asideReason({ text, mark }: Piece): string | undefined {
  if (mark === 'furniture' || isFurniture(text)) return furnitureReason
  if (looksLikeMarkup(text)) return 'HTML is not taken into a kit: write it as plain text.'
  if (ofLoop.test(text.slice(0, 60))) return 'Said of the whole loop: rounds and days belong to its plan.'
  return difficultyWord(text) ? 'A difficulty in a word: say which of 1 to 5 it is.' : undefined
}
