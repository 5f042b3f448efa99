import { bytesOf, joined, letters, viewOf } from './bytes.ts'
import { orientationOnly } from './orientation.ts'

const headLength = 12
const looks = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
/** In a VP8X chunk: that the file has them. */
const hasExif = 0x08
const hasXmp = 0x04

/** A WebP (RFC 9649) with its picture and which way is up, and nothing else. Null where it is none. */
export function cleanWebp(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const view = viewOf(bytes)
  if (bytes.length < headLength + 8) return null
  const total = 8 + view.getUint32(4, true)
  if (total > bytes.length) return null
  const kept: Uint8Array[] = []
  let orientation: Uint8Array | null = null
  for (let at = headLength; at + 8 <= total; ) {
    const size = view.getUint32(at + 4, true)
    const end = at + 8 + size
    if (end > total) return null
    const name = letters(bytes, at, 4)
    if (name === 'EXIF') orientation = orientationOnly(bytes.subarray(at + 8, end))
    else if (looks.has(name)) kept.push(chunk(name, bytes.subarray(at + 8, end)))
    at = end + (size % 2)
  }
  const first = kept[0]
  if (!first || !['VP8 ', 'VP8L', 'VP8X'].includes(letters(first, 0, 4))) return null
  if (letters(first, 0, 4) === 'VP8X' && first.length >= 9) {
    first[8] = ((first[8] ?? 0) & ~(hasExif | hasXmp)) | (orientation ? hasExif : 0)
    if (orientation) kept.push(chunk('EXIF', orientation))
  }
  const body = joined(kept)
  const head = new Uint8Array(headLength)
  head.set(bytesOf('RIFF'))
  viewOf(head).setUint32(4, 4 + body.length, true)
  head.set(bytesOf('WEBP'), 8)
  return joined([head, body])
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const head = new Uint8Array(8)
  head.set(bytesOf(name))
  viewOf(head).setUint32(4, data.length, true)
  return joined([head, data, new Uint8Array(data.length % 2)])
}
