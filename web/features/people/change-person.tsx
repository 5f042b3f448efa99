import { useMutation } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import type { User } from '#contract/users.ts'
import { showFailure } from '../../lib/call-words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { changeUserMutation } from './queries.ts'
import { RoleChoices } from './role-choices.tsx'

export function ChangePerson({ person, onClose }: { person: User; onClose: () => void }) {
  const toast = useToast()
  const form = useForm({ defaultValues: { name: person.name, roles: person.roles } })
  const { errors } = form.formState
  const change = useMutation(changeUserMutation)
  const submit = form.handleSubmit((values) =>
    change.mutate(
      { id: person.id, ...values },
      {
        onSuccess: (saved) => {
          toast({ text: `${saved.name} is saved. Changed roles count from the next step on.` })
          onClose()
        },
        onError: (error) => showFailure(form, error, ['name', 'roles']),
      },
    ),
  )
  return (
    <Dialog
      isOpen
      title={person.name}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form="change-person" variant="primary" busy={change.isPending && 'Saving'}>
            Save
          </Button>
        </>
      }
    >
      <form id="change-person" className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <TextField
          label="Name"
          error={errors.name?.message}
          {...form.register('name', { validate: (name) => name.trim() !== '' || 'Write a name' })}
        />
        <Controller
          control={form.control}
          name="roles"
          rules={{ validate: (roles) => roles.length > 0 || 'Choose at least one role' }}
          render={({ field }) => (
            <RoleChoices roles={field.value} onChange={field.onChange} error={errors.roles?.message} />
          )}
        />
        {errors.root && <Notice tone="refused">{errors.root.message}</Notice>}
      </form>
    </Dialog>
  )
}
