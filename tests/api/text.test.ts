import * as fc from 'fast-check'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { aRating, aWorld } from '../support/world.ts'

const app = await startApp()
const { call } = app
const world = await aWorld(app, { rounds: [{ panel: { ada: 'lead' }, state: 'live' }] })
const ada = world.as('ada')
const rita = world.as('rita')
const params = { interviewId: world.interviewIds[0] ?? '' }
const competencyId = world.kits[0]?.content.competencies[0]?.id ?? ''

/** What editors, databases and formats like to change: space at the ends, line ends, compositions, looks-like-code. */
const changed = [
  ' at both ends ',
  '\n\n\ttabs and lines\r\n\r',
  '\u00e9 and e\u0301',
  '\ufb01 \u2126 \u212b',
  '\ufeffmark',
  'zero\u200bwidth\u200d\u00ad',
  '\u202eright to left\u202c',
  '👩‍👩‍👧‍👦🇵🇹🏳️‍🌈',
  '𝕳𝖆𝖗𝖉 \u{10ffff} \uffff \ufffe',
  'null',
  'true',
  '0x10',
  '1e400',
  "'; drop table note; --",
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '{{7*7}} ${7*7} %s %n \\0 \\u0000',
  '=1+1',
  '../../../etc/passwd',
  '\u0001\u0002\u001b[31m\u007f\u0085\u2028\u2029',
  '{"$ne":null}',
  'C# - 40 % +1 #ownership',
]
const text = fc.oneof(
  fc.constantFrom(...changed),
  fc.string({ unit: 'binary', maxLength: 200 }).filter((one) => !one.includes('\0')),
)
const said = text.filter((one) => one.trim() !== '')

type Keeps = (words: string) => Promise<string | null | undefined>
/** Everywhere that people's own words are kept: written, and read again by a request of its own. */
const places: [string, fc.Arbitrary<string>, Keeps][] = [
  [
    'a note',
    text,
    async (words) => {
      const noteId = v7()
      const body = {
        text: words,
        offsetMs: 0,
        sectionId: null,
        tags: [{ competencyId, polarity: 'signal', label: words.slice(0, 100).toWellFormed() }],
        revision: 0,
      }
      const put = await call('putNote', { as: ada, params: { ...params, noteId }, body })
      expect(put.status, put.text).toBe(200)
      const notes = await app.db.selectFrom('note').select('text').where('id', '=', noteId).execute()
      expect(notes).toEqual([{ text: words }])
      expect(put.body.tags[0]?.label).toBe(words.slice(0, 100).toWellFormed())
      return put.body.text
    },
  ],
  [
    'a scorecard',
    text,
    async (words) => {
      const { body: stored } = await call('getScorecard', { as: ada, params })
      const ratings = [aRating(competencyId, { rationale: words })]
      const body = { ratings, recommendation: null, withheldReason: words, summary: words, revision: stored.revision }
      const put = await call('putScorecard', { as: ada, params, body })
      expect(put.status, put.text).toBe(200)
      const { body: read } = await call('getScorecard', { as: ada, params })
      expect([read.withheldReason, read.ratings[0]?.rationale]).toEqual([words, words])
      return read.summary
    },
  ],
  [
    'a candidate',
    said,
    async (words) => {
      const body = {
        name: words,
        pronunciation: words,
        links: [{ label: words.slice(0, 100).toWellFormed(), url: 'https://a.example' }],
      }
      const made = await call('createCandidate', { as: rita, body })
      expect(made.status, made.text).toBe(201)
      const { body: read } = await call('getCandidate', { as: rita, params: { id: made.body.id } })
      expect([read.pronunciation, read.links[0]?.label]).toEqual([words, words.slice(0, 100).toWellFormed()])
      return read.name
    },
  ],
  [
    'a job',
    said,
    async (words) => {
      const body = { title: words, loopSlug: 'values', level: words.slice(0, 100).toWellFormed() }
      const made = await call('createJob', { as: rita, body })
      expect(made.status, made.text).toBe(201)
      return (await call('getJob', { as: rita, params: { id: made.body.id } })).body.title
    },
  ],
]

const put = (words: string) =>
  call('putNote', {
    as: ada,
    params: { ...params, noteId: v7() },
    body: { text: words, offsetMs: 0, sectionId: null, tags: [], revision: 0 },
  })

describe('text is kept byte for byte', () => {
  test.each(places)('in %s', async (_, words, keeps) => {
    for (const one of changed) expect(await keeps(one)).toBe(one)
    await fc.assert(
      fc.asyncProperty(words, async (one) => {
        expect(await keeps(one)).toBe(one)
      }),
      { numRuns: 25, seed: 20261120 },
    )
  })

  test('a note of 1 MB is refused whole, one of the length that is allowed kept whole', async () => {
    const longest = 'ñ'.repeat(100_000)
    expect((await put(longest)).body.text).toBe(longest)
    expect((await put(`${longest}!`)).problem).toMatchObject({ status: 400, issues: [{ path: 'text' }] })
    expect((await put('a'.repeat(1024 * 1024))).status).toBe(413)
  })
})

describe('what no text can hold is refused', () => {
  const unstorable = ['a\0b', '\0', '\ud800', 'a\udc00b', '\udc00\ud800', 'ends in half \ud83d']
  const bodies: [string, (words: string) => Promise<{ status: number; problem: { code: string } }>][] = [
    [
      'a note',
      (words) =>
        call('putNote', {
          as: ada,
          params: { ...params, noteId: v7() },
          body: { text: words, offsetMs: 0, sectionId: null, tags: [], revision: 0 },
        }),
    ],
    [
      'a tag',
      (words) =>
        call('putNote', {
          as: ada,
          params: { ...params, noteId: v7() },
          body: {
            text: 'Note',
            offsetMs: 0,
            sectionId: null,
            tags: [{ competencyId, polarity: 'signal', label: words }],
            revision: 0,
          },
        }),
    ],
    [
      'a rationale',
      (words) =>
        call('putScorecard', {
          as: ada,
          params,
          body: {
            ratings: [aRating(competencyId, { rationale: words })],
            recommendation: null,
            summary: '',
            revision: 0,
          },
        }),
    ],
    ['a name', (words) => call('createCandidate', { as: rita, body: { name: `Nils ${words}` } })],
    [
      'a reason',
      (words) =>
        call('releaseScorecard', {
          as: rita,
          params: { id: world.cardIdOf('ada', 0) },
          body: { reason: `Left ${words}` },
        }),
    ],
    ['an email', (words) => call('createCandidate', { as: rita, body: { name: 'Nils', email: `${words}@a.example` } })],
  ]

  test.each(bodies)('in %s', async (_, write) => {
    for (const words of unstorable) {
      const { status, problem } = await write(words)
      expect([JSON.stringify(words), status, problem.code]).toEqual([JSON.stringify(words), 400, 'invalid_input'])
    }
  })
})
