import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { bytesOf, joined } from '#domain/evidence-file/bytes.ts'
import { orientationOnly } from '#domain/evidence-file/orientation.ts'
import { typeOf, withoutTraces } from '#domain/evidence-file/read-file.ts'
import {
  aGif,
  aJpeg,
  aPdf,
  aPng,
  aWebp,
  exif,
  exifOf,
  includesText,
  jpegWith,
  place,
  pngChunk,
  pngWith,
  segment,
  webpWith,
} from '../support/pictures.ts'

describe('what a file is', () => {
  it.each([
    ['image/png', aPng],
    ['image/jpeg', aJpeg],
    ['image/webp', aWebp],
    ['image/gif', aGif],
    ['application/pdf', aPdf],
  ])('%s', (type, bytes) => {
    expect(typeOf(bytes)).toBe(type)
  })

  it.each([
    ['an empty one', ''],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing that can hold a script', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a program', 'MZ\x90\0\x03'],
    ['an archive', 'PK\x03\x04'],
    ['a picture of another kind', '\0\0\0\x18ftypheic'],
    ['sound in the same wrapping as WebP', 'RIFF\x24\0\0\0WAVEfmt '],
    ['a PDF behind something else', '\n%PDF-1.4'],
    ['the beginning of a PNG', '\x89PNG\r\n'],
  ])('%s is none that can be attached', (_, text) => {
    expect(typeOf(bytesOf(text))).toBeNull()
  })
})

/** What is kept of a picture; nothing of its place is. */
const left = (bytes: Uint8Array, type: 'image/jpeg' | 'image/png' | 'image/webp') => {
  const kept = withoutTraces(bytes, type)
  if (kept === null) throw new Error('It was taken for damaged.')
  expect(includesText(kept, place)).toBe(false)
  expect(withoutTraces(kept, type)).toEqual(kept) // a second time changes nothing
  return kept
}

describe('a picture is kept without what was written into it', () => {
  it('JPEG: place and owner go, colours stay, nothing is lost of the picture', () => {
    expect(left(aJpeg, 'image/jpeg')).toEqual(aJpeg)
    const said = bytesOf(place)
    const segments = [
      exifOf(exif(1)),
      segment(0xe1, joined([bytesOf('http://ns.adobe.com/xap/1.0/\0'), said])),
      segment(0xe2, joined([bytesOf('MPF\0'), said])),
      segment(0xed, joined([bytesOf('Photoshop 3.0\0'), said])),
      segment(0xfe, said),
    ]
    expect(left(jpegWith(segments), 'image/jpeg')).toEqual(aJpeg)
    expect(includesText(aJpeg, 'ICC_PROFILE')).toBe(true)
  })

  it('JPEG: what stands behind its end goes, where telephones put a film', () => {
    const kept = left(jpegWith([], joined([bytesOf('\0\0\0\x18ftypmp42'), bytesOf(place)])), 'image/jpeg')
    expect(kept).toEqual(aJpeg)
  })

  it('JPEG: the small copy in its head goes', () => {
    const head = bytesOf('JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01')
    const thumbnail = joined([segment(0xe0, joined([head, bytesOf('abc')])), aJpeg.subarray(20)])
    const kept = left(joined([aJpeg.subarray(0, 2), thumbnail]), 'image/jpeg')
    expect(kept.length).toBe(aJpeg.length)
    expect(includesText(kept, 'abc')).toBe(false)
  })

  it.each([2, 3, 4, 5, 6, 7, 8])('JPEG: which way is up stays: %i', (orientation) => {
    for (const isLittle of [true, false]) {
      const kept = left(jpegWith([exifOf(exif(orientation, isLittle))]), 'image/jpeg')
      const at = Buffer.from(kept).indexOf('Exif\0\0', 0, 'latin1') + 6
      expect(kept[at + 19]).toBe(orientation)
      expect(kept.length).toBe(aJpeg.length + 36)
    }
  })

  it('JPEG: one that was cut off within its picture is kept as far as it goes', () => {
    const cut = aJpeg.subarray(0, aJpeg.length - 4)
    expect(left(cut, 'image/jpeg')).toEqual(cut)
  })

  it('PNG: texts, times and Exif go, and what stands behind its end', () => {
    const said = bytesOf(place)
    const chunks = ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME', 'prVt'].map((name) => pngChunk(name, said))
    expect(left(pngWith(chunks, said), 'image/png')).toEqual(aPng)
    const coloured = pngWith([pngChunk('gAMA', new Uint8Array(4))])
    expect(left(coloured, 'image/png')).toEqual(coloured)
  })

  it('WebP: Exif and XMP go, which way is up stays', () => {
    expect(left(aWebp, 'image/webp')).toEqual(aWebp)
    expect(left(webpWith('XMP ', bytesOf(place)), 'image/webp')).toEqual(aWebp)
    expect(left(webpWith('EXIF', exif(null)), 'image/webp')).toEqual(aWebp)
    const turned = left(webpWith('EXIF', exif(6)), 'image/webp')
    expect(turned).toEqual(webpWith('EXIF', orientationOnly(exif(6)) ?? new Uint8Array(0)))
  })

  it('GIF and PDF, in which no camera writes, are kept as they are', () => {
    expect([withoutTraces(aGif, 'image/gif'), withoutTraces(aPdf, 'application/pdf')]).toEqual([aGif, aPdf])
  })
})

describe('a file that only begins like a picture is none', () => {
  it.each([
    ['image/jpeg', aJpeg.subarray(0, 3)],
    ['image/jpeg', joined([aJpeg.subarray(0, 20), bytesOf('<script>alert(1)</script>')])],
    ['image/jpeg', joined([aJpeg.subarray(0, 20), new Uint8Array([0xff, 0xd9])])],
    ['image/png', aPng.subarray(0, 8)],
    ['image/png', aPng.subarray(0, aPng.length - 20)],
    ['image/png', joined([aPng.subarray(0, 8), bytesOf('<script>alert(1)</script>')])],
    ['image/webp', aWebp.subarray(0, 60)],
    ['image/webp', bytesOf('RIFF\x18\0\0\0WEBPjunk\x04\0\0\0abcd')],
  ] as const)('%s, %#', (type, bytes) => {
    expect(typeOf(bytes)).toBe(type)
    expect(withoutTraces(bytes, type)).toBeNull()
  })
})

test('whatever bytes come, reading them ends, and what it keeps is no longer than a turn of the picture needs', () => {
  const starts = [aPng, aJpeg, aWebp, aGif, aPdf]
  const anyFile = fc.record({
    start: fc.constantFrom(...starts),
    at: fc.nat({ max: 800 }),
    noise: fc.uint8Array({ maxLength: 400 }),
  })
  fc.assert(
    fc.property(anyFile, ({ start, at, noise }) => {
      const bytes = joined([start.subarray(0, at), noise, start.subarray(at)])
      const type = typeOf(bytes)
      if (type === null) return
      const kept = withoutTraces(bytes, type)
      if (kept === null) return
      expect(typeOf(kept)).toBe(type)
      expect(kept.length).toBeLessThanOrEqual(bytes.length + 36)
    }),
    { numRuns: 2_000 },
  )
})

test('five million bytes of nearly markers are soon read', () => {
  const noise = new Uint8Array(5_000_000).map((_, index) => (index % 2 === 0 ? 0xff : 0))
  const scan = aJpeg.length - 4
  expect(withoutTraces(joined([aJpeg.subarray(0, scan), noise, aJpeg.subarray(scan)]), 'image/jpeg')).not.toBeNull()
})
