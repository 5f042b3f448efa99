import { useModal } from '../../ui/modal.ts'
import styles from './dialogs.module.css'

/** Nothing of the candidate on the screen, when it was shared by mistake; any key or click brings it back. */
export function BlankScreen({ onClose }: { onClose: () => void }) {
  const dialog = useModal({ isOpen: true, onClose })
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- any key and any click end it
    <dialog
      {...dialog}
      className={styles.blank}
      aria-label="The screen is blank"
      onClick={onClose}
      onKeyDown={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <p className="muted">The screen is blank. Any key brings it back.</p>
    </dialog>
  )
}
