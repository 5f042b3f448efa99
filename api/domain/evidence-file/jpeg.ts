import { joined, letters, viewOf } from './bytes.ts'
import { exifName, exifSegment, orientationOnly } from './orientation.ts'

const startOfScan = 0xda
const endOfImage = 0xd9
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7
/** Segments in which programs write what they like, and comments. */
const isNotice = (marker: number) => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe

/**
 * A JPEG (ITU T.81) with its picture, its colours and which way is up, and nothing else: no place, time, owner or
 * device, no smaller copy of it, and nothing behind its end, where telephones put films. Null where it is none.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const view = viewOf(bytes)
  const kept = [bytes.subarray(0, 2)]
  let hasScan = false
  for (let at = 2; at + 2 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff)
      at += 1 // a filling byte
    else if (marker === endOfImage) return hasScan ? joined([...kept, bytes.subarray(at, at + 2)]) : null
    else {
      if (at + 4 > bytes.length) return null
      const end = at + 2 + view.getUint16(at + 2)
      if (end < at + 4 || end > bytes.length) return null
      const next = marker === startOfScan ? endOfScan(bytes, end) : end
      hasScan ||= marker === startOfScan
      kept.push(keptOf(marker, bytes.subarray(at, next)))
      at = next
    }
  }
  // Cut off within its picture: what came is shown, the rest stays grey.
  return hasScan ? joined(kept) : null
}

/** Where the packed picture ends: at the next marker that stands for something else than itself. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1]
    if (marker !== undefined && marker !== 0 && marker !== 0xff && !isRestart(marker)) return at
  }
  return bytes.length
}

const nothing = new Uint8Array(0)

/** What stays of one segment, given with its marker and length. */
function keptOf(marker: number, segment: Uint8Array): Uint8Array {
  if (!isNotice(marker)) return segment
  const name = letters(segment, 4, 12)
  if (marker === 0xe0 && name.startsWith('JFIF\0')) return withoutThumbnail(segment)
  if (marker === 0xe2 && name === 'ICC_PROFILE\0') return segment
  if (marker === 0xee && name.startsWith('Adobe')) return segment
  if (marker !== 0xe1 || !name.startsWith(exifName)) return nothing
  const orientation = orientationOnly(segment.subarray(4 + exifName.length))
  return orientation ? exifSegment(orientation) : nothing
}

/** A JFIF head may carry a small copy of what the picture was before it was cut. */
function withoutThumbnail(segment: Uint8Array): Uint8Array {
  if (segment.length <= 18) return segment
  const head = segment.slice(0, 18)
  viewOf(head).setUint16(2, 16)
  head[16] = 0
  head[17] = 0
  return head
}
