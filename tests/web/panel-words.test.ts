import { describe, expect, it } from 'vitest'
import type { Interview } from '#contract/interviews.ts'
import { companyWords, leadsOf, leadWords, shortName } from '#web/features/interviews/panel-words.ts'

const panel: Interview['panel'] = [
  { userId: 'a', name: 'Ada Moreau', seat: 'lead' },
  { userId: 'b', name: 'Ben Adeyemi', seat: 'co' },
  { userId: 'f', name: 'Fay Tanaka', seat: 'shadow' },
  { userId: 'r', name: 'Rae', seat: 'reverse_shadow' },
]
const twoAdas: Interview['panel'] = [...panel, { userId: 'x', name: 'Ada Quint', seat: 'co' }]

describe('a colleague’s name', () => {
  it.each([
    [panel, 'a', 'Ada'],
    [panel, 'r', 'Rae'],
    [twoAdas, 'a', 'Ada Moreau'],
    [twoAdas, 'b', 'Ben'],
    [panel, 'nobody', ''],
  ])('is as short as it can be', (people, userId, name) => expect(shortName(people, userId)).toBe(name))
})

describe('who is here', () => {
  it.each([
    ['nobody', [], ''],
    ['oneself alone', ['a'], ''],
    ['a colleague', ['a', 'b'], 'with Ben'],
    ['shadows as such, in the order of the seats', ['f', 'r', 'b'], 'with Ben, Fay (shadow), Rae (shadow)'],
    ['somebody who left the panel meanwhile', ['a', 'z'], ''],
  ])('%s', (_who, present, words) => expect(companyWords(panel, present, 'a')).toBe(words))
})

describe('who leads', () => {
  const leads = [
    { sectionId: 'intro', userId: 'a' },
    { sectionId: 'growth', userId: 'b' },
  ]
  it.each([
    ['growth', 'a', 'Ben leads'],
    ['growth', 'b', 'you lead'],
    ['wrap-up', 'a', ''],
    [null, 'a', ''],
  ])('%s, seen by %s: %s', (sectionId, myId, words) => expect(leadWords({ panel }, leads, sectionId, myId)).toBe(words))
  it('section by section', () => {
    expect([...leadsOf({ panel }, leads)]).toEqual([
      ['intro', 'Ada'],
      ['growth', 'Ben'],
    ])
  })
})
