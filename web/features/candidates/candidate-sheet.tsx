import { useMutation, useQuery } from '@tanstack/react-query'
import { useFieldArray, useForm } from 'react-hook-form'
import type { Candidate } from '#contract/candidates.ts'
import { failureOf, showFailure } from '../../lib/call-words.ts'
import { ownTimeZone } from '../../lib/local-time.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Skeleton, SkeletonBlock } from '../../ui/skeleton.tsx'
import { useToast } from '../../ui/toast.tsx'
import { candidateQuery, changeCandidateMutation, createCandidateMutation } from './queries.ts'
import styles from './candidates.module.css'

type Props = { candidate: Candidate | null; onClose: () => void; onSaved?: (candidate: Candidate) => void }

export const CandidateSheet = (props: Props) => (
  <Sheet
    isOpen
    isLightDismiss={false}
    title={props.candidate ? `Change ${props.candidate.name}` : 'Add a candidate'}
    onClose={props.onClose}
  >
    <CandidateForm {...props} />
  </Sheet>
)

/** Asked for by id: the candidate may be on no page of the list that is loaded. */
export function EditCandidate({ id, onClose }: { id: string; onClose: () => void }) {
  const candidate = useQuery(candidateQuery(id))
  if (candidate.data) return <CandidateSheet candidate={candidate.data} onClose={onClose} />
  return (
    <Sheet isOpen title="Change a candidate" onClose={onClose}>
      {candidate.error ? (
        <ErrorState {...failureOf(candidate.error, 'The candidate')} onRetry={() => void candidate.refetch()} />
      ) : (
        <Skeleton label="Loading the candidate">
          <SkeletonBlock height="control" />
          <SkeletonBlock height="control" />
        </Skeleton>
      )}
    </Sheet>
  )
}

const fields = ['name', 'email', 'pronunciation', 'timeZone', 'links.*.label', 'links.*.url']
const mostLinks = 20

function CandidateForm({ candidate, onClose, onSaved }: Props) {
  const toast = useToast()
  const form = useForm({
    defaultValues: {
      name: candidate?.name ?? '',
      email: candidate?.email ?? '',
      pronunciation: candidate?.pronunciation ?? '',
      timeZone: candidate?.timeZone ?? '',
      links: candidate?.links ?? [],
    },
  })
  const { errors } = form.formState
  const links = useFieldArray({ control: form.control, name: 'links' })
  const create = useMutation(createCandidateMutation)
  const change = useMutation(changeCandidateMutation)
  const submit = form.handleSubmit(({ name, email, pronunciation, timeZone, links: given }) => {
    const body = {
      name: name.trim(),
      email: email.trim() || null,
      pronunciation: pronunciation.trim() || null,
      timeZone: timeZone.trim() || null,
      links: given,
    }
    const handlers = {
      onSuccess: (saved: Candidate) => {
        toast({ text: `${saved.name} is ${candidate ? 'saved' : 'added'}.` })
        if (onSaved) onSaved(saved)
        else onClose()
      },
      onError: (error: Error) => showFailure(form, error, fields),
    }
    if (candidate) change.mutate({ id: candidate.id, ...body }, handlers)
    else create.mutate(body, handlers)
  })
  return (
    <form className="stack loose" noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        label="Name"
        autoFocus
        autoComplete="off"
        error={errors.name?.message}
        {...form.register('name', { validate: (name) => name.trim() !== '' || 'Write the candidate’s name' })}
      />
      <TextField
        label="Email"
        isOptional
        type="email"
        autoComplete="off"
        hint="Only recruiters see it."
        error={errors.email?.message}
        {...form.register('email')}
      />
      <TextField
        label="Pronunciation"
        isOptional
        hint="How to say the name: ee-NESS MOR-ah-vets."
        error={errors.pronunciation?.message}
        {...form.register('pronunciation')}
      />
      <TextField
        label="Time zone"
        isOptional
        list="time-zones"
        autoComplete="off"
        hint={`Interviewers see what time it is there. Yours is ${ownTimeZone()}.`}
        error={errors.timeZone?.message}
        {...form.register('timeZone')}
      />
      <datalist id="time-zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </datalist>
      <fieldset className={styles.fieldset}>
        <legend>
          <b>Links</b> <span className="muted">optional</span>
        </legend>
        {links.fields.map((link, index) => (
          <div key={link.id} className={styles.link}>
            <TextField
              label={`What link ${index + 1} leads to`}
              isLabelHidden
              placeholder="Portfolio"
              error={errors.links?.[index]?.label?.message}
              {...form.register(`links.${index}.label`, { required: 'Name it' })}
            />
            <TextField
              label={`Address of link ${index + 1}`}
              isLabelHidden
              type="url"
              placeholder="https://"
              error={errors.links?.[index]?.url?.message}
              {...form.register(`links.${index}.url`, { required: 'Write its address' })}
            />
            <IconButton
              icon="close"
              variant="quiet"
              label={`Remove link ${index + 1}`}
              onClick={() => links.remove(index)}
            />
          </div>
        ))}
        <div className="row">
          <Button
            icon="plus"
            disabledReason={links.fields.length >= mostLinks ? `${mostLinks} at most.` : undefined}
            onClick={() => links.append({ label: '', url: '' })}
          >
            Add a link
          </Button>
        </div>
      </fieldset>
      {errors.root && <Notice tone="refused">{errors.root.message}</Notice>}
      <div className="row">
        <Button
          type="submit"
          variant="primary"
          busy={(create.isPending || change.isPending) && (candidate ? 'Saving' : 'Adding')}
        >
          {candidate ? 'Save' : 'Add the candidate'}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  )
}
