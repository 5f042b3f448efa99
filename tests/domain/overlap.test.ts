import { describe, expect, it } from 'vitest'
import { kits } from '#db/kits/all.ts'
import { loops } from '#db/kits/loops.ts'
import { bankItemsOf } from '#domain/bank.ts'
import type { CompetencyId } from '#domain/competency.ts'
import { overlapsOf, wordOverlap, wordsOf } from '#domain/overlap.ts'

const item = (
  kitSlug: string,
  text: string,
  some: { tags?: string[]; competencyIds?: CompetencyId[]; kind?: 'question' | 'problem' | 'fact' } = {},
) => ({
  id: `${kitSlug}:p`,
  kitSlug,
  text,
  kind: 'question' as const,
  tags: [],
  competencyIds: ['ownership' as CompetencyId],
  ...some,
})

describe('prompts overlap', () => {
  const rollback = 'Describe a rollback that you led after a broken release'
  const again = 'Which rollbacks did you lead after releases broke a service'
  it.each([
    ['where they ask the same in the same words', item('a', rollback), item('b', rollback), true],
    ['not within one kit', item('a', rollback), item('a', rollback), false],
    [
      'where they share two tags and a competency',
      item('a', 'Queues', { tags: ['Queues', 'Retries'] }),
      item('b', 'Broken mail', { tags: ['Retries', 'Queues'] }),
      true,
    ],
    [
      'not by tags without a common competency',
      item('a', 'Queues', { tags: ['Queues', 'Retries'] }),
      item('b', 'Broken mail', { tags: ['Retries', 'Queues'], competencyIds: ['coding'] }),
      false,
    ],
    ['not by one tag alone', item('a', 'Queues', { tags: ['Queues'] }), item('b', 'Mail', { tags: ['Queues'] }), false],
    [
      'where one tag comes with common words',
      item('a', rollback, { tags: ['Releases'] }),
      item('b', again, { tags: ['Releases'] }),
      true,
    ],
    ['not by a few common words alone', item('a', rollback), item('b', again), false],
    [
      'not where facts are recorded under the same tags',
      item('a', 'Where would you work from', { kind: 'fact', tags: ['Place', 'Basics'] }),
      item('b', 'When could you begin', { kind: 'fact', tags: ['Place', 'Basics'] }),
      false,
    ],
  ])('%s', (_where, one, other, expected) => {
    expect(overlapsOf([one, other])).toHaveLength(expected ? 1 : 0)
  })

  it('the most alike first, with what they share', () => {
    const tags = ['Queues', 'Retries']
    const found = overlapsOf([
      item('a', rollback),
      item('b', rollback),
      item('c', 'x', { tags }),
      item('d', 'y', { tags }),
    ])
    expect(found.map(({ wordOverlap: alike, sharedTags }) => [alike, sharedTags])).toEqual([
      [1, []],
      [0, tags],
    ])
    expect(found[0]?.sharedCompetencyIds).toEqual(['ownership'])
  })

  it('in the shipped loops only where two rounds do take up one topic', () => {
    const found = loops.map(({ slug, rounds }) => [
      slug,
      overlapsOf(
        kits.filter((kit) => rounds.some(({ kitSlug }) => kitSlug === kit.slug)).flatMap((kit) => bankItemsOf(kit)),
      ).map(({ prompts }) => prompts.map(({ id }) => id)),
    ])
    expect(Object.fromEntries(found)).toMatchObject({
      backend: [
        ['backend-technical:p-events', 'backend-system-design:p-events'],
        ['backend-technical:p-partition', 'backend-system-design:p-consistency'],
      ],
      devops: [],
    })
  })
})

describe('words', () => {
  it('are compared without endings, short ones and the empty ones', () => {
    expect([...wordsOf('What did you roll out, and which rollouts rolled back?')]).toEqual(['roll', 'rollout', 'back'])
  })
  it.each([
    ['no word', '', 'anything', 0],
    ['the same', 'queue retry', 'retry queue', 1],
    ['half of them', 'queue retry backoff', 'queue retry timer', 0.5],
  ])('%s', (_what, a, b, expected) => {
    expect(wordOverlap(wordsOf(a), wordsOf(b))).toBe(expected)
  })
})
