import { describe, expect, it } from 'vitest'
import { attach, detach, mostAttachments, type StoredAttachment } from '#domain/attachment.ts'
import type { Desk } from '#domain/note.ts'

const desk = (some: Partial<Desk> = {}): Desk => ({
  interviewId: 'i',
  interviewState: 'live',
  scorecardState: 'draft',
  ...some,
})
const stored = (some: Partial<StoredAttachment> = {}): StoredAttachment => ({
  noteId: 'n',
  contentHash: 'aa',
  isDeleted: false,
  ...some,
})
const here = { noteId: 'n', note: { interviewId: 'i' } }
const outcome = (result: string | { code: string }) => (typeof result === 'string' ? result : result.code)
const frozen = { scorecardState: 'submitted' } as const

describe('attaching', () => {
  it.each<
    [string, Partial<Desk>, typeof here | { noteId: string; note: null }, StoredAttachment | null, number, string]
  >([
    ['to a note', {}, here, null, 0, 'store'],
    ['after the interview', { interviewState: 'ended' }, here, null, 0, 'store'],
    ['who was released', { scorecardState: 'released' }, here, null, 0, 'store'],
    ['to a note that has not come yet', {}, { noteId: 'n', note: null }, null, 0, 'not_found'],
    ['to a note of another interview', {}, { noteId: 'n', note: { interviewId: 'j' } }, null, 0, 'not_found'],
    ['the same again', {}, here, stored(), 1, 'unchanged'],
    ['the same again, when all is frozen', frozen, here, stored(), 1, 'unchanged'],
    [
      'the same again, when the interview was called off',
      { interviewState: 'no_show' },
      here,
      stored(),
      1,
      'unchanged',
    ],
    ['the same again, when there are many', {}, here, stored(), mostAttachments, 'unchanged'],
    ['a late copy of what was deleted', {}, here, stored({ isDeleted: true }), 0, 'unchanged'],
    ['something else under its id', {}, here, stored({ contentHash: 'bb' }), 1, 'attachment_exists'],
    ['the same to another note', {}, here, stored({ noteId: 'm' }), 1, 'attachment_exists'],
    ['once submitted', frozen, here, null, 0, 'notes_frozen'],
    ['to an interview that was called off', { interviewState: 'cancelled' }, here, null, 0, 'interview_refused'],
    ['one more than there may be', {}, here, null, mostAttachments, 'too_many_attachments'],
    ['the last that there may be', {}, here, null, mostAttachments - 1, 'store'],
  ])('%s', (_, some, place, found, others, expected) => {
    expect(outcome(attach(desk(some), place, found, { contentHash: 'aa', others }))).toBe(expected)
  })
})

describe('deleting', () => {
  it.each<[string, Partial<Desk>, StoredAttachment | null, string]>([
    ['what is there', {}, stored(), 'delete'],
    ['a second time', {}, stored({ isDeleted: true }), 'unchanged'],
    ['what never was', {}, null, 'not_found'],
    ['what belongs to another note', {}, stored({ noteId: 'm' }), 'not_found'],
    ['once submitted', frozen, stored(), 'notes_frozen'],
    ['a second time, once submitted', frozen, stored({ isDeleted: true }), 'unchanged'],
    ['in an interview that was called off', { interviewState: 'cancelled' }, stored(), 'delete'],
  ])('%s', (_, some, found, expected) => {
    expect(outcome(detach(desk(some), here, found))).toBe(expected)
  })

  it('at a note of another interview', () => {
    expect(outcome(detach(desk(), { noteId: 'n', note: { interviewId: 'j' } }, stored()))).toBe('not_found')
  })
})
