import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Request, Response } from 'express'
import type { Kysely } from 'kysely'
import { listen, type Listening } from '#db/listen.ts'
import { hintChannel, tellApart } from '#db/queries/hints.ts'
import type { Database } from '#db/schema.ts'
import { EventStream, type Listener } from './event-stream.ts'
import { type Hint, readHint, writeHint } from './hints.ts'
import { NoteHints, type NotesHint } from './note-hints.ts'
import { Polling } from './polling.ts'
import { Presence } from './presence.ts'

/** May this listener still listen? Rejects where that cannot be found out now. */
export type MayListen = (listener: Listener) => Promise<boolean>

type Deps = { db: Kysely<Database>; connectionString: string; mayListen: MayListen }

/** A proxy in front is asked not to hold anything back. */
const headers = { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' }

const tickMs = 15_000
const checkEveryMs = 60_000
const listeningWaitMs = 2_000
/** A browser has six connections to a server that speaks HTTP/1: the rest of the app needs some of them. */
const mostStreamsOfAPerson = 4

/**
 * The open event streams of this process. It listens from the first of them on; as long as it cannot, it asks the
 * database now and then instead.
 */
export class Events {
  readonly #deps: Deps
  readonly #streams = new Map<string, Set<EventStream>>()
  readonly #notes: NoteHints
  readonly #presence: Presence
  readonly #polling: Polling
  #listening: Listening | null = null
  #isListening = false
  #isUp = Promise.withResolvers<void>()
  #ticking: NodeJS.Timeout | undefined
  #isClosed = false

  constructor(deps: Deps) {
    this.#deps = deps
    this.#notes = new NoteHints((hints) => tellApart(deps.db, hints.map(writeHint)))
    this.#presence = new Presence(deps.db, randomUUID())
    this.#polling = new Polling(
      deps.db,
      () => this.#all().map(({ listener }) => listener),
      ({ interviewId, userId }, what) => this.#tell(interviewId, what, what === 'notes' ? { notes: null } : {}, userId),
    )
  }

  /** Takes an answer over until its reader goes, or may listen no longer. */
  async open(listener: Listener, request: Request, response: Response): Promise<void> {
    if (request.method === 'HEAD') return void response.writeHead(200, headers).end()
    this.#start()
    // What is asked after the stream opened has everything that no hint came for, so it opens when hints come.
    await Promise.race([this.#isUp.promise, sleep(listeningWaitMs, undefined, { ref: false })])
    if (this.#isClosed || response.destroyed) return void response.destroy()
    if (!this.#isListening) this.#polling.start()
    response.writeHead(200, headers)
    const stream = new EventStream(listener, response)
    const ofInterview = this.#streams.get(listener.interviewId) ?? new Set()
    this.#streams.set(listener.interviewId, ofInterview.add(stream))
    response.once('close', () => this.#forget(stream))
    this.#presence.came(listener)
    const ofPerson = this.#all().filter((other) => other.listener.userId === listener.userId)
    // The oldest are those of a laptop that slept: nobody reads them any more.
    for (const oldest of ofPerson.slice(0, -mostStreamsOfAPerson)) oldest.dismiss()
  }

  /** After a note was written and is durable. */
  noteWritten(hint: NotesHint): void {
    this.#notes.add(hint)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearInterval(this.#ticking)
    this.#notes.close()
    this.#polling.stop()
    for (const stream of this.#all()) stream.end()
    await this.#presence.close()
    await this.#listening?.close()
  }

  #start(): void {
    if (this.#listening || this.#isClosed) return
    this.#ticking = setInterval(() => void this.#tick(), tickMs)
    let hasBeenUp = false
    this.#listening = listen(this.#deps.connectionString, hintChannel, {
      message: (text) => {
        const hint = readHint(text)
        if (hint) this.#deliver(hint)
      },
      up: () => {
        this.#isListening = true
        this.#polling.stop()
        this.#isUp.resolve()
        if (hasBeenUp) for (const stream of this.#all()) stream.tell('again')
        hasBeenUp = true
      },
      down: () => {
        this.#isListening = false
        this.#isUp = Promise.withResolvers()
        if (this.#streams.size > 0) this.#polling.start()
      },
    })
  }

  #all(): EventStream[] {
    return [...this.#streams.values()].flatMap((streams) => [...streams])
  }

  #forget(stream: EventStream): void {
    const { interviewId, userId } = stream.listener
    const ofInterview = this.#streams.get(interviewId)
    ofInterview?.delete(stream)
    if (ofInterview?.size === 0) this.#streams.delete(interviewId)
    const isStillHere = [...(ofInterview ?? [])].some(({ listener }) => listener.userId === userId)
    if (!isStillHere && !this.#isClosed) this.#presence.went(stream.listener)
  }

  #deliver(hint: Hint): void {
    if (hint.what === 'person') {
      const { userId } = hint
      void this.#check(this.#all().filter(({ listener }) => listener.userId === userId))
      return
    }
    if (hint.what === 'panel') void this.#check([...(this.#streams.get(hint.interviewId) ?? [])])
    else if (hint.what === 'notes') this.#tell(hint.interviewId, 'notes', { notes: hint.notes }, hint.userId)
    else this.#tell(hint.interviewId, hint.what)
  }

  /** Where nobody is named, all who follow the interview are told: never of what one of them did alone. */
  #tell(interviewId: string, event: string, data = {}, userId: string | null = null): void {
    for (const stream of this.#streams.get(interviewId) ?? [])
      if (userId === null || stream.listener.userId === userId) stream.tell(event, data)
  }

  async #tick(): Promise<void> {
    for (const stream of this.#all()) stream.keepAlive()
    this.#presence.renew()
    const before = performance.now() - (this.#polling.isRunning ? 0 : checkEveryMs)
    await this.#check(this.#all().filter(({ checkedAtMs }) => checkedAtMs <= before))
  }

  /** One after the other: there may be thousands. */
  async #check(streams: EventStream[]): Promise<void> {
    for (const stream of streams) {
      stream.checkedAtMs = performance.now()
      try {
        if (!(await this.#deps.mayListen(stream.listener))) stream.dismiss()
      } catch {
        return // the database does not answer: who listens learns nothing meanwhile
      }
    }
  }
}
