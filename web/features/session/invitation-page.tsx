import { useMutation, useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useLocation } from 'wouter'
import { CallError } from '../../lib/call.ts'
import { useTitle } from '../../lib/title.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { TextField } from '../../ui/field.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton, SkeletonText } from '../../ui/skeleton.tsx'
import { become } from './queries.ts'
import { acceptInvitationMutation, invitationQuery } from './invitations.ts'
import styles from './session.module.css'

export function InvitationPage({ params }: { params: { token?: string | undefined } }) {
  useTitle('Invitation')
  const token = params.token ?? ''
  const invitation = useQuery(invitationQuery(token))
  return (
    <Page home={{ name: 'Evenloop', href: '/' }} className={styles.narrow}>
      {invitation.isPending && (
        <Skeleton label="Loading the invitation">
          <SkeletonText size="t5" width="most" />
        </Skeleton>
      )}
      {invitation.error &&
        (invitation.error instanceof CallError ? (
          <PageHeader
            title="This link no longer works"
            lead="It was used, replaced by a newer one, or has run out. Ask for a new one."
            actions={<LinkButton href="/sign-in">Sign in</LinkButton>}
          />
        ) : (
          <>
            <h1 className="vh">Invitation</h1>
            <ErrorState title="The server cannot be reached" onRetry={() => void invitation.refetch()} />
          </>
        ))}
      {invitation.data && (
        <>
          <PageHeader
            title={`Welcome, ${invitation.data.name}`}
            lead={`${invitation.data.organizationName} invites you to interview with Evenloop as ${invitation.data.email}.`}
          />
          <ChoosePassword token={token} email={invitation.data.email} />
        </>
      )}
    </Page>
  )
}

function ChoosePassword({ token, email }: { token: string; email: string }) {
  const [, navigate] = useLocation()
  const form = useForm({ defaultValues: { password: '' } })
  const accept = useMutation({
    ...acceptInvitationMutation(token),
    onSuccess: (session) => {
      become(session)
      navigate('/', { replace: true })
    },
    onError: (error) => form.setError('password', { message: error.message }),
  })
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => void form.handleSubmit((values) => accept.mutate(values))(event)}
    >
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <TextField
        label="Choose a password"
        type="password"
        autoComplete="new-password"
        autoFocus
        hint="At least 12 characters; a few words are easy to remember."
        error={form.formState.errors.password?.message}
        {...form.register('password', {
          required: 'Choose a password',
          minLength: { value: 12, message: 'At least 12 characters' },
        })}
      />
      <div className="row">
        <Button type="submit" variant="primary" busy={accept.isPending && 'One moment'}>
          Join
        </Button>
      </div>
    </form>
  )
}
