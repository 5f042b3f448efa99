import type { StarPart } from '#domain/star.ts'

/**
 * Every command with its key after Esc, as it comes. A letter stands for itself wherever the layout has it. Digits,
 * arrows and `?` are nobody's to change; all others are remapped in the keys dialog.
 */
const standardKeys = {
  asked: 'a',
  skip: 's',
  nextPrompt: 'j',
  previousPrompt: 'k',
  find: '/',
  whole: 'o',
  hint: 'l',
  next: 'n',
  pause: 'p',
  replan: 'r',
  advice: 'd',
  tagLast: 't',
  editLast: 'e',
  code: 'c',
  markStar: 'm',
  rate: 'y',
  attach: 'i',
  undo: 'u',
  doNotAsk: 'g',
  who: 'w',
  topics: 'h',
  blank: 'b',
  tickNext: 'x',
  transcript: 'v',
} as const satisfies Record<string, string>

export type CommandId = keyof typeof standardKeys

/** Keys after Esc, one a command; chords that need no Esc, for those that have one. */
export type Bindings = {
  keys: Readonly<Record<CommandId, string>>
  chords: Readonly<Partial<Record<CommandId, Chord>>>
}

/** A chord by its key's place, with Ctrl or Cmd where it is no function key; which are free `pressed.ts` says. */
export type Chord = 'Shift+Enter' | 'Quote' | 'Shift+Quote' | 'F2' | 'F8'

export const standardBindings: Bindings = { keys: standardKeys, chords: { asked: 'Shift+Enter' } }

/** What a single key does after Esc. */
export type Command = CommandId | 'keys' | { followUp: number } | { star: StarPart }

const modifiers = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Fn', 'Dead'])

/** A modifier is the first half of another key: it leaves the layer open. */
export const isModifier = (key: string) => modifiers.has(key)

/** Arrows may be pressed again and again; every other key leaves the layer. */
export const staysInLayer = (code: string) => code.startsWith('Arrow')
