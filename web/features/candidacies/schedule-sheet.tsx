import { useMutation, useQuery } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import type { Candidacy } from '#contract/candidates.ts'
import { withExtraTime } from '#domain/extra-time.ts'
import { failureOf, showFailure } from '../../lib/call-words.ts'
import { timeOfDay } from '../../lib/format.ts'
import { cityOf, fromField, ownTimeZone, timeThere, toField } from '../../lib/local-time.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Skeleton, SkeletonBlock } from '../../ui/skeleton.tsx'
import { useToast } from '../../ui/toast.tsx'
import { Clashes } from './clashes.tsx'
import type { Interview } from './interview-acts.tsx'
import { changeInterviewMutation, scheduleQuery } from './queries.ts'

type Props = { interview: Interview; candidacy: Candidacy; onClose: () => void }

/** When and where: in the viewer's own time zone, with the candidate's beside it. */
export function ScheduleSheet({ interview, candidacy, onClose }: Props) {
  const schedule = useQuery(scheduleQuery(interview.id))
  return (
    <Sheet
      isOpen
      isLightDismiss={false}
      title={`${interview.title} with ${candidacy.candidate.name}`}
      onClose={onClose}
    >
      {schedule.isPending && (
        <Skeleton label="Loading the schedule">
          <SkeletonBlock height="control" />
          <SkeletonBlock height="control" />
          <SkeletonBlock height="control" />
        </Skeleton>
      )}
      {schedule.error && !schedule.data && (
        <ErrorState {...failureOf(schedule.error, 'The schedule')} onRetry={() => void schedule.refetch()} />
      )}
      {schedule.data && (
        <ScheduleForm interview={interview} candidacy={candidacy} stored={schedule.data} onClose={onClose} />
      )}
    </Sheet>
  )
}

type Stored = {
  scheduledAt: string | null
  hardStopAt: string | null
  meetingUrl: string | null
  extraTimePercent: number
}
const fields = ['scheduledAt', 'hardStopAt', 'meetingUrl', 'extraTimePercent'] as const
const extraTimes = [0, 25, 50, 100]

function ScheduleForm({ interview, candidacy, stored, onClose }: Props & { stored: Stored }) {
  const toast = useToast()
  const form = useForm({
    defaultValues: {
      scheduledAt: toField(stored.scheduledAt),
      hardStopAt: toField(stored.hardStopAt),
      meetingUrl: stored.meetingUrl ?? '',
      extraTimePercent: String(stored.extraTimePercent),
    },
  })
  const { errors, dirtyFields } = form.formState
  const change = useMutation(changeInterviewMutation)
  const at = fromField(useWatch({ control: form.control, name: 'scheduledAt' }))
  const extra = Number(useWatch({ control: form.control, name: 'extraTimePercent' }))
  const minutes = withExtraTime(interview.minutes, extra)
  const { candidate } = candidacy
  const isLive = interview.state === 'live'
  const submit = form.handleSubmit(({ scheduledAt, hardStopAt, meetingUrl, extraTimePercent }) => {
    // Only what was changed: a field holds whole minutes, and what is stored may not.
    const body = {
      ...(dirtyFields.scheduledAt ? { scheduledAt: fromField(scheduledAt) } : {}),
      ...(dirtyFields.hardStopAt ? { hardStopAt: fromField(hardStopAt) } : {}),
      ...(dirtyFields.meetingUrl ? { meetingUrl: meetingUrl.trim() || null } : {}),
      ...(dirtyFields.extraTimePercent ? { extraTimePercent: Number(extraTimePercent) } : {}),
    }
    change.mutate(
      { id: interview.id, ...body },
      {
        onSuccess: () => {
          toast({ text: `${interview.title} with ${candidate.name} is saved.` })
          onClose()
        },
        onError: (error) => showFailure(form, error, fields),
      },
    )
  })
  return (
    <form className="stack loose" noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        label="Starts"
        type="datetime-local"
        readOnly={isLive}
        autoFocus={!isLive}
        error={errors.scheduledAt?.message}
        hint={
          <>
            {isLive ? 'The interview has begun. ' : ''}Your time zone: {cityOf(ownTimeZone())}.
            {at && (
              <>
                {' '}
                Until {timeOfDay(new Date(Date.parse(at) + minutes * 60_000))}, {minutes} min.
              </>
            )}
            {at && candidate.timeZone && candidate.timeZone !== ownTimeZone() && (
              <>
                {' '}
                For {candidate.name} in {cityOf(candidate.timeZone)}: {timeThere(at, candidate.timeZone)}.
              </>
            )}
          </>
        }
        {...form.register('scheduledAt')}
      />
      {at && at !== stored.scheduledAt && (
        <Clashes interview={interview} at={at} people={interview.panel.map(({ userId, name }) => ({ userId, name }))} />
      )}
      <TextField
        label="Hard stop"
        isOptional
        type="datetime-local"
        hint="When the room or the people are gone for good. The live screen plans for it."
        error={errors.hardStopAt?.message}
        {...form.register('hardStopAt')}
      />
      <TextField
        label="Meeting link"
        isOptional
        type="url"
        inputMode="url"
        placeholder="https://"
        error={errors.meetingUrl?.message}
        {...form.register('meetingUrl')}
      />
      <SelectField
        label="Extra time"
        hint="An accommodation for the candidate. Whoever runs the interview sees a longer plan, not why; comparisons show the kit’s minutes."
        error={errors.extraTimePercent?.message}
        {...form.register('extraTimePercent')}
      >
        {[...new Set([...extraTimes, stored.extraTimePercent])].map((percent) => (
          <option key={percent} value={percent}>
            {percent === 0 ? 'None' : `${percent} % more, ${withExtraTime(interview.minutes, percent)} min`}
          </option>
        ))}
      </SelectField>
      {errors.root && <Notice tone="refused">{errors.root.message}</Notice>}
      <div className="row">
        <Button type="submit" variant="primary" busy={change.isPending && 'Saving'}>
          Save
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  )
}
