import { type HeardClock, offsetNow } from '../../lib/server-clock.ts'
import type { NoteContent } from '../../lib/outbox-store.ts'
import type { Tag } from '#domain/coverage.ts'
import type { StarPart } from '#domain/star.ts'

/** Where in an interview a note belongs: the moment at which its first letter was typed. */
export type NotePlace = {
  phase: 'before' | 'during' | 'after'
  offsetMs: number | null
  sectionId: string | null
  promptId: string | null
}

/** Where a note belongs that is begun now. */
export function placeOf(clock: HeardClock, promptId: string | null): NotePlace {
  if (clock.state === 'not_started') return { phase: 'before', offsetMs: null, sectionId: null, promptId: null }
  if (clock.state === 'ended') return { phase: 'after', offsetMs: null, sectionId: null, promptId: null }
  return { phase: 'during', offsetMs: Math.round(offsetNow(clock)), sectionId: clock.sectionId, promptId }
}

/** A note that is being written. */
export type Draft = {
  text: string
  tags: Tag[]
  star: StarPart[]
  place: NotePlace | null
  /** Of code the language, the empty one where nobody said which; null of text. */
  code: string | null
  /** It is there already, with a picture, and gets its words. */
  noteId: string | null
}

/** The note that a draft becomes. */
export const noteOf = (
  { code, star, place, tags }: Omit<Draft, 'text'>,
  text: string,
  now: NotePlace,
): NoteContent => ({
  kind: code === null ? 'text' : 'code',
  text,
  language: code || null,
  star: star.length > 0 ? star : null,
  ...(place ?? now),
  tags,
})

/** What this device's store keeps of a draft; the empty text for nothing. */
export const storedDraft = (draft: Draft): string =>
  draft.text === '' && draft.tags.length === 0 && draft.noteId === null ? '' : JSON.stringify(draft)

/** A draft that another version of the app stored is at least its text. */
export function parseDraft(stored: string): Draft | null {
  if (stored === '') return null
  try {
    const { text, tags, star, place, code, noteId } = JSON.parse(stored) as Partial<Draft> // checked below as far as it is used
    if (typeof text === 'string')
      return {
        text,
        tags: listOf(tags),
        star: listOf(star),
        place: place ?? null,
        code: code ?? null,
        noteId: noteId ?? null,
      }
  } catch {
    // not ours: shown as it is
  }
  return { text: stored, tags: [], star: [], place: null, code: null, noteId: null }
}

const listOf = <Item>(stored: Item[] | undefined): Item[] => (Array.isArray(stored) ? stored : [])
