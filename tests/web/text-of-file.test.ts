import { expect, it } from 'vitest'
import { maxImport, textOfFile } from '#web/features/kits/text-of-file.ts'
import { textOfBytes } from '#web/lib/text-of-bytes.ts'

it.each<[string, number[], string]>([
  ['UTF-8', [0xc3, 0xa9], 'é'],
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x61], 'a'],
  ['UTF-16, little end first', [0xff, 0xfe, 0xe9, 0x00], 'é'],
  ['UTF-16, big end first', [0xfe, 0xff, 0x00, 0xe9], 'é'],
  ['Latin-1, whose places the import names', [0x61, 0xe9], 'a\uFFFD'],
])('reads %s', (_, bytes, text) => {
  expect(textOfBytes(Uint8Array.from(bytes))).toBe(text)
})

it.each<[string, File]>([
  ['too large', new File(['a'.repeat(4 * maxImport + 1)], 'long.txt')],
  ['no text file', new File([Uint8Array.from([0x50, 0x4b, 0, 0])], 'kit.zip')],
])('refuses what is %s, with its name', async (words, file) => {
  expect(await textOfFile(file)).toEqual({ refusal: expect.stringMatching(new RegExp(`${file.name}.*${words}`)) })
})
