/** While a page is open it asks for a newer version as often; the newer one is there for the next page that is opened. */
const askEveryMs = 15 * 60_000

/** Lets this browser keep the app, where it can: over https, or on the machine that the server runs on. */
export async function keepApp(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' })
    const ask = () => void registration.update().catch(() => {}) // without a network there is nothing newer
    setInterval(ask, askEveryMs)
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && ask())
  } catch {
    // Forbidden, or no room: the page works as long as the server is reached, and Prepare says so.
  }
}
