/*
 * What the server gives out in the worker's place where the app is not to be kept on devices: it takes the kept files
 * away and itself with them. Notes and drafts are not its business; they stay.
 */

type Lifetime = Event & { waitUntil: (work: Promise<unknown>) => void }
type Scope = {
  addEventListener: (type: 'install' | 'activate', listener: (event: Lifetime) => void) => void
  skipWaiting: () => Promise<void>
  registration: { unregister: () => Promise<boolean> }
}
const scope = self as unknown as Scope // the part of a worker's scope that is used here

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()))
scope.addEventListener('activate', (event) => event.waitUntil(leave()))

async function leave(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith('evenloop-')) await caches.delete(name)
  await scope.registration.unregister()
}
