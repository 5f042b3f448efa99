import { deflateSync } from 'node:zlib'
import { bytesOf, joined, viewOf } from '#domain/evidence-file/bytes.ts'

/** Pictures that a browser made: four by three points, red on the left and blue on the right. */
const fromBase64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))

export const aPng = fromBase64(
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAYAAAC09K7GAAAAJElEQVR4AWTIMQ0AAAwCwQZLeKpaPNGwlk9ueYh0cOXAvGocAAAA//+1Jzte' +
    'AAAABklEQVQDAIGMCTGLtOOnAAAAAElFTkSuQmCC',
)
export const aJpeg = fromBase64(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAA' +
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
    'AAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChn' +
    'VFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAA' +
    'b6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQA' +
    'AAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAg' +
    'ADIAMAAxADb/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBD' +
    'ARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAADAAQDASIAAhEB' +
    'AxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABAX/xAAbEQABBAMA' +
    'AAAAAAAAAAAAAAAAAQIzcQMEsf/aAAwDAQACEQMRAD8AgAV8ETaQLsTPten/2Q==',
)
export const aWebp = fromBase64(
  'UklGRiYCAABXRUJQVlA4WAoAAAAgAAAAAwAAAgAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAA' +
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
    'AAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChn' +
    'VFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAA' +
    'b6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQA' +
    'AAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAg' +
    'ADIAMAAxADZWUDggOAAAAFACAJ0BKgQAAwACwEwlqAJ0RwB+gGWAfoADYAD+6Di/eF9HO/5LvYF9HO6Tf9u6X/KnHNNpIhAA',
)
export const aGif = fromBase64('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7')
export const aPdf = bytesOf('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

/** A place on earth, as a camera writes it; no bytes of it may be found in what is kept. */
export const place = 'GPS 52.520008 13.404954, owner Ada'

/** What a camera writes: which way is up, and where it was. */
export function exif(orientation: number | null, isLittle = true): Uint8Array {
  const entries = orientation === null ? 1 : 2
  const tiff = new Uint8Array(8 + 2 + entries * 12 + 4)
  const view = viewOf(tiff)
  tiff.set(bytesOf(isLittle ? 'II*\0' : 'MM\0*'))
  view.setUint32(4, 8, isLittle)
  view.setUint16(8, entries, isLittle)
  const entry = (index: number, tag: number, type: number, count: number) => {
    const at = 10 + index * 12
    view.setUint16(at, tag, isLittle)
    view.setUint16(at + 2, type, isLittle)
    view.setUint32(at + 4, count, isLittle)
    return at + 8
  }
  view.setUint32(entry(0, 0x010f, 2, place.length), tiff.length, isLittle)
  if (orientation !== null) view.setUint16(entry(1, 0x0112, 3, 1), orientation, isLittle)
  return joined([tiff, bytesOf(place)])
}

export function segment(marker: number, content: Uint8Array): Uint8Array {
  const head = new Uint8Array([0xff, marker, 0, 0])
  viewOf(head).setUint16(2, content.length + 2)
  return joined([head, content])
}

/** The JPEG with more segments behind its first two bytes, and more bytes behind its end. */
export const jpegWith = (segments: Uint8Array[], behind = new Uint8Array(0)) =>
  joined([aJpeg.subarray(0, 2), ...segments, aJpeg.subarray(2), behind])

export const exifOf = (tiff: Uint8Array) => segment(0xe1, joined([bytesOf('Exif\0\0'), tiff]))

export function pngChunk(name: string, data: Uint8Array): Uint8Array {
  const head = new Uint8Array(8)
  viewOf(head).setUint32(0, data.length)
  head.set(bytesOf(name), 4)
  return joined([head, data, new Uint8Array(4)]) // its checksum is nobody's business here
}

/** The PNG with more chunks behind its head. */
export const pngWith = (chunks: Uint8Array[], behind = new Uint8Array(0)) =>
  joined([aPng.subarray(0, 33), ...chunks, aPng.subarray(33), behind])

export function webpWith(name: string, data: Uint8Array): Uint8Array {
  const head = new Uint8Array(8)
  head.set(bytesOf(name))
  viewOf(head).setUint32(4, data.length, true)
  const whole = joined([aWebp, head, data, new Uint8Array(data.length % 2)])
  viewOf(whole).setUint32(4, whole.length - 8, true)
  whole[20] = (whole[20] ?? 0) | (name === 'EXIF' ? 0x08 : 0x04)
  return whole
}

/** A PNG of noise, as large as wanted: rows of points that nothing can pack. */
export function largePng(bytes: number): Uint8Array {
  const noise = new Uint8Array(bytes)
  for (let at = 0, seed = 1; at < bytes; at++) {
    seed = (seed * 48_271) % 0x7fffffff
    noise[at] = seed
  }
  return pngWith([pngChunk('IDAT', deflateSync(noise, { level: 0 }).subarray(0, bytes))])
}

export const includesText = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text, 0, 'latin1')
