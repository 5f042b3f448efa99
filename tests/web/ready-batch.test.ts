import { describe, expect, it } from 'vitest'
import { couriers } from '#web/lib/couriers.ts'
import { attachmentLane, type EntryKind, noteLane, type OutboxEntry, sharedLane } from '#web/lib/outbox-store.ts'
import { readyBatch } from '#web/lib/ready-batch.ts'
import { waitingWords } from '#web/lib/waiting-words.ts'

const common = { userId: 'ada', madeAt: 0, sentAt: null, refused: null }
const note = (seq: number, noteId: string, text = 'Heard.', interviewId = 'one'): OutboxEntry => ({
  ...common,
  kind: 'note',
  seq,
  interviewId,
  lane: noteLane(noteId),
  noteId,
  op: 'put',
  revision: null,
  note: {
    kind: 'text',
    text,
    language: null,
    phase: 'during',
    offsetMs: 0,
    sectionId: null,
    promptId: null,
    star: null,
    tags: [],
  },
})
const timed = { at: '2026-05-04T14:00:00.000Z', guessedMs: 0, reckonedFrom: 'device' }
const move = (seq: number): OutboxEntry => ({
  ...common,
  ...timed,
  kind: 'move',
  seq,
  interviewId: 'one',
  lane: sharedLane('one'),
  move: { action: 'pause' },
})
const mark = (seq: number): OutboxEntry => ({
  ...common,
  ...timed,
  kind: 'mark',
  seq,
  interviewId: 'one',
  lane: sharedLane('one'),
  mark: { promptId: 'p', status: 'asked', followUpIds: [] },
})
const picture = (seq: number, noteId: string, file = new Blob(['x'], { type: 'image/png' })): OutboxEntry => ({
  ...common,
  kind: 'attachment',
  seq,
  interviewId: 'one',
  lane: attachmentLane(`p${seq}`),
  restsOn: noteLane(noteId),
  noteId,
  attachmentId: `p${seq}`,
  op: 'put',
  file,
})
const refused = <Entry extends OutboxEntry>(entry: Entry): Entry => ({
  ...entry,
  refused: { code: 'clock_refused', detail: 'The interview has ended.' },
})
const unknown = {
  ...common,
  kind: 'hologram',
  seq: 1,
  interviewId: 'one',
  lane: noteLane('a'),
} as unknown as OutboxEntry // a newer version’s

const batch = (entries: OutboxEntry[], failed: EntryKind[] = [], failures = 0) =>
  readyBatch(entries, couriers, { leftOut: new Set(failed), failures }).map(({ seq }) => seq)

describe('what goes next', () => {
  it.each<[string, OutboxEntry[], number[]]>([
    ['nothing', [], []],
    ['notes together', [note(1, 'a'), note(2, 'b')], [1, 2]],
    ['of each note the first write', [note(1, 'a'), note(2, 'a'), note(3, 'b')], [1, 3]],
    ['notes of one interview', [note(1, 'a'), note(2, 'b', '', 'other'), note(3, 'c')], [1, 3]],
    ['the oldest kind first, and it alone', [note(1, 'a'), move(2), note(3, 'b')], [1, 3]],
    ['moves and marks one by one', [move(1), mark(2), move(3)], [1]],
    ['a mark before a later move', [mark(1), move(2), note(3, 'a')], [1]],
    ['what is not refused', [refused(move(1)), mark(2)], [2]],
    ['what a newer version left is not touched, nor what rests on it', [unknown, note(2, 'a'), note(3, 'b')], [3]],
  ])('%s', (_, entries, expected) => {
    expect(batch(entries)).toEqual(expected)
  })

  it.each<[string, OutboxEntry[], number[]]>([
    ['a picture whose note is there', [picture(1, 'a')], [1]],
    ['not one whose note waits', [note(1, 'a'), picture(2, 'a')], []],
    ['nor one whose note was refused', [refused(note(1, 'a')), picture(2, 'a')], []],
    [
      'nor one whose note waits for the answer to its first copy',
      [{ ...note(1, 'a'), sentAt: 5 }, picture(2, 'a')],
      [],
    ],
    ['one at a time', [picture(1, 'a'), picture(2, 'a')], [1]],
    ['not held by what is written into its note later', [picture(1, 'a'), note(2, 'a')], [1]],
    ['not held by another note', [note(1, 'b'), picture(2, 'a')], [2]],
    ['not held by a picture that was refused', [refused(picture(1, 'a')), picture(2, 'a')], [2]],
  ])('by the slow line: %s', (_, entries, expected) => {
    expect(batch(entries, ['note', 'move', 'mark'])).toEqual(expected)
  })

  it('notes, though a picture of theirs is under way', () => {
    expect(batch([{ ...picture(1, 'a'), sentAt: 5 }, note(2, 'a'), note(3, 'b')], ['attachment'])).toEqual([2, 3])
  })

  it('the other kinds, where the server fails at one', () => {
    expect(batch([move(1), mark(2), note(3, 'a')], ['move'])).toEqual([3])
    expect(batch([note(1, 'a'), move(2)], ['note'])).toEqual([2])
    expect(batch([note(1, 'a')], ['note'])).toEqual([])
  })

  it('as much as a request holds, less after each failure, one at least', () => {
    const long = Array.from({ length: 60 }, (_, index) => note(index, `n${index}`, 'x'.repeat(20_000)))
    expect(batch(long)).toHaveLength(14)
    expect(batch(long, [], 2)).toHaveLength(3)
    expect(batch(long, [], 12)).toHaveLength(1)
    expect(batch(long.map((_, index) => note(index, `n${index}`)))).toHaveLength(50)
  })
})

describe('what waits, in words', () => {
  it.each<[OutboxEntry[], string]>([
    [[], ''],
    [[note(1, 'a'), note(2, 'a')], '1 note'],
    [[move(1), note(2, 'a'), note(3, 'b'), mark(4), mark(5)], '2 notes, 1 clock move, 2 marks'],
    [[unknown], '1 other change'],
    [[note(1, 'a'), picture(2, 'a'), picture(3, 'a')], '1 note, 2 pictures'],
    [[picture(1, 'a', new Blob(['x'], { type: 'application/pdf' }))], '1 PDF'],
    [[{ ...picture(1, 'a'), op: 'delete', file: null } as OutboxEntry], '1 other change'],
  ])('%#', (entries, words) => {
    expect(waitingWords(entries)).toBe(words)
  })
})
