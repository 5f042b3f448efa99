import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { showFailure } from '../../lib/call-words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextAreaField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { Interview } from './interview-acts.tsx'
import { releaseScorecardMutation } from './queries.ts'

type Props = { interview: Interview; panelist: Interview['panel'][number]; onClose: () => void }

/** Somebody who cannot write it any more: the debrief no longer waits for them, and the reason is kept. */
export function ReleaseScorecard({ interview, panelist, onClose }: Props) {
  const toast = useToast()
  const form = useForm({ defaultValues: { reason: '' } })
  const { errors } = form.formState
  const release = useMutation(releaseScorecardMutation)
  const id = panelist.scorecard?.id ?? ''
  const submit = form.handleSubmit(({ reason }) =>
    release.mutate(
      { id, reason },
      {
        onSuccess: () => {
          toast({ text: `${panelist.name} is released from the scorecard.` })
          onClose()
        },
        onError: (error) => showFailure(form, error, ['reason']),
      },
    ),
  )
  return (
    <Dialog
      isOpen
      title={`Release ${panelist.name} from the scorecard of ${interview.title}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Keep it owed</Button>
          <Button type="submit" form="release" variant="primary" busy={release.isPending && 'Releasing'}>
            Release
          </Button>
        </>
      }
    >
      <form id="release" className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <p>
          The debrief goes on without it, and {panelist.name} may then read what others wrote. Their notes and draft
          stay theirs. This cannot be undone.
        </p>
        <TextAreaField
          label="Reason"
          autoFocus
          hint="It is kept with your name."
          error={errors.reason?.message}
          {...form.register('reason', { validate: (reason) => reason.trim() !== '' || 'Write the reason' })}
        />
        {errors.root && <Notice tone="refused">{errors.root.message}</Notice>}
      </form>
    </Dialog>
  )
}
