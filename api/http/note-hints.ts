import { type Hint, mostNotes, type NoteHint } from './hints.ts'

export type NotesHint = Extract<Hint, { what: 'notes' }>

/** One author's other devices are told at once, and then at most four times a second. */
const restMs = 250
/** Authors who write together share a statement. */
const gatherMs = 20

type Waiting = { hint: NotesHint; dueAt: number }

/**
 * Hints of written notes on their way to the authors' other devices. They are told after the write and apart from it,
 * because telling takes a lock that all who tell wait for: a save never does.
 */
export class NoteHints {
  readonly #tell: (hints: NotesHint[]) => Promise<void>
  readonly #waiting = new Map<string, Waiting>()
  /** When an author was told last. */
  readonly #told = new Map<string, number>()
  #timer: NodeJS.Timeout | undefined
  #lastMs = 0
  #isTelling = false

  constructor(tell: (hints: NotesHint[]) => Promise<void>) {
    this.#tell = tell
  }

  add(hint: NotesHint): void {
    const key = `${hint.interviewId} ${hint.userId}`
    const waiting = this.#waiting.get(key)
    if (waiting) waiting.hint = { ...hint, notes: together(waiting.hint.notes, hint.notes) }
    else this.#waiting.set(key, { hint, dueAt: (this.#told.get(key) ?? -restMs) + restMs })
    this.#schedule()
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#waiting.clear()
    this.#told.clear()
  }

  #schedule(): void {
    if (this.#isTelling || this.#timer !== undefined || this.#waiting.size === 0) return
    let dueAt = Number.POSITIVE_INFINITY
    for (const waiting of this.#waiting.values()) dueAt = Math.min(dueAt, waiting.dueAt)
    const atMs = Math.max(dueAt, this.#lastMs + gatherMs)
    this.#timer = setTimeout(() => void this.#flush(), Math.max(0, atMs - performance.now()))
  }

  async #flush(): Promise<void> {
    this.#timer = undefined
    const now = performance.now()
    this.#lastMs = now
    for (const [key, at] of this.#told) if (at + restMs <= now) this.#told.delete(key)
    const hints: NotesHint[] = []
    for (const [key, { hint, dueAt }] of this.#waiting) {
      if (dueAt > now) continue
      this.#waiting.delete(key)
      this.#told.set(key, now)
      hints.push(hint)
    }
    this.#isTelling = true
    // A hint that could not be told is no loss: whoever waits for one asks by themselves now and then.
    if (hints.length > 0) await this.#tell(hints).catch(() => {})
    this.#isTelling = false
    this.#schedule()
  }
}

function together(some: NoteHint[] | null, more: NoteHint[] | null): NoteHint[] | null {
  if (some === null || more === null) return null
  const notes = new Map([...some, ...more].map((note) => [note.id, note]))
  return notes.size > mostNotes ? null : [...notes.values()]
}
