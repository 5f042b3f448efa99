import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardBindings } from '#web/features/interviews/commands.ts'
import { chordOf, commandOf, commandOfChord } from '#web/features/interviews/pressed.ts'
import { remap, withoutChord } from '#web/features/interviews/remap.ts'

type Pressed = Parameters<typeof chordOf>[0]
const pressed = (key: string, code: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  code,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})
const ctrl = { ctrlKey: true }
const shift = { shiftKey: true }

describe('chordOf', () => {
  it.each<[string, Pressed, string | null]>([
    ['Ctrl Shift Enter', pressed('Enter', 'Enter', { ...ctrl, ...shift }), 'Shift+Enter'],
    ['Cmd Shift Enter', pressed('Enter', 'Enter', { metaKey: true, ...shift }), 'Shift+Enter'],
    ['Ctrl Enter saves', pressed('Enter', 'Enter', ctrl), null],
    ['Shift Enter begins a line', pressed('Enter', 'Enter', shift), null],
    ['Ctrl and quote', pressed("'", 'Quote', ctrl), 'Quote'],
    ['the same key of a German keyboard', pressed('ä', 'Quote', ctrl), 'Quote'],
    ['where Dvorak has the key that zooms', pressed('-', 'Quote', ctrl), null],
    ['where a layout has a letter', pressed('q', 'Quote', ctrl), null],
    ['Option writes a character', pressed('æ', 'Quote', { metaKey: true, altKey: true }), null],
    ['AltGr is Ctrl and Alt', pressed('@', 'Quote', { ...ctrl, altKey: true }), null],
    ['a quote that is typed', pressed("'", 'Quote'), null],
    ['Ctrl and Cmd together', pressed("'", 'Quote', { ...ctrl, metaKey: true }), null],
    ['F2', pressed('F2', 'F2'), 'F2'],
    ['Ctrl F2', pressed('F2', 'F2', ctrl), null],
    ['F5 is the browser’s', pressed('F5', 'F5'), null],
    ['so is Ctrl T', pressed('t', 'KeyT', ctrl), null],
  ])('%s', (_, event, expected) => {
    expect(chordOf(event)).toBe(expected)
  })

  it('takes nothing that writes a character', () => {
    const anyKey = fc.record({
      key: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      code: fc.constantFrom(
        'KeyA',
        'Digit1',
        'Minus',
        'Quote',
        'Slash',
        'Semicolon',
        'Enter',
        'Space',
        'Backslash',
        'F2',
      ),
      shiftKey: fc.boolean(),
      altKey: fc.boolean(),
    })
    fc.assert(
      fc.property(anyKey, (event) => {
        if (event.code.startsWith('F')) return
        expect(chordOf({ ...event, ctrlKey: false, metaKey: false })).toBeNull()
        expect(chordOf({ ...event, ctrlKey: true, metaKey: false, altKey: true })).toBeNull()
      }),
    )
  })

  it('stands for the command that has it', () => {
    const event = pressed('Enter', 'Enter', { ...ctrl, ...shift })
    expect(commandOfChord(event, standardBindings)).toBe('asked')
    expect(commandOfChord(event, withoutChord(standardBindings, 'asked'))).toBeNull()
    expect(commandOfChord(pressed('F8', 'F8'), standardBindings)).toBeNull()
  })
})

describe('remap', () => {
  it('gives a command another letter, as the layout has it, or the slash', () => {
    for (const [event, key] of [
      [pressed('z', 'KeyZ'), 'z'],
      [pressed('Z', 'KeyZ', shift), 'z'],
      [pressed('я', 'KeyZ'), 'z'],
      [pressed('a', 'KeyQ'), 'a'],
    ] as const) {
      const answer = remap(standardBindings, 'asked', event)
      if (!answer || !('bindings' in answer)) throw new Error(JSON.stringify(answer))
      expect(answer.bindings.keys.asked).toBe(key)
      expect(commandOf(event, answer.bindings)).toBe('asked')
    }
  })

  it('gives a command a chord', () => {
    const answer = remap(standardBindings, 'next', pressed("'", 'Quote', ctrl))
    expect(answer).toMatchObject({ bindings: { chords: { asked: 'Shift+Enter', next: 'Quote' } } })
  })

  it.each<[string, Pressed, string]>([
    ['a letter that is taken', pressed('n', 'KeyN'), 'n is taken: go on to the next section.'],
    [
      'a chord that is taken',
      pressed('Enter', 'Enter', { ...ctrl, ...shift }),
      'Ctrl Shift Enter is taken: mark the prompt asked',
    ],
    [
      'the browser’s',
      pressed('w', 'KeyW', ctrl),
      'A browser, a screen reader or an input method may use this. Free are Ctrl Shift',
    ],
    ['Option', pressed('å', 'KeyA', { altKey: true }), 'With Alt or Option'],
    ['a digit', pressed('3', 'Digit3'), 'Digits mark follow-ups.'],
    ['an arrow', pressed('ArrowUp', 'ArrowUp'), 'The arrows'],
    ['the question mark', pressed('?', 'Minus', shift), '? always shows the keys.'],
    ['Enter', pressed('Enter', 'Enter'), 'A letter or /'],
    ['another function key', pressed('F5', 'F5'), 'A browser'],
  ])('refuses %s, with the reason', (_, event, reason) => {
    expect(remap(standardBindings, 'pause', event)).toMatchObject({ refused: expect.stringContaining(reason) })
  })

  it('waits while a modifier is held, and takes its own key again', () => {
    expect(remap(standardBindings, 'pause', pressed('Shift', 'ShiftLeft', shift))).toBeNull()
    expect(remap(standardBindings, 'pause', pressed('Dead', 'Quote'))).toBeNull()
    expect(remap(standardBindings, 'pause', pressed('p', 'KeyP'))).toEqual({ bindings: standardBindings })
  })

  it('never leaves two commands on one key, whatever is pressed', () => {
    const ids = Object.keys(standardBindings.keys) as (keyof typeof standardBindings.keys)[]
    const letter = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz'))
    const change = fc.tuple(fc.constantFrom(...ids), letter, fc.boolean())
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        let bindings = standardBindings
        for (const [id, key, isChord] of changes) {
          const event = isChord ? pressed("'", 'Quote', ctrl) : pressed(key, `Key${key.toUpperCase()}`)
          const answer = remap(bindings, id, event)
          if (answer && 'bindings' in answer) bindings = answer.bindings
        }
        expect(new Set(Object.values(bindings.keys)).size).toBe(ids.length)
        expect(new Set(Object.values(bindings.chords)).size).toBe(Object.keys(bindings.chords).length)
      }),
    )
  })
})
