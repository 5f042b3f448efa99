import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { minifySync, type Plugin, type ResolvedConfig, transformWithOxc } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Writes the service worker beside the page, with the names of all that was built. Nothing of it is in development. */
export function serviceWorkerBuild(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved: (resolved) => void (config = resolved),
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const names = Object.keys(bundle)
        const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry)
        const page = bundle['index.html']
        if (!entry || page?.type !== 'asset')
          throw new Error('The build has no page, so the app cannot be kept on a device.')
        const beside = readdirSync(config.publicDir)
        const code = await compiled('service-worker.ts')
        const version = createHash('sha256').update(code).update(page.source)
        for (const name of [...names].toSorted()) version.update(name)
        for (const name of beside) version.update(readFileSync(join(config.publicDir, name)))
        const build = {
          version: version.digest('hex').slice(0, 16),
          assets: names.filter((name) => name.startsWith('assets/')).map((name) => `/${name}`),
          files: beside.map((name) => `/${name}`),
          entry: `/${entry.fileName}`,
        }
        const source = code.replace(/(['"`])%BUILD%\1/, () => JSON.stringify(JSON.stringify(build)))
        this.emitFile({ type: 'asset', fileName: 'service-worker.js', source })
        this.emitFile({
          type: 'asset',
          fileName: 'service-worker-off.js',
          source: await compiled('service-worker-off.ts'),
        })
      },
    },
  }
}

/** A script by itself: a worker of this kind imports nothing. */
async function compiled(name: string): Promise<string> {
  const { code } = await transformWithOxc(readFileSync(here(name), 'utf8'), here(name), { sourcemap: false })
  return minifySync(name.replace(/ts$/, 'js'), code).code
}
