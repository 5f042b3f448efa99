import { describe, expect, it } from 'vitest'
import type { PromptMark } from '#contract/interviews.ts'
import { currentItem, itemsIn, neighbour, nextOpen, problemOf } from '#web/features/interviews/prompt-items.ts'
import { findItems } from '#web/features/interviews/find-items.ts'

const ours = { guide: 'ours' } as const
const prompt = (id: string, core = true, text = `Tell me about ${id}`) => ({
  id,
  kind: 'question' as const,
  text,
  core,
  minutes: 5,
  competencyIds: [],
  difficulty: 'medium' as const,
  tags: [],
  strongAnswer: '',
  followUps: [],
  provenance: ours,
})
const section = (...prompts: ReturnType<typeof prompt>[]) => ({
  id: 'main',
  title: 'Main',
  shortTitle: 'Main',
  goal: '',
  minutes: 15,
  prompts,
})
const problem = (id: string, ...probes: { id: string; sectionId: string }[]) => ({
  id,
  title: `Problem ${id}`,
  statement: 'Write it.',
  difficulty: 'hard' as const,
  tags: [],
  competencyIds: [],
  strongAnswer: '',
  probes: probes.map((probe) => ({ ...probe, text: '', gap: '' })),
  hints: [],
  provenance: ours,
})
const marks = (some: Record<string, [PromptMark['status'], number]>) =>
  new Map(
    Object.entries(some).map(([promptId, [status, offsetMs]]) => [
      promptId,
      { promptId, status, followUpIds: [], offsetMs },
    ]),
  )

describe('itemsIn', () => {
  it('puts core prompts first and keeps the kit’s order otherwise', () => {
    const items = itemsIn(section(prompt('a', false), prompt('b'), prompt('c')), null)
    expect(items.map(({ id }) => id)).toEqual(['b', 'c', 'a'])
  })

  it('shows of a problem the probes of this phase', () => {
    const [item] = itemsIn(section(), problem('p', { id: 'b1', sectionId: 'main' }, { id: 'b2', sectionId: 'other' }))
    expect(item).toMatchObject({ title: 'Problem p', text: 'Write it.', kind: 'problem' })
    expect(item?.followUps.map(({ id }) => id)).toEqual(['b1'])
  })
})

describe('currentItem', () => {
  const items = itemsIn(section(prompt('a'), prompt('b'), prompt('c')), null)
  it.each<[string, Record<string, [PromptMark['status'], number]>, string]>([
    ['nothing marked: the first', {}, 'a'],
    ['the one asked last', { a: ['asked', 1000], b: ['asked', 2000] }, 'b'],
    ['skipped ones are passed over', { a: ['skipped', 1000] }, 'b'],
    ['all skipped: the first', { a: ['skipped', 1], b: ['skipped', 2], c: ['skipped', 3] }, 'a'],
  ])('%s', (_, marked, expected) => {
    expect(currentItem(items, marks(marked), null)?.id).toBe(expected)
  })

  it('is what was chosen, from another section too', () => {
    const [elsewhere = null] = itemsIn(section(prompt('x')), null)
    expect(currentItem(items, marks({ b: ['asked', 1] }), items[2] ?? null)?.id).toBe('c')
    expect(currentItem(items, marks({}), elsewhere)?.id).toBe('x')
  })

  it('is not one that was withdrawn meanwhile, unless it was asked or there is no other', () => {
    const gone = { ...prompt('a'), withdrawn: { reason: 'Known outside', at: '2026-11-20T09:00:00.000Z' } }
    const both = itemsIn(section(gone, prompt('b')), null)
    expect(currentItem(both, marks({}), null)?.id).toBe('b')
    expect(currentItem(both, marks({ a: ['asked', 5] }), null)?.id).toBe('a')
    expect(currentItem(itemsIn(section(gone), null), marks({}), null)?.id).toBe('a')
    const [first, second] = both
    if (!first || !second) throw new Error('The section has two prompts')
    expect(nextOpen(both, marks({ b: ['skipped', 1] }), second)).toBeNull()
  })

  it('is nothing in a phase in which the problem is not probed', () => {
    const probed = problem('p', { id: 'b', sectionId: 'elsewhere' })
    expect(currentItem(itemsIn(section(), probed), marks({}), null)).toBeNull()
  })

  it('is the problem in every phase where it has no probes at all', () => {
    expect(currentItem(itemsIn(section(), problem('p')), marks({}), null)?.id).toBe('p')
  })
})

describe('going on', () => {
  const items = itemsIn(section(prompt('a'), prompt('b'), prompt('c')), null)
  const at = (index: number) => items[index] ?? null

  it('goes one by one and stops at the ends', () => {
    expect([neighbour(items, at(0), 1)?.id, neighbour(items, at(2), 1), neighbour(items, at(0), -1)]).toEqual([
      'b',
      null,
      null,
    ])
    expect(neighbour(items, null, 1)?.id).toBe('a')
  })

  it('finds the next open one, from here on and then from the start', () => {
    const [first, second, third] = items
    expect(first && nextOpen(items, marks({ b: ['asked', 1] }), first)?.id).toBe('c')
    expect(third && nextOpen(items, marks({ b: ['asked', 1] }), third)?.id).toBe('a')
    expect(second && nextOpen(items, marks({ a: ['skipped', 1], c: ['asked', 2] }), second)).toBeNull()
  })
})

describe('problemOf', () => {
  const problems = [problem('p'), problem('q'), problem('r')]
  it.each<[string, Record<string, [PromptMark['status'], number]>, string | null, string]>([
    ['the first', {}, null, 'p'],
    ['the chosen one', {}, 'q', 'q'],
    ['the one that was asked, whatever was chosen since', { r: ['asked', 1] }, 'q', 'r'],
    ['an unknown choice is none', {}, 'zz', 'p'],
  ])('%s', (_, marked, chosen, expected) => {
    expect(problemOf(problems, marks(marked), chosen)?.id).toBe(expected)
  })

  it('a kit of prompts has none', () => {
    expect(problemOf(undefined, marks({}), null)).toBeNull()
  })
})

describe('findItems', () => {
  const items = itemsIn(
    section(prompt('a', true, 'Tell me about a release'), prompt('b', true, 'A café that you rebuilt')),
    null,
  )
  it.each<[string, string[]]>([
    ['', ['a', 'b']],
    ['rel', ['a']],
    ['REL tell', ['a']],
    ['cafe', ['b']],
    ['ease', []],
  ])('%j', (query, expected) => {
    expect(findItems(items, query).map(({ id }) => id)).toEqual(expected)
  })
})
