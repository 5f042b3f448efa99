import { useId, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { classes } from './classes.ts'
import { useModal, type ModalProps } from './modal.ts'
import styles from './sheet.module.css'

type SheetProps = ModalProps & {
  title: ReactNode
  children: ReactNode
  footer?: ReactNode
  className?: string | undefined
}

/** More of what is behind it: rises from the bottom, or stands at the side where it is wide. */
export function Sheet({ title, children, footer, isLightDismiss = true, className, ...modal }: SheetProps) {
  const titleId = useId()
  const dialog = useModal({ ...modal, isLightDismiss })
  return (
    <dialog {...dialog} className={classes(styles.sheet, className)} aria-labelledby={titleId}>
      {modal.isOpen && (
        <div className={styles.frame}>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          <div className={styles.body}>{children}</div>
          {footer && <div className={styles.foot}>{footer}</div>}
          {/* last in order: the browser gives the first focus to what the sheet is about */}
          <div className={styles.close}>
            <Button variant="quiet" onClick={modal.onClose}>
              Close
            </Button>
          </div>
        </div>
      )}
    </dialog>
  )
}
