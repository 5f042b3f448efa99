import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useLocation, useSearchParams } from 'wouter'
import type { Session } from '#contract/session.ts'
import { useTitle } from '../../lib/title.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Section } from '../../ui/section.tsx'
import { demoPassword, demoPeople } from './demo-people.ts'
import { become, setupQuery, openSession } from './queries.ts'
import { wordsOf } from './sign-in-words.ts'
import styles from './session.module.css'

/** Only a path of ours: an address from elsewhere in `?to=` leads nowhere. */
export const returnPath = (to: string | null) => (to !== null && /^\/(?![/\\])/.test(to) ? to : '/')

export function SignInPage() {
  useTitle('Sign in')
  const [, navigate] = useLocation()
  const [search] = useSearchParams()
  const setup = useQuery(setupQuery)
  const [demoFailure, setDemoFailure] = useState(false)
  const enter = (session: Session) => {
    become(session)
    navigate(returnPath(search.get('to')), { replace: true })
  }
  const signInAs = useMutation({ mutationFn: openSession, onSuccess: enter, onError: () => setDemoFailure(true) })
  const form = useForm({ defaultValues: { email: '', password: '' } })
  const signIn = useMutation({ mutationFn: openSession, onSuccess: enter })

  return (
    <Page home={{ name: 'Evenloop', href: '/' }} className={styles.narrow}>
      <PageHeader title="Sign in" />
      <form
        className="stack"
        noValidate
        onSubmit={(event) => void form.handleSubmit((values) => signIn.mutate(values))(event)}
      >
        <TextField
          label="Email"
          type="email"
          autoComplete="username"
          autoFocus
          error={form.formState.errors.email?.message}
          {...form.register('email', { required: 'Write your email address' })}
        />
        <TextField
          label="Password"
          type="password"
          autoComplete="current-password"
          error={form.formState.errors.password?.message}
          {...form.register('password', { required: 'Write your password' })}
        />
        {signIn.error && <Notice tone="refused">{wordsOf(signIn.error)}</Notice>}
        <div className="row">
          <Button type="submit" variant="primary" busy={signIn.isPending && 'Signing in'}>
            Sign in
          </Button>
        </div>
      </form>
      {setup.data?.hasDemo && (
        <Section title="Or look around as">
          {demoFailure && (
            <Notice tone="warn">
              The sample data has a password of its own here: ask whoever set it up, and sign in above.
            </Notice>
          )}
          <Card isFlush>
            <Rows>
              {demoPeople.map(({ email, name, sees }) => (
                <Row
                  key={email}
                  title={name}
                  detail={sees}
                  end={
                    <Button
                      size="small"
                      busy={signInAs.isPending && signInAs.variables.email === email && 'Signing in'}
                      onClick={() => signInAs.mutate({ email, password: demoPassword })}
                    >
                      Look around<span className="vh"> as {name}</span>
                    </Button>
                  }
                />
              ))}
            </Rows>
          </Card>
        </Section>
      )}
      {setup.data?.canSetUp && (
        <p className="muted">
          Nothing of your own here yet?{' '}
          <LinkButton href="/setup" variant="quiet">
            Set up my organization
          </LinkButton>
        </p>
      )}
    </Page>
  )
}
