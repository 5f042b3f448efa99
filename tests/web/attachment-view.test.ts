import { describe, expect, it } from 'vitest'
import type { Attachment } from '#contract/attachments.ts'
import { fileAlt, fileOf, viewAttachments, viewShared } from '#web/lib/attachment-view.ts'
import { type AttachmentEntry, attachmentLane, noteLane } from '#web/lib/outbox-store.ts'

const stored = (id: string, noteId = 'n', type: Attachment['type'] = 'image/png'): Attachment => ({
  id,
  noteId,
  type,
  size: 2048,
  createdAt: '2026-11-26T08:00:00.000Z',
})
const entry = (id: string, some: Partial<AttachmentEntry> = {}): AttachmentEntry => ({
  kind: 'attachment',
  seq: 1,
  userId: 'ada',
  interviewId: 'i',
  lane: attachmentLane(id),
  restsOn: noteLane('n'),
  madeAt: 0,
  sentAt: null,
  refused: null,
  noteId: 'n',
  attachmentId: id,
  op: 'put',
  file: new Blob(['abc'], { type: 'image/jpeg' }),
  ...some,
})
const shown = (items: Attachment[], entries: AttachmentEntry[]) =>
  [...viewAttachments('i', items, entries)].map(([noteId, views]) => [
    noteId,
    views.map(({ id, state }) => `${id} ${state}`),
  ])

describe('what hangs on notes', () => {
  it.each<[string, Attachment[], AttachmentEntry[], [string, string[]][]]>([
    ['nothing', [], [], []],
    [
      'what the server has',
      [stored('b'), stored('a'), stored('c', 'm')],
      [],
      [
        ['n', ['a saved', 'b saved']],
        ['m', ['c saved']],
      ],
    ],
    ['what waits', [stored('a')], [entry('b')], [['n', ['a saved', 'b waiting']]]],
    ['what was sent and is not acknowledged here', [stored('a')], [entry('a')], [['n', ['a waiting']]]],
    [
      'what was refused',
      [],
      [entry('a', { refused: { code: 'notes_frozen', detail: 'Frozen.' } })],
      [['n', ['a refused']]],
    ],
    ['not what is to be deleted', [stored('a')], [entry('a', { op: 'delete', file: null })], []],
    [
      'what could not be deleted',
      [stored('a')],
      [entry('a', { op: 'delete', file: null, refused: { code: 'notes_frozen', detail: 'Frozen.' } })],
      [['n', ['a saved']]],
    ],
  ])('%s', (_, items, entries, expected) => {
    expect(shown(items, entries)).toEqual(expected)
  })

  it('is seen where it is: on this device while it waits and afterwards, else on the server', async () => {
    const [waiting] = viewAttachments('i', [], [entry('here')]).get('n') ?? []
    expect(waiting?.src).toMatch(/^blob:/)
    const [afterwards] = viewAttachments('i', [stored('here')], []).get('n') ?? []
    expect([afterwards?.src, afterwards?.state]).toEqual([waiting?.src, 'saved'])
    expect(await (await fileOf({ id: 'here', src: '' })).text()).toBe('abc')
    const [other] = viewAttachments('i', [stored('x')], []).get('n') ?? []
    expect(other?.src).toBe('/api/v1/interviews/i/notes/n/attachments/x')
    expect(viewShared('s', [stored('y')])?.[0]?.src).toBe('/api/v1/scorecards/s/notes/n/attachments/y')
    expect(viewShared('s', [])).toBeUndefined()
  })

  it('is named by its id and called by the words of its note', () => {
    const [pdf] =
      viewAttachments('i', [stored('01234567-89ab-7000-8000-0123456789ab', 'n', 'application/pdf')], []).get('n') ?? []
    expect([pdf?.name, pdf?.isPicture]).toEqual(['evidence-0123456789ab.pdf', false])
    expect([fileAlt({ text: 'Drew it.' }), fileAlt({ text: ' ' })]).toEqual(['Drew it.', 'without words'])
  })
})
