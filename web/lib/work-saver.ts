import { canonicalJson } from '#domain/canonical.ts'

/** Work as the server, or this device, keeps it. */
export type Kept<Work extends object> = { work: Work; revision: number }

/** `passing`: the server was not reached, or will answer later. */
export type WorkOutcome<Work extends object> =
  | { kind: 'saved'; revision: number }
  | { kind: 'conflict'; current: Kept<Work> }
  | { kind: 'frozen' }
  | { kind: 'passing' }
  | { kind: 'refused'; reason: string }

export type WorkState<Work extends object> = {
  work: Work
  status: 'saved' | 'waiting' | 'offline' | 'refused' | 'conflict' | 'frozen'
  offlineSince: Date | null
  refusedBecause: string | null
  /** With a conflict, what the server has instead. */
  theirs: Kept<Work> | null
  /** Grows when other work was taken in the place of this: what was drawn from it begins anew. */
  generation: number
}

export type WorkDeps<Work extends object> = {
  stored: Kept<Work>
  /** What this device kept and the server may not have. */
  kept: Kept<Work> | null
  /** Never rejects. */
  send: (work: Work, revision: number) => Promise<WorkOutcome<Work>>
  /** Null: this device has nothing to keep any more. */
  keep: (kept: Kept<Work> | null) => Promise<void>
  onSaved: (kept: Kept<Work>) => void
}

const settleMs = 800
const firstDelayMs = 500
const longestDelayMs = 15_000

/**
 * Saves one's work as it goes: on this device with every change, on the server once the person pauses. One save is under
 * way at a time, and what was done meanwhile follows it.
 */
export class WorkSaver<Work extends object> {
  readonly #deps: WorkDeps<Work>
  readonly #listeners = new Set<() => void>()
  #state: WorkState<Work>
  #revision: number
  /** What the server has. Objects are never changed in place: the same object is the same work. */
  #stored: Work
  #timer: ReturnType<typeof setTimeout> | undefined
  #saving: Promise<void> | null = null
  #failures = 0
  #isClosed = false

  constructor(deps: WorkDeps<Work>) {
    const { stored, kept } = deps
    this.#deps = deps
    this.#revision = stored.revision
    this.#stored = stored.work
    const news = kept !== null && canonicalJson(kept.work) !== canonicalJson(stored.work) ? kept : null
    this.#state = {
      work: news?.work ?? stored.work,
      status: 'saved',
      offlineSince: null,
      refusedBecause: null,
      theirs: null,
      generation: 0,
    }
    if (news && news.revision < stored.revision) this.#state = { ...this.#state, status: 'conflict', theirs: stored }
    else if (news) this.#saveSoon(0)
    globalThis.addEventListener?.('online', this.#tryNow)
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  readonly getState = () => this.#state

  /** The revision that the server has, as far as it is known here. */
  readonly getRevision = () => this.#revision

  readonly edit = (change: (work: Work) => Partial<Work>) => {
    const { work } = this.#state
    this.#set({ work: { ...work, ...change(work) } })
    this.#keep()
    if (!this.#isStopped()) this.#saveSoon(settleMs)
  }

  /** What passes by itself, as a clock does, for this device alone: the server hears of it with the next change, or on leaving. */
  readonly pass = (change: Partial<Work>) => {
    this.#set({ work: { ...this.#state.work, ...change } })
    this.#keep()
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
    const { theirs, status, generation } = this.#state
    if (!theirs || status !== 'conflict') return
    this.#revision = theirs.revision
    this.#stored = theirs.work
    if (choice === 'theirs') this.#set({ work: theirs.work, status: 'saved', theirs: null, generation: generation + 1 })
    else this.#set({ status: 'waiting', theirs: null })
    this.#keep()
    if (choice === 'mine') this.#saveSoon(0)
  }

  /** What waits is sent on the way out; this device keeps it until the answer is known. */
  close() {
    if (this.#isDirty()) void this.flush()
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

  #isDirty = () => this.#state.work !== this.#stored

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
    const { work } = this.#state
    const outcome = await this.#deps.send(work, this.#revision)
    if (outcome.kind === 'passing') {
      this.#failures++
      this.#set({ status: 'offline', offlineSince: this.#state.offlineSince ?? new Date() })
      this.#saveSoon(Math.min(longestDelayMs, firstDelayMs * 2 ** (this.#failures - 1)))
      return
    }
    this.#failures = 0
    if (outcome.kind === 'conflict') this.#set({ status: 'conflict', theirs: outcome.current, offlineSince: null })
    else if (outcome.kind === 'frozen') this.#set({ status: 'frozen', offlineSince: null })
    else if (outcome.kind === 'refused')
      this.#set({ status: 'refused', refusedBecause: outcome.reason, offlineSince: null })
    else this.#settle({ work, revision: outcome.revision })
  }

  #settle(saved: Kept<Work>) {
    this.#revision = saved.revision
    this.#stored = saved.work
    this.#deps.onSaved(saved)
    const isDone = !this.#isDirty()
    this.#set({ status: isDone ? 'saved' : 'waiting', offlineSince: null, refusedBecause: null })
    this.#keep()
    if (!isDone) this.#saveSoon(settleMs)
  }

  #keep() {
    const { work } = this.#state
    void this.#deps.keep(this.#isDirty() ? { work, revision: this.#revision } : null)
  }

  #set(change: Partial<WorkState<Work>>) {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}
