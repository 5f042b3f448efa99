import { attachmentLimit } from '#domain/evidence-file/attachment-type.ts'
import { headLength, typeOf, withoutTraces } from '#domain/evidence-file/read-file.ts'

export type ReadFile =
  | { kind: 'ready'; file: Blob }
  /** A picture that would fit if it were drawn smaller. */
  | { kind: 'large' }
  | { kind: 'refused'; why: string }

const megabyte = 1024 * 1024
const limitWords = `${attachmentLimit / megabyte} MB`
const sizeWords = (bytes: number) => `${(bytes / megabyte).toFixed(bytes < 10 * megabyte ? 1 : 0)} MB`

/** What can be attached of a file that somebody chose: by its bytes, not by its name, and without where it was taken. */
export async function readFile(file: Blob, name: string): Promise<ReadFile> {
  if (file.size === 0) return { kind: 'refused', why: `${name} is empty.` }
  const neither = { kind: 'refused', why: `${name} is neither a picture (PNG, JPEG, WebP, GIF) nor a PDF.` } as const
  const type = typeOf(new Uint8Array(await file.slice(0, headLength).arrayBuffer()))
  const isForeign = type === null && file.type.startsWith('image/') && !file.type.includes('svg')
  if (type === null && !isForeign) return neither
  if (type === 'application/pdf' && file.size > attachmentLimit)
    return { kind: 'refused', why: `${name} has ${sizeWords(file.size)}, and a PDF may have ${limitWords}.` }
  if (file.size > attachmentLimit) return { kind: 'large' }
  // A kind that this browser can draw and others cannot, as telephones make them, becomes one that all can.
  if (type === null) {
    const drawn = await drawnSmaller(file).catch(() => null)
    return drawn ? { kind: 'ready', file: drawn } : neither
  }
  const kept = withoutTraces(new Uint8Array(await file.arrayBuffer()), type)
  if (kept === null) return { kind: 'refused', why: `${name} is damaged and cannot be shown.` }
  return { kind: 'ready', file: new Blob([new Uint8Array(kept)], { type }) }
}

export const largeWords = (file: Blob, name: string) =>
  `${name} has ${sizeWords(file.size)}, and a picture may have ${limitWords}.`

/** Points of the longer side: what stands on a whiteboard is still read easily. */
const longestSide = 2_560
const qualities = [0.85, 0.7, 0.5]

/** The picture drawn anew on this device, upright, as a JPEG. @throws Error where this browser cannot draw it */
export async function drawnSmaller(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file)
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const paper = canvas.getContext('2d')
  if (!paper) throw new Error('This browser cannot draw.')
  // What is see-through would be black in a JPEG.
  paper.fillStyle = 'white'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  for (const quality of qualities) {
    const drawn = await new Promise<Blob | null>((settle) => canvas.toBlob(settle, 'image/jpeg', quality))
    if (drawn && drawn.size <= attachmentLimit) return drawn
  }
  throw new Error('It stays too large.')
}
