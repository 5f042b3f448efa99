import type { PromptDifficulty } from '../kit.ts'
import { typeWord } from './interview-types.ts'
import { difficultyWord } from './phrases.ts'
import type { Piece } from './pieces.ts'

/** The head of an entry of a question bank: role, interview type, difficulty, in one line or in five. */
export type BankHead = { role: Piece; type: Piece; level: Piece; difficulty: PromptDifficulty; length: number }

export function bankHeadAt(pieces: readonly Piece[], at: number): BankHead | undefined {
  const role = pieces[at]
  if (!role || role.text.length > 120) return undefined
  const inLine = role.text.split(/\s?[•·|]\s?/)
  if (inLine.length === 3) {
    const [name = '', type = '', level = ''] = inLine
    return head({ ...role, text: name }, { ...role, text: type }, { ...role, text: level }, 1)
  }
  const isSpread = pieces[at + 1]?.mark === 'dot' && pieces[at + 3]?.mark === 'dot'
  return isSpread ? head(role, pieces[at + 2], pieces[at + 4], 5) : undefined
}

function head(role: Piece, type: Piece | undefined, level: Piece | undefined, length: number): BankHead | undefined {
  const difficulty = difficultyWord(level?.text ?? '')
  return type && level && difficulty && typeWord(type.text) ? { role, type, level, difficulty, length } : undefined
}

/** `#Docker #CI/CD` on one line, or one a line; a tag may have spaces. */
export const tagsOf = (text: string): string[] =>
  text
    .split('#')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
