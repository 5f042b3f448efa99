import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gunzipSync, gzip } from 'node:zlib'
import { gzipAsync as zopfli } from '@gfx/zopfli'
import type { Plugin } from 'vite'

const best = { level: constants.Z_BEST_COMPRESSION }
const smallest = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
/** What the first screens begin with: there zopfli's search is worth its second or two, for 3 % less than gzip at its best. */
const beginnings = ['vendor', 'index', 'signed-in', 'live', 'evidence', 'forms']

async function zopfliGzip(text: Buffer): Promise<Uint8Array> {
  const short = await zopfli(text, { numiterations: 15 })
  if (!gunzipSync(short).equals(text)) throw new Error('zopfli made a file that does not unpack to what went in')
  return short
}

/** Beside each script and stylesheet the same compressed, once and at its best, for a server that hands it out as it is. */
export const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  async writeBundle({ dir }, files) {
    const texts = Object.values(files).filter(({ fileName }) => /^assets\/.*\.(js|css)$/.test(fileName))
    await Promise.all(
      texts.map(async (file) => {
        const text = Buffer.from(file.type === 'chunk' ? file.code : file.source)
        const path = join(dir ?? '', file.fileName)
        await writeFile(`${path}.br`, await promisify(brotliCompress)(text, smallest))
        const isBeginning = file.type === 'chunk' && beginnings.includes(file.name)
        await writeFile(`${path}.gz`, await (isBeginning ? zopfliGzip(text) : promisify(gzip)(text, best)))
      }),
    )
  },
}
