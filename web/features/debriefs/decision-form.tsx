import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Controller, useFieldArray, useForm, useWatch } from 'react-hook-form'
import type { Debrief } from '#contract/debriefs.ts'
import { showFailure } from '../../lib/call-words.ts'
import { decisionNames } from '../../lib/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextAreaField, TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { recordDecisionMutation } from './queries.ts'
import { useKeptForm } from './use-kept-form.ts'
import styles from './packet.module.css'

type Choice = keyof typeof decisionNames
type Values = { decision: Choice | null; level: string; reasons: string; dissent: { userId: string; text: string }[] }

const options = (['hire', 'no_hire', 'hold'] as const).map((value) => ({ value, label: decisionNames[value] }))

/** What people decided, with reasons and dissent; it is recorded once. */
export function DecisionForm({ debrief }: { debrief: Debrief }) {
  const { candidacyId, job } = debrief
  const [isConfirming, setIsConfirming] = useState(false)
  const form = useForm<Values>({ defaultValues: { decision: null, level: job.level, reasons: '', dissent: [] } })
  const forget = useKeptForm(`decision:${candidacyId}`, form)
  const dissent = useFieldArray({ control: form.control, name: 'dissent' })
  const record = useMutation(
    recordDecisionMutation(candidacyId, {
      onDone: forget,
      onFailed: (error) => {
        setIsConfirming(false)
        showFailure(form, error, ['decision', 'level', 'reasons', 'dissent.*.userId', 'dissent.*.text'])
      },
    }),
  )
  const { errors } = form.formState
  const decide = form.handleSubmit((values) => {
    if (!values.decision) return
    const level = values.decision === 'hire' && values.level.trim() !== '' ? values.level.trim() : null
    record.mutate({ decision: values.decision, level, reasons: values.reasons, dissent: values.dissent })
  })
  const decision = useWatch({ control: form.control, name: 'decision' })
  return (
    <Card className={styles.decide} id="decide" aria-labelledby="decide-heading" tabIndex={-1}>
      <h2 id="decide-heading">Record the decision</h2>
      <form
        className="stack loose"
        noValidate
        onSubmit={(event) => void form.handleSubmit(() => setIsConfirming(true))(event)}
      >
        <Controller
          control={form.control}
          name="decision"
          rules={{ required: 'Choose one' }}
          render={({ field, fieldState }) => (
            <Segmented
              legend="Decision"
              isWrapping
              options={options}
              value={field.value}
              onChange={field.onChange}
              error={fieldState.error?.message}
            />
          )}
        />
        {decision === 'hire' && (
          <TextField
            label="Level"
            isOptional
            className={styles.level}
            error={errors.level?.message}
            {...form.register('level')}
          />
        )}
        <TextAreaField
          label="Reasons"
          rows={5}
          hint="What decided it, and what spoke against it. Readable in a year by somebody who was not here."
          error={errors.reasons?.message}
          {...form.register('reasons', { validate: (text) => text.trim() !== '' || 'Write the reasons' })}
        />
        <div className="stack">
          <p className={styles.label}>Dissent</p>
          {dissent.fields.length === 0 && (
            <p className="muted">Whoever sees it differently is named, with what they see.</p>
          )}
          {dissent.fields.map((field, index) => (
            <div key={field.id} className={styles.dissent}>
              <SelectField
                label="Who"
                error={errors.dissent?.[index]?.userId?.message}
                {...form.register(`dissent.${index}.userId`, { required: 'Choose who' })}
              >
                <option value="">Choose</option>
                {peopleOf(debrief).map(({ userId, name }) => (
                  <option key={userId} value={userId}>
                    {name}
                  </option>
                ))}
              </SelectField>
              <TextAreaField
                label="What they see differently"
                rows={2}
                error={errors.dissent?.[index]?.text?.message}
                {...form.register(`dissent.${index}.text`, {
                  validate: (text) => text.trim() !== '' || 'Write what they see differently',
                })}
              />
              <Button variant="quiet" icon="close" onClick={() => dissent.remove(index)}>
                Remove
              </Button>
            </div>
          ))}
          <div className="row">
            <Button icon="plus" onClick={() => dissent.append({ userId: '', text: '' })}>
              Add dissent
            </Button>
          </div>
        </div>
        {errors.root && <Notice tone="refused">{errors.root.message}</Notice>}
        <div className="row">
          <Button type="submit" variant="primary">
            Record the decision
          </Button>
        </div>
      </form>
      {isConfirming && decision && (
        <Dialog
          isOpen
          title={`${decisionNames[decision]}: ${debrief.candidate.name}`}
          onClose={() => setIsConfirming(false)}
          footer={
            <>
              <Button onClick={() => setIsConfirming(false)}>Go back</Button>
              <Button variant="primary" busy={record.isPending && 'Recording'} onClick={() => void decide()}>
                Record it for good
              </Button>
            </>
          }
        >
          <p>
            The decision is recorded under your name, with its reasons, dissent and the packet as it stands now. It
            cannot be changed afterwards.
          </p>
        </Dialog>
      )}
    </Card>
  )
}

/** Who voted or sat on the panel: theirs is the dissent that is recorded. */
function peopleOf({ voters, raters }: Debrief): { userId: string; name: string }[] {
  const panel = raters.flatMap(({ userId, name }) => (userId === null || name === null ? [] : [{ userId, name }]))
  return [...new Map([...voters, ...panel].map(({ userId, name }) => [userId, { userId, name }])).values()]
}
