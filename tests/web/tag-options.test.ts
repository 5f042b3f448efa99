import { describe, expect, it } from 'vitest'
import { type TagKit, withoutTag, withTag } from '#web/features/interviews/note-tags.ts'
import { tagOptions } from '#web/features/interviews/tag-options.ts'
import type { TriggerSign } from '#web/features/interviews/tag-trigger.ts'

const anchors = { '1': '', '2': '', '3': '', '4': '' }
const ids = ['collaboration', 'decision_making', 'ownership', 'communication', 'growth'] as const
const kit: TagKit = {
  competencies: ids.map((id) => ({ id, definition: '', mustHave: false, weight: 1, anchors })),
  signals: [
    { id: 's-canary', competencyId: 'ownership', text: 'Let a change out in small steps.' },
    { id: 's-compare', competencyId: 'decision_making', text: 'Tested with a comparison group of their own.' },
    { id: 's-trade', competencyId: 'decision_making', text: 'Weighed users against each other.' },
  ],
  antiPatterns: [
    { id: 'a-blame', competencyId: 'ownership', severity: 'serious', text: 'Explains an outage by who was careless.' },
    { id: 'a-desk', competencyId: 'communication', severity: 'concern', text: 'Wants every decision on one desk.' },
  ],
}
const offered = (sign: TriggerSign, query: string, first: string[] = []) =>
  tagOptions(kit, { sign, query }, first).map(
    ({ tag, title, detail, isSerious }) =>
      `${tag.polarity === 'signal' ? '+' : isSerious ? '−−' : '−'} ${title}${detail === null ? '' : ': …'}`,
  )

describe('tagOptions', () => {
  it('offers the competencies of the kit for a bare sign', () => {
    expect(offered('+', '')).toEqual([
      '+ Collaboration',
      '+ Decision-making',
      '+ Ownership',
      '+ Communication',
      '+ Growth',
    ])
    expect(offered('-', '')[0]).toBe('− Collaboration')
  })

  it('puts what the current prompt looks at first', () => {
    expect(offered('+', '', ['growth', 'ownership']).slice(0, 3)).toEqual([
      '+ Ownership',
      '+ Growth',
      '+ Collaboration',
    ])
  })

  it('offers both polarities behind #', () => {
    expect(offered('#', '', ['growth']).slice(0, 4)).toEqual([
      '+ Growth',
      '− Growth',
      '+ Collaboration',
      '− Collaboration',
    ])
  })

  it.each<[TriggerSign, string, string[]]>([
    ['+', 'ow', ['+ Ownership', '+ Ownership: …']],
    ['+', 'own', ['+ Ownership', '+ Ownership: …', '+ Decision-making: …']],
    ['+', 'OWN', ['+ Ownership', '+ Ownership: …', '+ Decision-making: …']],
    ['+', 'öwn', ['+ Ownership', '+ Ownership: …', '+ Decision-making: …']],
    ['-', 'own', ['− Ownership', '−− Ownership: …']],
    ['#', 'own', ['+ Ownership', '− Ownership', '+ Ownership: …', '+ Decision-making: …', '−− Ownership: …']],
    ['+', 'mak', ['+ Decision-making', '+ Decision-making: …', '+ Decision-making: …']],
    ['+', 'decision-m', ['+ Decision-making', '+ Decision-making: …', '+ Decision-making: …']],
    ['-', 'outa', ['−− Ownership: …']],
    ['+', 'outa', []],
    ['#', '-own', ['− Ownership', '−− Ownership: …']],
    ['#', '+ow', ['+ Ownership', '+ Ownership: …']],
    ['#', '-40', []],
    ['-', 'zz', []],
    ['-', '40', []],
    ['+', '1', []],
    ['+', '-', []],
  ])('%s%s', (sign, query, expected) => {
    expect(offered(sign, query)).toEqual(expected)
  })

  it('names the catalogue item that is picked', () => {
    expect(tagOptions(kit, { sign: '-', query: 'outa' })[0]).toMatchObject({
      tag: { competencyId: 'ownership', polarity: 'anti_pattern', catalogId: 'a-blame' },
      isSerious: true,
    })
  })
})

describe('withTag', () => {
  const general = { competencyId: 'growth', polarity: 'signal' } as const
  const catalogued = { ...general, catalogId: 's-habit' }

  it('keeps a tag once, and a catalogue item beside the competency itself', () => {
    expect(withTag([general], general)).toEqual([general])
    expect(withTag([general], catalogued)).toEqual([general, catalogued])
  })

  it('is taken back by withoutTag', () => {
    expect(withoutTag([general, catalogued], { ...general })).toEqual([catalogued])
  })
})
