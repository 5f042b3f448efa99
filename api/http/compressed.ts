import { existsSync, readdirSync } from 'node:fs'
import { extname } from 'node:path'
import type { RequestHandler } from 'express'

/** The smaller first. */
const endings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const
const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' }

/**
 * For a folder of files that never change: hands out what the build compressed to those who take it. Only names that
 * are in the folder now count, so nothing that an address says leads elsewhere.
 */
export function precompressed(folder: string): RequestHandler {
  const names = new Set(existsSync(folder) ? readdirSync(folder) : [])
  return (request, response, next) => {
    const name = request.path.slice(1)
    const type = types[extname(name)]
    if (type === undefined || !names.has(name)) return next()
    response.vary('Accept-Encoding')
    const [encoding, ending] = endings.find(([coding]) => request.acceptsEncodings(coding)) ?? []
    if (encoding === undefined || !names.has(name + ending)) return next()
    response.set('Content-Encoding', encoding).type(type)
    request.url = `/${name}${ending}`
    next()
  }
}
