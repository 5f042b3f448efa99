import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { CallError } from '../../lib/call.ts'
import { showFailure } from '../../lib/call-words.ts'
import { exactTime } from '../../lib/format-day.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { inviteUserMutation } from './queries.ts'
import { type Role, RoleChoices } from './role-choices.tsx'

type Values = { name: string; email: string; roles: Role[] }

/** The link is on the screen, to be passed on; a new one for the same person replaces the old. */
export function InvitePerson({ given, onClose }: { given?: Values | undefined; onClose: () => void }) {
  const [invited, setInvited] = useState<{ name: string; link: string; expiresAt: string } | null>(null)
  const form = useForm<Values>({ defaultValues: given ?? { name: '', email: '', roles: ['interviewer'] } })
  const { errors } = form.formState
  const invite = useMutation({
    ...inviteUserMutation,
    onSuccess: ({ user, link, expiresAt }, ...rest) => {
      setInvited({ name: user.name, link, expiresAt })
      return inviteUserMutation.onSuccess?.({ id: user.id, user, link, expiresAt }, ...rest)
    },
    onError: (error) => {
      if (error instanceof CallError && error.code === 'email_taken') form.setError('email', { message: error.message })
      else showFailure(form, error, ['name', 'email', 'roles'])
    },
  })
  if (invited) return <InvitationLink {...invited} onClose={onClose} />
  return (
    <Dialog
      isOpen
      title={given ? `A new link for ${given.name}` : 'Invite a person'}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form="invite" variant="primary" busy={invite.isPending && 'Inviting'}>
            Make the link
          </Button>
        </>
      }
    >
      <form
        id="invite"
        className="stack"
        noValidate
        onSubmit={(event) => void form.handleSubmit((values) => invite.mutate(values))(event)}
      >
        <TextField
          label="Name"
          autoFocus
          error={errors.name?.message}
          {...form.register('name', { required: 'Write a name' })}
        />
        <TextField
          label="Email"
          type="email"
          readOnly={given !== undefined}
          error={errors.email?.message}
          {...form.register('email', { required: 'Write an email address' })}
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

function InvitationLink({
  name,
  link,
  expiresAt,
  onClose,
}: {
  name: string
  link: string
  expiresAt: string
  onClose: () => void
}) {
  const [isCopied, setIsCopied] = useState<boolean | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setIsCopied(true)
    } catch {
      // Without https a browser gives no clipboard; the link is in a field all the same.
      setIsCopied(false)
    }
  }
  return (
    <Dialog
      isOpen
      title={`The link for ${name}`}
      onClose={onClose}
      footer={
        <>
          <Button icon={isCopied ? 'check' : 'link'} variant="primary" onClick={() => void copy()}>
            {isCopied ? 'Copied' : 'Copy the link'}
          </Button>
          <Button onClick={onClose}>Done</Button>
        </>
      }
    >
      <TextField
        label="Invitation link"
        readOnly
        value={link}
        onFocus={(event) => event.target.select()}
        hint={`Pass it on. It works once, until ${exactTime(expiresAt)}.`}
      />
      {isCopied === false && (
        <Notice tone="warn">This browser does not let the page copy. Select the link and copy it by hand.</Notice>
      )}
    </Dialog>
  )
}
