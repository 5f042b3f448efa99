import type { Attachment } from '#contract/attachments.ts'
import type { Clock, Interview, Note, PromptMark } from '#contract/interviews.ts'
import type { EntryKind, EntryOf, OutboxChange, OutboxEntry } from './outbox-store.ts'

/** What the server answers to an entry of each kind. */
export type Answers = {
  note: Note | null
  move: { state: Interview['state']; clock: Clock }
  mark: PromptMark
  attachment: Attachment | null
}

/** The server has an entry, and this is its word. */
export type Acknowledged = {
  [Kind in EntryKind]: {
    kind: Kind
    entry: EntryOf<Kind>
    answer: Answers[Kind]
    /** Nothing of its lane waits behind it. */
    isLast: boolean
  }
}[EntryKind]

/** What became of one entry that reached the server. */
export type Delivery<Kind extends EntryKind> =
  | { kind: 'acknowledged'; answer: Answers[Kind] }
  /** Written elsewhere meanwhile: the stored one stays, and so does this one, under an id of its own. */
  | { kind: 'conflict'; current: Answers[Kind] }
  | { kind: 'refused'; code: string; detail: string }

/** How entries of one kind go to the server. */
export type Courier<Kind extends EntryKind> = {
  /** How many of one interview go in one request, the first of each lane. */
  atOnce: number
  /** It takes long, and goes by the slow line. */
  isSlow?: true
  /** What has to be known before an entry is sealed. @throws UnreachableError, CallError */
  prepare?: (entry: EntryOf<Kind>) => Promise<void>
  /** The first time that an entry goes: what it says from then on. */
  seal: (entry: EntryOf<Kind>, change: OutboxChange) => Promise<EntryOf<Kind>>
  /** One by one, in order. @throws UnreachableError, CallError where nothing is known to have been written */
  deliver: (interviewId: string, entries: EntryOf<Kind>[], closing?: AbortSignal) => Promise<Delivery<Kind>[]>
  /** What is kept of an answer, in the change in which its entry goes. */
  acknowledge?: (entry: EntryOf<Kind>, answer: Answers[Kind], change: OutboxChange) => Promise<void>
  /** Keeps what this device wrote beside what is stored. */
  diverge?: (entry: EntryOf<Kind>, current: Answers[Kind], change: OutboxChange) => Promise<void>
}

export type Couriers = { [Kind in EntryKind]: Courier<Kind> }

/** The kind of an entry and its courier belong together, which the compiler cannot follow through a table. */
export const courierOf = (couriers: Couriers, entry: OutboxEntry): Courier<EntryKind> | undefined =>
  couriers[entry.kind] as unknown as Courier<EntryKind> | undefined // undefined: a kind of a newer version
