import { describe, expect, it } from 'vitest'
import { readKitFile } from '#domain/kit-file/kit-file.ts'
import { readGuide } from '#domain/guide/read-guide.ts'
import { effort, textOf } from '../support/growth.ts'

const units = {
  bullets: '- a\n',
  'bullets in one line': '. - A',
  'opening quotes': '“',
  quotes: '"',
  'quotes in quotes': '“"',
  'one word': 'a',
  words: 'Aa ',
  'timed sections in one line': '. 0–5: x. ',
  'headings in one line': ': - "A" ',
  parentheses: '(',
  tags: '#a',
  'unclosed markup': '<a ',
  'glued links': 'Sign up free',
  semicolons: 'a; ',
  dots: '• \n',
  numbers: '1. How?\n',
  headings: 'Heading\n',
  'lists under headings': 'Anti-patterns\n- a; b;\n',
  claims: 'evaluated on a, b and c. ',
  'empty lines': '\r',
  spaces: '\u00a0',
  'surrogate pairs': '𝒳',
  roles: 'hiring manager or ',
  'bank entries': 'Dev • Coding • easy\nWhy?\n#tag\n',
  'bank entries of two types': 'Dev • Coding • easy\nDesign it\nDev • Technical • hard\nWhy?\n',
  areas: 'Area\n- What to expect:\n- "Why is it so?"\n',
  rounds: 'Round (5 min)\n- Why?\n',
  'what interviewers look for': 'Tests a. \nTests b. \n',
}
const openings = { nothing: '', 'a rubric': 'Rubric\n- ', 'the rounds': 'Three rounds\nInterview stages\n' }

describe.each(Object.entries(openings))('after %s', (_, opening) => {
  it.each(Object.entries(units))('%s take four times the work when there are four times as many', (_name, unit) => {
    const [one, four] = [
      effort(textOf(opening, unit, 20_000), readGuide),
      effort(textOf(opening, unit, 80_000), readGuide),
    ]
    expect(four / one, 'work that grows with the square would be sixteen times as much').toBeLessThan(10)
  })
})

describe('screens told of beside two rounds', () => {
  const opening =
    'Lantern\nInterview stages\nCoding round (5 min)\n- Why?\nValues round (5 min)\n- How?\nInterview process\n'
  it.each([
    'First a recruiter screen to align on a, b and c. ',
    'A phone screen with a bee, on a.\n',
    'the a-screen ',
    'a ',
  ])('of many %j take four times the work when there are four times as many', (unit) => {
    const ofLength = (length: number) => effort(textOf(opening, unit, length), readGuide)
    expect(readGuide(textOf(opening, unit, 20_000)).parts.length).toBeGreaterThanOrEqual(2)
    expect(ofLength(80_000) / ofLength(20_000)).toBeLessThan(10)
  })
})

it('what does not fit a draft is all kept, in a list that ends', () => {
  const guide = `Rubric\n${Array.from({ length: 20_000 }, (_, i) => `- item ${i}`).join('\n')}`
  const { leftovers } = readGuide(guide).whole
  expect(leftovers.length).toBeLessThanOrEqual(500)
  const items = leftovers
    .map(({ text }) => text)
    .join('\n')
    .split('\n')
  expect(new Set(items.filter((text) => text.startsWith('item '))).size).toBe(20_000)
  expect(leftovers.every(({ text }) => text.length <= 20_000)).toBe(true)
})

describe('a Markdown kit', () => {
  const opening = '# Kit\n\n- schema version: 1\n\n## Sections\n### 0–5: Hello\n'
  it.each(['#### p\n', '### 0-5: x\n', '##### Follow-up x\n', '> \\\n', '- tags: ', '\\,', '<a', '\n'])(
    'of many %j takes four times the work when there are four times as many',
    (unit) => {
      const ofLength = (length: number) => effort(textOf(opening, unit, length), readKitFile)
      expect(ofLength(80_000) / ofLength(20_000)).toBeLessThan(10)
    },
  )
})

it('a kit file that is nested without end is read to its end', () => {
  const depth = 100_000
  const read = readKitFile(`{"schemaVersion": 1, "title": ${'['.repeat(depth)}${']'.repeat(depth)}}`)
  expect(read).toMatchObject({ kind: 'kit', leftovers: [{ why: 'title: Write a text in quotation marks' }] })
})
