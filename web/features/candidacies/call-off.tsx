import { useMutation } from '@tanstack/react-query'
import { wordsOf } from '../../lib/call-words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { Interview } from './interview-acts.tsx'
import { changeInterviewMutation } from './queries.ts'

type Props = {
  state: 'cancelled' | 'no_show'
  interview: Interview
  candidateName: string
  onClose: () => void
}

/** It cannot be taken back, so it says first what becomes final. */
export function CallOff({ state, interview, candidateName, onClose }: Props) {
  const toast = useToast()
  const change = useMutation(changeInterviewMutation)
  const isCancelled = state === 'cancelled'
  const callOff = () =>
    change.mutate(
      { id: interview.id, state },
      {
        onSuccess: () => {
          toast({ text: `${interview.title} is ${isCancelled ? 'cancelled' : 'recorded as a no-show'}.` })
          onClose()
        },
      },
    )
  return (
    <Dialog
      isOpen
      title={isCancelled ? `Cancel ${interview.title} with ${candidateName}?` : `${candidateName} did not come?`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button variant="primary" busy={change.isPending && 'One moment'} onClick={callOff}>
            {isCancelled ? 'Cancel the interview' : 'Record a no-show'}
          </Button>
        </>
      }
    >
      <p>
        The interview will not take place, its scorecards are no longer owed, and the debrief goes on without it. This
        cannot be undone.
      </p>
      {change.error && <Notice tone="refused">{wordsOf(change.error)}</Notice>}
    </Dialog>
  )
}
