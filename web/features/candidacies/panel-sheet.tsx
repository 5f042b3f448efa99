import { useMutation, useQuery } from '@tanstack/react-query'
import { useFieldArray, useForm, useWatch } from 'react-hook-form'
import type { Candidacy } from '#contract/candidates.ts'
import type { User } from '#contract/users.ts'
import { failureOf, showFailure } from '../../lib/call-words.ts'
import { seatNames } from '../../lib/vocabulary.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Skeleton, SkeletonBlock } from '../../ui/skeleton.tsx'
import { useToast } from '../../ui/toast.tsx'
import { usersQuery } from '../people/queries.ts'
import { Clashes } from './clashes.tsx'
import type { Interview } from './interview-acts.tsx'
import { changeInterviewMutation } from './queries.ts'
import styles from './candidacies.module.css'

type Props = { interview: Interview; candidacy: Candidacy; onClose: () => void }
type Seat = Interview['panel'][number]['seat']
const seats = Object.keys(seatNames) as Seat[] // the names are a record of all seats

/** Who sits in the interview, and in which seat. */
export function PanelSheet(props: Props) {
  const users = useQuery(usersQuery)
  const { interview, candidacy, onClose } = props
  return (
    <Sheet
      isOpen
      isLightDismiss={false}
      title={`Panel of ${interview.title} with ${candidacy.candidate.name}`}
      onClose={onClose}
    >
      {users.isPending && (
        <Skeleton label="Loading the people">
          <SkeletonBlock height="control" />
          <SkeletonBlock height="control" />
        </Skeleton>
      )}
      {users.error && !users.data && (
        <ErrorState {...failureOf(users.error, 'The people')} onRetry={() => void users.refetch()} />
      )}
      {users.data && <PanelForm {...props} users={users.data.items} />}
    </Sheet>
  )
}

const noSeats: { userId: string; seat: Seat }[] = [{ userId: '', seat: 'lead' }]

function PanelForm({ interview, onClose, users }: Props & { users: User[] }) {
  const toast = useToast()
  const seated = interview.panel.map(({ userId, seat }) => ({ userId, seat }))
  const form = useForm({ defaultValues: { panel: seated.length > 0 ? seated : noSeats } })
  const rows = useFieldArray({ control: form.control, name: 'panel' })
  const { errors } = form.formState
  const change = useMutation(changeInterviewMutation)
  const chosen = useWatch({ control: form.control, name: 'panel' }).filter(({ userId }) => userId !== '')
  const nameOf = (id: string) => users.find((user) => user.id === id)?.name
  const submit = form.handleSubmit(({ panel }) =>
    change.mutate(
      { id: interview.id, panel },
      {
        onSuccess: () => {
          toast({ text: `The panel of ${interview.title} is saved.` })
          onClose()
        },
        onError: (error) => showFailure(form, error, ['panel.*.userId', 'panel.*.seat']),
      },
    ),
  )
  const add = () => rows.append({ userId: '', seat: chosen.some(({ seat }) => seat === 'lead') ? 'co' : 'lead' })
  return (
    <form className="stack loose" noValidate onSubmit={(event) => void submit(event)}>
      <p className="muted">
        Lead and co-interviewer run the clock and owe a scorecard. A shadow sits in and scores privately; a reverse
        shadow leads in training while the lead watches and scores.
      </p>
      <ol className="stack" aria-label="Seats">
        {rows.fields.map((row, index) => (
          <li key={row.id} className={styles.seat}>
            <SelectField
              label={`Person ${index + 1}`}
              isLabelHidden
              error={errors.panel?.[index]?.userId?.message}
              {...form.register(`panel.${index}.userId`, { required: 'Choose a person, or remove the seat' })}
            >
              <option value="">Choose a person</option>
              <People users={users} keptId={row.userId} />
            </SelectField>
            <SelectField
              label={`Seat of person ${index + 1}`}
              isLabelHidden
              error={errors.panel?.[index]?.seat?.message}
              {...form.register(`panel.${index}.seat`)}
            >
              {seats.map((seat) => (
                <option key={seat} value={seat}>
                  {seatNames[seat]}
                </option>
              ))}
            </SelectField>
            <IconButton
              icon="close"
              variant="quiet"
              label={`Remove ${nameOf(row.userId) ?? `person ${index + 1}`}`}
              onClick={() => rows.remove(index)}
            />
          </li>
        ))}
      </ol>
      {rows.fields.length === 0 && <p className="warn">Nobody: an owed round without a panel holds up the debrief.</p>}
      <div className="row">
        <Button icon="plus" onClick={add} disabledReason={rows.fields.length >= 8 ? 'Eight seats at most.' : undefined}>
          Add a person
        </Button>
      </div>
      {interview.scheduledAt !== null && (
        <Clashes
          interview={interview}
          at={interview.scheduledAt}
          people={chosen.map(({ userId }) => ({ userId, name: nameOf(userId) ?? '' }))}
        />
      )}
      {errors.root?.message && <Notice tone="refused">{withNames(errors.root.message, users)}</Notice>}
      <div className="row">
        <Button type="submit" variant="primary" busy={change.isPending && 'Saving'}>
          Save the panel
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  )
}

/** A refusal names people by their ids. */
const withNames = (words: string, users: readonly User[]) =>
  users.reduce((text, { id, name }) => text.replaceAll(id, name), words)

/** Interviewers first; people without access only where they sit already. */
function People({ users, keptId }: { users: readonly User[]; keptId: string }) {
  const shown = users
    .filter(({ id, isActive }) => isActive || id === keptId)
    .toSorted((a, b) => a.name.localeCompare(b.name))
  const groups = [
    { label: 'Interviewers', people: shown.filter(({ roles }) => roles.includes('interviewer')) },
    { label: 'Others', people: shown.filter(({ roles }) => !roles.includes('interviewer')) },
  ]
  return groups
    .filter(({ people }) => people.length > 0)
    .map(({ label, people }) => (
      <optgroup key={label} label={label}>
        {people.map(({ id, name, isInvited }) => (
          <option key={id} value={id}>
            {name}
            {isInvited && ' (invited)'}
          </option>
        ))}
      </optgroup>
    ))
}
