import { useLayoutEffect, useRef, type MouseEvent, type SyntheticEvent } from 'react'

export type ModalProps = { isOpen: boolean; onClose: () => void; isLightDismiss?: boolean | undefined }

/**
 * Props for a native dialog that follows `isOpen`. The browser keeps the rest of the page inert, moves the focus in,
 * answers Esc and gives the focus back when it closes.
 */
export function useModal({ isOpen, onClose, isLightDismiss }: ModalProps) {
  const ref = useRef<HTMLDialogElement>(null)

  // Before the element leaves the page: a dialog that is gone cannot give the focus back.
  useLayoutEffect(() => {
    const dialog = ref.current
    if (!dialog || !isOpen) return undefined
    const before = document.activeElement
    dialog.showModal()
    return () => {
      dialog.close()
      giveBackCaret(before)
    }
  }, [isOpen])

  return {
    ref,
    // The parent decides: the dialog closes when isOpen turns false, so that the two cannot differ.
    onCancel: (event: SyntheticEvent) => {
      if (event.target !== ref.current) return
      event.preventDefault()
      onClose()
    },
    // A browser closes on a second Esc without asking; then the parent is told. A dialog that was taken away closed too,
    // but because its parent had moved on.
    onClose: () => {
      if (isOpen && ref.current && !ref.current.open) onClose()
    },
    // A click on the dialog itself, not on what is in it, is one on the backdrop.
    onClick: (event: MouseEvent) => {
      if (isLightDismiss && event.target === ref.current) onClose()
    },
  }
}

/** Where a dialog went, Chromium gives the focus back to a field without its caret: keys would go nowhere. */
function giveBackCaret(field: Element | null) {
  if (field !== document.activeElement || !(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement))
    return
  const { selectionStart, selectionEnd } = field
  field.blur()
  field.focus()
  if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd)
}
