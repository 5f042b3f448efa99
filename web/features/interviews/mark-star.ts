import { nextStar, partNames, type StarPart, toggledStar } from '#domain/star.ts'
import type { ComposerHandle } from './composer-handle.ts'
import type { Notes } from './use-notes.ts'

type Desk = { composer: ComposerHandle | null; notes: Notes; promptId: string | null }

/** Marks what is being written, or else the last note, as a part of the story that a prompt asked for. */
export function markStar(part: StarPart | 'next', { composer, notes, promptId }: Desk): void {
  const changed = (star: readonly StarPart[], ownId: string | null, ofPrompt: string | null) => {
    if (part !== 'next') return toggledStar(star, part)
    const others = notes.all.filter((note) => note.promptId === ofPrompt && note.id !== ownId)
    return nextStar(star, others)
  }
  const last = notes.all.at(-1)
  if (composer?.mark((star) => changed(star, null, promptId)) || !last) return
  const star = changed(last.star ?? [], last.id, last.promptId)
  const words = star.length > 0 ? `Marked as ${star.map((one) => partNames[one]).join(', ')}` : 'No longer marked'
  void notes.change(last, { star: star.length > 0 ? star : null }, words)
}
