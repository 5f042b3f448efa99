import type { DraftBuilder } from './draft-builder.ts'
import { competenciesNamed } from './phrases.ts'
import type { Piece } from './pieces.ts'

/** A line of a rubric, `Name: what it means`. @returns false where it is no such line */
export function takeCompetency(
  builder: DraftBuilder,
  names: Map<string, string>,
  piece: Piece,
  heading: string,
): boolean {
  const parted = /^([^:–—]{2,80})(?::| [–—-]) +/.exec(piece.text.slice(0, 100))
  const name = parted?.[1]
  if (!parted || name === undefined) return false
  const [id] = competenciesNamed(name)
  if (id === undefined) {
    builder.leave(piece, `No competency of the catalogue is called “${name}”: choose one for it.`)
    return true
  }
  if (!names.has(id)) names.set(id, name)
  const isGood = /\bgood\b|\bstrong\b|rubric/i.test(heading)
  builder.competency(id, piece.text.slice(parted[0].length), isGood, piece, isGood ? 'likely' : 'sure')
  return true
}

/** Signals and anti-patterns, one a line or several in one. */
export function takeItems(builder: DraftBuilder, piece: Piece, list: 'signals' | 'antiPatterns'): void {
  const parts = piece.text.split(';').map((part) => part.trim().replace(/\.$/, ''))
  const isList = parts.length > (list === 'signals' ? 2 : 1)
  for (const part of isList ? parts : [piece.text.replace(/\.$/, '')])
    if (part !== '') builder.item(list, part, { ...piece, text: part })
}
