import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { requestRaw } from '../support/raw.ts'

const webDir = await mkdtemp(join(tmpdir(), 'evenloop-web-'))
afterAll(() => rm(webDir, { recursive: true }))
const script = `console.log(${JSON.stringify('a'.repeat(500))})`
await mkdir(join(webDir, 'assets'))
await writeFile(join(webDir, 'index.html'), '<!doctype html><title>Evenloop</title>')
await writeFile(join(webDir, 'outside.js'), 'outside')
for (const [name, content] of [
  ['one.js', script],
  ['one.js.br', brotliCompressSync(script)],
  ['one.js.gz', gzipSync(script)],
  ['alone.css', 'p{}'],
] as const)
  await writeFile(join(webDir, 'assets', name), content)
const app = await startApp({}, { webDir })

const asks = (path: string, accepts?: string, method = 'GET') =>
  requestRaw(app.url, method, path, accepts === undefined ? {} : { 'accept-encoding': accepts })

describe('files of the build', () => {
  test.each([
    ['gzip, deflate, br, zstd', 'br', brotliCompressSync(script).length],
    ['gzip, deflate', 'gzip', gzipSync(script).length],
    ['br;q=0, gzip;q=0.5', 'gzip', gzipSync(script).length],
    ['identity', undefined, script.length],
    [undefined, undefined, script.length],
  ])('to who accepts %s go as %s', async (accepts, encoding, length) => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await asks('/assets/one.js', accepts, method)
      expect(answer.status).toBe(200)
      expect(answer.headers['content-encoding']).toBe(encoding)
      expect(answer.headers['content-length']).toBe(`${length}`)
      expect(answer.headers['content-type']).toMatch(/^text\/javascript/)
      expect(answer.headers['vary']).toMatch(/accept-encoding/i)
      expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    }
  })

  test('a browser reads what was written, compressed or not', async () => {
    expect(await (await fetch(`${app.url}/assets/one.js`)).text()).toBe(script)
    expect(await (await fetch(`${app.url}/assets/alone.css`)).text()).toBe('p{}')
  })

  test.each(['/assets/../outside.js', '/assets/%2e%2e/outside.js', '/assets//one.js', '/assets/none.js'])(
    '%s is none',
    async (path) => {
      const answer = await asks(path, 'br')
      expect([path, answer.headers['content-encoding']]).toEqual([path, undefined])
    },
  )
})
