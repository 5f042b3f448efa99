import { expect, test } from 'vitest'
import { readRehearsalFile } from '#web/features/rehearsals/read-rehearsal-file.ts'

test.each([
  ['  ', 'Paste the file'],
  ['{', 'This is no JSON'],
  ['[]', 'one JSON object'],
  ['null', 'one JSON object'],
  ['{"title":"Nim"}', 'Give it a “slug”'],
  ['{"slug":7}', 'Give it a “slug”'],
  ['{"slug":"Our Nim"}', 'Give it a “slug”'],
])('%s is refused before it is sent: %s', (text, problem) => {
  expect(readRehearsalFile(text)).toEqual({ problem: expect.stringContaining(problem) })
})

test('everything else is sent as it is, its slug apart', () => {
  expect(readRehearsalFile('{"slug":"our-nim","title":"Nim","colour":1}')).toEqual({
    slug: 'our-nim',
    file: { title: 'Nim', colour: 1 },
  })
})
