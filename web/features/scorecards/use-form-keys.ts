import { type RefObject, useEffect, useRef } from 'react'

/** Digits rate while the focus is on the scale, 0 is "not assessed"; Ctrl or Cmd with Enter goes on. */
export function useFormKeys(form: RefObject<HTMLElement | null>, onGoOn: () => void) {
  const goOn = useRef(onGoOn)
  useEffect(() => {
    goOn.current = onGoOn
  })
  useEffect(() => {
    const root = form.current
    if (!root) return undefined
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.isComposing) return
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        goOn.current()
        return
      }
      if (event.ctrlKey || event.metaKey || !/^[0-4]$/.test(event.key)) return
      const scale = event.target instanceof Element ? event.target.closest('[data-part="rating"]') : null
      const step = scale?.querySelectorAll<HTMLInputElement>('input[type="radio"]')[(Number(event.key) + 4) % 5]
      if (!step) return
      event.preventDefault()
      step.focus()
      step.click()
    }
    root.addEventListener('keydown', press)
    return () => root.removeEventListener('keydown', press)
  }, [form])
}
