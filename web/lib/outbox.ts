import type { Note } from '#contract/interviews.ts'
import { CallError } from './call.ts'
import { getAwaySince, onConnection } from './connection.ts'
import type { Acknowledged } from './courier.ts'
import { draftKeys, loadDraft, saveDraft } from './drafts.ts'
import { onFirstSign } from './first-sign.ts'
import { learnRevisions } from './revisions.ts'
import {
  type NewEntry,
  type NoteContent,
  noteLane,
  type OutboxEntry,
  type OutboxStore,
  strict,
} from './outbox-store.ts'
import type { Sending } from './outbox-sending.ts'
import { underLock } from './under-lock.ts'

export type OutboxState = {
  entries: OutboxEntry[]
  offlineSince: Date | null
  isSignedOut: boolean
}

export type OutboxEvents = {
  /** The server has it: called before the entry goes, in every tab. */
  onAcknowledged: (acknowledged: Acknowledged) => void
  /** Edited elsewhere: the stored one stays, what was written here goes on under an id of its own. */
  onDiverged: (entry: OutboxEntry, current: unknown) => void
  /** Not taken. `isKept`: it stays here, with the reason, until the person gives it up. */
  onRefused: (entry: OutboxEntry, detail: string, isKept: boolean) => void
}

const fetchSending = () => import('./sending-lines.ts')
const firstDelayMs = 500
const longestDelayMs = 15_000

/**
 * What a person did on its way to the server, on this device's disk until it is acknowledged (rules: outbox-store.ts).
 * Several tabs share one store; a lock lets one of them send at a time.
 */
export class Outbox {
  readonly userId: string
  readonly #store: OutboxStore
  readonly #events: OutboxEvents
  readonly #listeners = new Set<() => void>()
  readonly #channel = new BroadcastChannel('evenloop-outbox')
  #state: OutboxState = { entries: [], offlineSince: null, isSignedOut: false }
  #failures = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #stopListening: () => void
  #sending: Promise<void> | null = null
  readonly #closing = new AbortController()

  private constructor(userId: string, store: OutboxStore, events: OutboxEvents) {
    this.userId = userId
    this.#store = store
    this.#events = events
    this.#channel.addEventListener('message', this.#onOtherTab)
    this.#stopListening = onConnection(this.#onConnection)
    document.addEventListener('visibilitychange', this.#tryNow)
  }

  static async open(userId: string, store: OutboxStore, events: OutboxEvents): Promise<Outbox> {
    const outbox = new Outbox(userId, store, events)
    await outbox.#reload()
    outbox.#tryNow()
    // Also before there is any need: where the app is not kept on the device, a new version may take it away.
    onFirstSign(() => void fetchSending().catch(() => {}))
    return outbox
  }

  close() {
    this.#closing.abort()
    clearTimeout(this.#timer)
    this.#channel.close()
    this.#stopListening()
    document.removeEventListener('visibilitychange', this.#tryNow)
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  readonly getState = () => this.#state

  /** Resolves once it is on this device's disk. */
  async add(entry: NewEntry): Promise<void> {
    const transaction = this.#store.transaction('entry', 'readwrite', strict)
    const written = transaction.store.add(this.#complete(entry))
    transaction.commit() // at once: a page that is just being closed has it done
    await Promise.all([written, transaction.done])
    await this.#changed()
  }

  /** The same for a note. One that was not sent yet is written anew. */
  async put(interviewId: string, noteId: string, note: NoteContent): Promise<void> {
    const lane = noteLane(noteId)
    const transaction = this.#store.transaction('entry', 'readwrite', strict)
    const last = (await transaction.store.index('lane').getAll([this.userId, lane])).at(-1)
    const written =
      last?.kind === 'note' && last.op === 'put' && last.sentAt === null && last.refused === null
        ? transaction.store.put({ ...last, note })
        : transaction.store.add(
            this.#complete({ kind: 'note', lane, interviewId, noteId, op: 'put', note, revision: null }),
          )
    transaction.commit()
    await Promise.all([written, transaction.done])
    await this.#changed()
  }

  delete(interviewId: string, noteId: string): Promise<void> {
    const lane = noteLane(noteId)
    return this.add({ kind: 'note', lane, interviewId, noteId, op: 'delete', note: null, revision: null })
  }

  /** Gives up what the server refused. */
  async discard(...seqs: number[]): Promise<void> {
    const transaction = this.#store.transaction('entry', 'readwrite', strict)
    for (const seq of seqs) await transaction.store.delete(seq)
    await transaction.done
    await this.#changed()
  }

  /** Resolves when nothing of the interview waits any more, or false after `timeoutMs`. Refused entries do not count. */
  async drained(interviewId: string, timeoutMs: number): Promise<boolean> {
    const isDrained = () =>
      !this.#state.entries.some((entry) => entry.interviewId === interviewId && entry.refused === null)
    if (isDrained()) return true
    this.#tryNow()
    return new Promise((resolve) => {
      const stop = this.subscribe(() => isDrained() && finish(true))
      const timer = setTimeout(() => finish(false), timeoutMs)
      const finish = (outcome: boolean) => {
        clearTimeout(timer)
        stop()
        resolve(outcome)
      }
    })
  }

  /** After signing in again. */
  resume() {
    this.#set({ isSignedOut: false })
    this.#tryNow()
  }

  /** The revision that the server last showed: an edit of the note is written on it. */
  learn = (notes: Note[]) => learnRevisions(this.#store, this.userId, notes)

  saveDraft = (key: string, text: string) => saveDraft(this.#store, this.userId, key, text)
  loadDraft = (key: string) => loadDraft(this.#store, this.userId, key)
  draftKeys = (start: string) => draftKeys(this.#store, this.userId, start)

  #complete(entry: NewEntry): OutboxEntry {
    const whole = { ...entry, userId: this.userId, madeAt: Date.now(), sentAt: null, refused: null }
    return whole as OutboxEntry // the store gives it its seq
  }

  readonly #tryNow = () => {
    clearTimeout(this.#timer)
    if (this.#state.entries.every((entry) => entry.refused !== null)) this.#set({ offlineSince: getAwaySince() })
    this.#sending ??= this.#sendAll().finally(() => (this.#sending = null))
  }

  readonly #onConnection = () => {
    const awaySince = getAwaySince()
    if (awaySince) this.#set({ offlineSince: this.#state.offlineSince ?? awaySince })
    else if (!this.#sending) this.#tryNow()
  }

  async #sendAll(): Promise<void> {
    if (this.#state.isSignedOut) return
    try {
      // How things are sent is fetched when there is something to send; where it cannot be, neither could that.
      if ((await this.#store.countFromIndex('entry', 'user', this.userId)) > 0) {
        const { sendEveryKind } = await fetchSending()
        await underLock(`evenloop-outbox-${this.userId}`, () => sendEveryKind(this.#from()))
      }
      this.#failures = 0
      this.#set({ offlineSince: getAwaySince() })
    } catch (error) {
      this.#fail(error)
    }
  }

  #from(): Sending {
    return {
      userId: this.userId,
      store: this.#store,
      failures: this.#failures,
      closing: this.#closing.signal,
      events: this.#events,
      onAcknowledged: (entry, answer) => this.#tell(entry, answer),
      onChanged: () => this.#changed({ isSilent: true }),
    }
  }

  #tell(entry: OutboxEntry, answer: unknown): void {
    const isLast = !this.#state.entries.some(
      ({ lane, seq, refused }) => lane === entry.lane && seq > entry.seq && refused === null,
    )
    const acknowledged = { kind: entry.kind, entry, answer, isLast } as Acknowledged // its courier's answer to its kind
    this.#events.onAcknowledged(acknowledged)
    this.#channel.postMessage(acknowledged)
  }

  readonly #onOtherTab = ({ data }: MessageEvent<Acknowledged | null>) => {
    if (data?.entry.userId === this.userId) this.#events.onAcknowledged(data)
    else if (data === null) void this.#reload()
  }

  #fail(error: unknown): void {
    if (error instanceof CallError && error.code === 'not_signed_in') {
      this.#set({ isSignedOut: true })
      return
    }
    this.#failures++
    this.#set({ offlineSince: this.#state.offlineSince ?? new Date() })
    const delay = Math.min(longestDelayMs, firstDelayMs * 2 ** (this.#failures - 1))
    // Jitter, so that a room full of laptops does not come back in one instant.
    this.#timer = setTimeout(this.#tryNow, delay * (0.7 + Math.random() * 0.6))
  }

  async #changed({ isSilent = false } = {}): Promise<void> {
    await this.#reload()
    this.#channel.postMessage(null)
    if (!isSilent) this.#sendSoon()
  }

  /** While a send is under way it will find what was added; one that just ended will not, so ask again after it. */
  #sendSoon(): void {
    if (this.#sending) void this.#sending.then(() => this.#tryNow())
    else this.#tryNow()
  }

  async #reload(): Promise<void> {
    this.#set({ entries: await this.#store.getAllFromIndex('entry', 'user', this.userId) })
  }

  #set(change: Partial<OutboxState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}
