import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Debrief } from '#contract/debriefs.ts'
import { showFailure, wordsOf } from '../../lib/call-words.ts'
import { capital, inWords } from '../../lib/in-words.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { classes } from '../../ui/classes.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextAreaField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Section } from '../../ui/section.tsx'
import { candidacyQuery } from '../candidacies/queries.ts'
import { usersQuery } from '../people/queries.ts'
import { openDebriefMutation, waiveScorecardMutation } from './queries.ts'
import styles from './packet.module.css'

type Owed = Debrief['missing'][number]

/** Who still owes a scorecard, with the way on without it, and for who may see progress, whose are in. */
export function StillOwed({ debrief }: { debrief: Debrief }) {
  const [waiving, setWaiving] = useState<Owed | null>(null)
  const { candidacyId, missing, may } = debrief
  const settled = useSettled(candidacyId)
  if (missing.length + settled.length === 0) return null
  return (
    <Section id="owed" title="Scorecards">
      <Card isFlush as="div">
        <Rows>
          {missing.map((owed) => (
            <Row
              key={`${owed.interviewId} ${owed.userId ?? ''}`}
              title={owed.name ?? 'Nobody on the panel yet'}
              detail={owed.title}
              end={
                owed.waived ? (
                  <span className="small muted">waived by {owed.waived.by}</span>
                ) : may.includes('waive') ? (
                  <Button size="small" onClick={() => setWaiving(owed)}>
                    Go on without it<span className="vh"> for {owed.name ?? owed.title}</span>
                  </Button>
                ) : (
                  <span className="small warn">not in yet</span>
                )
              }
            >
              {owed.waived && <p className="muted">“{owed.waived.reason}”</p>}
            </Row>
          ))}
          {settled.map(({ key, name, title, words }) => (
            <Row key={key} title={name} detail={title} end={<span className="small muted">{words}</span>} />
          ))}
        </Rows>
      </Card>
      {waiving && <WaiveDialog candidacyId={candidacyId} owed={waiving} onClose={() => setWaiving(null)} />}
    </Section>
  )
}

/** Progress is the recruiter's and the hiring manager's: for others the candidacy's answer holds none. */
function useSettled(candidacyId: string) {
  const { data } = useQuery(candidacyQuery(candidacyId))
  return (data?.interviews ?? []).flatMap(({ id, title, panel }) =>
    panel
      .filter(({ scorecard }) => scorecard?.isOwed && scorecard.state !== 'draft')
      .map(({ userId, name, scorecard }) => ({
        key: `${id} ${userId}`,
        name,
        title,
        words: scorecard?.state === 'released' ? 'released' : 'in',
      })),
  )
}

type WaiveProps = { candidacyId: string; owed: Owed; onClose: () => void }

function WaiveDialog({ candidacyId, owed, onClose }: WaiveProps) {
  const form = useForm({ defaultValues: { reason: '' } })
  const waive = useMutation(
    waiveScorecardMutation(candidacyId, {
      onDone: onClose,
      onFailed: (error) => showFailure(form, error, ['reason']),
    }),
  )
  const { interviewId, userId, name, title } = owed
  const submit = form.handleSubmit(({ reason }) =>
    waive.mutate({ interviewId, ...(userId === null ? {} : { userId }), reason }),
  )
  const { errors } = form.formState
  return (
    <Dialog
      isOpen
      title={name === null ? `Go on without ${title}` : `Go on without ${name}’s scorecard`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Wait for it</Button>
          <Button variant="primary" type="submit" form="waive" busy={waive.isPending && 'Going on'}>
            Go on without it
          </Button>
        </>
      }
    >
      <form id="waive" className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <p>
          The debrief opens without it, and the reason stands in the packet.
          {name !== null && ` ${name} can still submit until the votes are revealed.`}
        </p>
        <TextAreaField
          label="Reason"
          autoFocus
          error={errors.reason?.message}
          {...form.register('reason', { required: 'Say why it is not waited for' })}
        />
        {errors.root && <Notice tone="refused">{errors.root.message}</Notice>}
      </form>
    </Dialog>
  )
}

/** Opens the packet to its voters; where the panel decides, somebody from outside may lead it. */
export function OpenCard({ debrief }: { debrief: Debrief }) {
  const { candidacyId, missing, may, way } = debrief
  const [barRaiserId, setBarRaiserId] = useState('')
  const open = useMutation(openDebriefMutation(candidacyId))
  const owed = missing.filter(({ waived }) => waived === null).length
  if (!may.includes('open') && !may.includes('waive')) return null
  return (
    <Card className={classes(styles.card, 'no-print')} aria-labelledby="open">
      <h2 id="open">Open the debrief</h2>
      {way === 'panel' && may.includes('open') && (
        <BarRaiserField candidacyId={candidacyId} value={barRaiserId} onChange={setBarRaiserId} />
      )}
      {open.error && <Notice tone="refused">{wordsOf(open.error)}</Notice>}
      <Button
        variant="primary"
        full
        busy={open.isPending && 'Opening'}
        disabledReason={owed > 0 ? `${capital(inWords(owed))} still owed` : undefined}
        onClick={() => open.mutate(barRaiserId === '' ? {} : { barRaiserId })}
      >
        Open the debrief
      </Button>
      <p className="small muted">Then the packet can be read, and those who vote do so on their own.</p>
    </Card>
  )
}

type BarRaiserProps = { candidacyId: string; value: string; onChange: (userId: string) => void }

function BarRaiserField({ candidacyId, value, onChange }: BarRaiserProps) {
  const users = useQuery(usersQuery)
  const candidacy = useQuery(candidacyQuery(candidacyId))
  const { interviews = [], hiringManager } = candidacy.data ?? {}
  const insideIds = new Set([
    hiringManager?.userId,
    ...interviews.flatMap(({ panel }) => panel.map(({ userId }) => userId)),
  ])
  const outsiders = (users.data?.items ?? []).filter(({ id }) => !insideIds.has(id))
  return (
    <SelectField
      label="Bar raiser"
      isOptional
      hint="From outside the hiring team: votes, leads, and decides."
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">Nobody</option>
      {outsiders.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}
