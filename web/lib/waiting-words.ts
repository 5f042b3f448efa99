import { count } from './format.ts'
import { type EntryKind, isNoteEntry, type OutboxEntry } from './outbox-store.ts'

const words: Record<EntryKind | 'pdf', readonly [one: string, many: string]> = {
  note: ['note', 'notes'],
  attachment: ['picture', 'pictures'],
  pdf: ['PDF', 'PDFs'],
  move: ['clock move', 'clock moves'],
  mark: ['mark', 'marks'],
}
/** What a newer version left here, in a tab of this one. */
const otherWords = ['other change', 'other changes'] as const

/** "2 notes, 1 clock move": several changes of one note are one note. Empty for nothing. */
export function waitingWords(entries: readonly OutboxEntry[]): string {
  const things = new Map<string, Set<string>>()
  for (const entry of entries) {
    const kind = kindOf(entry)
    const ids = things.get(kind) ?? new Set()
    things.set(kind, ids.add(isNoteEntry(entry) ? entry.noteId : String(entry.seq)))
  }
  const order: readonly string[] = Object.keys(words)
  return [...things]
    .toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other))
    .map(([kind, ids]) => count(ids.size, ...wordsOf(kind)))
    .join(', ')
}

/** A deletion that waits is no picture that waits. */
function kindOf(entry: OutboxEntry): string {
  if (entry.kind !== 'attachment') return entry.kind
  return entry.file === null ? 'change' : entry.file.type === 'application/pdf' ? 'pdf' : entry.kind
}

const wordsOf = (kind: string): readonly [string, string] =>
  kind in words ? words[kind as keyof typeof words] : otherWords // it has just been looked up
