import type { KitDraft } from '#contract/kit-drafts.ts'
import type { DraftKit, DraftOrigin, Leftover } from '#domain/kit-draft.ts'
import { canonicalJson } from '#domain/canonical.ts'
import { movedOrigins } from '#domain/kit-origins.ts'
import type { KeepKit, KeptKit } from './kept-kit.ts'

/** What an author edits. */
export type Writing = { kit: DraftKit; leftovers: Leftover[] }

/** `passing`: the server was not reached, or will answer later. */
export type SaveOutcome =
  | { kind: 'saved'; draft: KitDraft }
  | { kind: 'conflict'; current: KitDraft }
  | { kind: 'passing' }
  | { kind: 'refused'; reason: string }

export type SaverState = Writing & {
  origins: DraftOrigin[]
  basedOn: number | null
  revision: number
  status: 'saved' | 'waiting' | 'offline' | 'refused' | 'conflict'
  savedAt: string | null
  offlineSince: Date | null
  refusedBecause: string | null
  /** With a conflict, what the server has instead. */
  theirs: KitDraft | null
  /** When what was never saved was written, where this device gave it back. */
  restoredAt: string | null
}

type Send = (writing: Writing, revision: number) => Promise<SaveOutcome>
type Desk = { draft: KitDraft; kept?: KeptKit | null; send: Send; keep?: KeepKit }

const settleMs = 800
const firstDelayMs = 500
const longestDelayMs = 15_000

/**
 * Saves a draft of a kit once its author pauses, and until the server has it on this device. One save is under way at a
 * time, what was written meanwhile follows it, and where somebody else saved in between nothing is sent until the author
 * has chosen.
 */
export class KitDraftSaver {
  readonly #send: Send
  readonly #keep: KeepKit
  readonly #listeners = new Set<() => void>()
  #state: SaverState
  /** What the server has: objects are never changed in place, so the same object is the same content. */
  #stored: Writing
  /** The server's draft that is written on. */
  #on: KitDraft
  #timer: ReturnType<typeof setTimeout> | undefined
  #saving: Promise<void> | null = null
  #failures = 0
  #keeping: Promise<void> | null = null
  #isToBeKept = false

  constructor({ draft, kept = null, send, keep = async () => {} }: Desk) {
    this.#send = send
    this.#keep = keep
    this.#state = stateOf(draft)
    this.#stored = this.#state
    this.#on = draft
    if (kept) this.#restore(kept)
  }

  /** What was written before a crash goes on from where it was; where the server has moved on, both are shown. */
  #restore({ kit, leftovers, on, at }: KeptKit) {
    const stored = this.#state
    if (canonicalJson([kit, leftovers]) === canonicalJson([stored.kit, stored.leftovers])) {
      void this.#keep(null)
      return
    }
    const isSame = on.revision === this.#on.revision && on.basedOn === this.#on.basedOn
    this.#state = { ...stored, kit, leftovers, origins: movedOrigins(stored.origins, stored.kit, kit) }
    if (isSame) {
      this.#set({ status: 'waiting', restoredAt: at })
      this.#saveSoon(0)
    } else {
      const { revision, basedOn } = on
      this.#set({ revision, basedOn, status: 'conflict', theirs: this.#on })
      this.#on = on
    }
  }

  /** Back to what the server had, once this device gave back what was never saved. */
  readonly forgetRestored = () => {
    const { kit, leftovers } = this.#on
    this.edit(() => ({ kit, leftovers }))
    this.#set({ restoredAt: null })
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  readonly getState = () => this.#state

  readonly isDirty = () => this.#state.kit !== this.#stored.kit || this.#state.leftovers !== this.#stored.leftovers

  readonly edit = (change: (writing: Writing) => Partial<Writing>) => {
    const { kit, leftovers, origins } = this.#state
    const changed = { kit, leftovers, ...change({ kit, leftovers }) }
    if (changed.kit === kit && changed.leftovers === leftovers) return
    this.#set({ ...changed, origins: movedOrigins(origins, kit, changed.kit) })
    void this.#keepLatest()
    if (this.#state.status !== 'conflict') this.#saveSoon(settleMs)
  }

  /** Saves now what is not saved yet. False: the server does not have all of it. */
  async flush(): Promise<boolean> {
    while (this.#saving) await this.#saving
    clearTimeout(this.#timer)
    if (this.#state.status === 'conflict') return false
    if (this.isDirty()) await this.#save()
    return !this.isDirty()
  }

  /** Ends a conflict: either one's own text is saved on top of what is there, or it gives way. */
  resolve(choice: 'mine' | 'theirs') {
    const { theirs } = this.#state
    if (!theirs) return
    this.#stored = { kit: theirs.kit, leftovers: theirs.leftovers }
    this.#on = theirs
    if (choice === 'theirs') {
      this.#set(stateOf(theirs))
      this.#stored = this.#state
      void this.#keepLatest()
    } else {
      this.#set({ revision: theirs.revision, basedOn: theirs.basedOn, status: 'waiting', theirs: null })
      this.#saveSoon(0)
    }
  }

  /** Leaving the page: what waits is sent. */
  close() {
    if (this.isDirty()) void this.flush()
  }

  #saveSoon(delayMs: number) {
    clearTimeout(this.#timer)
    if (this.#state.status === 'saved' || this.#state.status === 'refused') this.#set({ status: 'waiting' })
    this.#timer = setTimeout(() => void this.#save(), delayMs)
  }

  #save(): Promise<void> {
    this.#saving ??= this.#saveOnce().finally(() => (this.#saving = null))
    return this.#saving
  }

  async #saveOnce(): Promise<void> {
    const { kit, leftovers, revision } = this.#state
    const outcome = await this.#send({ kit, leftovers }, revision)
    if (outcome.kind === 'passing') {
      this.#failures++
      this.#set({ status: 'offline', offlineSince: this.#state.offlineSince ?? new Date() })
      this.#saveSoon(Math.min(longestDelayMs, firstDelayMs * 2 ** (this.#failures - 1)))
      return
    }
    this.#failures = 0
    if (outcome.kind === 'conflict') {
      this.#set({ status: 'conflict', theirs: outcome.current, offlineSince: null })
    } else if (outcome.kind === 'refused') {
      this.#set({ status: 'refused', refusedBecause: outcome.reason, offlineSince: null })
    } else {
      const { draft } = outcome
      this.#stored = { kit, leftovers }
      // Its own text, so that going back to it is going back to what was written here.
      if (this.#state.restoredAt === null) this.#on = { ...draft, kit, leftovers }
      else this.#on = { ...draft, kit: this.#on.kit, leftovers: this.#on.leftovers }
      void this.#keepLatest()
      const isDone = !this.isDirty()
      this.#set({
        revision: draft.revision,
        basedOn: draft.basedOn,
        savedAt: draft.updatedAt,
        status: isDone ? 'saved' : 'waiting',
        offlineSince: null,
        refusedBecause: null,
      })
      if (!isDone) this.#saveSoon(settleMs)
    }
  }

  /** One write to the device at a time; the last text wins, and what the server has goes. */
  #keepLatest(): Promise<void> {
    this.#isToBeKept = true
    this.#keeping ??= this.#keepAll().finally(() => (this.#keeping = null))
    return this.#keeping
  }

  async #keepAll(): Promise<void> {
    while (this.#isToBeKept) {
      this.#isToBeKept = false
      const { kit, leftovers, revision, basedOn } = this.#state
      const on = { ...this.#on, revision, basedOn }
      await this.#keep(this.isDirty() ? { kit, leftovers, on, at: new Date().toISOString() } : null)
    }
  }

  #set(change: Partial<SaverState>) {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

const stateOf = ({ kit, leftovers, origins, basedOn, revision, updatedAt }: KitDraft): SaverState => ({
  kit,
  leftovers,
  origins,
  basedOn,
  revision,
  status: 'saved',
  savedAt: revision === 0 ? null : updatedAt,
  offlineSince: null,
  refusedBecause: null,
  theirs: null,
  restoredAt: null,
})
