import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import type { Session } from '#contract/session.ts'
import { signOutMutation } from '../features/session/sign-out.ts'
import { useOutbox } from '../lib/outbox-provider.tsx'
import { Menu } from '../ui/menu.tsx'
import { MainNav, PhoneBar } from '../ui/nav.tsx'
import { chooseTheme, readTheme } from '../ui/theme.ts'
import type { Waiting } from './waiting-notes.tsx'

const WaitingNotes = lazy(async () => ({ default: (await import('./waiting-notes.tsx')).WaitingNotes }))

/** Where the app's pages are, the one that is open among them. */
function usePlaces({ abilities }: Session) {
  const [location] = useLocation()
  return [
    { id: 'home', href: '/', label: 'Home' },
    { id: 'candidacies', href: '/candidacies', label: 'Candidacies' },
    ...(abilities.includes('recruit')
      ? [
          { id: 'candidates', href: '/candidates', label: 'Candidates' },
          { id: 'jobs', href: '/jobs', label: 'Jobs' },
        ]
      : []),
    { id: 'kits', href: '/kits', label: 'Kits' },
    { id: 'prompts', href: '/prompts', label: 'Question bank' },
  ].map((item) => ({ ...item, isCurrent: item.href === '/' ? location === '/' : location.startsWith(item.href) }))
}

const FrameNav = ({ session }: { session: Session }) => <MainNav label="Main" items={usePlaces(session)} />

const FramePhoneBar = ({ session }: { session: Session }) => (
  <PhoneBar label="Main" items={usePlaces(session).filter(({ id }) => id !== 'candidates' && id !== 'prompts')} />
)

/** Ways that are seldom taken, and the way out. */
function FrameAccount({ session }: { session: Session }) {
  const [, navigate] = useLocation()
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const [theme, setTheme] = useState(readTheme)
  const { outbox, whenOpen } = useOutbox()
  const signOut = useMutation({ ...signOutMutation, onSettled: () => navigate('/sign-in') })
  const askOrSignOut = async () => {
    const open = outbox ?? (await whenOpen.catch(() => null))
    const entries = open?.getState().entries ?? []
    // Where that cannot be asked, what is kept is kept all the same.
    const kits = open
      ? await import('../lib/kept-kits.ts').then(
          (kept) => kept.countKeptKits(open),
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

const parts = { nav: FrameNav, phoneBar: FramePhoneBar, account: FrameAccount }

/** What every page stands in that brings no bar of its own. */
export function FramePart({ part, session }: { part: keyof typeof parts; session: Session }) {
  const Part = parts[part]
  return <Part session={session} />
}
