import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { attachmentTypes } from '#domain/evidence-file/attachment-type.ts'
import { drawnSmaller, largeWords, readFile } from '../../lib/attachment-file.ts'
import { useOutbox } from '../../lib/outbox-provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useToast } from '../../ui/toast.tsx'
import styles from './attaching.module.css'
import { keepFile } from './file-acts.ts'

export type AttachingHandle = { pick: () => void }

type Props = {
  ref: Ref<AttachingHandle>
  interviewId: string
  /** The note that is being written, which is there from then on. */
  hold: () => Promise<string>
}

type Large = { file: File; noteId: string | null }

/** Pictures and PDFs that are pasted, dropped or picked go with the note under the hand, else with the one being written. */
export function Attaching({ ref, interviewId, hold }: Props) {
  const { outbox, whenOpen } = useOutbox()
  const toast = useToast()
  const input = useRef<HTMLInputElement>(null)
  const [large, setLarge] = useState<Large[]>([])
  const [isDragged, setIsDragged] = useState(false)
  const [isDrawing, setIsDrawing] = useState(false)
  useImperativeHandle(ref, () => ({ pick: () => input.current?.click() }))

  const keep = async (file: Blob, noteId: string | null) => {
    try {
      const at = noteId ?? (await hold())
      await keepFile({ outbox: outbox ?? (await whenOpen.catch(() => null)), interviewId }, at, file)
    } catch (error) {
      const why = error instanceof Error ? error.message : ''
      toast({ text: `Not attached: this device has no room for it, and the server did not take it. ${why}` })
    }
  }
  const attach = async (files: readonly File[], noteId: string | null) => {
    for (const file of files) {
      const name = file.name || 'The picture'
      const read = await readFile(file, name)
      if (read.kind === 'ready') await keep(read.file, noteId)
      else if (read.kind === 'large') setLarge((before) => [...before, { file, noteId }])
      else toast({ text: `Not attached: ${read.why}` })
    }
  }
  useIncoming(attach, setIsDragged)

  const [first] = large
  const done = () => {
    setLarge(large.slice(1))
    setIsDrawing(false)
  }
  const shrink = async ({ file, noteId }: Large) => {
    setIsDrawing(true)
    const drawn = await drawnSmaller(file).catch(() => null)
    if (drawn) await keep(drawn, noteId)
    else toast({ text: `Not attached: ${file.name || 'the picture'} cannot be made smaller on this device` })
    done()
  }

  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={[...attachmentTypes, 'image/*'].join()}
        aria-label="Pictures and PDFs to attach"
        onChange={(event) => {
          void attach([...(event.target.files ?? [])], null)
          event.target.value = ''
        }}
      />
      {isDragged && (
        <div className={styles.target} aria-hidden="true">
          <p>Drop it on a note, or anywhere else for the note that you write</p>
        </div>
      )}
      <Dialog
        isOpen={first !== undefined}
        onClose={done}
        title="Too large as it is"
        footer={
          first && (
            <>
              <Button onClick={done}>Leave it</Button>
              <Button variant="primary" busy={isDrawing && 'Drawing it'} onClick={() => void shrink(first)}>
                Make it smaller
              </Button>
            </>
          )
        }
      >
        {first && (
          <p>
            {largeWords(first.file, first.file.name || 'The picture')} It can be drawn smaller on this device, and what
            is written on it still be read.
          </p>
        )}
      </Dialog>
    </>
  )
}

/** The note of one's own that a target belongs to. */
const noteAt = (target: EventTarget | null) =>
  (target instanceof Element && target.closest<HTMLElement>('[data-note]')?.dataset['note']) || null

/** Other dialogs have nothing to do with notes. */
const isElsewhere = (target: EventTarget | null) =>
  target instanceof Element && target.closest('dialog') !== null && noteAt(target) === null

/** A table or a text that was copied comes with a picture of itself: then it is the text that is meant. */
const isTextMeant = ({ types }: DataTransfer) =>
  types.includes('text/plain') && (types.includes('text/html') || types.includes('text/rtf'))

function useIncoming(
  attach: (files: readonly File[], noteId: string | null) => Promise<void>,
  onDragged: (isDragged: boolean) => void,
) {
  const latest = useRef(attach)
  useEffect(() => {
    latest.current = attach
  })
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { clipboardData: data, target } = event
      if (!data || data.files.length === 0 || isTextMeant(data) || isElsewhere(target)) return
      event.preventDefault()
      void latest.current([...data.files], noteAt(target))
    }
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    // A file that is let go of anywhere else would take the place of the whole page.
    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      onDragged(true)
    }
    const onDragLeave = (event: DragEvent) => event.relatedTarget === null && onDragged(false)
    const onDrop = (event: DragEvent) => {
      onDragged(false)
      if (!hasFiles(event)) return
      event.preventDefault()
      if (!isElsewhere(event.target)) void latest.current([...(event.dataTransfer?.files ?? [])], noteAt(event.target))
    }
    const stop = new AbortController()
    window.addEventListener('paste', onPaste, stop)
    window.addEventListener('dragover', onDragOver, stop)
    window.addEventListener('dragleave', onDragLeave, stop)
    window.addEventListener('drop', onDrop, stop)
    return () => stop.abort()
  }, [onDragged])
}
