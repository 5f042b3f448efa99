import { useId, type ReactNode } from 'react'
import { IconButton } from './button.tsx'
import { classes } from './classes.ts'
import styles from './dialog.module.css'
import { useModal, type ModalProps } from './modal.ts'

type DialogProps = ModalProps & {
  title: ReactNode
  children: ReactNode
  footer?: ReactNode
  size?: 'small' | 'wide' | undefined
  className?: string | undefined
}

/** What has to be answered before anything else. */
export function Dialog({ title, children, footer, size = 'small', className, ...modal }: DialogProps) {
  const titleId = useId()
  const dialog = useModal(modal)
  return (
    <dialog {...dialog} className={classes(styles.dialog, styles[size], className)} aria-labelledby={titleId}>
      {modal.isOpen && (
        <div className={styles.frame}>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          <div className={styles.body}>{children}</div>
          {footer && <div className={styles.foot}>{footer}</div>}
          {/* last in order: the browser gives the first focus to what the dialog is about */}
          <IconButton className={styles.close} icon="close" label="Close" variant="quiet" onClick={modal.onClose} />
        </div>
      )}
    </dialog>
  )
}
