import { starParts } from '#domain/star.ts'
import { type Bindings, type Chord, type Command, type CommandId, standardBindings } from './commands.ts'

/**
 * What can be pressed while one types, with no Esc before it, and takes nothing from a browser, a screen reader, an
 * input method or a Mac's Option key: decisions/001 says how they were found.
 */
export const freeChords: readonly Chord[] = ['Shift+Enter', 'Quote', 'Shift+Quote', 'F2', 'F8']

const arrows: Record<string, Command> = { ArrowDown: 'nextPrompt', ArrowUp: 'previousPrompt' }

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>

/** The position of a key decides; where the layout puts a Latin letter there, that letter does, as it is printed on it. */
export function keyPressed({ key, code }: Pick<Pressed, 'key' | 'code'>): string | null {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase()
  if (key === '/' || code === 'Slash') return '/'
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null
}

const idsOf = (of: object) => Object.keys(of) as CommandId[] // the keys of a table of commands

/** A key that somebody chose is its command's, though a later version of the app gave it to another one too. */
function ownerOf(keys: Bindings['keys'], key: string): CommandId | null {
  const owners = idsOf(keys).filter((id) => keys[id] === key)
  return owners.find((id) => standardBindings.keys[id] !== key) ?? owners[0] ?? null
}

/** `hasStar`: with Shift, s, t, a and r mark the parts of a story. */
export function commandOf(
  { key, code, shiftKey }: Pressed,
  { keys }: Pick<Bindings, 'keys'> = standardBindings,
  hasStar = false,
): Command | null {
  if (key === '?' || (code === 'Slash' && shiftKey && key !== '/')) return 'keys'
  const pressed = keyPressed({ key, code })
  const part = hasStar && shiftKey ? starParts.find((one) => one.toLowerCase() === pressed) : undefined
  if (part) return { star: part }
  if (pressed !== null) return ownerOf(keys, pressed)
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]
  return digit ? { followUp: Number(digit) - 1 } : (arrows[code] ?? null)
}

type ChordPressed = Pressed & Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey'>

/** By position; but where the layout has a letter, a digit or a sign there that zooms, the browser may mean it. */
export function chordOf({ key, code, shiftKey, ctrlKey, metaKey, altKey }: ChordPressed): Chord | null {
  const isFunctionKey = /^F\d+$/.test(code)
  if (altKey || (isFunctionKey ? shiftKey || ctrlKey || metaKey : ctrlKey === metaKey)) return null
  if (/^[\w+=-]$/.test(key)) return null
  const chord = shiftKey ? `Shift+${code}` : code
  return freeChords.find((free) => free === chord) ?? null
}

export const commandOfChord = (pressed: ChordPressed, { chords }: Pick<Bindings, 'chords'>): CommandId | null => {
  const chord = chordOf(pressed)
  return chord === null ? null : (idsOf(chords).find((id) => chords[id] === chord) ?? null)
}
