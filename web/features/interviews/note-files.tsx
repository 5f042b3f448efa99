import { drawnSmaller } from '../../lib/attachment-file.ts'
import { type AttachmentView, fileAlt, fileOf } from '../../lib/attachment-view.ts'
import type { NoteView } from '../../lib/note-view.ts'
import { useOutbox } from '../../lib/outbox-provider.tsx'
import { Attached } from '../../ui/attached.tsx'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { dropFile, isStuck, keepFile } from './file-acts.ts'
import type { Did } from './use-undo.ts'

type Props = {
  interviewId: string
  note: NoteView
  files: readonly AttachmentView[]
  /** Null where they are frozen. */
  did: Did | null
}

const words = ({ isPicture }: Pick<AttachmentView, 'isPicture'>) => (isPicture ? 'picture' : 'PDF')

/** Pictures and PDFs at a note of one's own. */
export function NoteFiles({ interviewId, note, files, did }: Props) {
  const { outbox } = useOutbox()
  const toast = useToast()
  const place = { outbox, interviewId }

  const remove = async (item: AttachmentView) => {
    try {
      const takeBack = await dropFile(place, item)
      did?.(item.isPicture ? 'Picture deleted' : 'PDF deleted', takeBack)
    } catch {
      toast({ text: `The ${words(item)} is deleted when the server is reached: before, nobody could bring it back` })
    }
  }
  const sendSmaller = async (item: AttachmentView) => {
    try {
      await keepFile(place, item.noteId, await drawnSmaller(await fileOf(item)))
      await dropFile(place, item)
    } catch {
      toast({ text: 'It cannot be made smaller on this device' })
    }
  }

  return (
    <Attached
      items={files}
      alt={fileAlt(note)}
      renderActs={(shown, close) => {
        const item = files.find(({ id }) => id === shown.id)
        if (!item || !did) return null
        return (
          <>
            {item.isPicture && item.state === 'waiting' && isStuck(place, item.id) && (
              <Button onClick={() => void sendSmaller(item).then(close)}>Send it smaller</Button>
            )}
            <Button
              icon="bin"
              onClick={() => {
                close()
                void remove(item)
              }}
            >
              {item.state === 'refused' ? 'Give it up' : `Delete the ${words(item)}`}
            </Button>
          </>
        )
      }}
    />
  )
}
