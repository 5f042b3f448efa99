import { describe, expect, it } from 'vitest'
import { marksOf, noWork, refuseWork, type RehearsalWork, withMark } from '#domain/rehearsal/work.ts'
import { smallKit } from '../../support/small-kit.ts'

const { content } = smallKit()
const note = {
  id: '019a0000-0000-7000-8000-000000000001',
  kind: 'text' as const,
  text: 'Stayed.',
  language: null,
  phase: 'during' as const,
  offsetMs: 1000,
  sectionId: null,
  promptId: null,
  star: null,
  tags: [{ competencyId: 'ownership', polarity: 'signal' as const, catalogId: 's-finished' }],
}

describe('marksOf', () => {
  it('knows nothing of prompts that nothing became of', () => {
    expect(marksOf(noWork, content)).toEqual([])
  })

  it('has what was asked with its follow-ups, and what was skipped', () => {
    const asked = [
      { id: 'p-story', atMs: 1000 },
      { id: 'f-metric', atMs: 2000 },
      { id: 'b-empty', atMs: 3000 },
    ]
    expect(marksOf({ asked, skippedIds: ['p-start', 'p-story'] }, content)).toEqual([
      { promptId: 'p-story', status: 'asked', followUpIds: ['f-metric'], offsetMs: 1000 },
      { promptId: 'p-start', status: 'skipped', followUpIds: [], offsetMs: null },
      { promptId: 'x-queue', status: 'none', followUpIds: ['b-empty'], offsetMs: null },
    ])
  })
})

describe('withMark', () => {
  type Mark = Parameters<typeof withMark>[1]
  const work = {
    asked: [
      { id: 'p-one', atMs: 1000 },
      { id: 'f-one', atMs: 2000 },
      { id: 'p-two', atMs: 3000 },
    ],
    skippedIds: ['p-three'],
  }
  const one = { followUpIds: ['f-one'] }

  it.each<[why: string, mark: Mark, before: Pick<Mark, 'followUpIds'> | null, asked: string, skipped: string]>([
    [
      'a prompt is asked',
      { promptId: 'p-four', status: 'asked', followUpIds: [] },
      null,
      'p-one 1 f-one 2 p-two 3 p-four 9',
      'p-three',
    ],
    [
      'it is asked again',
      { promptId: 'p-one', status: 'asked', followUpIds: ['f-one'] },
      one,
      'p-one 1 f-one 2 p-two 3',
      'p-three',
    ],
    ['it is taken back', { promptId: 'p-two', status: 'none', followUpIds: [] }, null, 'p-one 1 f-one 2', 'p-three'],
    [
      'it is skipped',
      { promptId: 'p-two', status: 'skipped', followUpIds: [] },
      null,
      'p-one 1 f-one 2',
      'p-three p-two',
    ],
    [
      'what was skipped is asked',
      { promptId: 'p-three', status: 'asked', followUpIds: [] },
      null,
      'p-one 1 f-one 2 p-two 3 p-three 9',
      '',
    ],
    [
      'a follow-up is used',
      { promptId: 'p-one', status: 'asked', followUpIds: ['f-one', 'f-two'] },
      one,
      'p-one 1 f-one 2 p-two 3 f-two 9',
      'p-three',
    ],
    [
      'a follow-up is taken back',
      { promptId: 'p-one', status: 'asked', followUpIds: [] },
      one,
      'p-one 1 p-two 3',
      'p-three',
    ],
    [
      'it is asked with its prompt',
      { promptId: 'p-four', status: 'asked', followUpIds: ['f-four'] },
      null,
      'p-one 1 f-one 2 p-two 3 p-four 9 f-four 9',
      'p-three',
    ],
  ])('%s', (_why, mark, before, asked, skipped) => {
    const marked = withMark(work, mark, before, 9000)
    expect(marked.asked.map(({ id, atMs }) => `${id} ${atMs / 1000}`).join(' ')).toBe(asked)
    expect(marked.skippedIds.join(' ')).toBe(skipped)
  })
})

describe('refuseWork', () => {
  const work: RehearsalWork = {
    clock: {
      ...noWork.clock,
      state: 'paused',
      sectionId: 'work',
      visits: [{ sectionId: 'work', fromMs: 0, toMs: null }],
    },
    asked: [{ id: 'h-two', atMs: 0 }],
    skippedIds: ['p-start'],
    notes: [note],
  }

  it('takes what refers to the kit', () => {
    expect(refuseWork(work, content)).toBeNull()
  })

  it.each<[what: string, path: string, some: Partial<RehearsalWork>]>([
    ['a section', 'clock.sectionId', { clock: { ...work.clock, sectionId: 'play' } }],
    [
      'a visit',
      'clock.visits[0].sectionId',
      { clock: { ...work.clock, visits: [{ sectionId: 'play', fromMs: 0, toMs: 1 }] } },
    ],
    ['a prompt', 'asked[0].id', { asked: [{ id: 'p-none', atMs: 0 }] }],
    ['a section as a prompt', 'asked[0].id', { asked: [{ id: 'work', atMs: 0 }] }],
    ['a skipped prompt', 'skippedIds[0]', { skippedIds: ['p-none'] }],
    [
      'a tag',
      'notes[0].tags[0].competencyId',
      { notes: [{ ...note, tags: [{ competencyId: 'growth', polarity: 'signal' }] }] },
    ],
    ['two notes of one id', 'notes[1].id', { notes: [note, note] }],
  ])('refuses %s that the kit does not have', (_what, path, some) => {
    expect(refuseWork({ ...work, ...some }, content)?.issues?.map((issue) => issue.path)).toEqual([path])
  })
})
