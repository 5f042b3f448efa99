import { expect, test } from '../support/e2e.ts'
import { aims, firstLoad, kilobytes, screensOf, totalOf } from '../support/first-load.ts'

test('no screen fetches more scripts before anybody touches it than it may', async ({ browser, server }) => {
  const over: string[] = []
  // All at once: most of the time each only waits for what may still come.
  const screens = await screensOf(browser, server.url)
  const loads = await Promise.all(
    screens.map(async (screen) => ({ screen, scripts: await firstLoad(browser, server.url, screen) })),
  )
  for (const { screen, scripts } of loads) {
    await test.step(screen.name, () => {
      expect(scripts.length, `${screen.name} is made of scripts`).toBeGreaterThan(1)
      const total = totalOf(scripts)
      const line = `${kilobytes(total)} kB, aim ${aims[screen.budget]}  ${screen.name}`
      process.stdout.write(`${line}\n`)
      if (total <= aims[screen.budget] * 1_000) return
      const files = scripts.map(({ name, bytes, gzip }) => `${kilobytes(gzip)}${kilobytes(bytes)}  ${name}`)
      over.push(line, '  gzip   raw', ...files)
    })
  }
  expect(over.join('\n')).toBe('')
})
