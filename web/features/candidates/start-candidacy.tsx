import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useLocation } from 'wouter'
import type { Candidacy, Candidate } from '#contract/candidates.ts'
import type { Job } from '#contract/jobs.ts'
import { failureOf, isRefusedAs, showFailure } from '../../lib/call-words.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { SelectField } from '../../ui/field.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton, SkeletonBlock } from '../../ui/skeleton.tsx'
import { useToast } from '../../ui/toast.tsx'
import { startCandidacyMutation } from '../candidacies/queries.ts'
import { jobsQuery } from '../jobs/queries.ts'
import { candidateQuery } from './queries.ts'

type Props = { candidateId: string; jobId: string | null; onClose: () => void }

/** A candidate on a job's loop: its interviews are there at once, to be given a time and a panel. */
export function StartCandidacy({ candidateId, jobId, onClose }: Props) {
  const candidate = useQuery(candidateQuery(candidateId))
  const jobs = useQuery(jobsQuery)
  const [isStarting, setIsStarting] = useState(false)
  const failed = candidate.error ?? jobs.error
  const open = jobs.data?.filter(({ isOpen }) => isOpen)
  return (
    <Dialog
      isOpen
      title={candidate.data ? `Start a candidacy for ${candidate.data.name}` : 'Start a candidacy'}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          {open && open.length > 0 && (
            <Button type="submit" form="start-candidacy" variant="primary" busy={isStarting && 'Starting'}>
              Start
            </Button>
          )}
        </>
      }
    >
      {candidate.data && open ? (
        <JobChoice candidate={candidate.data} jobs={open} jobId={jobId} onStarting={setIsStarting} />
      ) : failed ? (
        <ErrorState
          {...failureOf(failed, 'Candidate and jobs')}
          onRetry={() => void Promise.all([candidate.refetch(), jobs.refetch()])}
        />
      ) : (
        <Skeleton label="Loading the jobs">
          <SkeletonBlock height="control" />
        </Skeleton>
      )}
    </Dialog>
  )
}

type ChoiceProps = {
  candidate: Candidate
  jobs: readonly Job[]
  jobId: string | null
  onStarting: (isStarting: boolean) => void
}

function JobChoice({ candidate, jobs, jobId, onStarting }: ChoiceProps) {
  const toast = useToast()
  const [, navigate] = useLocation()
  const form = useForm({ defaultValues: { jobId: jobId ?? '' } })
  const { errors } = form.formState
  const start = useMutation(startCandidacyMutation)
  const submit = form.handleSubmit((values) => {
    onStarting(true)
    start.mutate(
      { candidateId: candidate.id, jobId: values.jobId },
      {
        onSuccess: (candidacy) => {
          toast({ text: `${candidate.name} is on the way. Give the interviews a time and a panel.` })
          navigate(`/candidacies/${candidacy.id}`)
        },
        onError: (error) => {
          onStarting(false)
          if (!isRefusedAs(error, 'candidacy_exists')) showFailure(form, error, ['jobId'])
        },
      },
    )
  })
  if (jobs.length === 0)
    return <Notice action={<LinkButton href="/jobs?add=1">Open a job</LinkButton>}>There is no open job yet.</Notice>
  return (
    <form id="start-candidacy" className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <SelectField
        label="Job"
        autoFocus
        hint="The job’s loop is copied: a loop that changes later leaves this plan as it is."
        error={errors.jobId?.message}
        {...form.register('jobId', { required: 'Choose a job' })}
      >
        <option value="">Choose a job</option>
        {jobs.map((job) => (
          <option key={job.id} value={job.id}>
            {job.title}
            {job.level !== '' && `, ${job.level}`} · {job.loopTitle}
          </option>
        ))}
      </SelectField>
      {isRefusedAs(start.error, 'candidacy_exists') && (
        <Notice tone="refused">
          {candidate.name} has a candidacy for this job already. <Existing current={start.error.problem.current} />
        </Notice>
      )}
      {errors.root && <Notice tone="refused">{errors.root.message}</Notice>}
    </form>
  )
}

/** The refusal carries the candidacy that is there. */
function Existing({ current }: { current: unknown }) {
  const stored = current as Candidacy | undefined // with candidacy_exists it is the stored candidacy
  return stored ? <Anchor href={`/candidacies/${stored.id}`}>Go to it</Anchor> : null
}
