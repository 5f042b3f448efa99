import { type KeyboardEvent, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { commandWords, fixedKeys } from './command-words.ts'
import { type CommandId, standardBindings } from './commands.ts'
import styles from './dialogs.module.css'
import { chooseBindings, useBindings } from './key-bindings.ts'
import { chordLabel, remap, withoutChord } from './remap.ts'

const isMac = /mac/i.test(navigator.platform)

const typing = [
  { keys: 'Enter', words: 'Save the note' },
  { keys: 'Shift Enter', words: 'Begin a new line' },
  { keys: '#', words: 'At the start of a word: tag a competency' },
  { keys: '+', words: 'Tag as signal' },
  { keys: '−', words: 'Tag as anti-pattern' },
  { keys: 'Enter or Tab', words: 'Pick what is offered' },
  { keys: 'Esc', words: 'Keep what is offered as text; else open the commands' },
]

const ids = Object.keys(commandWords) as CommandId[] // the keys of the table of commands

/** Every key, and the way to choose others: one that is taken, or that something else needs, is refused with the reason. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const bindings = useBindings()
  const [asking, setAsking] = useState<CommandId | null>(null)
  const [said, setSaid] = useState('')
  const { keys, chords } = bindings

  const onKey = (event: KeyboardEvent) => {
    if (asking === null || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') {
      setAsking(null)
      setSaid('')
      return
    }
    const answer = remap(bindings, asking, event.nativeEvent, isMac)
    if (answer === null) return
    if ('refused' in answer) {
      setSaid(answer.refused)
      return
    }
    chooseBindings(answer.bindings)
    setSaid(`Changed: ${commandWords[asking]}.`)
    setAsking(null)
  }

  return (
    <Dialog
      isOpen
      isLightDismiss
      title="Keys"
      size="wide"
      onClose={onClose}
      footer={
        <>
          <output className={styles.said}>{said}</output>
          <Button
            onClick={() => {
              chooseBindings(standardBindings)
              setAsking(null)
              setSaid('All keys are the standard ones.')
            }}
          >
            Reset all keys
          </Button>
        </>
      }
    >
      <div className={styles.keys}>
        <section aria-label="After Esc">
          <h3>After Esc</h3>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the key that a button in it asked for */}
          <ul onKeyDownCapture={onKey}>
            {ids.map((id) => (
              <li key={id}>
                <span>{commandWords[id]}</span>
                <Button
                  size="small"
                  pressed={asking === id}
                  aria-label={`${commandWords[id]}: ${keys[id]}. Change`}
                  onClick={() => {
                    setAsking(asking === id ? null : id)
                    setSaid(asking === id ? '' : 'Press the key wanted, or Esc to leave it.')
                  }}
                >
                  {asking === id ? 'Press a key' : keys[id]}
                </Button>
                {chords[id] && (
                  <Button
                    variant="quiet"
                    size="small"
                    icon="close"
                    className={styles.chord}
                    onClick={() => {
                      chooseBindings(withoutChord(bindings, id))
                      setSaid('')
                    }}
                  >
                    {chordLabel(chords[id], isMac)}, at once
                    <span className="vh">: take it from “{commandWords[id]}”</span>
                  </Button>
                )}
              </li>
            ))}
            {fixedKeys.map((row) => (
              <KeyRow key={row.keys} {...row} />
            ))}
          </ul>
        </section>
        <section aria-label="While you type">
          <h3>While you type</h3>
          <ul>
            {typing.map((row) => (
              <KeyRow key={row.keys + row.words} {...row} />
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  )
}

const KeyRow = ({ keys, words }: { keys: string; words: string }) => (
  <li>
    <span>{words}</span>
    <Kbd keys={keys} />
  </li>
)
