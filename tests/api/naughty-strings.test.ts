import { readFileSync } from 'node:fs'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { startApp } from '../support/app.ts'
import { smallKit } from '../support/small-kit.ts'
import { aWorld } from '../support/world.ts'

const app = await startApp()
const { db, call } = app
const world = await aWorld(app, {
  rounds: [{ kit: smallKit(), state: 'live', panel: { ada: 'lead', ben: 'co', fay: 'shadow' } }],
})
const params = { interviewId: world.interviewIds[0] ?? '' }
const strings = JSON.parse(
  readFileSync(new URL('../support/naughty-strings.json', import.meta.url), 'utf8'),
) as string[] // our own list
const long = ['x'.repeat(100_000), '\u{1f9d1}\u200d\u{1f4bb}'.repeat(20_000), '\n'.repeat(100_000)]

const note = (text: string, some: object = {}) => ({
  text,
  offsetMs: null,
  sectionId: null,
  tags: [],
  revision: 0,
  ...some,
})
const put = (name: string, body: unknown, noteId = v7()) =>
  call('putNote', { as: world.as(name), params: { ...params, noteId }, body })
const stored = async (name: string) => {
  const rows = await db.selectFrom('note').select(['id', 'text']).where('authorId', '=', world.idOf(name)).execute()
  return new Map(rows.map(({ id, text }) => [id, text]))
}
const chunksOf = <T>(items: T[], size: number) =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))

describe('text', () => {
  it('is kept byte for byte, each in a note of its own', { timeout: 60_000 }, async () => {
    expect(strings.length).toBeGreaterThan(600)
    const sent = new Map<string, string>()
    for (const chunk of chunksOf([...strings, ...long], 20))
      await Promise.all(
        chunk.map(async (text) => {
          const id = v7()
          sent.set(id, text)
          const answer = await put('ada', note(text), id)
          expect([answer.status, answer.body.text === text, text]).toEqual([200, true, text])
        }),
      )
    expect(await stored('ada')).toEqual(sent)
    const seen = new Map<string, string>()
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Awaited<ReturnType<typeof call<'listNotes'>>> = await call('listNotes', {
        as: world.as('ada'),
        params,
        query: cursor ? { cursor } : {},
      })
      for (const { id, text } of page.body.items) seen.set(id, text)
      cursor = page.body.nextCursor
    }
    expect(seen).toEqual(sent)
  })

  it('is kept byte for byte through a sync, its history and its retry', { timeout: 60_000 }, async () => {
    const ids = strings.map(() => v7())
    for (const chunk of chunksOf([...strings.entries()], 200)) {
      const operations = chunk.map(([index, text]) => ({ op: 'put', noteId: ids[index], note: note(text) }))
      const request = { as: world.as('ben'), params, body: { operations } }
      const first = await call('syncNotes', request)
      expect(first.body.results.map((result) => result.note?.text)).toEqual(chunk.map(([, text]) => text))
      expect((await call('syncNotes', request)).body).toEqual(first.body)
    }
    const history = await db
      .selectFrom('note_revision')
      .select(['noteId', 'content'])
      .where('authorId', '=', world.idOf('ben'))
      .execute()
    const texts = new Map(history.map(({ noteId, content }) => [noteId, (content as { text: string }).text])) // jsonb of ours
    expect(texts).toEqual(new Map(ids.map((id, index) => [id, strings[index]])))
  })

  it('in a tag’s label and a code’s language too', async () => {
    const label = ' “-- 40 %” \u200b\t'
    const tags = [{ competencyId: 'ownership', polarity: 'signal', label }]
    const answer = await put('fay', note('Label', { kind: 'code', language: 'C#\u00a0', tags }))
    expect(answer.body).toMatchObject({ language: 'C#\u00a0', tags: [{ label }] })
  })

  it.each<[string, string, string]>([
    ['NUL', String.raw`a\u0000b`, 'text'],
    ['half of a surrogate pair', String.raw`a\ud83d`, 'text'],
    ['the other half', String.raw`\ude00b`, 'text'],
    ['a pair the wrong way round', String.raw`\ude00\ud83d`, 'text'],
  ])('cannot hold %s', async (_, escaped, path) => {
    const body = `{"text":"${escaped}","offsetMs":null,"sectionId":null,"tags":[],"revision":0}`
    const answer = await put('fay', body)
    expect([answer.status, answer.problem.code, answer.problem.issues?.[0]?.path]).toEqual([400, 'invalid_input', path])
    const label = `{"text":"","offsetMs":null,"sectionId":null,"tags":[{"competencyId":"ownership","polarity":"signal","label":"${escaped}"}],"revision":0}`
    expect((await put('fay', label)).problem.issues?.[0]?.path).toBe('tags[0].label')
  })
})

describe('a body that is no note', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a list', []],
    ['a text', '"note"'],
    ['broken JSON', '{"text":'],
    ['an unknown key', note('x', { authorId: v7() })],
    ['a prototype', '{"__proto__":{},"text":"x","offsetMs":null,"sectionId":null,"tags":[],"revision":0}'],
    ['a constructor', note('x', { constructor: {} })],
    ['no tags', { text: 'x', offsetMs: null, sectionId: null, revision: 0 }],
    ['a number for a text', note('x', { text: 5 })],
    ['an offset before the start', note('x', { offsetMs: -1 })],
    ['an offset after days', note('x', { offsetMs: 1e9 })],
    ['half a millisecond', note('x', { offsetMs: 0.5 })],
    ['a revision below zero', note('x', { revision: -1 })],
    ['a section that is no id', note('x', { sectionId: '../intro' })],
    ['an unknown phase', note('x', { phase: 'meanwhile' })],
    ['a tag without its polarity', note('x', { tags: [{ competencyId: 'ownership' }] })],
    ['a mark that is no mark', note('x', { star: ['Q'] })],
    ['a text that is too long', note('x'.repeat(100_001))],
  ])('%s is refused with where it is wrong', async (_, body) => {
    const answer = await put('fay', body)
    expect(answer.status).toBe(400)
    expect(['invalid_input', 'invalid_json']).toContain(answer.problem.code)
    expect(answer.text).not.toMatch(/zod|select |at .*\.ts/i)
  })

  it('a megabyte is too large', async () => {
    const answer = await put('fay', note('x'.repeat(1024 * 1024)))
    expect([answer.status, answer.problem.code]).toEqual([413, 'body_too_large'])
  })

  it('a note under an address that is no id is not there', async () => {
    const answer = await put('fay', note('x'), 'nine')
    expect(answer.status).toBe(400)
    expect((await stored('fay')).has('nine')).toBe(false)
  })
})
