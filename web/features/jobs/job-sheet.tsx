import { useMutation, useQuery } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import type { Job } from '#contract/jobs.ts'
import type { Loop } from '#contract/kits.ts'
import type { User } from '#contract/users.ts'
import { failureOf, showFailure } from '../../lib/call-words.ts'
import { count } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Skeleton, SkeletonBlock } from '../../ui/skeleton.tsx'
import { useToast } from '../../ui/toast.tsx'
import { loopsQuery } from '../loops/queries.ts'
import { usersQuery } from '../people/queries.ts'
import { PinnedProblems, useProblemSets } from './pinned-problems.tsx'
import { changeJobMutation, createJobMutation } from './queries.ts'
import styles from './jobs.module.css'

type Props = {
  job: Job | null
  onClose: () => void
  /** In place of closing: where to go with what was saved. */
  onSaved?: (job: Job) => void
}

/** A new job, or one that is changed. */
export function JobSheet({ job, onClose, onSaved }: Props) {
  const users = useQuery(usersQuery)
  const loops = useQuery(loopsQuery)
  const failed = users.error ?? loops.error
  return (
    <Sheet isOpen isLightDismiss={false} title={job ? 'Change the job' : 'Open a job'} onClose={onClose}>
      {users.data && loops.data ? (
        <JobForm job={job} users={users.data.items} loops={loops.data.items} onClose={onClose} onSaved={onSaved} />
      ) : failed ? (
        <ErrorState
          {...failureOf(failed, 'People and loops')}
          onRetry={() => void Promise.all([users.refetch(), loops.refetch()])}
        />
      ) : (
        <Skeleton label="Loading people and loops">
          <SkeletonBlock height="control" />
          <SkeletonBlock height="control" />
          <SkeletonBlock height="card" />
        </Skeleton>
      )}
    </Sheet>
  )
}

const fields = ['title', 'level', 'loopSlug', 'hiringManagerId', 'chairId']

type FormProps = {
  job: Job | null
  users: readonly User[]
  loops: readonly Loop[]
  onClose: () => void
  onSaved: Props['onSaved']
}

function JobForm({ job, users, loops, onClose, onSaved }: FormProps) {
  const toast = useToast()
  const form = useForm({
    defaultValues: {
      title: job?.title ?? '',
      level: job?.level ?? '',
      loopSlug: job?.loopSlug ?? '',
      hiringManagerId: job?.hiringManagerId ?? '',
      committeeIds: job?.committeeIds ?? [],
      chairId: job?.chairId ?? '',
      problemIds: job?.problemIds ?? [],
    },
  })
  const { errors } = form.formState
  const create = useMutation(createJobMutation)
  const change = useMutation(changeJobMutation)
  const committeeIds = useWatch({ control: form.control, name: 'committeeIds' })
  const loopSlug = useWatch({ control: form.control, name: 'loopSlug' })
  const sets = useProblemSets(loops.find(({ slug }) => slug === loopSlug))
  const people = users.toSorted((a, b) => a.name.localeCompare(b.name))
  const submit = form.handleSubmit((values) => {
    const body = {
      ...values,
      hiringManagerId: values.hiringManagerId || null,
      chairId: values.committeeIds.includes(values.chairId) ? values.chairId : null,
      // Those of another loop were left behind with it.
      problemIds: values.problemIds.filter(
        (id) => !sets || sets.some((set) => set.problems.some((one) => one.id === id)),
      ),
    }
    const handlers = {
      onSuccess: (saved: Job) => {
        toast({ text: job ? `${saved.title} is saved.` : `${saved.title} is open.` })
        if (onSaved) onSaved(saved)
        else onClose()
      },
      onError: (error: Error) => showFailure(form, error, fields),
    }
    if (job) change.mutate({ id: job.id, ...body }, handlers)
    else create.mutate(body, handlers)
  })
  return (
    <form className="stack loose" noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        label="Title"
        autoFocus
        error={errors.title?.message}
        {...form.register('title', { validate: (title) => title.trim() !== '' || 'Name the job' })}
      />
      <TextField
        label="Level"
        isOptional
        hint="As you call it: senior, level 4."
        error={errors.level?.message}
        {...form.register('level')}
      />
      <SelectField
        label="Loop"
        hint={job ? 'Candidacies that have started keep the loop they began with.' : 'The plan of its rounds.'}
        error={errors.loopSlug?.message}
        {...form.register('loopSlug', { required: 'Choose a loop' })}
      >
        <option value="">Choose a loop</option>
        {loops.map((loop) => (
          <option key={loop.slug} value={loop.slug}>
            {loop.title} · {count(loop.rounds.length, 'round')}
          </option>
        ))}
      </SelectField>
      {sets && sets.length > 0 && <PinnedProblems sets={sets} field={form.register('problemIds')} />}
      <SelectField
        label="Hiring manager"
        isOptional
        hint="Sees progress, takes part in the debrief, and decides where the way says so."
        error={errors.hiringManagerId?.message}
        {...form.register('hiringManagerId')}
      >
        <option value="">Nobody yet</option>
        {people.filter(isThere(job?.hiringManagerId ?? null)).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Committee people={people} job={job} register={form.register('committeeIds')} />
      {committeeIds.length > 0 && (
        <SelectField
          label="Chair"
          isOptional
          hint="Where one is named, the chair decides in the hiring manager’s place."
          error={errors.chairId?.message}
          {...form.register('chairId')}
        >
          <option value="">Nobody: the hiring manager decides</option>
          {people
            .filter(({ id }) => committeeIds.includes(id))
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </SelectField>
      )}
      {errors.root && <Notice tone="refused">{errors.root.message}</Notice>}
      <div className="row">
        <Button
          type="submit"
          variant="primary"
          busy={(create.isPending || change.isPending) && (job ? 'Saving' : 'Opening')}
        >
          {job ? 'Save' : 'Open the job'}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  )
}

/** People without access are only shown where they are named already. */
const isThere = (namedId: string | null) => (user: User) => user.isActive || user.id === namedId

type CommitteeProps = {
  people: readonly User[]
  job: Job | null
  register: ReturnType<ReturnType<typeof useForm<{ committeeIds: string[] }>>['register']>
}

function Committee({ people, job, register }: CommitteeProps) {
  const shown = people.filter(
    ({ id, isActive, roles }) => (isActive && roles.includes('committee')) || job?.committeeIds.includes(id),
  )
  return (
    <fieldset className={styles.committee}>
      <legend>
        <b>Committee</b> <span className="muted">optional</span>
      </legend>
      <p className="muted small">They vote on the packet, so none of them may sit on a panel of this job.</p>
      {shown.map(({ id, name }) => (
        <Checkbox key={id} label={name} value={id} {...register} />
      ))}
      {shown.length === 0 && <p>Nobody has the role “Hiring committee” yet. An admin gives it.</p>}
    </fieldset>
  )
}
