import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TagKit } from '#web/features/interviews/note-tags.ts'
import { tagOptions } from '#web/features/interviews/tag-options.ts'
import { findTrigger, withoutTrigger } from '#web/features/interviews/tag-trigger.ts'

/** `|` is the caret. */
const at = (marked: string) => findTrigger(marked.replace('|', ''), marked.indexOf('|'))
const anchors = { '1': '', '2': '', '3': '', '4': '' }
const kit: TagKit = {
  competencies: (['collaboration', 'decision_making', 'ownership'] as const).map((id) => ({
    id,
    definition: '',
    mustHave: false,
    weight: 1,
    anchors,
  })),
  signals: [{ id: 's-first', competencyId: 'ownership', text: 'Went first, for 4000 later streams.' }],
  antiPatterns: [],
}

/** Would Enter pick a tag at the end of this text? */
const offers = (text: string) => {
  const trigger = findTrigger(text, text.length)
  return trigger !== null && tagOptions(kit, trigger).length > 0
}

describe('findTrigger', () => {
  it.each<[string, { sign: string; query: string } | null]>([
    ['+|', { sign: '+', query: '' }],
    ['led the rollout +|', { sign: '+', query: '' }],
    ['led the rollout +own|', { sign: '+', query: 'own' }],
    ['+own| and then', { sign: '+', query: 'own' }],
    ['line one\n#dec|', { sign: '#', query: 'dec' }],
    ['tab\t-bl|', { sign: '-', query: 'bl' }],
    ['decision-|', null],
    ['C#|', null],
    ['F#-minor|', null],
    ['a+|', null],
    ['|+', null],
    ['+|own', null],
    ['+ow|n', null],
    ['+own |', null],
    ['- |', null],
    ['- 40 %|', null],
    ['/stream|', null],
    ['', null],
    [`#${'x'.repeat(40)}|`, null],
  ])('%j', (marked, expected) => {
    if (expected) expect(at(marked)).toMatchObject(expected)
    else expect(at(marked)).toBeNull()
  })
})

describe('what stays text', () => {
  it.each([
    'C#',
    '- 40 %',
    '-40 %',
    '+1',
    '+1 for that',
    '/stream',
    '- ',
    '- first point',
    'x - y',
    '#1234',
    '-4000',
    '+-',
    '--',
    '###',
    '-> later',
    'C++',
    '我们 +十',
  ])('%j can be saved with Enter as it is', (text) => {
    expect(offers(text)).toBe(false)
  })

  it.each(['+', '-', '#', 'held the line +own', '#dec', '-col', '+Owner'])('%j offers something', (text) => {
    expect(offers(text)).toBe(true)
  })

  it('offers nothing behind a space, whatever was typed before it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(findTrigger(`${text} `, text.length + 1)).toBeNull()
      }),
    )
  })

  it('offers nothing inside or at the end of a word that starts with something else', () => {
    const word = fc.string({ unit: 'grapheme-ascii', minLength: 1 }).map((text) => `w${text.replace(/\s/g, '')}`)
    fc.assert(
      fc.property(word, fc.constantFrom('#', '+', '-'), (start, sign) => {
        expect(findTrigger(start + sign, start.length + 1)).toBeNull()
      }),
    )
  })
})

describe('withoutTrigger', () => {
  it.each<[string, string, number]>([
    ['+own|', '', 0],
    ['led it +own|', 'led it ', 7],
    ['led it +own| alone', 'led it alone', 7],
    ['+own| led it', 'led it', 0],
    ['one\n-bl|\ntwo', 'one\n\ntwo', 4],
  ])('%j', (marked, text, caret) => {
    const trigger = at(marked)
    expect(trigger && withoutTrigger(marked.replace('|', ''), trigger)).toEqual({ text, caret })
  })

  it('takes away the sign, what is behind it and at most one space', () => {
    const any = fc.string({ unit: 'grapheme' })
    const query = fc.string({ unit: fc.constantFrom('a', 'é', '部'), maxLength: 12 })
    fc.assert(
      fc.property(any, fc.constantFrom('#', '+', '-'), query, any, (before, sign, typed, after) => {
        const head = before === '' ? '' : `${before} `
        const tail = after === '' ? '' : ` ${after}`
        const caret = head.length + 1 + typed.length
        const trigger = findTrigger(head + sign + typed + tail, caret)
        expect(trigger).toMatchObject({ start: head.length, end: caret, query: typed })
        if (!trigger) return
        const left = withoutTrigger(head + sign + typed + tail, trigger)
        expect([head + tail, head + tail.slice(1)]).toContain(left.text)
        expect(left.caret).toBe(head.length)
      }),
    )
  })
})
