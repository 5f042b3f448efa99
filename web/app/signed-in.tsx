import { useMutation } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Session } from '#contract/session.ts'
import { signOutMutation } from '../features/session/queries.ts'
import { useOutboxEvents } from '../features/interviews/outbox-events.ts'
import { signedOutEvent } from '../lib/call.ts'
import { OutboxProvider, useOutbox, useOutboxState } from '../lib/outbox-provider.tsx'
import { Menu } from '../ui/menu.tsx'
import { MainNav, PhoneBar } from '../ui/nav.tsx'
import { type PageFrame, PageFrameContext } from '../ui/page.tsx'
import { chooseTheme, readTheme } from '../ui/theme.ts'
import { keepData } from './keep-data.ts'
import type { Waiting } from './waiting-notes.tsx'

const SignInAgain = lazy(async () => ({ default: (await import('../features/session/sign-in-again.tsx')).SignInAgain }))
const WaitingNotes = lazy(async () => ({ default: (await import('./waiting-notes.tsx')).WaitingNotes }))
const DemoBar = lazy(async () => ({ default: (await import('../features/session/demo-bar.tsx')).DemoBar }))

/** What every page of a signed-in person stands in: the frame, the outbox, and the way back in when a session ends. */
export function SignedIn({ session, children }: { session: Session; children: ReactNode }) {
  const events = useOutboxEvents()
  const userId = session.user.id
  useEffect(() => keepData(userId), [userId])
  return (
    <OutboxProvider userId={userId} events={events}>
      <Frame session={session}>{children}</Frame>
    </OutboxProvider>
  )
}

function Frame({ session, children }: { session: Session; children: ReactNode }) {
  const [isSignedOut, setIsSignedOut] = useState(false)
  const { outbox } = useOutbox()
  useEffect(() => {
    const notice = () => setIsSignedOut(true)
    window.addEventListener(signedOutEvent, notice)
    return () => window.removeEventListener(signedOutEvent, notice)
  }, [])
  return (
    <PageFrameContext value={useFrame(session)}>
      {children}
      {isSignedOut && (
        <Suspense>
          <SignInAgain
            session={session}
            onSignedIn={() => {
              setIsSignedOut(false)
              outbox?.resume()
            }}
          />
        </Suspense>
      )}
    </PageFrameContext>
  )
}

function useFrame(session: Session): PageFrame {
  const [location] = useLocation()
  const canRecruit = session.abilities.includes('recruit')
  return useMemo(() => {
    const items = [
      { id: 'home', href: '/', label: 'Home' },
      { id: 'candidacies', href: '/candidacies', label: 'Candidacies' },
      ...(canRecruit
        ? [
            { id: 'candidates', href: '/candidates', label: 'Candidates' },
            { id: 'jobs', href: '/jobs', label: 'Jobs' },
          ]
        : []),
      { id: 'kits', href: '/kits', label: 'Kits' },
      { id: 'prompts', href: '/prompts', label: 'Question bank' },
    ].map((item) => ({ ...item, isCurrent: item.href === '/' ? location === '/' : location.startsWith(item.href) }))
    const onPhone = items.filter(({ id }) => id !== 'candidates' && id !== 'prompts')
    return {
      home: { name: 'Evenloop', href: '/' },
      nav: <MainNav label="Main" items={items} />,
      phoneBar: <PhoneBar label="Main" items={onPhone} />,
      account: <Account session={session} />,
      banner: session.organization.isDemo && (
        <Suspense>
          <DemoBar session={session} />
        </Suspense>
      ),
    }
  }, [session, location, canRecruit])
}

function Account({ session }: { session: Session }) {
  const [, navigate] = useLocation()
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const [theme, setTheme] = useState(readTheme)
  const { outbox } = useOutbox()
  const { entries } = useOutboxState()
  const signOut = useMutation({ ...signOutMutation, onSettled: () => navigate('/sign-in') })
  const askOrSignOut = async () => {
    // Where that cannot be asked, what is kept is kept all the same.
    const kits = outbox
      ? await import('../lib/kept-kits.ts').then(
          (kept) => kept.countKeptKits(outbox),
          () => 0,
        )
      : 0
    if (entries.length + kits > 0) setWaiting({ entries, kits })
    else signOut.mutate()
  }
  const nextTheme = { system: 'light', light: 'dark', dark: 'system' } as const
  const isAdmin = session.abilities.includes('administer')
  const items = [
    { id: 'prompts', label: 'Question bank', onSelect: () => navigate('/prompts') },
    { id: 'loops', label: 'Loops', onSelect: () => navigate('/loops') },
    { id: 'rehearsals', label: 'Rehearsals', onSelect: () => navigate('/rehearsals') },
    ...(isAdmin
      ? [
          { id: 'people', label: 'People', onSelect: () => navigate('/people') },
          { id: 'settings', label: 'Settings', onSelect: () => navigate('/settings') },
        ]
      : []),
    {
      id: 'theme',
      label: `Theme: ${theme}`,
      onSelect: () => {
        chooseTheme(nextTheme[theme])
        setTheme(nextTheme[theme])
      },
    },
    {
      id: 'sign-out',
      label: 'Sign out',
      detail: session.user.email,
      onSelect: () => void askOrSignOut(),
    },
  ]
  return (
    <>
      <Menu label={session.user.name} variant="quiet" items={items} />
      {waiting && (
        <Suspense>
          <WaitingNotes waiting={waiting} onStay={() => setWaiting(null)} onSignOut={() => signOut.mutate()} />
        </Suspense>
      )}
    </>
  )
}
