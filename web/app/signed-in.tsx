import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react'
import type { Session } from '#contract/session.ts'
import { useOutboxEvents } from '../features/interviews/outbox-events.ts'
import { signedOutEvent } from '../lib/call.ts'
import { OutboxProvider, useOutbox } from '../lib/outbox-provider.tsx'
import { fetchedLater } from '../ui/fetched-later.ts'
import { type PageFrame, PageFrameContext } from '../ui/page.tsx'
import { keepData } from './keep-data.ts'

const SignInAgain = lazy(async () => ({ default: (await import('../features/session/sign-in-again.tsx')).SignInAgain }))
const FramePart = fetchedLater(async () => (await import('./frame.tsx')).FramePart)
/** Before a page that stands in the frame is drawn. */
export const fetchFrame = FramePart.fetch
const DemoBar = lazy(async () => ({ default: (await import('../features/session/demo-bar.tsx')).DemoBar }))

/** What every page of a signed-in person stands in: the frame, the outbox, and the way back in when a session ends. */
export function SignedIn({ session, children }: { session: Session; children: ReactNode }) {
  const events = useOutboxEvents()
  const userId = session.user.id
  useEffect(() => keepData(userId), [userId])
  return (
    <OutboxProvider key={userId} userId={userId} events={events}>
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

const useFrame = (session: Session): PageFrame =>
  useMemo(
    () => ({
      home: { name: 'Evenloop', href: '/' },
      nav: <FramePart part="nav" session={session} />,
      phoneBar: <FramePart part="phoneBar" session={session} />,
      account: <FramePart part="account" session={session} />,
      banner: session.organization.isDemo && <DemoBar session={session} />,
    }),
    [session],
  )
