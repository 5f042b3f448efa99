import { type RefObject, useEffect, useRef, useState } from 'react'
import { offLimitsInNote } from '#domain/off-limits-note.ts'
import { IconButton } from '../../ui/button.tsx'
import styles from './off-limits-hint.module.css'

/** After the last letter: nobody is interrupted within a word. */
const afterMs = 600

type Found = ReturnType<typeof offLimitsInNote>

/**
 * A quiet question beside a note that says what is no evidence for a job. It is worked out here and goes nowhere: it is
 * not kept, not sent, not counted.
 */
export function OffLimitsHint({ field }: { field: RefObject<HTMLTextAreaElement | null> }) {
  const [found, setFound] = useState<Found>(null)
  const dismissed = useRef(new Set<string>())
  useEffect(() => {
    const area = field.current
    if (!area) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const next = offLimitsInNote(area.value)
      setFound(next && !dismissed.current.has(next.topic) ? next : null)
    }
    const onInput = () => {
      clearTimeout(timer)
      timer = setTimeout(look, afterMs)
    }
    const stop = new AbortController()
    area.addEventListener('input', onInput, stop)
    // A note that is saved leaves the field without a letter being typed.
    area.addEventListener('keyup', onInput, stop)
    area.form?.addEventListener('submit', onInput, stop)
    onInput()
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [field])

  return (
    <output className={styles.place}>
      {found && (
        <span className={styles.hint} title={`“${found.words}”`}>
          <span className={styles.words}>
            <b>{found.topic.replace(/^./, (letter) => letter.toUpperCase())}:</b> is this evidence for the job?
          </span>
          <IconButton
            icon="close"
            label="Do not say so again"
            size="small"
            variant="quiet"
            onClick={() => {
              dismissed.current.add(found.topic)
              setFound(null)
              field.current?.focus()
            }}
          />
        </span>
      )}
    </output>
  )
}
