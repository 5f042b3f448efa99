import type { AttachmentType } from './attachment-type.ts'
import { letters } from './bytes.ts'
import { cleanJpeg } from './jpeg.ts'
import { cleanPng } from './png.ts'
import { cleanWebp } from './webp.ts'

/** As many first bytes as it takes to know a type. */
export const headLength = 16

/** What a file is by its own first bytes, whatever its name and its sender say; null for everything else. */
export function typeOf(bytes: Uint8Array): AttachmentType | null {
  const head = letters(bytes, 0, headLength)
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (/^RIFF[^]{4}WEBP/.test(head)) return 'image/webp'
  if (/^GIF8[79]a/.test(head)) return 'image/gif'
  return head.startsWith('%PDF-') ? 'application/pdf' : null
}

/**
 * The file to be kept: a picture without what camera and programs wrote into it of place, time and owner, GIF and PDF,
 * in which no camera writes, as they are. Null where a picture is not built as its first bytes say.
 */
export function withoutTraces(bytes: Uint8Array, type: AttachmentType): Uint8Array | null {
  if (type === 'image/jpeg') return cleanJpeg(bytes)
  if (type === 'image/png') return cleanPng(bytes)
  if (type === 'image/webp') return cleanWebp(bytes)
  return bytes
}
