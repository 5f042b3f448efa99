import { useCallback, useRef } from 'react'
import { useToast } from '../../ui/toast.tsx'

type How = {
  /** What was pressed takes it back too, so that a phone, where a message covers the prompt, goes without. */
  isToggle?: boolean
  /** It is seen where it was done: no message. */
  isQuiet?: boolean
  /** False once there is nothing left of it to take back. */
  mayUndo?: () => boolean
}

export type Did = (text: string, undo: () => void, how?: How) => void

type Done = { text: string; undo: () => void; mayUndo: () => boolean }

const phone = '(max-width: 560px)'

/** What was done can be taken back: by the button beside the message, or later, the last thing first. */
export function useUndo(): { did: Did; undoLast: () => void } {
  const toast = useToast()
  const done = useRef<Done[]>([])
  const takeBackMessage = useRef<(() => void) | null>(null)

  const did = useCallback<Did>(
    (text, undo, { isToggle = false, isQuiet = false, mayUndo = () => true } = {}) => {
      const entry = { text, undo, mayUndo }
      done.current.push(entry)
      if (isQuiet) return
      takeBackMessage.current?.()
      if (isToggle && matchMedia(phone).matches) return
      takeBackMessage.current = toast({
        text,
        undo: () => {
          done.current = done.current.filter((other) => other !== entry)
          if (mayUndo()) undo()
        },
      })
    },
    [toast],
  )

  const undoLast = useCallback(() => {
    takeBackMessage.current?.()
    const index = done.current.findLastIndex(({ mayUndo }) => mayUndo())
    const last = done.current[index]
    done.current = done.current.slice(0, Math.max(0, index))
    last?.undo()
    takeBackMessage.current = toast({ text: last ? `Taken back: ${last.text}` : 'There is nothing to take back' })
  }, [toast])

  return { did, undoLast }
}
