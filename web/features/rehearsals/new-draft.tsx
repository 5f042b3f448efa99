import { useMutation, useQuery } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import { useLocation } from 'wouter'
import type { KitSummary } from '#contract/kits.ts'
import { blankDraft } from '#domain/rehearsal/draft.ts'
import { showFailure } from '../../lib/call-words.ts'
import { queryClient } from '../../lib/query-client.ts'
import { slugOf } from '../../lib/slug-of.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { kitQuery } from '../kits/queries.ts'
import { createRehearsalDraft, rehearsalDraftQuery, rehearsalDraftsQuery, rehearsalsQuery } from './queries.ts'

type Values = { kitSlug: string; problemId: string; name: string }
type Props = {
  kits: readonly KitSummary[]
  kitSlug: string | null
  /** One that is there, to begin as a copy of. */
  copyOf?: { slug: string; name: string } | undefined
  onClose: () => void
}

/** A made-up candidate begins with a kit and a name; everything else is written on their page. */
export function NewDraft({ kits, kitSlug, copyOf, onClose }: Props) {
  const [, navigate] = useLocation()
  const rehearsals = useQuery(rehearsalsQuery)
  const drafts = useQuery(rehearsalDraftsQuery)
  const form = useForm<Values>({
    defaultValues: { kitSlug: kitSlug ?? kits[0]?.slug ?? '', problemId: '', name: copyOf?.name ?? '' },
  })
  const { errors } = form.formState
  const chosenSlug = useWatch({ control: form.control, name: 'kitSlug' })
  const kit = useQuery({ ...kitQuery(chosenSlug), enabled: chosenSlug !== '' })
  const problems = copyOf ? [] : (kit.data?.content.problems ?? [])
  const taken = [...(rehearsals.data?.items ?? []), ...(drafts.data?.items ?? [])].map(({ slug }) => slug)

  const begin = useMutation({
    mutationFn: async (values: Values) => {
      const slug = freeSlug(`${values.kitSlug}-${slugOf(values.name) || 'candidate'}`, taken)
      const draft = await begun(values, copyOf?.slug)
      await createRehearsalDraft(slug, draft)
      return slug
    },
    onSuccess: (slug) => navigate(`/rehearsals/${slug}/write`),
    onError: (error) => showFailure(form, error, []),
  })
  const send = form.handleSubmit((values) => begin.mutate({ ...values, name: values.name.trim() }))
  return (
    <Dialog
      isOpen
      title={copyOf ? `Write another from ${copyOf.name}` : 'Write a made-up candidate'}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form="new-draft" variant="primary" busy={begin.isPending && 'Making it'}>
            Start writing
          </Button>
        </>
      }
    >
      <form id="new-draft" className="stack" noValidate onSubmit={(event) => void send(event)}>
        {copyOf ? (
          <p className="read">
            All that they say, what it is evidence for, and the reference are copied to begin from.
          </p>
        ) : (
          <SelectField label="Kit" {...form.register('kitSlug')}>
            {kits.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </SelectField>
        )}
        {problems.length > 0 && (
          <SelectField label="Problem" {...form.register('problemId')}>
            {problems.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </SelectField>
        )}
        <TextField
          label="The candidate’s name"
          autoFocus
          maxLength={120}
          hint="Nobody who is real."
          error={errors.name?.message}
          {...form.register('name', { validate: (text) => text.trim() !== '' || 'Give them a name' })}
        />
        {errors.root && <Notice tone="refused">{errors.root.message}</Notice>}
      </form>
    </Dialog>
  )
}

async function begun({ kitSlug, problemId, name }: Values, copyOf: string | undefined) {
  if (copyOf !== undefined) {
    const { draft } = await queryClient.fetchQuery({ ...rehearsalDraftQuery(copyOf), staleTime: 0 })
    return { ...draft, candidate: { ...draft.candidate, name }, title: '' }
  }
  const kit = await queryClient.fetchQuery(kitQuery(kitSlug))
  const [first] = kit.content.problems ?? []
  return blankDraft(kit, { name, problemId: first ? problemId || first.id : null })
}

function freeSlug(wanted: string, taken: readonly string[]): string {
  const base = wanted.slice(0, 76)
  for (let n = 1; ; n++) {
    const slug = n === 1 ? base : `${base}-${n}`
    if (!taken.includes(slug)) return slug
  }
}
