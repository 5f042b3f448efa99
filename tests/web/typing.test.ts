import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kits } from '#db/kits/all.ts'
import type { Tag } from '#domain/coverage.ts'
import { noOffer } from '#web/features/interviews/tag-offer.ts'
import { answerKey, offerAt } from '#web/features/interviews/tag-picking.ts'
import { tagOptions } from '#web/features/interviews/tag-options.ts'
import { withoutTrigger } from '#web/features/interviews/tag-trigger.ts'

/** A composer without a page: what a key does to the text, to what is offered and to the tags. */
const empty = { text: '', caret: 0, offer: noOffer, tags: [] as Tag[], saved: [] as string[] }
type Composer = typeof empty

const kit = kits[0]?.content ?? { competencies: [], signals: [], antiPatterns: [] }

const look = (now: Composer): Composer => ({
  ...now,
  offer: offerAt(now.offer, { text: now.text, start: now.caret, end: now.caret }, (trigger) =>
    tagOptions(kit, trigger),
  ),
})

/** `isComposing`: an input method holds the text still, so nothing is looked at. */
function insert(now: Composer, typed: string, isComposing = false): Composer {
  const text = now.text.slice(0, now.caret) + typed + now.text.slice(now.caret)
  const next = { ...now, text, caret: now.caret + typed.length }
  return isComposing ? next : look(next)
}

function pressed(now: Composer, key: string): Composer {
  const answer = answerKey(now.offer, { key, shiftKey: false })
  const { picker } = now.offer
  if (answer && 'move' in answer) return { ...now, offer: answer.move }
  if (answer && picker) {
    const option = picker.options[answer.pick]
    if (!option) return { ...now, offer: { picker: null, keptAt: picker.trigger.start } }
    return { ...now, ...withoutTrigger(now.text, picker.trigger), offer: noOffer, tags: [...now.tags, option.tag] }
  }
  if (key === 'Enter') return { ...empty, tags: now.tags, saved: [...now.saved, now.text] }
  if (key === 'Backspace') {
    const caret = Math.max(0, now.caret - 1)
    return look({ ...now, text: now.text.slice(0, caret) + now.text.slice(now.caret), caret })
  }
  return key.length === 1 || Array.from(key).length === 1 ? insert(now, key) : now
}

const typed = (text: string, now = empty) =>
  Array.from(text).reduce<Composer>((composer, letter) => insert(composer, letter), now)

describe('what is typed and saved with Enter', () => {
  it.each([
    'C#',
    'F# and C# in one service',
    '- 40 %',
    '-40 % load',
    '+ 40 %',
    '+1 for that',
    '+1',
    '/stream',
    'Wrote /stream and /health',
    '- first point',
    '- ',
    '– an en dash',
    'a-b, a+b, a#b',
    '#1 of 3',
    'x -> y',
    '--force',
    '++',
    'N+1 queries',
    'C++',
    'e-mail',
    '"#" was said',
    'ticket #4711',
    'from -5 to +5',
    '私たちは +１ を付けた',
    'Grüße, ça va, Łódź',
    '🙂 +👍',
    'عربى + نص',
  ])('%j stays the text that it is', (text) => {
    expect(pressed(typed(text), 'Enter')).toMatchObject({ saved: [text], tags: [] })
  })

  it('stays what it is where no word begins with a sign that a letter follows', () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
      .filter((text) => !/\s/.test(text) && !/^[#+-](\p{L}|$)/u.test(text))
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, (words) => {
        expect(pressed(typed(words), 'Enter')).toMatchObject({ saved: [words], tags: [] })
      }),
    )
  })

  it('stays what it is whatever it is, where what is offered is declined', () => {
    const anyWord = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }).filter((text) => !/\s/.test(text)),
      fc
        .tuple(fc.constantFrom('#', '+', '-'), fc.constantFrom('', 'own', 'dec', 'col', 'the', '1'))
        .map((parts) => parts.join('')),
    )
    const text = fc.array(anyWord, { minLength: 1, maxLength: 10 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, (words) => {
        const composer = typed(words)
        const declined = composer.offer.picker ? pressed(composer, 'Escape') : composer
        expect(pressed(declined, 'Enter')).toMatchObject({ saved: [words], tags: [] })
      }),
    )
  })

  it('is offered nothing while an input method composes', () => {
    const composing = Array.from('#みせる').reduce((now, letter) => insert(now, letter, true), empty)
    expect(composing.offer).toBe(noOffer)
    // the text that the method leaves is looked at like any other
    expect(pressed(look(composing), 'Enter')).toMatchObject({ saved: ['#みせる'], tags: [] })
  })

  it('a bullet in every line is text in every line', () => {
    const lines = fc.array(
      fc.string({ unit: 'grapheme-ascii', maxLength: 12 }).filter((text) => !/[\s#+-]/.test(text)),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(lines, (points) => {
        const text = points.map((point) => `- ${point}`).join('\n')
        expect(pressed(typed(text), 'Enter')).toMatchObject({ saved: [text], tags: [] })
      }),
    )
  })
})

describe('a tag', () => {
  it('comes of what was picked and of nothing else, whatever keys are pressed', () => {
    const key = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...Array.from('abcdelnorw #+-1')) },
      { weight: 1, arbitrary: fc.constantFrom('Enter', 'Tab', 'Escape', 'ArrowDown', 'ArrowUp', 'Backspace') },
    )
    fc.assert(
      fc.property(fc.array(key, { maxLength: 80 }), (keys) => {
        let now = empty
        for (const one of keys) {
          const { picker } = now.offer
          const next = pressed(now, one)
          const isPick = picker !== null && (one === 'Enter' || one === 'Tab') && picker.index < picker.options.length
          expect(next.tags.length - now.tags.length).toBe(Number(isPick))
          if (isPick) expect(next.tags.at(-1)).toBe(picker.options[picker.index]?.tag)
          now = next
        }
      }),
    )
  })

  it('is picked by a sign and Enter, and the sign goes', () => {
    const composer = pressed(typed('Led the rollout +own'), 'Enter')
    expect(composer).toMatchObject({
      text: 'Led the rollout ',
      saved: [],
      tags: [{ competencyId: 'ownership', polarity: 'signal' }],
    })
    expect(pressed(composer, 'Enter').saved).toEqual(['Led the rollout '])
  })

  it('is offered again for a sign at the place of one that was kept as text', () => {
    const kept = pressed(pressed(typed('+'), 'Escape'), 'Enter')
    expect(kept.saved).toEqual(['+'])
    expect(typed('+', kept).offer.picker).not.toBeNull()
    const again = pressed(pressed(typed('held +'), 'Escape'), 'Backspace')
    expect(insert(again, '#').offer.picker).not.toBeNull()
  })
})

it('the competencies that are offered get fewer with every letter', () => {
  const letters = fc.array(fc.constantFrom(...Array.from('abcdefghilmnoprstuw')), { maxLength: 6 })
  fc.assert(
    fc.property(
      fc.constantFrom(...kits),
      fc.constantFrom('#' as const, '+' as const, '-' as const),
      letters,
      (one, sign, query) => {
        let before: Set<string> | null = null
        for (let length = 0; length <= query.length; length++) {
          const options = tagOptions(one.content, { sign, query: query.slice(0, length).join('') })
          const general = new Set(options.filter(({ tag }) => !tag.catalogId).map(({ key }) => key))
          if (before) for (const key of general) expect(before.has(key)).toBe(true)
          before = general
        }
      },
    ),
  )
})
