import { Kbd } from '../../ui/kbd.tsx'
import type { CommandId } from './commands.ts'
import { useBindings } from './key-bindings.ts'
import styles from './command-bar.module.css'

/** The commands in one line of 720 px; `?` lists them all with their full words. */
const short: readonly (readonly [CommandId | '1–9' | '?', string])[] = [
  ['asked', 'asked'],
  ['skip', 'skip'],
  ['1–9', 'follow-up'],
  ['nextPrompt', ''],
  ['previousPrompt', 'prompts'],
  ['find', 'find'],
  ['next', 'section'],
  ['pause', 'pause'],
  ['tagLast', 'tag'],
  ['undo', 'undo'],
  ['?', 'all'],
]

/** What the next key does, in the place of the composer's hints. */
export function CommandBar() {
  const { keys } = useBindings()
  return (
    <div className={styles.bar}>
      <output className="vh">Commands. The next key is one; question mark lists them.</output>
      <ul aria-hidden="true">
        {short.map(([id, words]) => (
          <li key={id}>
            <Kbd keys={id === '?' || id === '1–9' ? id : keys[id]} /> {words}
          </li>
        ))}
      </ul>
    </div>
  )
}
