import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  deleteNote,
  type Desk,
  hasSameContent,
  type NoteContent,
  refuseTags,
  type StoredNote,
  tagWordsOf,
  writeNote,
} from '#domain/note.ts'
import { smallKit } from '../support/small-kit.ts'

const content = (some: Partial<NoteContent> = {}): NoteContent => ({
  kind: 'text',
  text: 'Ran it alone',
  language: null,
  phase: 'during',
  offsetMs: 61_000,
  sectionId: 'work',
  promptId: 'p-story',
  star: null,
  tags: [{ competencyId: 'ownership', polarity: 'signal' }],
  ...some,
})
const stored = (some: Partial<StoredNote> = {}): StoredNote => ({
  ...content(),
  interviewId: 'i1',
  revision: 3,
  isDeleted: false,
  ...some,
})
const desk = (some: Partial<Desk> = {}): Desk => ({
  interviewId: 'i1',
  interviewState: 'live',
  scorecardState: 'draft',
  ...some,
})
const sent = (revision: number, some: Partial<NoteContent> = {}) => ({ ...content(some), revision })
const other = { text: 'Ran it with two others' }

describe('writeNote', () => {
  it.each<[string, Desk, StoredNote | null, ReturnType<typeof sent>, unknown]>([
    ['a new note', desk(), null, sent(0), { onRevision: 0 }],
    ['a note that the server never had, whatever revision it says', desk(), null, sent(7), { onRevision: 0 }],
    ['the same again', desk(), stored(), sent(3), 'unchanged'],
    ['the same on an older revision', desk(), stored(), sent(0), 'unchanged'],
    ['other content on the last revision', desk(), stored(), sent(3, other), { onRevision: 3 }],
    ['other content on a later revision', desk(), stored(), sent(9, other), { onRevision: 3 }],
    ['other content on an older revision', desk(), stored(), sent(2, other), { code: 'revision_conflict' }],
    ['to undo a deletion', desk(), stored({ isDeleted: true }), sent(3), { onRevision: 3 }],
    ['to undo a deletion with the next revision', desk(), stored({ isDeleted: true }), sent(4), { onRevision: 3 }],
    ['a late copy of what was deleted since', desk(), stored({ isDeleted: true }), sent(2), 'unchanged'],
    [
      'an older edit of what was deleted',
      desk(),
      stored({ isDeleted: true }),
      sent(2, other),
      { code: 'revision_conflict' },
    ],
    ['an id that another interview has', desk(), stored({ interviewId: 'i2' }), sent(3), { code: 'not_found' }],
    ['a new note after submitting', desk({ scorecardState: 'submitted' }), null, sent(0), { code: 'notes_frozen' }],
    [
      'a change after submitting',
      desk({ scorecardState: 'submitted' }),
      stored(),
      sent(3, other),
      { code: 'notes_frozen' },
    ],
    ['a retry after submitting', desk({ scorecardState: 'submitted' }), stored(), sent(2), 'unchanged'],
    ['a note after a release', desk({ scorecardState: 'released' }), null, sent(0), { onRevision: 0 }],
    ['a note before the interview', desk({ interviewState: 'planned' }), null, sent(0), { onRevision: 0 }],
    ['a note after the interview', desk({ interviewState: 'ended' }), null, sent(0), { onRevision: 0 }],
    [
      'a note on one that was cancelled',
      desk({ interviewState: 'cancelled' }),
      null,
      sent(0),
      { code: 'interview_refused' },
    ],
    ['a note on a no-show', desk({ interviewState: 'no_show' }), null, sent(0), { code: 'interview_refused' }],
    ['a retry on one that was cancelled since', desk({ interviewState: 'cancelled' }), stored(), sent(2), 'unchanged'],
  ])('%s', (_, where, what, note, expected) => {
    const writing = writeNote(where, what, note)
    if (typeof expected === 'string') expect(writing).toBe(expected)
    else expect(writing).toMatchObject(expected as object)
  })

  it('keeps every text that two devices write on the same revision', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(20), (one, two, revision) => {
        const first = stored({ text: one, revision: revision + 1 })
        const writing = writeNote(desk(), first, sent(revision, { text: two }))
        if (one === two) expect(writing).toBe('unchanged')
        else expect(writing).toMatchObject({ code: 'revision_conflict' })
      }),
    )
  })
})

describe('deleteNote', () => {
  it.each<[string, Desk, StoredNote | null, unknown]>([
    ['deletes what is there', desk(), stored(), 'delete'],
    ['a second time changes nothing', desk(), stored({ isDeleted: true }), 'unchanged'],
    [
      'a second time after submitting changes nothing',
      desk({ scorecardState: 'submitted' }),
      stored({ isDeleted: true }),
      'unchanged',
    ],
    ['not after submitting', desk({ scorecardState: 'submitted' }), stored(), { code: 'notes_frozen' }],
    ['not what is not there', desk(), null, { code: 'not_found' }],
    ['not what another interview has', desk(), stored({ interviewId: 'i2' }), { code: 'not_found' }],
  ])('%s', (_, where, what, expected) => {
    const deleting = deleteNote(where, what)
    if (typeof expected === 'string') expect(deleting).toBe(expected)
    else expect(deleting).toMatchObject(expected as object)
  })
})

describe('hasSameContent', () => {
  it.each<[string, Partial<NoteContent>]>([
    ['text', { text: 'Ran it alone ' }],
    ['kind', { kind: 'code' }],
    ['language', { language: 'ts' }],
    ['phase', { phase: 'after' }],
    ['offset', { offsetMs: null }],
    ['section', { sectionId: null }],
    ['prompt', { promptId: null }],
    ['star', { star: ['S'] }],
    ['no marks instead of none', { star: [] }],
    ['no tag', { tags: [] }],
    ['polarity', { tags: [{ competencyId: 'ownership', polarity: 'anti_pattern' }] }],
    ['catalogue item', { tags: [{ competencyId: 'ownership', polarity: 'signal', catalogId: 's-finished' }] }],
    ['label', { tags: [{ competencyId: 'ownership', polarity: 'signal', label: 'Own part' }] }],
  ])('sees another %s', (_, some) => {
    expect(hasSameContent(content(), content(some))).toBe(false)
  })

  it('a tag without an item is a tag with none', () => {
    const tags = [{ competencyId: 'ownership', polarity: 'signal' as const, catalogId: null, label: null }]
    expect(hasSameContent(content(), content({ tags }))).toBe(true)
  })
})

describe('refuseTags', () => {
  const words = tagWordsOf(smallKit().content)

  it('takes competencies of the kit, alone or with an item of its catalogue', () => {
    const tags = [
      { competencyId: 'ownership', polarity: 'signal' as const },
      { competencyId: 'ownership', polarity: 'signal' as const, catalogId: 's-finished' },
      { competencyId: 'ownership', polarity: 'anti_pattern' as const, catalogId: 'a-blames' },
    ]
    expect(refuseTags(tags, words)).toBeNull()
  })

  it('says which tag names something that the kit has not', () => {
    const tags = [
      { competencyId: 'ownership', polarity: 'signal' as const },
      { competencyId: 'coding', polarity: 'signal' as const },
      { competencyId: 'ownership', polarity: 'signal' as const, catalogId: 'nothing' },
      { competencyId: 'ownership', polarity: 'signal' as const, catalogId: 'a-blames' },
    ]
    const refusal = refuseTags(tags, words)
    expect(refusal?.code).toBe('unknown_reference')
    expect(refusal?.issues?.map(({ path }) => path)).toEqual([
      'tags[1].competencyId',
      'tags[2].catalogId',
      'tags[3].catalogId',
    ])
  })
})
