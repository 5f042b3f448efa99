import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { Link, Redirect, Route, Switch, useLocation, useRoute } from 'wouter'
import { sessionQuery, setupQuery } from '../features/session/queries.ts'
import { onFirstSign } from '../lib/first-sign.ts'
import { queryClient } from '../lib/query-client.ts'
import { type AnchorProps, AnchorProvider } from '../ui/anchor.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { Page } from '../ui/page.tsx'
import { Skeleton, SkeletonRows, SkeletonText } from '../ui/skeleton.tsx'
import { ToastProvider } from '../ui/toast.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { framelessPath, openRoutes, routes } from './routes.tsx'

const fetchSignedIn = () => import('./signed-in.tsx')
type SignedInCode = Awaited<ReturnType<typeof fetchSignedIn>>
// Whoever signs in needs it next.
onFirstSign(() => void fetchSignedIn().catch(() => {}))

const NotFound = lazy(async () => ({ default: (await import('./not-found.tsx')).NotFound }))

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <AnchorProvider component={RouterLink}>
        <ToastProvider>
          <ErrorBoundary>
            <Suspense fallback={<Loading />}>
              <Switch>
                {openRoutes.map(({ path, page: OpenPage }) => (
                  <Route key={path} path={path}>
                    {(params) => <OpenPage params={params} />}
                  </Route>
                ))}
                <Route>
                  <Gate>
                    <Switch>
                      {routes.map(({ path, page: RoutedPage }) => (
                        <Route key={path} path={path}>
                          {/* A page's state belongs to what it shows: another address, another page. */}
                          {(params) => <RoutedPage key={JSON.stringify(params)} params={params} />}
                        </Route>
                      ))}
                      <Route>
                        <NotFound />
                      </Route>
                    </Switch>
                  </Gate>
                </Route>
              </Switch>
            </Suspense>
          </ErrorBoundary>
        </ToastProvider>
      </AnchorProvider>
    </QueryClientProvider>
  )
}

const RouterLink = (props: AnchorProps) => <Link {...props} />

/** Nobody signed in: to the first run where there is nothing yet, else to sign in, and back to this address after it. */
function Gate({ children }: { children: ReactNode }) {
  const [location] = useLocation()
  const session = useQuery(sessionQuery)
  const setup = useQuery({ ...setupQuery, enabled: session.data === null })
  const [isFrameless] = useRoute(framelessPath)
  const signedIn = useSignedIn(!isFrameless)
  useScrollToTop(location)
  if (session.data) {
    if (signedIn === null) return <Loading />
    if (signedIn === 'unreachable') return <Unreachable onRetry={() => window.location.reload()} />
    return (
      <signedIn.SignedIn key={session.data.user.id} session={session.data}>
        <Suspense fallback={<Loading isFramed={!isFrameless} />}>{children}</Suspense>
      </signedIn.SignedIn>
    )
  }
  const failed = session.isError ? session : setup.isError ? setup : null
  if (failed) return <Unreachable onRetry={() => void failed.refetch()} />
  if (session.isPending || setup.isPending) return <Loading />
  if (setup.data?.canSetUp && !setup.data.hasDemo) return <Redirect to="/setup" />
  return <Redirect to={location === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(location)}`} />
}

/**
 * Asked for together with the session, and the frame with it where the page stands in one. It does not suspend: what
 * suspends within what just did is held back by React.
 */
function useSignedIn(isFramed: boolean): SignedInCode | 'unreachable' | null {
  const [code, setCode] = useState<SignedInCode | 'unreachable' | null>(null)
  const isFramedAtFirst = useRef(isFramed)
  useEffect(() => {
    Promise.all([fetchSignedIn(), isFramedAtFirst.current ? import('./frame.tsx') : null])
      .then(async ([signedIn]) => {
        if (isFramedAtFirst.current) await signedIn.fetchFrame()
        else onFirstSign(() => void signedIn.fetchFrame())
        setCode(signedIn)
      })
      .catch(() => setCode('unreachable'))
  }, [])
  return code
}

function useScrollToTop(location: string) {
  // oxlint-disable-next-line react/exhaustive-deps -- the location is the reason to scroll
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [location])
}

const Loading = ({ isFramed = true }: { isFramed?: boolean }) => (
  <Page bar={isFramed ? undefined : null}>
    <Skeleton label="Loading the page">
      <SkeletonText size="t5" width="half" />
      <SkeletonRows count={4} />
    </Skeleton>
  </Page>
)

const Unreachable = ({ onRetry }: { onRetry: () => void }) => (
  <Page>
    <h1>The server cannot be reached</h1>
    <ErrorState
      title="Notes that wait on this device stay there."
      todo="Check the connection, then try again."
      onRetry={onRetry}
    />
  </Page>
)
