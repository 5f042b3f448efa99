import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The app as its next version would be: the same, but every script has another content and so another name. */
export async function buildAnother(name: string): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'evenloop-build-'))
  const marked: Plugin = {
    name: 'another-version',
    renderChunk: (code) => `${code}\nwindow.evenloopVersion=${JSON.stringify(name)};`,
  }
  await build({
    configFile: join(root, 'web/vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
    plugins: [marked],
  })
  return outDir
}
