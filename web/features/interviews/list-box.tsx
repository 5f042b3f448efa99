/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a native list neither shows marks nor leaves the focus in the text */
import type { ReactNode, Ref } from 'react'

type ListBoxProps = {
  ref: Ref<HTMLDivElement>
  id: string
  label: string
  className: string | undefined
  /** Shown over the page by its opener. */
  popover?: 'manual' | undefined
  children: ReactNode
}

/** A list to pick from whose keys are those of a text field, which keeps the focus. */
export const ListBox = ({ ref, id, label, className, popover, children }: ListBoxProps) => (
  // what scrolls can be reached by keyboard, though Tab picks as long as the field has the focus
  <div
    ref={ref}
    id={id}
    role="listbox"
    tabIndex={popover ? 0 : -1}
    aria-label={label}
    className={className}
    popover={popover}
  >
    {children}
  </div>
)

type ListOptionProps = {
  id: string
  isChosen: boolean
  className: string | undefined
  onPick: () => void
  children: ReactNode
}

export const ListOption = ({ id, isChosen, className, onPick, children }: ListOptionProps) => (
  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- its keys are the field's
  <div
    id={id}
    role="option"
    aria-selected={isChosen}
    className={className}
    onMouseDown={(event) => event.preventDefault()}
    onClick={onPick}
  >
    {children}
  </div>
)
