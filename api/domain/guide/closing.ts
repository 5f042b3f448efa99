import type { Certainty, DraftBuilder } from './draft-builder.ts'
import { minutesAlone } from './identity.ts'
import type { Piece } from './pieces.ts'

export function setDuration(builder: DraftBuilder, minutes: number, piece: Piece, certainty: Certainty): void {
  if (minutes > 600) return builder.leave(piece, 'An interview has at most 600 minutes.')
  builder.frame('durationMinutes', minutes, piece, certainty)
  builder.kit.provenance.figures.minutes = 'guide'
}

/** What of the frame can be said only when the whole guide was read. `lengths` are those that stood alone on a line. */
export function closeFrame(builder: DraftBuilder, lengths: readonly Piece[], last: Piece | undefined): void {
  const { kit } = builder
  const { sections } = kit.content
  const isTimed = sections.length > 0 && sections.every(({ minutes }) => minutes > 0)
  if (isTimed) kit.provenance.figures.sections = 'guide'
  for (const piece of lengths)
    if (!isTimed && !builder.hasOrigin('durationMinutes'))
      setDuration(builder, minutesAlone(piece.text) ?? 0, piece, 'likely')
    else builder.leave(piece, 'Another length than that of the interview.')
  const total = sections.reduce((sum, { minutes }) => sum + minutes, 0)
  if (isTimed && last && !builder.hasOrigin('durationMinutes')) setDuration(builder, total, last, 'guess')
  if (kit.title !== '') kit.provenance.guides = [kit.title]
}
