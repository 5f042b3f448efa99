import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import type { ClockAction } from '#domain/timeline.ts'
import type { NoteInput, PromptMark } from '#contract/interviews.ts'

/*
 * The outbox: what a person did and the server has not acknowledged, in the order in which it was done.
 *
 * 1. An entry is on this device's disk before the screen says so. It goes when the server acknowledged it, or when the
 *    person gives up what the server refused; never otherwise.
 * 2. Once sent (`sentAt`) it is never altered: what is done later is an entry behind it. So a lost answer costs nothing,
 *    as long as the server answers the same entry twice as it did once. Every kind has to be made that way.
 * 3. Entries of one `lane` go one after another. Lanes do not wait for each other, and a kind that the server fails at
 *    does not hold up the other kinds. What was refused holds up nothing.
 * 4. A kind is a type here, a courier (`couriers.ts`) and words (`waiting-words.ts`); nothing else of the outbox changes.
 *    What rests on another entry goes in that entry's lane, or names it in `restsOn` and goes once nothing of that lane
 *    waits from before: a picture waits for its note, and what is written into the note later does not wait for it.
 * 5. Bytes lie in their entry as a `Blob`, which the browser keeps on its disk and reads only when it is sent. They go
 *    by a line of their own (`sending-lines.ts`), so that no word waits behind a picture.
 * 6. A page may find kinds that it does not know, left by a newer version in another tab: it leaves them alone.
 * 7. This database keeps its version. An open page of an older version would hold up a change, or lose its store in the
 *    middle of an interview. What is a copy of the server's lies in a database of its own, which may change.
 */

export type NoteContent = Omit<NoteInput, 'revision'>

type Waiting = {
  seq: number
  userId: string
  interviewId: string
  lane: string
  /** When it was done, by this device's clock; for words only. */
  madeAt: number
  sentAt: number | null
  refused: { code: string; detail: string } | null
}

export type NoteEntry = Waiting & {
  kind: 'note'
  noteId: string
  op: 'put' | 'delete'
  note: NoteContent | null
  /** The revision it is written on, fixed when it is first sent. */
  revision: number | null
}

/** When something was done, on the server's clock as far as this device knew it. */
export type Timed = {
  at: string
  /** Milliseconds of it in which this device seems to have slept; the server's next word shows whether they passed. */
  guessedMs: number
  /** Which word of the server's it was reckoned from. */
  reckonedFrom: string
}

export type ClockMove = {
  action: ClockAction['action']
  sectionId?: string | undefined
  startedAt?: string | undefined
  endedAt?: string | undefined
  /** With replan: by when it has to end; left out, the kit's plan holds again. */
  untilAt?: string | undefined
}

/** A move of the panel's clock. */
export type MoveEntry = Waiting & Timed & { kind: 'move'; move: ClockMove }

/** A prompt marked as asked or skipped, with the follow-ups used. */
export type MarkEntry = Waiting & Timed & { kind: 'mark'; mark: Omit<PromptMark, 'offsetMs'> }

/** A picture or PDF put to a note, or its deletion. */
export type AttachmentEntry = Waiting & {
  kind: 'attachment'
  noteId: string
  attachmentId: string
  op: 'put' | 'delete'
  file: Blob | null
  restsOn: string
}

export type OutboxEntry = NoteEntry | MoveEntry | MarkEntry | AttachmentEntry
export type EntryKind = OutboxEntry['kind']
export type EntryOf<Kind extends EntryKind> = Extract<OutboxEntry, { kind: Kind }>

/** What the store and the outbox add to an entry by themselves. */
export type NewEntry = OutboxEntry extends infer Entry
  ? Entry extends OutboxEntry
    ? Omit<Entry, 'seq' | 'userId' | 'madeAt' | 'sentAt' | 'refused'>
    : never
  : never

export const noteLane = (noteId: string) => `note/${noteId}`
/** Moves and marks are shared by the panel and go in the order in which they were made. */
export const sharedLane = (interviewId: string) => `shared/${interviewId}`

export const attachmentLane = (attachmentId: string) => `attachment/${attachmentId}`

export const isAttachmentEntry = (entry: OutboxEntry): entry is AttachmentEntry => entry.kind === 'attachment'
export const isNoteEntry = (entry: OutboxEntry): entry is NoteEntry => entry.kind === 'note'
export const isShared = (entry: OutboxEntry): entry is MoveEntry | MarkEntry =>
  entry.kind === 'move' || entry.kind === 'mark'

/** The last revision of a note that the server acknowledged to this device. */
export type KnownRevision = { key: string; revision: number }

/** What stands in a composer, unsaved. */
export type ComposerDraft = { key: string; userId: string; text: string }

interface Schema extends DBSchema {
  entry: {
    key: number
    value: OutboxEntry
    indexes: { user: string; lane: [string, string] }
  }
  revision: { key: string; value: KnownRevision }
  draft: { key: string; value: ComposerDraft }
}

export type OutboxStore = IDBPDatabase<Schema>
/** What entries and revisions are changed in together. */
export type OutboxChange = IDBPTransaction<Schema, ('entry' | 'revision')[], 'readwrite'>

/** Rejects where the browser keeps nothing, also where it forbids to ask. */
export const openOutboxStore = async (name = 'evenloop-outbox') =>
  openDB<Schema>(name, 1, {
    upgrade(db) {
      const entries = db.createObjectStore('entry', { keyPath: 'seq', autoIncrement: true })
      entries.createIndex('user', 'userId')
      entries.createIndex('lane', ['userId', 'lane'])
      db.createObjectStore('revision', { keyPath: 'key' })
      db.createObjectStore('draft', { keyPath: 'key' })
    },
  })

/** On disk before it resolves, not only in the browser's memory. */
export const strict = { durability: 'strict' } as const

export const revisionKey = (userId: string, noteId: string) => `${userId}/${noteId}`
