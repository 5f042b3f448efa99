import { type KeyboardEvent, type RefObject, useLayoutEffect } from 'react'
import { nextIndex } from './arrow-keys.ts'
import { classes } from './classes.ts'
import { useFloatingPanel } from './floating.ts'
import { Icon } from './icon.tsx'
import { Kbd } from './kbd.tsx'
import styles from './menu.module.css'
import type { MenuItem } from './menu.tsx'

type Props = {
  id: string
  label: string
  items: readonly MenuItem[]
  className: string | undefined
  trigger: RefObject<HTMLButtonElement | null>
  isOpen: boolean
  setIsOpen: (isOpen: boolean) => void
  /** It was asked for before it was there. */
  isWanted: boolean
}

/** What drops down from a menu's button. */
export function MenuPanel({ label, items, className, isWanted, ...own }: Props) {
  const { panel, close, panelProps } = useFloatingPanel<HTMLDivElement>(own)
  const entries = () => [...(panel.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]

  useLayoutEffect(() => {
    // After this drawing: what opens is drawn once more before it shows.
    if (isWanted) queueMicrotask(() => panel.current?.showPopover())
    // oxlint-disable-next-line react/exhaustive-deps -- once, when it arrives
  }, [])

  const move = (event: KeyboardEvent) => {
    if (event.key === 'Tab') close()
    const all = entries()
    const current = all.findIndex((entry) => entry === document.activeElement)
    const index = nextIndex(event.key, current, all.length)
    if (index === null) return
    event.preventDefault()
    all[index]?.focus()
  }

  const pick = (item: MenuItem) => {
    if (item.isDisabled) return
    close()
    item.onSelect()
  }

  return (
    <div
      {...panelProps}
      className={classes(styles.menu, className)}
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={move}
      onToggle={(event) => {
        panelProps.onToggle(event)
        if (event.newState === 'open') entries()[0]?.focus()
      }}
    >
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="menuitem"
          className={styles.item}
          tabIndex={own.isOpen ? 0 : -1}
          aria-disabled={item.isDisabled || undefined}
          onClick={() => pick(item)}
        >
          <span className={styles.icon}>{item.icon && <Icon name={item.icon} />}</span>
          <span>
            {item.label}
            {item.detail && <span className={styles.detail}>{item.detail}</span>}
          </span>
          {item.kbd && <Kbd keys={item.kbd} />}
        </button>
      ))}
    </div>
  )
}
