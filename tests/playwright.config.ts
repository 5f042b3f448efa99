import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { findBrowser } from './support/browser.ts'

// Times are typed into fields and compared with the server's: browsers and servers stand in one zone.
process.env.TZ = 'UTC'

/** Journeys in a real browser against a real server with a database of its own (support/e2e.ts). */
export default defineConfig({
  testDir: fileURLToPath(new URL('e2e', import.meta.url)),
  outputDir: fileURLToPath(new URL('../test-results', import.meta.url)),
  workers: Math.min(2, availableParallelism()),
  forbidOnly: Boolean(process.env.CI),
  // What fails twice is broken. What a busy machine failed once is listed as flaky, with its trace (decisions/001).
  retries: process.env.CI ? 1 : 0,
  // Waiting longer costs nothing where all is well.
  timeout: 420_000,
  expect: { timeout: 45_000 },
  use: {
    launchOptions: findBrowser(),
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
  },
})
