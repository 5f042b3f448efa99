import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kits } from '#db/kits/all.ts'
import { suggestFollowUp } from '#domain/answer-gaps.ts'
import { missingParts, nextStar, type Noted, type StarPart, starParts } from '#domain/star.ts'

const note = (text: string, ...star: StarPart[]): Noted => ({ text, star: star.length > 0 ? star : null })

/** One follow-up a gap, its id the gap's. */
const asked = (...gaps: string[]) => gaps.map((gap) => ({ id: gap, gap }))
const first = (gaps: string[], notes: Noted[], used: string[] = []) => {
  const found = suggestFollowUp(asked(...gaps), used, notes)
  return found && [found.followUpId, found.why]
}

describe('suggestFollowUp', () => {
  it.each<[string, string[], string, [gap: string, why: string] | null]>([
    [
      'only “we”',
      ['no metric', 'only “we”'],
      'We rebuilt the queue, 40 % fewer retries.',
      ['only “we”', 'only “we” noted'],
    ],
    ['an own part beside it', ['only “we”'], 'We rebuilt the queue; her own part the retry rule.', null],
    ['what she did', ['own part unclear'], 'We had a plan, she wrote the first half of it.', null],
    ['quoted in the first person', ['only “we”'], '"We shipped it, and I kept the rota."', null],
    [
      'no number',
      ['no result', 'no metric'],
      'Shipped the new queue, retries are fewer.',
      ['no metric', 'no number noted'],
    ],
    ['a number', ['no metric'], 'Shipped the new queue, retries down by 40 %.', null],
    ['a number in words', ['no figures'], 'Shipped the new queue, half the retries are gone.', null],
    ['no result', ['no result'], 'Wrote to 12 teams about the new queue.', ['no result', 'no result noted']],
    ['a result', ['no effect'], 'Wrote to 12 teams, retries fell within a week.', null],
    [
      'nothing learned',
      ['no learning'],
      'The queue broke in May, 3 hours down, solved it.',
      ['no learning', 'nothing learned noted'],
    ],
    ['something learned', ['no learning'], 'The queue broke; since then every change is rehearsed.', null],
    [
      'no guardrail',
      ['no guardrail'],
      'Put the new queue live in one evening, 2,000 users.',
      ['no guardrail', 'no guardrail noted'],
    ],
    ['a guardrail', ['all at once'], 'Put it live behind a flag for 5 % of the users.', null],
    [
      'no price',
      ['price not named'],
      'Finished the release on time, 2 weeks of work.',
      ['price not named', 'no price noted'],
    ],
    ['a price', ['no trade-off'], 'Finished on time and left out the export instead.', null],
    [
      'one side',
      ['other side missing'],
      'Moved the release to May, 2 weeks of work.',
      ['other side missing', 'no other view noted'],
    ],
    ['both sides', ['objection not heard'], 'Moved it to May; sales worried about the fair.', null],
    ['a gap that no rule knows', ['not cleaned up'], 'We did all of it in one evening, nothing else.', null],
    ['too little to say anything', ['no metric', 'no result'], 'Runs checkout.', null],
    ['nothing', ['no metric'], '', null],
  ])('%s', (_, gaps, text, expected) => {
    expect(first(gaps, [note(text)])).toEqual(expected)
  })

  it('is by how sure one can be, and leaves out what was used', () => {
    const gaps = ['no guardrail', 'no result', 'no metric', 'only “we”']
    const notes = [note('We put the new thing up in one evening.')]
    const order: string[] = []
    for (let found = first(gaps, notes, order); found; found = first(gaps, notes, order)) order.push(found[0] ?? '')
    expect(order).toEqual(['only “we”', 'no metric', 'no result', 'no guardrail'])
  })

  it('goes by the marks where the parts of the story are marked', () => {
    const told = [note('Retries had grown to 40 % of all calls.', 'S'), note('Was asked to halve them by May.', 'T')]
    expect(first(['no result', 'only “we”'], told)).toEqual(['only “we”', 'no action marked'])
    expect(first(['no result'], told)).toEqual(['no result', 'no result marked'])
    const whole = [...told, note('We cut the queue in two.', 'A'), note('It is calm.', 'R')]
    expect(first(['no result'], whole)).toBeNull()
    expect(first(['only “we”'], whole)).toEqual(['only “we”', 'only “we” noted'])
  })

  it('reads all notes of the answer together', () => {
    const gaps = ['no metric', 'no result']
    expect(first(gaps, [note('Split the queue by customer.'), note('40 % fewer retries within a week.')])).toBeNull()
  })

  it('names one of the follow-ups that nobody has used, or none, whatever was noted', () => {
    const prompts = kits.flatMap(({ content }) => content.sections.flatMap((section) => section.prompts))
    const noted = fc.array(
      fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 80 }), star: fc.option(fc.subarray([...starParts])) }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...prompts), noted, fc.nat(3), ({ followUps }, notes, usedCount) => {
        const used = followUps.slice(0, usedCount).map(({ id }) => id)
        const open = followUps.filter(({ id }) => !used.includes(id)).map(({ id }) => id)
        const found = suggestFollowUp(followUps, used, notes)
        if (found) expect(open).toContain(found.followUpId)
      }),
    )
  })

  it('knows a gap of most prompts of the behavioural kits', () => {
    const prompts = kits
      .filter(({ interviewType }) => interviewType === 'behavioral')
      .flatMap(({ content }) => content.sections.flatMap((section) => section.prompts))
    const known = prompts.filter(
      ({ followUps }) => suggestFollowUp(followUps, [], [note('We talked about it for a very long time.')]) !== null,
    )
    expect(known.length / prompts.length).toBeGreaterThan(0.7)
  })
})

describe('the parts of a story', () => {
  it.each<[StarPart[][], StarPart[]]>([
    [[], []],
    [[[]], []],
    [[['S']], ['T', 'A', 'R']],
    [[['S', 'T'], ['A']], ['R']],
    [[['R'], ['S', 'T', 'A']], []],
  ])('of %j lacks %j', (marks, missing) => {
    expect(missingParts(marks.map((star) => note('x', ...star)))).toEqual(missing)
  })

  it.each<[string, StarPart[], StarPart[][], StarPart[]]>([
    ['the situation first', [], [], ['S']],
    ['then what the others lack', [], [['S'], ['T']], ['A']],
    ['a part that was passed over', [], [['S'], ['R']], ['T']],
    ['the result again where all is there', [], [['S', 'T', 'A', 'R']], ['R']],
    ['pressed again, the one after it', ['S'], [], ['T']],
    ['after the result none', ['R'], [], []],
    ['of several the last', ['S', 'T'], [], ['A']],
  ])('marks %s', (_, own, others, expected) => {
    expect(
      nextStar(
        own,
        others.map((star) => note('x', ...star)),
      ),
    ).toEqual(expected)
  })
})
