import { flushSync } from 'react-dom'
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { type Bindings, type Command, isModifier, staysInLayer } from './commands.ts'
import type { ComposerHandle } from './composer-handle.ts'
import { codeLater } from './fetched-later.ts'

export const keyActs = codeLater(() => import('./key-acts.ts'))

/** Keys of another field or of an open dialog belong to it. */
const isElsewhere = (target: EventTarget | null, composer: ComposerHandle | null) =>
  document.querySelector('dialog[open], [popover]:popover-open:not([role="tooltip"])') !== null ||
  (target instanceof HTMLElement && target.matches('input, textarea, select') && !composer?.isFocused())

/**
 * Esc opens a layer in which the next key is a command; that key leaves it again. The focus stays in the composer, whose
 * text cannot change meanwhile.
 */
export function useCommands(
  composer: RefObject<ComposerHandle | null>,
  run: (command: Command) => void,
  { bindings, hasStar }: { bindings: Bindings; hasStar: boolean },
): boolean {
  const [isOpen, setIsOpen] = useState(false)
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  // A note that is on its way is the last one only once the list has it. What a key opens is there before the next
  // key, however busy the machine: its letter would be written into the note instead.
  const act = useCallback(
    (command: Command) => {
      const runNow = () => flushSync(() => latest.current(command))
      const saving = composer.current?.saving()
      if (saving) void saving.then(() => setTimeout(runNow))
      else runNow()
    },
    [composer],
  )

  const open = useCallback(() => {
    composer.current?.focus()
    composer.current?.freeze(true)
    setIsOpen(true)
  }, [composer])
  const leave = useCallback(() => {
    composer.current?.freeze(false)
    setIsOpen(false)
  }, [composer])

  // Before the screen is seen: the first key is heard as well.
  useLayoutEffect(() => {
    if (isOpen) {
      const onKey = (event: KeyboardEvent) => {
        if (isModifier(event.key)) return
        // Where Tab indents, Tab behind Esc is the way out; the field still has to see it so.
        if (event.key === 'Tab') {
          setTimeout(leave)
          return
        }
        // Ctrl and Cmd are the browser's own; whoever uses one has left.
        if (!event.ctrlKey && !event.metaKey) {
          event.preventDefault()
          event.stopPropagation()
        }
        if (!staysInLayer(event.code)) leave()
        if (event.ctrlKey || event.metaKey) return
        const { key, code, shiftKey } = event
        void keyActs.fetch().then(({ commandOf }) => {
          const command = commandOf({ key, code, shiftKey }, bindings, hasStar)
          if (command) act(command)
        })
      }
      // Before the composer sees the key, which would write it down.
      window.addEventListener('keydown', onKey, true)
      window.addEventListener('pointerdown', leave, true)
      window.addEventListener('blur', leave)
      return () => {
        window.removeEventListener('keydown', onKey, true)
        window.removeEventListener('pointerdown', leave, true)
        window.removeEventListener('blur', leave)
      }
    }
    const onKey = (event: KeyboardEvent) => {
      // Typing with the focus nowhere is a note: the letter goes on to where the focus is now.
      const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
      const isStray = isLetter && event.target === document.body
      // Every letter of every note comes by here, so the page is looked through only for the keys that matter.
      const chord = isLetter ? null : (keyActs.now()?.commandOfChord(event, bindings) ?? null)
      if (!isStray && !chord && event.key !== 'Escape') return
      if (event.defaultPrevented || event.isComposing || isElsewhere(event.target, composer.current)) return
      if (isStray) return composer.current?.focus()
      event.preventDefault()
      if (chord) act(chord)
      else open()
    }
    // After the composer, which answers Esc itself while it offers tags.
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isOpen, composer, open, leave, act, bindings, hasStar])

  return isOpen
}
