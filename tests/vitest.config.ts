import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Everything but the browser's journeys. Tests of the web's logic run in Node; what needs a page is in tests/e2e. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    environment: 'node',
    // One for each processor, where Vitest would leave one free: many tests wait for a database or a server.
    maxWorkers: availableParallelism(),
    globalSetup: [fileURLToPath(new URL('support/postgres.ts', import.meta.url))],
    // A database of one's own costs 40 ms here and much more on a machine that is busy otherwise.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
