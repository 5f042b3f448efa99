import { useMutation, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { Redirect } from 'wouter'
import { putRehearsalScorecard, type RehearsalAttempt, type RehearsalCard } from '#contract/rehearsal-attempts.ts'
import type { Scorecard } from '#contract/scorecards.ts'
import { marksOf } from '#domain/rehearsal/work.ts'
import type { Draft } from '#domain/scorecard.ts'
import { call, CallError } from '../../lib/call.ts'
import { failureOf, isRefusedAs } from '../../lib/call-words.ts'
import { interviewOf, viewsOf } from '../../lib/rehearsal-interview.ts'
import { useOutbox } from '../../lib/outbox-provider.tsx'
import { useTitle } from '../../lib/title.ts'
import { forgetHere, type RehearsalSaver, useRehearsalWork } from '../../lib/use-rehearsal-work.ts'
import { useWorkState } from '../../lib/use-work-saver.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { attemptQuery, keepCard, keepWork, submitMutation } from '../rehearsals/queries.ts'
import type { DraftSaver, SaveOutcome } from './draft-saver.ts'
import { ScorecardForm } from './scorecard-form.tsx'
import { ScorecardLoading } from './scorecard-loading.tsx'
import { type Desk, useDraftSaver } from './use-draft.ts'
import type { useOwnNotes } from './use-own-notes.ts'
import { useSubmission } from './use-submit.ts'

/** The scorecard of a rehearsal, on the real form. Submitting it opens the comparison. */
export function RehearsalScorecardPage({ params }: { params: { attemptId?: string | undefined } }) {
  const attemptId = params.attemptId ?? ''
  const attempt = useQuery(attemptQuery(attemptId))
  useTitle('Scorecard, rehearsal')
  if (attempt.data?.state === 'submitted') return <Redirect to={`/rehearsals/${attemptId}/comparison`} replace />
  if (attempt.data) return <OpenRehearsal attempt={attempt.data} />
  if (isRefusedAs(attempt.error, 'not_found', 'invalid_input'))
    return (
      <Page crumb="Scorecard">
        <PageHeader
          title="There is no such rehearsal"
          lead="It was deleted, or it is somebody else’s."
          actions={<LinkButton href="/rehearsals">All rehearsals</LinkButton>}
        />
      </Page>
    )
  if (attempt.error)
    return (
      <Page crumb="Scorecard">
        <h1 className="vh">Scorecard</h1>
        <ErrorState
          {...failureOf(attempt.error, 'The scorecard')}
          kept="What you wrote on this device is kept."
          onRetry={() => void attempt.refetch()}
        />
      </Page>
    )
  return <ScorecardLoading />
}

/** As a scorecard of an interview, whose draft is saved with the attempt. */
const asScorecard = ({ id, state, submittedAt }: RehearsalAttempt, card: RehearsalCard): Scorecard => ({
  id,
  interviewId: id,
  state: state === 'submitted' ? 'submitted' : 'draft',
  submittedAt,
  ...card,
})

function OpenRehearsal({ attempt }: { attempt: RehearsalAttempt }) {
  const { id } = attempt
  const work = useRehearsalWork(attempt, (kept) => keepWork(id, kept))
  const knownNoteIds = useMemo(() => new Set(attempt.work.notes.map((note) => note.id)), [attempt.work.notes])
  const scorecard = useMemo(() => asScorecard(attempt, attempt.scorecard), [attempt])
  const desk = useDesk(attempt)
  const saver = useDraftSaver(id, scorecard, knownNoteIds, desk)
  return saver && work ? <Form attempt={attempt} work={work} saver={saver} /> : <ScorecardLoading />
}

const isPassing = ({ problem }: CallError) =>
  problem.status === 429 || problem.status >= 500 || problem.code === 'not_signed_in'

function useDesk(attempt: RehearsalAttempt): Desk {
  const latest = useRef(attempt)
  useEffect(() => {
    latest.current = attempt
  })
  const send = useCallback(async (draft: Draft, revision: number): Promise<SaveOutcome> => {
    const { id } = latest.current
    const body = { ...draft, ratings: [...draft.ratings], revision }
    try {
      const card = await call(putRehearsalScorecard, { params: { id }, body })
      return { kind: 'saved', scorecard: asScorecard(latest.current, card) }
    } catch (error) {
      if (!(error instanceof CallError) || isPassing(error)) return { kind: 'passing' }
      const current = () => asScorecard(latest.current, error.problem.current as RehearsalCard) // as stored
      if (error.code === 'revision_conflict') return { kind: 'conflict', current: current() }
      if (error.code === 'scorecard_submitted') return { kind: 'frozen', current: current() }
      return { kind: 'refused', reason: error.problem.issues?.[0]?.message ?? error.message }
    }
  }, [])
  return useMemo(() => ({ send, onSaved: (stored) => keepCard(attempt.id, stored) }), [send, attempt.id])
}

type FormProps = { attempt: RehearsalAttempt; work: RehearsalSaver; saver: DraftSaver }

function Form({ attempt, work: workSaver, saver }: FormProps) {
  const { id, kit } = attempt
  const { work, status } = useWorkState(workSaver)
  const attemptNow = useQuery(attemptQuery(id))
  const notes = useMemo(() => viewsOf(work.notes), [work.notes])
  const prompts = useMemo(() => marksOf(work, kit.content), [work, kit])
  const retag = useCallback<ReturnType<typeof useOwnNotes>['retag']>(
    async (note, tags) =>
      workSaver.edit((now) => ({ notes: now.notes.map((one) => (one.id === note.id ? { ...one, tags } : one)) })),
    [workSaver],
  )
  const { outbox } = useOutbox()
  const submission = useSubmission({
    saver,
    notesThere: () => workSaver.flush(),
    submitting: useMutation(
      submitMutation(id, async () => {
        await saver.forget()
        await forgetHere(outbox, id)
      }),
    ),
  })
  return (
    <ScorecardForm
      interview={useMemo(() => interviewOf(attempt), [attempt])}
      shared={{ state: work.clock.state === 'ended' ? 'ended' : 'live', prompts }}
      saver={saver}
      own={{ notes, retag, waitingCount: status === 'offline' ? notes.length : 0, refusedCount: 0 }}
      submission={submission}
      onShowStored={() => void attemptNow.refetch()}
      purpose="rehearsal"
      interviewHref={`/rehearsals/${id}`}
    />
  )
}
