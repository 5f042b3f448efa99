import { cloneElement, useEffect, useId, useRef, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react'
import { classes } from './classes.ts'
import { Kbd } from './kbd.tsx'
import { placePopover } from './place.ts'
import styles from './tooltip.module.css'

type Described = { 'aria-describedby'?: string | undefined }

type TooltipProps = { text: string; kbd?: string | undefined; children: ReactElement<Described> }

const wait = { open: 400, close: 120 }

/** What something does and its keys: on hover after a moment, on keyboard focus at once, gone with Esc. */
export function Tooltip({ text, kbd, children }: TooltipProps) {
  const id = useId()
  const trigger = useRef<HTMLSpanElement>(null)
  const panel = useRef<HTMLSpanElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const show = () => {
    clearTimeout(timer.current)
    const anchor = trigger.current?.firstElementChild
    if (!anchor || !panel.current) return
    if (!panel.current.matches(':popover-open')) panel.current.showPopover()
    placePopover(anchor, panel.current, { side: 'above', align: 'center' })
  }
  const hide = () => {
    clearTimeout(timer.current)
    if (panel.current?.matches(':popover-open')) panel.current.hidePopover()
  }
  const after = (act: () => void, delay: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(act, delay)
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only watches the control inside, and adds no act
    <span
      ref={trigger}
      className={styles.trigger}
      onPointerEnter={(event: PointerEvent) => {
        if (event.pointerType === 'mouse') after(show, wait.open)
      }}
      onPointerLeave={() => after(hide, wait.close)}
      onPointerDown={hide}
      onFocus={(event) => {
        if (event.target.matches(':focus-visible')) show()
      }}
      onBlur={hide}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Escape') hide()
      }}
    >
      {cloneElement(children, { 'aria-describedby': classes(children.props['aria-describedby'], id) })}
      <span ref={panel} id={id} popover="manual" role="tooltip" className={styles.panel}>
        {text}
        {kbd && (
          <>
            {' '}
            <Kbd keys={kbd} />
          </>
        )}
      </span>
    </span>
  )
}
