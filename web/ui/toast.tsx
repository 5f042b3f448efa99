import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react'
import { Button, IconButton } from './button.tsx'
import styles from './toast.module.css'

export type Toast = { text: string; undo?: (() => void) | undefined; undoLabel?: string | undefined }

/** Says what was done; the answer takes the message back. */
export type ShowToast = (toast: Toast) => () => void

const ToastContext = createContext<ShowToast | null>(null)

/** Long enough to read it and to reach Undo; held for as long as the pointer or the focus is in it. */
const staysMs = 8000
const most = 3

/** One polite region for the whole page: what was done, and the way back. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<(Toast & { id: number })[]>([])
  const [isHeld, setIsHeld] = useState(false)
  const nextId = useRef(0)

  const drop = useCallback((id: number) => {
    setToasts((now) => now.filter((toast) => toast.id !== id))
    setIsHeld(false) // a finger or the focus that goes with its message is not said to have left
  }, [])
  const show = useCallback<ShowToast>(
    (toast) => {
      const id = nextId.current++
      setToasts((now) => [...now, { ...toast, id }].slice(-most))
      return () => drop(id)
    },
    [drop],
  )

  // The oldest goes first; a new message, or the pointer leaving, starts the wait again.
  useEffect(() => {
    const oldest = toasts[0]
    if (!oldest || isHeld) return undefined
    const timer = setTimeout(() => drop(oldest.id), staysMs)
    return () => clearTimeout(timer)
  }, [toasts, isHeld, drop])

  return (
    <ToastContext value={show}>
      {children}
      <div
        className={styles.region}
        aria-live="polite"
        onPointerEnter={() => setIsHeld(true)}
        onPointerLeave={() => setIsHeld(false)}
        onFocus={() => setIsHeld(true)}
        onBlur={() => setIsHeld(false)}
      >
        {toasts.map((toast) => (
          <div key={toast.id} className={styles.toast}>
            <p>{toast.text}</p>
            {toast.undo && (
              <Button
                variant="quiet"
                onClick={() => {
                  drop(toast.id)
                  toast.undo?.()
                }}
              >
                {toast.undoLabel ?? 'Undo'}
              </Button>
            )}
            <IconButton icon="close" label="Dismiss" variant="quiet" onClick={() => drop(toast.id)} />
          </div>
        ))}
      </div>
    </ToastContext>
  )
}

export function useToast(): ShowToast {
  const show = useContext(ToastContext)
  if (!show) throw new Error('useToast needs a ToastProvider above it')
  return show
}
