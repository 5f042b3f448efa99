import { commandWords } from './command-words.ts'
import { type Bindings, type Chord, type CommandId, isModifier } from './commands.ts'
import { chordOf, freeChords, keyPressed } from './pressed.ts'

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** What a key that was pressed for a command makes of the keys; null while it is half of another. */
export type Remapped = { bindings: Bindings } | { refused: string } | null

/** Words of a chord, as keyboards print it; Cmd stands for Ctrl on a Mac. */
export function chordLabel(chord: Chord, isMac: boolean): string {
  if (chord.startsWith('F')) return chord
  const keys = chord.replace('+', ' ').replace('Quote', "'")
  return `${isMac ? 'Cmd' : 'Ctrl'} ${keys}`
}

/** Gives a command the key or the chord that was pressed, or says why it cannot have it. */
export function remap(bindings: Bindings, id: CommandId, pressed: Pressed, isMac = false): Remapped {
  if (isModifier(pressed.key)) return null
  const chord = chordOf(pressed)
  if (chord) {
    const other = ownerOf(bindings.chords, chord)
    if (other && other !== id)
      return { refused: `${chordLabel(chord, isMac)} is taken: ${lower(commandWords[other])}.` }
    return { bindings: { ...bindings, chords: { ...bindings.chords, [id]: chord } } }
  }
  if (pressed.altKey) return { refused: 'With Alt or Option a key writes a character.' }
  if (pressed.ctrlKey || pressed.metaKey || /^F\d+$/.test(pressed.code)) return { refused: notFree(isMac) }
  if (pressed.key === '?') return { refused: '? always shows the keys.' }
  if (/^(Digit|Numpad)\d$/.test(pressed.code)) return { refused: 'Digits mark follow-ups.' }
  if (pressed.code.startsWith('Arrow')) return { refused: 'The arrows go from prompt to prompt.' }
  const key = keyPressed(pressed)
  if (key === null) return { refused: 'A letter or / can stand for a command.' }
  const other = ownerOf(bindings.keys, key)
  if (other && other !== id) return { refused: `${key} is taken: ${lower(commandWords[other])}.` }
  return { bindings: { ...bindings, keys: { ...bindings.keys, [id]: key } } }
}

/** The command goes without a chord. */
export function withoutChord({ keys, chords }: Bindings, id: CommandId): Bindings {
  const { [id]: _gone, ...others } = chords
  return { keys, chords: others }
}

const ownerOf = (of: Partial<Record<CommandId, string>>, value: string) =>
  (Object.keys(of) as CommandId[]).find((id) => of[id] === value) // the keys of a table of commands

const lower = (words: string) => words[0]?.toLowerCase() + words.slice(1)

const list = new Intl.ListFormat('en', { type: 'conjunction' })
const notFree = (isMac: boolean) =>
  `A browser, a screen reader or an input method may use this. Free are ${list.format(freeChords.map((chord) => chordLabel(chord, isMac)))}.`
