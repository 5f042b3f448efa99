import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { startApp } from '../support/app.ts'
import { smallKit } from '../support/small-kit.ts'
import { aWorld, submits, type World } from '../support/world.ts'

const app = await startApp()
const { db, call } = app
const kit = smallKit()

const live = (state: 'live' | 'ended' = 'live') =>
  aWorld(app, {
    rounds: [
      { kit, state, panel: { ada: 'lead', ben: 'co' } },
      { kit, state, panel: { ada: 'lead' } },
    ],
  })
const note = (text: string, some: object = {}) => ({
  text,
  offsetMs: 5,
  sectionId: 'work',
  tags: [],
  revision: 0,
  ...some,
})
const write = (noteId: string, text: string, some: object = {}) => ({ op: 'put', noteId, note: note(text, some) })
const erase = (noteId: string) => ({ op: 'delete', noteId })
const paramsOf = (world: World, round = 0) => ({ interviewId: world.interviewIds[round] ?? '' })
const sync = (world: World, name: string, operations: unknown[], round = 0) =>
  call('syncNotes', { as: world.as(name), params: paramsOf(world, round), body: { operations } })
const list = async (world: World, name: string) =>
  (await call('listNotes', { as: world.as(name), params: paramsOf(world) })).body.items
/** Each operation's status, with the code of its refusal. */
const outcomes = (answer: Awaited<ReturnType<typeof sync>>) =>
  answer.body.results.map(({ status, problem }) => (problem ? `${status} ${problem.code}` : `${status}`))

describe('syncNotes', () => {
  it('answers each operation in its order, also several on one note', async () => {
    const world = await live()
    const [a, b] = [v7(), v7()]
    const answer = await sync(world, 'ada', [
      write(a, 'First'),
      write(b, 'Second'),
      write(a, 'First, edited', { revision: 1 }),
      erase(b),
      erase(b),
      write(b, 'Second, back', { revision: 1 }),
    ])
    expect(outcomes(answer)).toEqual(['200', '200', '200', '204', '204', '200'])
    expect(answer.body.results.map(({ noteId, note: kept }) => [noteId, kept?.text, kept?.revision])).toEqual([
      [a, 'First', 1],
      [b, 'Second', 1],
      [a, 'First, edited', 2],
      [b, undefined, undefined],
      [b, undefined, undefined],
      [b, 'Second, back', 2],
    ])
    expect((await list(world, 'ada')).map(({ text }) => text)).toEqual(['First, edited', 'Second, back'])
  })

  it('one that is refused costs the others nothing, whatever is wrong with it', async () => {
    const world = await live()
    const [known, elsewhere] = [v7(), v7()]
    await sync(world, 'ada', [write(known, 'Stored'), write(known, 'Stored, edited', { revision: 1 })])
    await sync(world, 'ada', [write(elsewhere, 'In the other round')], 1)
    const answer = await sync(world, 'ada', [
      write(v7(), 'One'),
      write(known, 'From another device', { revision: 1 }),
      write(v7(), 'Two', { tags: [{ competencyId: 'coding', polarity: 'signal' }] }),
      write(elsewhere, 'Three', { revision: 1 }),
      write(v7(), 'NUL \0'),
      write(v7(), 'x'.repeat(100_001)),
      write(v7(), 'Four', { author: 'ben' }),
      { op: 'put', noteId: v7() },
      { op: 'put', noteId: v7(), note: 'Five' },
      erase(v7()),
      write(v7(), 'Six'),
    ])
    expect(outcomes(answer)).toEqual([
      '200',
      '409 revision_conflict',
      '422 unknown_reference',
      '404 not_found',
      '400 invalid_input',
      '400 invalid_input',
      '400 invalid_input',
      '400 invalid_input',
      '400 invalid_input',
      '404 not_found',
      '200',
    ])
    expect(answer.body.results[1]?.current).toMatchObject({ id: known, text: 'Stored, edited', revision: 2 })
    expect(answer.body.results[2]?.problem?.detail).toContain('tags[0].competencyId')
    expect(answer.body.results[4]?.problem?.detail).toContain('note.text')
    expect((await list(world, 'ada')).map(({ text }) => text)).toEqual(['Stored, edited', 'One', 'Six'])
  })

  it('a retry of the whole answers as the first time', async () => {
    const world = await live()
    const operations = Array.from({ length: 30 }, (_, index) => write(v7(), `Note ${index}`))
    const first = await sync(world, 'ada', operations)
    app.clock.now = new Date(app.clock.now.getTime() + 60_000)
    const answers = await Promise.all(Array.from({ length: 5 }, () => sync(world, 'ada', operations)))
    for (const answer of answers) expect(answer.body).toEqual(first.body)
    expect(await list(world, 'ada')).toHaveLength(30)
  })

  it('two devices that send the same notes in another order at once both get through', async () => {
    const world = await live()
    const operations = Array.from({ length: 20 }, (_, index) => write(v7(), `Note ${index}`))
    const answers = await Promise.all([
      sync(world, 'ada', operations),
      sync(world, 'ada', operations.toReversed()),
      sync(world, 'ada', operations),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(answers.every((answer) => answer.body.results.every(({ status }) => status === 200))).toBe(true)
    const revisions = await db
      .selectFrom('note_revision')
      .select('revision')
      .where('authorId', '=', world.idOf('ada'))
      .execute()
    expect(revisions).toHaveLength(20)
  })

  it('knows an id in capitals as the same', async () => {
    const world = await live()
    const id = v7()
    const answer = await sync(world, 'ada', [write(id.toUpperCase(), 'One'), write(id, 'Two', { revision: 1 })])
    expect(answer.body.results.map(({ noteId, note: kept }) => [noteId, kept?.revision])).toEqual([
      [id, 1],
      [id, 2],
    ])
  })

  it('is frozen with the scorecard, operation by operation', async () => {
    const world = await live('ended')
    const id = v7()
    await sync(world, 'ada', [write(id, 'Before')])
    await submits(app, world, 'ada', 0)
    const answer = await sync(world, 'ada', [
      write(id, 'Before'),
      write(id, 'After', { revision: 1 }),
      write(v7(), 'New'),
      erase(id),
    ])
    expect(outcomes(answer)).toEqual(['200', '409 notes_frozen', '409 notes_frozen', '409 notes_frozen'])
  })

  it('touches nobody else’s notes', async () => {
    const world = await live()
    const id = v7()
    await sync(world, 'ada', [write(id, 'Ada’s')])
    expect(outcomes(await sync(world, 'ben', [erase(id), write(id, 'Ben’s')]))).toEqual(['404 not_found', '200'])
    expect((await list(world, 'ada')).map(({ text }) => text)).toEqual(['Ada’s'])
  })

  it('refuses a body that is none, other roles and strangers', async () => {
    const world = await live()
    const other = await live()
    const operations = [write(v7(), 'x')]
    const bad = [
      {},
      [],
      { operations: {} },
      { operations: [{ op: 'merge', noteId: v7() }] },
      { operations: [{ op: 'delete', noteId: 'one' }] },
      { operations: [{ ...erase(v7()), by: 'ada' }] },
      { operations: Array.from({ length: 201 }, () => erase(v7())) },
    ]
    for (const body of bad)
      expect((await call('syncNotes', { as: world.as('ada'), params: paramsOf(world), body })).status).toBe(400)
    expect((await sync(world, 'ada', [])).body.results).toEqual([])
    expect((await sync(world, 'rita', operations)).status).toBe(403)
    expect((await sync(world, 'ben', operations, 1)).status).toBe(403)
    const foreign = { as: other.as('ada'), params: paramsOf(world), body: { operations } }
    expect((await call('syncNotes', foreign)).status).toBe(404)
    expect((await call('syncNotes', { params: paramsOf(world), body: { operations } })).status).toBe(401)
  })
})

it('every write of a note is in the audit trail, without its text', async () => {
  const world = await live()
  const id = v7()
  await sync(world, 'ada', [
    write(id, 'A secret'),
    write(id, 'A secret'),
    write(id, 'Another secret', { revision: 1 }),
    erase(id),
  ])
  await list(world, 'ada')
  const entries = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('organizationId', '=', world.organizationId)
    .orderBy('id')
    .execute()
  expect(entries.map(({ action }) => action)).toEqual(['note.write', 'note.write', 'note.delete', 'note.list'])
  expect(JSON.stringify(entries)).not.toContain('secret')
})
