import { type RefObject, type ToggleEvent, useEffect, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { placePopover } from './place.ts'

type Trigger = {
  /** Of the panel. */
  id: string
  trigger: RefObject<HTMLButtonElement | null>
  isOpen: boolean
  setIsOpen: (isOpen: boolean) => void
}

/** A native popover: the browser opens it, closes it on Esc or a click elsewhere, and gives the focus back. */
export function useFloatingPanel<Panel extends HTMLElement>({ id, trigger, isOpen, setIsOpen }: Trigger) {
  const panel = useRef<Panel>(null)

  useEffect(() => {
    if (!isOpen) return undefined
    const place = () => {
      if (trigger.current && panel.current)
        placePopover(trigger.current, panel.current, { side: 'below', align: 'start' })
    }
    addEventListener('resize', place)
    addEventListener('scroll', place, true)
    return () => {
      removeEventListener('resize', place)
      removeEventListener('scroll', place, true)
    }
  }, [isOpen, trigger])

  return {
    panel,
    close: () => {
      panel.current?.hidePopover()
      trigger.current?.focus()
    },
    panelProps: {
      ref: panel,
      id,
      popover: 'auto' as const,
      onBeforeToggle: (event: ToggleEvent<Panel>) => {
        if (event.newState !== 'open') return
        // What is in it is drawn first, and it has a size only once it is shown: the next frame callback runs after both
        // and before anything is painted.
        flushSync(() => setIsOpen(true))
        requestAnimationFrame(() => {
          if (trigger.current && panel.current)
            placePopover(trigger.current, panel.current, { side: 'below', align: 'start' })
        })
      },
      onToggle: (event: ToggleEvent<Panel>) => setIsOpen(event.newState === 'open'),
    },
  }
}

/** A trigger and its panel. */
export function useFloating<Panel extends HTMLElement>() {
  const id = useId()
  const trigger = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const floating = useFloatingPanel<Panel>({ id, trigger, isOpen, setIsOpen })
  return { ...floating, isOpen, triggerProps: { ref: trigger, popoverTarget: id, 'aria-expanded': isOpen } }
}
