import { joined, letters, viewOf } from './bytes.ts'

const signatureLength = 8
/** What of a PNG says how it looks, and, of one that moves, how it moves. Times, texts and Exif are not among it. */
const looks = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'cHRM',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'cICP',
  'mDCV',
  'cLLI',
  'bKGD',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
])

/** A PNG (W3C, third edition) with its picture alone, and nothing behind its end. Null where it is none. */
export function cleanPng(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const view = viewOf(bytes)
  const kept = [bytes.subarray(0, signatureLength)]
  for (let at = signatureLength; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    const name = letters(bytes, at + 4, 4)
    if (end > bytes.length || !/^[A-Za-z]{4}$/.test(name)) return null
    if (at === signatureLength && name !== 'IHDR') return null
    if (looks.has(name)) kept.push(bytes.subarray(at, end))
    if (name === 'IEND') return joined(kept)
    at = end
  }
  return null
}
