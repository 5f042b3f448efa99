import { count } from '../lib/format.ts'
import type { OutboxEntry } from '../lib/outbox-store.ts'
import { waitingWords } from '../lib/waiting-words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

/** What the server does not have yet: what is sent by itself, and of how many kits an edit. */
export type Waiting = { entries: readonly OutboxEntry[]; kits: number }
type Props = { waiting: Waiting; onStay: () => void; onSignOut: () => void }

/** Signing out with what the server does not have yet: it stays on this device, and that is said first. */
export function WaitingNotes({ waiting: { entries, kits }, onStay, onSignOut }: Props) {
  const words = [waitingWords(entries), kits > 0 ? `edits of ${count(kits, 'kit')}` : '']
  return (
    <Dialog
      isOpen
      size="small"
      title={`Not on the server yet: ${words.filter(Boolean).join(', ')}`}
      onClose={onStay}
      footer={
        <>
          <Button onClick={onSignOut}>Sign out anyway</Button>
          <Button variant="primary" onClick={onStay}>
            Stay signed in
          </Button>
        </>
      }
    >
      {entries.length > 0 && (
        <p>This is kept in this browser and sent when you sign in here again. Nobody else can read it until then.</p>
      )}
      {kits > 0 && <p>Edits of a kit are kept in this browser and saved when you open the kit here again.</p>}
    </Dialog>
  )
}
