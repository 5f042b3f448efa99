import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useLocation } from 'wouter'
import { passes } from '../../lib/passes.ts'
import { isRefusedAs, showFailure, wordsOf } from '../../lib/call-words.ts'
import { useTitle } from '../../lib/title.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { TextField } from '../../ui/field.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { Skeleton, SkeletonBlock } from '../../ui/skeleton.tsx'
import { become, setupQuery } from './queries.ts'
import { setUpMutation } from './set-up.ts'
import styles from './session.module.css'

/** First run: look around with sample data, or set up for real. Who has looked around can still do the second. */
export function SetupPage() {
  useTitle('Welcome')
  const setup = useQuery(setupQuery)
  const [code, setCode] = useState('')
  const [codeRefusal, setCodeRefusal] = useState<string | null>(null)
  return (
    <Page home={{ name: 'Evenloop', href: '/' }} className={styles.narrow}>
      {setup.isPending && (
        <Skeleton label="Loading the first run">
          <SkeletonBlock height="card" />
        </Skeleton>
      )}
      {setup.isError && !setup.data && (
        <>
          <h1 className="vh">Welcome</h1>
          <ErrorState
            title="The server cannot be reached"
            todo="Check that it runs, then try again."
            onRetry={() => void setup.refetch()}
          />
        </>
      )}
      {setup.data && !setup.data.canSetUp && (
        <PageHeader
          title="This is set up already"
          lead="Ask an admin of your organization for an invitation."
          actions={
            <LinkButton href="/sign-in" variant="primary">
              Sign in
            </LinkButton>
          }
        />
      )}
      {setup.data?.canSetUp && (
        <>
          <PageHeader
            title="Interviews that leave your eyes on the candidate"
            lead="Kits lead you through the sections, notes become evidence, and people decide on what was seen."
          />
          {setup.data.needsCode && (
            <TextField
              label="Setup code"
              hint="You are not on the machine that runs Evenloop, so type the code that it printed when it started."
              value={code}
              error={codeRefusal}
              onChange={(event) => {
                setCode(event.target.value)
                setCodeRefusal(null)
              }}
            />
          )}
          <div className={styles.ways}>
            <LookAround hasDemo={setup.data.hasDemo} code={code} onCodeRefused={setCodeRefusal} />
          </div>
          <Organization hasDemo={setup.data.hasDemo} code={code} onCodeRefused={setCodeRefusal} />
        </>
      )}
    </Page>
  )
}

type WayProps = {
  hasDemo: boolean
  code: string
  /** The code has a field of its own, above both ways. */
  onCodeRefused: (words: string) => void
}

function LookAround({ hasDemo, code, onCodeRefused }: WayProps) {
  const [, navigate] = useLocation()
  const fill = useMutation({
    ...setUpMutation,
    // A slow machine needs longer for it than for an answer: asked again, it goes on with what is there by then.
    retry: (failures, error) => failures < 5 && passes(error),
    onSuccess: (session) => {
      become(session)
      navigate('/', { replace: true })
    },
    onError: (error) => {
      if (isRefusedAs(error, 'setup_code_needed')) onCodeRefused(error.message)
    },
  })
  return (
    <Card>
      <Section title="Look around with sample data">
        <p>
          A made-up company with interviews due now, one under way, scorecards to write and a debrief ready for votes.
        </p>
        {fill.error && <Notice tone="refused">{wordsOf(fill.error)}</Notice>}
        <div className="row">
          {hasDemo ? (
            <LinkButton href="/sign-in">Sign in to the sample data</LinkButton>
          ) : (
            <Button
              variant="primary"
              busy={fill.isPending && 'Making the sample data'}
              onClick={() => fill.mutate(withCode({ demo: true as const }, code))}
            >
              Look around with sample data
            </Button>
          )}
        </div>
      </Section>
    </Card>
  )
}

const withCode = <T extends object>(body: T, code: string) => (code === '' ? body : { ...body, setupCode: code })

const fields = ['organizationName', 'name', 'email', 'password'] as const

function Organization({ hasDemo, code, onCodeRefused }: WayProps) {
  const [, navigate] = useLocation()
  const form = useForm({ defaultValues: { organizationName: '', name: '', email: '', password: '' } })
  const { errors } = form.formState
  const setUp = useMutation({
    ...setUpMutation,
    onSuccess: (session) => {
      become(session)
      navigate('/', { replace: true })
    },
    onError: (error) => {
      if (isRefusedAs(error, 'setup_code_needed')) onCodeRefused(error.message)
      if (isRefusedAs(error, 'password_weak')) form.setError('password', { message: error.message })
      else if (isRefusedAs(error, 'email_taken')) form.setError('email', { message: error.message })
      else showFailure(form, error, fields)
    },
  })
  return (
    <Section title="Set up my organization">
      <form
        className="stack"
        noValidate
        onSubmit={(event) => void form.handleSubmit((values) => setUp.mutate(withCode(values, code)))(event)}
      >
        <TextField
          label="Organization"
          error={errors.organizationName?.message}
          {...form.register('organizationName', { required: 'Name your organization' })}
        />
        <TextField
          label="Your name"
          autoComplete="name"
          error={errors.name?.message}
          {...form.register('name', { required: 'Write your name' })}
        />
        <TextField
          label="Email"
          type="email"
          autoComplete="username"
          error={errors.email?.message}
          {...form.register('email', { required: 'Write your email address' })}
        />
        <TextField
          label="Password"
          type="password"
          autoComplete="new-password"
          hint="At least 12 characters; a few words are easy to remember."
          error={errors.password?.message}
          {...form.register('password', {
            required: 'Choose a password',
            minLength: { value: 12, message: 'At least 12 characters' },
          })}
        />
        {errors.root && <Notice tone="refused">{errors.root.message}</Notice>}
        <p className="muted">You will be its first admin and can invite everybody else.</p>
        <div className="row">
          <Button type="submit" variant={hasDemo ? 'primary' : 'plain'} busy={setUp.isPending && 'Setting up'}>
            Set up my organization
          </Button>
        </div>
      </form>
    </Section>
  )
}
