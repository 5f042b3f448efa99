import { useMutation } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import type { Candidacy, Gate } from '#contract/candidates.ts'
import { showFailure } from '../../lib/call-words.ts'
import { outcomeNames } from '../../lib/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextAreaField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { useToast } from '../../ui/toast.tsx'
import { decideGateMutation } from './queries.ts'

export type GateAct = { stage: Gate['stage']; action: 'advance' | 'close' }
type Outcome = keyof typeof outcomeNames
type Values = { outcome: Outcome | null; reason: string }
type Props = { act: GateAct; candidacy: Candidacy; onClose: () => void }

/** Nobody is rejected after an onsite without a debrief. */
const outcomesAt: Record<Gate['stage'], Outcome[]> = {
  screen: ['rejected', 'withdrew', 'position_closed'],
  onsite: ['withdrew', 'position_closed'],
}

export function GateDialog({ act: { stage, action }, candidacy, onClose }: Props) {
  const toast = useToast()
  const form = useForm<Values>({ defaultValues: { outcome: null, reason: '' } })
  const { errors } = form.formState
  const decide = useMutation(decideGateMutation)
  const { name } = candidacy.candidate
  const isClosing = action === 'close'
  const submit = form.handleSubmit(({ outcome, reason }) =>
    decide.mutate(
      { candidacyId: candidacy.id, stage, action, outcome, reason },
      {
        onSuccess: () => {
          toast({ text: isClosing ? `${name}’s candidacy is closed.` : `${name} advances to the onsite.` })
          onClose()
        },
        onError: (error) => showFailure(form, error, ['outcome', 'reason']),
      },
    ),
  )
  return (
    <Dialog
      isOpen
      title={isClosing ? `Close the candidacy of ${name}` : `Advance ${name} to the onsite`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{isClosing ? 'Keep it open' : 'Not yet'}</Button>
          <Button type="submit" form="gate" variant="primary" busy={decide.isPending && 'One moment'}>
            {isClosing ? 'Close the candidacy' : 'Advance'}
          </Button>
        </>
      }
    >
      <form id="gate" className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <p>
          {isClosing
            ? 'Interviews that have not begun are cancelled, and no debrief takes place. Who has interviewed can still finish notes and scorecard. This cannot be undone.'
            : 'The onsite interviews may begin. Their interviewers learn nothing of the screens before they have submitted their own scorecards. This cannot be undone.'}
        </p>
        {isClosing && (
          <Controller
            control={form.control}
            name="outcome"
            rules={{ validate: (outcome) => outcome !== null || 'Choose how it ends' }}
            render={({ field, fieldState }) => (
              <RadioGroup
                legend="How it ends"
                options={outcomesAt[stage].map((value) => ({
                  value,
                  label: outcomeNames[value].name,
                  hint: outcomeNames[value].meaning,
                }))}
                value={field.value}
                onChange={field.onChange}
                {...(fieldState.error?.message === undefined ? {} : { error: fieldState.error.message })}
              />
            )}
          />
        )}
        <TextAreaField
          label="Reason"
          hint="It is kept with your name."
          error={errors.reason?.message}
          {...form.register('reason', { validate: (reason) => reason.trim() !== '' || 'Write the reason' })}
        />
        {errors.root && <Notice tone="refused">{errors.root.message}</Notice>}
      </form>
    </Dialog>
  )
}
