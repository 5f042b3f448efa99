import { describe, expect, it } from 'vitest'
import { commandWords } from '#web/features/interviews/command-words.ts'
import {
  type Command,
  type CommandId,
  isModifier,
  standardBindings,
  staysInLayer,
} from '#web/features/interviews/commands.ts'
import { commandOf } from '#web/features/interviews/pressed.ts'

const withShift = (key: string, code: string, hasStar: boolean) =>
  commandOf({ key, code, shiftKey: true }, standardBindings, hasStar)

describe('commandOf', () => {
  it.each<[layout: string, key: string, code: string, shiftKey: boolean, Command | null]>([
    ['a Latin letter', 'a', 'KeyA', false, 'asked'],
    ['with caps lock', 'A', 'KeyA', false, 'asked'],
    ['AZERTY, as printed', 'a', 'KeyQ', false, 'asked'],
    ['AZERTY, the key in the place of a', 'q', 'KeyA', false, null],
    ['Cyrillic, by its place', 'ф', 'KeyA', false, 'asked'],
    ['an input method', 'Process', 'KeyN', false, 'next'],
    ['Option on a Mac', 'å', 'KeyA', false, 'asked'],
    ['a digit', '3', 'Digit3', false, { followUp: 2 }],
    ['a digit of AZERTY, by its place', '"', 'Digit3', false, { followUp: 2 }],
    ['a digit of the keypad', '3', 'Numpad3', false, { followUp: 2 }],
    ['zero is no follow-up', '0', 'Digit0', false, null],
    ['an arrow', 'ArrowDown', 'ArrowDown', false, 'nextPrompt'],
    ['slash', '/', 'Slash', false, 'find'],
    ['slash on a German keyboard', '/', 'Digit7', true, 'find'],
    ['question mark', '?', 'Slash', true, 'keys'],
    ['question mark on a German keyboard', '?', 'Minus', true, 'keys'],
    ['question mark in Cyrillic, by its place', ',', 'Slash', true, 'keys'],
    ['another letter', 'z', 'KeyZ', false, null],
    ['Enter', 'Enter', 'Enter', false, null],
  ])('%s', (_, key, code, shiftKey, expected) => {
    expect(commandOf({ key, code, shiftKey })).toEqual(expected)
  })

  it.each(Object.entries(standardBindings.keys))('finds %s behind its key, which no other command has', (id, key) => {
    expect(commandOf({ key, code: key === '/' ? 'Slash' : `Key${key.toUpperCase()}`, shiftKey: false })).toBe(id)
    expect(commandWords[id as CommandId]).toBeTruthy() // a key of the table
  })

  it('marks the parts of a story with Shift, where answers are stories', () => {
    expect(withShift('S', 'KeyS', true)).toEqual({ star: 'S' })
    expect(withShift('Ы', 'KeyS', true)).toEqual({ star: 'S' })
    expect(withShift('A', 'KeyQ', true)).toEqual({ star: 'A' })
    expect(withShift('N', 'KeyN', true)).toBe('next')
    expect(withShift('S', 'KeyS', false)).toBe('skip')
    expect(commandOf({ key: 'S', code: 'KeyS', shiftKey: false }, standardBindings, true)).toBe('skip')
  })

  it('takes the keys that somebody chose in place of the standard ones', () => {
    const bindings = { keys: { ...standardBindings.keys, asked: 'z', undo: 'a' } }
    expect(commandOf({ key: 'z', code: 'KeyZ', shiftKey: false }, bindings)).toBe('asked')
    expect(commandOf({ key: 'a', code: 'KeyA', shiftKey: false }, bindings)).toBe('undo')
    expect(commandOf({ key: 'u', code: 'KeyU', shiftKey: false }, bindings)).toBeNull()
    const twice = { keys: { ...standardBindings.keys, undo: 'a' } }
    expect(commandOf({ key: 'a', code: 'KeyA', shiftKey: false }, twice)).toBe('undo')
  })
})

describe('the layer', () => {
  it.each<[string, boolean]>([
    ['Shift', true],
    ['Control', true],
    ['AltGraph', true],
    ['a', false],
    ['Escape', false],
  ])('%s is a modifier: %s', (key, expected) => {
    expect(isModifier(key)).toBe(expected)
  })

  it('is left by a letter and kept by an arrow', () => {
    expect(staysInLayer('KeyJ')).toBe(false)
    expect(staysInLayer('ArrowDown')).toBe(true)
  })
})
