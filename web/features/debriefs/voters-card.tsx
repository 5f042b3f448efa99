import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Debrief } from '#contract/debriefs.ts'
import { showFailure } from '../../lib/call-words.ts'
import { listed } from '../../lib/in-words.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { classes } from '../../ui/classes.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { TextAreaField } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Rows } from '../../ui/rows.tsx'
import { renewDebrief, revealVotesMutation } from './queries.ts'
import styles from './packet.module.css'

type Props = { debrief: Debrief; userId: string }

/** Who votes, and as far as the reader may know it, who has; never what. */
export function VotersCard({ debrief, userId }: Props) {
  const [isRevealing, setIsRevealing] = useState(false)
  const { voters, may } = debrief
  const knowsAll = voters.every(({ hasVoted }) => hasVoted !== null)
  const beginReveal = () => {
    void renewDebrief(debrief.candidacyId)
    setIsRevealing(true)
  }
  return (
    <Card className={classes(styles.card, 'no-print')} aria-labelledby="voters">
      <h2 id="voters">
        <Icon name="lock" /> Votes are hidden
      </h2>
      {voters.length === 0 && <p className="muted">Nobody votes here.</p>}
      <Rows isDense>
        {voters.map((voter) => (
          <li key={voter.userId} className="row apart">
            {voter.userId === userId ? <b>You</b> : <span>{voter.name}</span>}
            {voter.hasVoted !== null && (
              <span className={voter.hasVoted ? 'small muted' : 'small warn'}>
                {voter.hasVoted ? 'voted' : 'not yet'}
              </span>
            )}
          </li>
        ))}
      </Rows>
      {may.includes('reveal') && (
        <Button
          full
          variant={knowsAll && voters.every(({ hasVoted }) => hasVoted) ? 'primary' : 'plain'}
          onClick={beginReveal}
        >
          Reveal the votes
        </Button>
      )}
      <p className="small muted">
        {knowsAll ? 'You see who has voted, not what.' : 'Everybody sees all votes at once, at the reveal.'}
      </p>
      {isRevealing && <RevealDialog debrief={debrief} onClose={() => setIsRevealing(false)} />}
    </Card>
  )
}

function RevealDialog({ debrief, onClose }: { debrief: Debrief; onClose: () => void }) {
  const waiting = debrief.voters.filter(({ hasVoted }) => hasVoted === false)
  const needsReason = waiting.length > 0 || debrief.voters.length === 0
  const form = useForm({ defaultValues: { missingReason: '' } })
  const reveal = useMutation(
    revealVotesMutation(debrief.candidacyId, {
      onDone: onClose,
      onFailed: (error) => showFailure(form, error, ['missingReason']),
    }),
  )
  const { errors } = form.formState
  const submit = form.handleSubmit(({ missingReason }) => reveal.mutate(needsReason ? { missingReason } : {}))
  return (
    <Dialog
      isOpen
      title="Reveal the votes"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Not yet</Button>
          <Button variant="primary" type="submit" form="reveal" busy={reveal.isPending && 'Revealing'}>
            Reveal for good
          </Button>
        </>
      }
    >
      <form id="reveal" className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <p>
          Everybody here sees all votes with their reasons, and the interviewers’ names. Votes can no longer be cast or
          changed. This cannot be undone.
        </p>
        {waiting.length > 0 && (
          <Notice tone="warn">
            {listed(waiting.map(({ name }) => name))} {waiting.length === 1 ? 'has' : 'have'} not voted.
          </Notice>
        )}
        {needsReason && (
          <TextAreaField
            label="Why it is not waited for"
            error={errors.missingReason?.message}
            {...form.register('missingReason', {
              validate: (text) => text.trim() !== '' || 'Say why you reveal without them',
            })}
          />
        )}
        {errors.root && <Notice tone="refused">{errors.root.message}</Notice>}
      </form>
    </Dialog>
  )
}
