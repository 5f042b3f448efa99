import { test as base } from '@playwright/test'
import { removeDataDir, startServer, type TestServer } from './server.ts'

type WorkerFixtures = {
  /** Settings of the server; `test.use({ serverEnv: {} })` at the top of a file gives it an empty database. */
  serverEnv: Record<string, string>
  /** The product with a database of this worker's own. */
  server: TestServer
}

/** Playwright's `test` with a running server; pages are opened by their path alone. */
export const test = base.extend<object, WorkerFixtures>({
  serverEnv: [{ DEMO: '1' }, { option: true, scope: 'worker' }],
  server: [
    async ({ serverEnv }, use) => {
      const server = await startServer(serverEnv)
      await use(server)
      await server.stop()
      await removeDataDir(server.dataDir)
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: ({ server }, use) => use(server.url),
})

export { expect } from '@playwright/test'
