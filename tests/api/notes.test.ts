import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { startApp } from '../support/app.ts'
import { smallKit } from '../support/small-kit.ts'
import { aWorld, submits, type World } from '../support/world.ts'

const app = await startApp()
const { db, call } = app
const kit = smallKit()

const live = (state: 'planned' | 'live' | 'ended' | 'cancelled' = 'live') =>
  aWorld(app, {
    rounds: [
      { kit, state, panel: { ada: 'lead', ben: 'co', fay: 'shadow' } },
      { kit, state: 'planned', panel: { ada: 'lead' } },
    ],
  })
const note = (some: object = {}) => ({
  text: 'Ran it alone',
  offsetMs: 61_000,
  sectionId: 'work',
  promptId: 'p-story',
  tags: [{ competencyId: 'ownership', polarity: 'signal', catalogId: 's-finished' }],
  revision: 0,
  ...some,
})
const at = (world: World, name: string, round = 0) => ({
  as: world.as(name),
  params: { interviewId: world.interviewIds[round] ?? '' },
})
const put = (world: World, name: string, noteId: string, body: unknown, round = 0) => {
  const { as, params } = at(world, name, round)
  return call('putNote', { as, params: { ...params, noteId }, body })
}
const remove = (world: World, name: string, noteId: string, round = 0) => {
  const { as, params } = at(world, name, round)
  return call('deleteNote', { as, params: { ...params, noteId } })
}
const list = async (world: World, name: string, round = 0) =>
  (await call('listNotes', at(world, name, round))).body.items
const history = (noteId: string) =>
  db
    .selectFrom('note_revision')
    .select(['revision', 'content'])
    .where('noteId', '=', noteId)
    .orderBy('revision')
    .execute()

describe('putNote', () => {
  it('keeps a note, edits it, and knows every revision afterwards', async () => {
    const world = await live()
    const id = v7()
    const first = await put(world, 'ada', id, note())
    expect([first.status, first.body]).toEqual([
      200,
      {
        ...note(),
        id,
        kind: 'text',
        language: null,
        phase: 'during',
        star: null,
        revision: 1,
        createdAt: app.clock.now.toISOString(),
        updatedAt: app.clock.now.toISOString(),
      },
    ])
    app.clock.now = new Date(app.clock.now.getTime() + 5000)
    const edited = await put(
      world,
      'ada',
      id,
      note({ text: 'Ran it with two others', tags: [], star: ['S', 'A'], revision: 1 }),
    )
    expect(edited.body).toMatchObject({
      text: 'Ran it with two others',
      tags: [],
      star: ['S', 'A'],
      revision: 2,
      createdAt: first.body.createdAt,
      updatedAt: app.clock.now.toISOString(),
    })
    expect(await list(world, 'ada')).toEqual([edited.body])
    expect(await history(id)).toMatchObject([
      { revision: 1, content: { text: 'Ran it alone' } },
      { revision: 2, content: { text: 'Ran it with two others' } },
    ])
  })

  it('takes back what it gave', async () => {
    const world = await live()
    const id = v7()
    const first = await put(world, 'ada', id, note({ kind: 'code', language: 'ts', phase: 'before', offsetMs: null }))
    const { id: _, createdAt: __, updatedAt: ___, ...given } = first.body
    expect((await put(world, 'ada', id, given)).body).toEqual(first.body)
  })

  it('the same content again changes nothing, whatever the revision', async () => {
    const world = await live()
    const id = v7()
    const first = await put(world, 'ada', id, note())
    app.clock.now = new Date(app.clock.now.getTime() + 5000)
    for (const revision of [0, 1, 9]) {
      const again = await put(world, 'ada', id, note({ revision }))
      expect([again.status, again.body]).toEqual([200, first.body])
    }
    expect(await history(id)).toHaveLength(1)
  })

  it('twenty copies of a write at once are one note and one answer', async () => {
    const world = await live()
    const id = v7()
    for (const body of [note(), note({ text: 'Second thought', revision: 1 })]) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => put(world, 'ada', id, body)))
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    }
    expect(await list(world, 'ada')).toHaveLength(1)
    expect((await history(id)).map(({ revision }) => revision)).toEqual([1, 2])
  })

  it('other content on an older revision is refused with what is stored, so both texts stay', async () => {
    const world = await live()
    const id = v7()
    await put(world, 'ada', id, note())
    const stored = await put(world, 'ada', id, note({ text: 'From the laptop', revision: 1 }))
    const late = await put(world, 'ada', id, note({ text: 'From the phone', revision: 1 }))
    expect([late.status, late.problem.code, late.problem.current]).toEqual([409, 'revision_conflict', stored.body])
    const kept = await put(world, 'ada', v7(), note({ text: 'From the phone' }))
    expect((await list(world, 'ada')).map(({ text }) => text)).toEqual(['From the laptop', 'From the phone'])
    expect(kept.status).toBe(200)
  })

  it('of two different edits at once one is kept and the other gets it back', async () => {
    const world = await live()
    const id = v7()
    await put(world, 'ada', id, note())
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => put(world, 'ada', id, note({ text: `Edit ${index}`, revision: 1 }))),
    )
    const winners = answers.filter(({ status }) => status === 200)
    expect(winners).toHaveLength(1)
    for (const answer of answers.filter(({ status }) => status !== 200))
      expect([answer.status, answer.problem.current]).toEqual([409, winners[0]?.body])
  })

  it('somebody else’s id neither shows, alters nor blocks', async () => {
    const world = await live()
    const id = v7()
    await put(world, 'ada', id, note({ text: 'Ada’s' }))
    expect((await remove(world, 'ben', id)).status).toBe(404)
    const fresh = await put(world, 'ben', v7(), note({ text: 'Ben’s' }))
    const same = await put(world, 'ben', id, note({ text: 'Ben’s' }))
    expect([same.status, { ...same.body, id: '' }]).toEqual([200, { ...fresh.body, id: '' }])
    expect((await list(world, 'ada')).map(({ text }) => text)).toEqual(['Ada’s'])
    expect((await list(world, 'ben')).map(({ text }) => text)).toEqual(['Ben’s', 'Ben’s'])
    await remove(world, 'ben', id)
    expect(await list(world, 'ada')).toHaveLength(1)
  })

  it('an id that one has used in another interview is not found here', async () => {
    const world = await live()
    const id = v7()
    await put(world, 'ada', id, note())
    expect((await put(world, 'ada', id, note({ text: 'Elsewhere', revision: 1 }), 1)).problem.code).toBe('not_found')
    expect((await remove(world, 'ada', id, 1)).status).toBe(404)
    expect([await list(world, 'ada', 1), (await list(world, 'ada')).length]).toEqual([[], 1])
  })

  it('names the tag that is not of the interview’s kit', async () => {
    const world = await live()
    const tags = [
      { competencyId: 'ownership', polarity: 'signal' },
      { competencyId: 'coding', polarity: 'signal' },
      { competencyId: 'ownership', polarity: 'signal', catalogId: 'a-blames' },
    ]
    const refused = await put(world, 'ada', v7(), note({ tags }))
    expect([refused.status, refused.problem.code]).toEqual([422, 'unknown_reference'])
    expect(refused.problem.issues?.map(({ path }) => path)).toEqual(['tags[1].competencyId', 'tags[2].catalogId'])
    expect(await list(world, 'ada')).toEqual([])
  })

  it('is taken before, during and after the interview, and not in one that was called off', async () => {
    for (const state of ['planned', 'live', 'ended'] as const) {
      const world = await live(state)
      expect((await put(world, 'fay', v7(), note({ phase: 'before', offsetMs: null, sectionId: null }))).status).toBe(
        200,
      )
    }
    const world = await live('cancelled')
    expect((await put(world, 'ada', v7(), note())).problem).toMatchObject({ status: 422, code: 'interview_refused' })
  })

  it('is frozen once one’s own scorecard was submitted, and a colleague’s is not', async () => {
    const world = await live('ended')
    const id = v7()
    const stored = await put(world, 'ada', id, note())
    await submits(app, world, 'ada', 0)
    const change = await put(world, 'ada', id, note({ text: 'Better', revision: 1 }))
    expect([change.status, change.problem.code, change.problem.current]).toEqual([409, 'notes_frozen', stored.body])
    expect((await put(world, 'ada', v7(), note())).problem.code).toBe('notes_frozen')
    expect((await remove(world, 'ada', id)).problem.code).toBe('notes_frozen')
    expect((await put(world, 'ada', id, note())).body).toEqual(stored.body)
    expect((await put(world, 'ben', v7(), note())).status).toBe(200)
    expect((await put(world, 'ada', v7(), note(), 1)).status).toBe(200)
  })

  it('a submission and the writes in flight with it agree on what was in it', async () => {
    const world = await live('ended')
    await put(world, 'ada', v7(), note({ text: 'First' }))
    const [answers] = await Promise.all([
      Promise.all(Array.from({ length: 20 }, (_, index) => put(world, 'ada', v7(), note({ text: `Flying ${index}` })))),
      submits(app, world, 'ada', 0),
    ])
    const accepted = answers.filter(({ status }) => status === 200).length
    expect(answers.every((answer) => answer.status === 200 || answer.problem.code === 'notes_frozen')).toBe(true)
    expect(await list(world, 'ada')).toHaveLength(accepted + 1)
  })
})

describe('deleteNote', () => {
  it('a second time changes nothing, and writing it again brings it back', async () => {
    const world = await live()
    const id = v7()
    await put(world, 'ada', id, note())
    expect([(await remove(world, 'ada', id)).status, (await remove(world, 'ada', id)).status]).toEqual([204, 204])
    expect(await list(world, 'ada')).toEqual([])
    const late = await put(world, 'ada', id, note())
    expect([late.status, await list(world, 'ada')]).toEqual([200, []])
    const back = await put(world, 'ada', id, note({ revision: 1 }))
    expect([back.status, back.body.revision, await list(world, 'ada')]).toEqual([200, 2, [back.body]])
    expect((await remove(world, 'ada', v7())).status).toBe(404)
  })
})

describe('listNotes', () => {
  it('comes in the order of the clock, page by page', async () => {
    const world = await live()
    const places: [string, number | null][] = [
      ['during', 5000],
      ['after', null],
      ['during', 1000],
      ['before', null],
      ['during', 5000],
      ['before', null],
      ['during', null],
    ]
    for (const [index, [phase, offsetMs]] of places.entries())
      await put(world, 'ada', v7(), note({ text: `${index}`, phase, offsetMs }))
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query: Record<string, string> = { limit: '2', ...(cursor ? { cursor } : {}) }
      const page: Awaited<ReturnType<typeof call<'listNotes'>>> = await call('listNotes', {
        ...at(world, 'ada'),
        query,
      })
      seen.push(...page.body.items.map(({ text }) => text))
      cursor = page.body.nextCursor
    }
    expect(seen).toEqual(['3', '5', '6', '2', '0', '4', '1'])
    for (const query of [{ limit: '0.5' }, { cursor: 'x' }, { author: world.idOf('ben') }])
      expect((await call('listNotes', { ...at(world, 'ada'), query })).status).toBe(400)
  })

  it('is one’s own alone, whatever one is', async () => {
    const world = await live()
    await put(world, 'ada', v7(), note())
    expect(await list(world, 'ben')).toEqual([])
    const statusOf = async (name: string) => (await call('listNotes', at(world, name))).status
    expect([await statusOf('rita'), await statusOf('max')]).toEqual([403, 403])
    const other = await live()
    const foreign = { as: other.as('ada'), params: { interviewId: world.interviewIds[0] ?? '' } }
    expect((await call('listNotes', foreign)).status).toBe(404)
    expect(
      (await call('putNote', { ...foreign, params: { ...foreign.params, noteId: v7() }, body: note() })).status,
    ).toBe(404)
    expect((await call('listNotes', { params: foreign.params })).status).toBe(401)
  })
})
