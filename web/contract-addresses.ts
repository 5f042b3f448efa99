import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

/**
 * In the browser the contract is its addresses. Every answer was parsed by its schema before it left the server, so
 * schemas are types here and their code stays out of the build: of an endpoint remain its method and path, of other
 * exports what is plain data. See decisions/001-the-contract-in-the-browser.md.
 */
export const contractAddresses: Plugin = {
  name: 'contract-addresses',
  enforce: 'pre',
  load: {
    filter: { id: /\/api\/contract\/[^/]+\.ts$/ },
    async handler(id) {
      const exports = (await import(pathToFileURL(id).href)) as Record<string, unknown> // a module is its exports by name
      return Object.entries(exports)
        .map(([name, value]) => [name, isEndpoint(value) ? { method: value.method, path: value.path } : value] as const)
        .filter(([, value]) => isPlainData(value))
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
        .join('\n')
    },
  },
}

const isEndpoint = (value: unknown): value is { method: string; path: string } =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'response' in value

function isPlainData(value: unknown): boolean {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true
  if (Array.isArray(value)) return value.every(isPlainData)
  return (
    typeof value === 'object' &&
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.values(value).every(isPlainData)
  )
}
