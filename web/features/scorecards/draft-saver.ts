import type { Scorecard } from '#contract/scorecards.ts'
import type { Draft } from '#domain/scorecard.ts'
import { fingerprint, sendable } from './draft.ts'

/** What became of a save. `passing`: the server was not reached, or will answer later. */
export type SaveOutcome =
  | { kind: 'saved'; scorecard: Scorecard }
  | { kind: 'conflict'; current: Scorecard }
  | { kind: 'frozen'; current: Scorecard }
  | { kind: 'passing' }
  | { kind: 'refused'; reason: string }

export type SaverState = {
  /** What the person sees and edits. */
  draft: Draft
  status: 'saved' | 'waiting' | 'offline' | 'refused' | 'conflict' | 'frozen'
  savedAt: Date | null
  offlineSince: Date | null
  refusedBecause: string | null
  /** What the server has instead: with a conflict the person chooses, frozen it is final. */
  theirs: Scorecard | null
}

/** A draft as this device keeps it, and the revision that it was written on. */
export type KeptDraft = { draft: Draft; revision: number }

export type SaverDeps = {
  scorecard: Scorecard
  kept: KeptDraft | null
  knownNoteIds: ReadonlySet<string>
  /** Never rejects. */
  send: (draft: Draft, revision: number) => Promise<SaveOutcome>
  /** Null: this device has nothing to keep any more. */
  keep: (kept: KeptDraft | null) => Promise<void>
  onSaved: (scorecard: Scorecard) => void
}

const settleMs = 600
const firstDelayMs = 500
const longestDelayMs = 15_000

/**
 * Saves a draft as it is written: on this device with every change, on the server once the person pauses. One save is
 * under way at a time, and what was written meanwhile follows it.
 */
export class DraftSaver {
  readonly #deps: SaverDeps
  readonly #listeners = new Set<() => void>()
  #state: SaverState
  #revision: number
  /** The fingerprint of what the server has. */
  #stored: string
  #knownNoteIds: ReadonlySet<string>
  #timer: ReturnType<typeof setTimeout> | undefined
  #saving: Promise<void> | null = null
  #failures = 0
  #isKeeping = false
  #isKeepDue = false
  #isClosed = false

  constructor(deps: SaverDeps) {
    const { scorecard, kept } = deps
    this.#deps = deps
    this.#revision = scorecard.revision
    this.#stored = fingerprint(scorecard)
    this.#knownNoteIds = deps.knownNoteIds
    const isKeptNews = kept !== null && fingerprint(sendable(kept.draft, deps.knownNoteIds)) !== this.#stored
    const savedAt = scorecard.updatedAt === null || scorecard.revision === 0 ? null : new Date(scorecard.updatedAt)
    this.#state = {
      draft: kept?.draft ?? contentOf(scorecard),
      status: 'saved',
      savedAt,
      offlineSince: null,
      refusedBecause: null,
      theirs: null,
    }
    if (isKeptNews && kept.revision < scorecard.revision)
      this.#state = { ...this.#state, status: 'conflict', theirs: scorecard }
    else if (isKeptNews) this.#saveSoon(0)
    globalThis.addEventListener?.('online', this.#tryNow)
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  readonly getState = () => this.#state

  readonly edit = (change: (draft: Draft) => Draft) => {
    const draft = change(this.#state.draft)
    if (draft === this.#state.draft) return
    this.#set({ draft })
    this.#keepDraft()
    if (!this.#isStopped()) this.#saveSoon(settleMs)
  }

  /** A note that the server has by now can be cited there too. */
  learnNotes(ids: ReadonlySet<string>) {
    this.#knownNoteIds = ids
    if (this.#isDirty() && this.#state.status === 'saved') this.#saveSoon(settleMs)
  }

  /** The server's newer revision is taken where nothing of this device waits. */
  learn(scorecard: Scorecard) {
    if (scorecard.revision <= this.#revision || this.#isDirty() || this.#saving) return
    this.#take(scorecard)
  }

  /** Saves now what is not saved yet. False: the server does not have all of it. */
  async flush(): Promise<boolean> {
    while (this.#saving) await this.#saving
    clearTimeout(this.#timer)
    if (this.#isStopped()) return false
    if (this.#isDirty()) await this.#save()
    return !this.#isDirty() && !this.#isStopped()
  }

  /** Ends a conflict. */
  resolve(choice: 'mine' | 'theirs') {
    const { theirs, status } = this.#state
    if (!theirs || status !== 'conflict') return
    if (choice === 'theirs') {
      this.#take(theirs)
      this.#keepDraft()
      return
    }
    this.#revision = theirs.revision
    this.#stored = fingerprint(theirs)
    this.#set({ status: 'waiting', theirs: null })
    this.#keepDraft()
    this.#saveSoon(0)
  }

  /** Submitted: this device has nothing to keep any more. */
  async forget() {
    this.#isClosed = true
    clearTimeout(this.#timer)
    await this.#deps.keep(null)
  }

  /** What waits is sent on the way out; nobody hears of the answer, and this device keeps it until it is known. */
  close() {
    if (this.#isDirty() && !this.#isClosed) void this.flush()
    this.#isClosed = true
    clearTimeout(this.#timer)
    globalThis.removeEventListener?.('online', this.#tryNow)
    this.#listeners.clear()
  }

  readonly #tryNow = () => {
    if (this.#state.status === 'offline') this.#saveSoon(0)
  }

  /** Nothing is sent until the person has chosen, or ever again. */
  #isStopped = () => this.#state.status === 'conflict' || this.#state.status === 'frozen'

  #isDirty = () => fingerprint(sendable(this.#state.draft, this.#knownNoteIds)) !== this.#stored

  #saveSoon(delayMs: number) {
    if (this.#isClosed) return
    clearTimeout(this.#timer)
    if (this.#state.status === 'saved' || this.#state.status === 'refused') this.#set({ status: 'waiting' })
    this.#timer = setTimeout(() => void this.#save(), delayMs)
  }

  #save(): Promise<void> {
    this.#saving ??= this.#saveOnce().finally(() => (this.#saving = null))
    return this.#saving
  }

  async #saveOnce(): Promise<void> {
    const draft = sendable(this.#state.draft, this.#knownNoteIds)
    const sent = fingerprint(draft)
    if (sent === this.#stored) return this.#settle()
    const outcome = await this.#deps.send(draft, this.#revision)
    if (outcome.kind === 'passing') return this.#retryLater()
    this.#failures = 0
    if (outcome.kind === 'conflict') {
      this.#set({ status: 'conflict', theirs: outcome.current, offlineSince: null })
    } else if (outcome.kind === 'frozen') {
      this.#set({ status: 'frozen', offlineSince: null, theirs: outcome.current })
    } else if (outcome.kind === 'refused') {
      this.#set({ status: 'refused', refusedBecause: outcome.reason, offlineSince: null })
    } else {
      this.#revision = outcome.scorecard.revision
      this.#stored = sent
      this.#deps.onSaved(outcome.scorecard)
      this.#set({ savedAt: new Date(outcome.scorecard.updatedAt ?? Date.now()) })
      this.#settle()
    }
  }

  #settle() {
    const isDone = !this.#isDirty()
    this.#set({ status: isDone ? 'saved' : 'waiting', offlineSince: null, refusedBecause: null })
    this.#keepDraft()
    if (!isDone) this.#saveSoon(settleMs)
  }

  #retryLater() {
    this.#failures++
    this.#set({ status: 'offline', offlineSince: this.#state.offlineSince ?? new Date() })
    const delay = Math.min(longestDelayMs, firstDelayMs * 2 ** (this.#failures - 1))
    this.#saveSoon(delay * (0.7 + Math.random() * 0.6))
  }

  #take(scorecard: Scorecard) {
    this.#revision = scorecard.revision
    this.#stored = fingerprint(scorecard)
    const savedAt = scorecard.updatedAt === null ? null : new Date(scorecard.updatedAt)
    this.#set({ draft: contentOf(scorecard), status: 'saved', theirs: null, savedAt })
  }

  /** One write to the disk at a time, and the last text always after it. */
  #keepDraft() {
    this.#isKeepDue = true
    if (!this.#isKeeping) void this.#keepAll()
  }

  async #keepAll() {
    this.#isKeeping = true
    while (this.#isKeepDue) {
      this.#isKeepDue = false
      // What only this page knows, a note that is not on the server yet for one, is kept too.
      const isAllStored = fingerprint(this.#state.draft) === this.#stored
      await this.#deps.keep(isAllStored ? null : { draft: this.#state.draft, revision: this.#revision })
    }
    this.#isKeeping = false
  }

  #set(change: Partial<SaverState>) {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

const contentOf = ({ ratings, recommendation, withheldReason, summary }: Draft): Draft => ({
  ratings,
  recommendation,
  withheldReason,
  summary,
})
