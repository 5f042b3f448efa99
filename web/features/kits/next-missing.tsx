import { useEffect, useRef } from 'react'
import { count } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import { useEditor } from './editor.ts'
import { nextPlace } from './missing-order.ts'
import styles from './editor.module.css'

type Props = { isShown: boolean; onShow: () => void; onJump: (path: string) => void }

/** How much is missing, and the way from one place to the next without going back to the list: F8, and back with Shift. */
export function NextMissing({ isShown, onShow, onJump }: Props) {
  const { kit, issues, hints } = useEditor()
  const last = useRef<string | null>(null)
  const found = issues.length > 0 ? issues : hints
  const go = (step: 1 | -1) => {
    const here = document.activeElement?.closest<HTMLElement>('[data-place]')?.dataset['place'] ?? last.current
    last.current = nextPlace(
      kit,
      found.map(({ path }) => path),
      here,
      step,
    )
    if (last.current !== null) onJump(last.current)
  }
  const latest = useRef(go)
  useEffect(() => {
    latest.current = go
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // A dialog has the keys for itself.
      if (
        event.code !== 'F8' ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        document.querySelector('dialog[open]')
      )
        return
      event.preventDefault()
      latest.current(event.shiftKey ? -1 : 1)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  if (found.length === 0) return null
  return (
    <div className={styles.next}>
      <span className={issues.length > 0 ? 'warn' : 'muted'}>
        {issues.length > 0 ? `${issues.length} to mend before it can be published` : count(hints.length, 'hint')}
      </span>
      {!isShown && (
        <Button size="small" onClick={onShow}>
          What is missing
        </Button>
      )}
      <Button size="small" icon="down" kbd="F8" onClick={() => go(1)}>
        Next
      </Button>
    </div>
  )
}
