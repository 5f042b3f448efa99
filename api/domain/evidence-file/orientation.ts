import { joined, letters, viewOf } from './bytes.ts'

const orientationTag = 0x0112
const short = 3

/**
 * Of what a camera wrote (Exif, a TIFF in itself) nothing but which way is up, as an Exif of that one entry; null where
 * it says nothing of it. Without it a photograph that was taken upright would lie on its side.
 */
export function orientationOnly(tiff: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const orientation = orientationOf(tiff)
  if (orientation === null || orientation < 2 || orientation > 8) return null
  const kept = new Uint8Array(26)
  const view = viewOf(kept)
  view.setUint32(0, 0x4d4d002a) // big-endian TIFF
  view.setUint32(4, 8)
  view.setUint16(8, 1)
  view.setUint16(10, orientationTag)
  view.setUint16(12, short)
  view.setUint32(14, 1)
  view.setUint16(18, orientation)
  return kept
}

function orientationOf(tiff: Uint8Array): number | null {
  const order = letters(tiff, 0, 2)
  if (tiff.length < 14 || (order !== 'II' && order !== 'MM')) return null
  const isLittle = order === 'II'
  const view = viewOf(tiff)
  const directory = view.getUint32(4, isLittle)
  if (directory + 2 > tiff.length) return null
  const count = view.getUint16(directory, isLittle)
  for (let at = directory + 2; at < directory + 2 + count * 12 && at + 12 <= tiff.length; at += 12)
    if (view.getUint16(at, isLittle) === orientationTag && view.getUint16(at + 2, isLittle) === short)
      return view.getUint16(at + 8, isLittle)
  return null
}

/** How a JPEG names the segment of its Exif. */
export const exifName = 'Exif\0\0'

/** An Exif that is to be written into a JPEG, as its whole segment. */
export function exifSegment(tiff: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(10)
  const view = viewOf(head)
  view.setUint16(0, 0xffe1)
  view.setUint16(2, 2 + exifName.length + tiff.length)
  head.set(
    Uint8Array.from(exifName, (letter) => letter.charCodeAt(0)),
    4,
  )
  return joined([head, tiff])
}
