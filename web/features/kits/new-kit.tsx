import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useLocation } from 'wouter'
import { isRefusedAs, showFailure } from '../../lib/call-words.ts'
import { slugOf } from '../../lib/slug-of.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { blankKit } from './blank-kit.ts'
import { createKitDraftMutation } from './queries.ts'

type Values = { title: string; slug: string; role: string }

/** A kit begins with its name; everything else is written in the editor. */
export function NewKit({ slugs, onClose }: { slugs: readonly string[]; onClose: () => void }) {
  const [, navigate] = useLocation()
  const form = useForm<Values>({ defaultValues: { title: '', slug: '', role: '' } })
  const { errors, dirtyFields } = form.formState
  const create = useMutation(createKitDraftMutation)
  const send = form.handleSubmit(({ title, slug, role }) =>
    create.mutate(
      { slug, kit: blankKit(title.trim(), slugOf(role)) },
      {
        onSuccess: () => navigate(`/kits/${slug}/edit`),
        onError: (error) => {
          if (isRefusedAs(error, 'revision_conflict'))
            form.setError('slug', { message: 'A kit or a draft has this short name.' }, { shouldFocus: true })
          else showFailure(form, error, ['title', 'slug', 'role'])
        },
      },
    ),
  )
  return (
    <Dialog
      isOpen
      title="New kit"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form="new-kit" variant="primary" busy={create.isPending && 'Making it'}>
            Start writing
          </Button>
        </>
      }
    >
      <form id="new-kit" className="stack" noValidate onSubmit={(event) => void send(event)}>
        <TextField
          label="Title"
          autoFocus
          error={errors.title?.message}
          {...form.register('title', {
            validate: (text) => text.trim() !== '' || 'Name the kit',
            onChange: ({ target }: { target: HTMLInputElement }) => {
              // Until it is given by hand the short name follows the title.
              if (!dirtyFields.slug) form.setValue('slug', slugOf(target.value))
            },
          })}
        />
        <TextField
          label="Short name"
          hint="In addresses: lower-case letters, digits and hyphens. It stays as it is."
          error={errors.slug?.message}
          {...form.register('slug', {
            pattern: { value: /^[a-z0-9][a-z0-9-]*$/, message: 'Lower-case letters, digits and hyphens' },
            required: 'Give it a short name',
            validate: (slug) => !slugs.includes(slug) || 'A kit or a draft has this short name.',
          })}
        />
        <TextField
          label="Role"
          hint="Whom it is for: backend, data engineer"
          error={errors.role?.message}
          {...form.register('role', { validate: (text) => slugOf(text) !== '' || 'Say whom it is for' })}
        />
        {errors.root && <Notice tone="refused">{errors.root.message}</Notice>}
      </form>
    </Dialog>
  )
}
