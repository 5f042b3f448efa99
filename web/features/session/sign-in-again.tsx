import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import type { Session } from '#contract/session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { sessionQuery, openSession } from './queries.ts'
import { wordsOf } from './sign-in-words.ts'

type Props = { session: Session; onSignedIn: () => void }

/** Over the page, when the session has ended: the same person goes on, and everything behind it stays as it was. */
export function SignInAgain({ session, onSignedIn }: Props) {
  const client = useQueryClient()
  const form = useForm({ defaultValues: { password: '' } })
  const signIn = useMutation({
    mutationFn: openSession,
    onSuccess: (renewed) => {
      client.setQueryData(sessionQuery.queryKey, renewed)
      void client.invalidateQueries()
      onSignedIn()
    },
    onError: (error) => form.setError('password', { message: wordsOf(error) }),
  })
  const submit = form.handleSubmit(({ password }) => signIn.mutate({ email: session.user.email, password }))
  return (
    <Dialog isOpen size="small" title="Your sign-in has run out" onClose={() => {}}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <p>What you typed is kept. Sign in as {session.user.email} to go on.</p>
        <input type="hidden" autoComplete="username" value={session.user.email} readOnly />
        <TextField
          label="Password"
          type="password"
          autoComplete="current-password"
          autoFocus
          error={form.formState.errors.password?.message}
          {...form.register('password', { required: 'Write your password' })}
        />
        <div className="row">
          <Button type="submit" variant="primary" busy={signIn.isPending && 'Signing in'}>
            Sign in
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
