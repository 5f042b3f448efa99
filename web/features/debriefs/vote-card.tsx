import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import type { Debrief } from '#contract/debriefs.ts'
import type { Confidence, Recommendation } from '#domain/scorecard.ts'
import { showFailure } from '../../lib/call-words.ts'
import {
  confidenceNames,
  confidenceOptions,
  recommendationNames,
  recommendationOptions,
} from '../../lib/recommendations.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { classes } from '../../ui/classes.ts'
import { TextAreaField } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { castVoteMutation } from './queries.ts'
import { useKeptForm } from './use-kept-form.ts'
import styles from './packet.module.css'

type Vote = Debrief['votes'][number]
type Values = { recommendation: Recommendation | null; confidence: Confidence | null; reason: string }

type Props = { debrief: Debrief; own: Vote | null }

/** One's own vote: asked for, then shown sealed. What is being typed stays, whatever arrives. */
export function VoteCard({ debrief, own }: Props) {
  const mayVote = debrief.may.includes('vote')
  const [isChanging, setIsChanging] = useState(false)
  const [wasOpen, setWasOpen] = useState(mayVote)
  if (mayVote && !wasOpen) setWasOpen(true)
  if (!wasOpen) return null
  if (own === null || isChanging)
    return <VoteForm debrief={debrief} own={own} isClosed={!mayVote} onDone={() => setIsChanging(false)} />
  if (!mayVote) return null
  return (
    <VoteFrame>
      <p>
        <Icon name="lock" /> <b>{recommendationNames[own.recommendation]}</b>,{' '}
        {confidenceNames[own.confidence].toLowerCase()} confidence
      </p>
      <p className={styles.said}>{own.reason}</p>
      <Button full onClick={() => setIsChanging(true)}>
        Change your vote
      </Button>
      <p className="small muted">Sealed until the reveal. You can change it until then.</p>
    </VoteFrame>
  )
}

const VoteFrame = ({ children }: { children: ReactNode }) => (
  <Card className={classes(styles.card, 'no-print')} id="vote" aria-labelledby="your-vote" tabIndex={-1}>
    <h2 id="your-vote">Your vote</h2>
    {children}
  </Card>
)

type FormProps = Props & { isClosed: boolean; onDone: () => void }

function VoteForm({ debrief, own, isClosed, onDone }: FormProps) {
  const form = useForm<Values>({
    defaultValues: {
      recommendation: own?.recommendation ?? null,
      confidence: own?.confidence ?? null,
      reason: own?.reason ?? '',
    },
  })
  const forget = useKeptForm(`vote:${debrief.candidacyId}`, form)
  const done = () => {
    forget()
    onDone()
  }
  const cast = useMutation(
    castVoteMutation(debrief.candidacyId, {
      onDone: done,
      onFailed: (error) => showFailure(form, error, ['recommendation', 'confidence', 'reason']),
    }),
  )
  const { errors, isDirty } = form.formState
  const submit = form.handleSubmit(({ recommendation, confidence, reason }) => {
    if (!recommendation || !confidence) return
    cast.mutate({ recommendation, confidence, reason })
  })
  // The votes are out and nothing was being typed.
  if (isClosed && !isDirty) return null
  return (
    <VoteFrame>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        {isClosed && (
          <Notice tone="warn">
            {own
              ? 'The votes were revealed meanwhile: yours counts as you had cast it, without this change.'
              : 'The votes were revealed meanwhile, so this one was not cast. Copy what you want to say.'}
          </Notice>
        )}
        <Controller
          control={form.control}
          name="recommendation"
          rules={{ required: 'Choose one' }}
          render={({ field, fieldState }) => (
            <RadioGroup
              legend="Recommendation"
              options={recommendationOptions}
              value={field.value}
              onChange={field.onChange}
              error={fieldState.error?.message}
            />
          )}
        />
        <Controller
          control={form.control}
          name="confidence"
          rules={{ required: 'Say how sure you are' }}
          render={({ field, fieldState }) => (
            <Segmented
              className={styles.narrow}
              legend="Confidence"
              options={confidenceOptions}
              value={field.value}
              onChange={field.onChange}
              error={fieldState.error?.message}
            />
          )}
        />
        <TextAreaField
          label="Reason"
          placeholder="What decides it for you"
          error={errors.reason?.message}
          {...form.register('reason', { validate: (text) => text.trim() !== '' || 'Say what decides it for you' })}
        />
        {errors.root && <Notice tone="refused">{errors.root.message}</Notice>}
        <Button
          type="submit"
          variant="primary"
          full
          busy={cast.isPending && 'Sealing'}
          disabledReason={isClosed ? 'Voting is over' : undefined}
        >
          {own ? 'Replace your vote' : 'Cast vote'}
        </Button>
        {own && (
          <Button full onClick={done}>
            Keep it as it is
          </Button>
        )}
        {!isClosed && <p className="small muted">Sealed until the reveal. You can change it until then.</p>}
      </form>
    </VoteFrame>
  )
}
