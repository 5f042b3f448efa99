import { type DragEvent, type ReactNode, useState } from 'react'
import { classes } from './classes.ts'
import styles from './drop-zone.module.css'

type DropZoneProps = { onFile: (file: File) => void; children: ReactNode }

const hasFile = (event: DragEvent) => event.dataTransfer.types.includes('Files')

/** A file may be dropped on what is in it; text that is dropped goes where it would go anyway. */
export function DropZone({ onFile, children }: DropZoneProps) {
  const [isOver, setIsOver] = useState(false)
  return (
    <div
      className={classes(styles.drop, isOver && styles.over)}
      onDragOver={(event) => {
        if (!hasFile(event)) return
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        setIsOver(false)
        const [file] = event.dataTransfer.files
        if (!file) return
        event.preventDefault()
        onFile(file)
      }}
    >
      {children}
    </div>
  )
}
