import { setTimeout as sleep } from 'node:timers/promises'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { testDatabase } from '../support/database.ts'
import { requestRaw } from '../support/raw.ts'
import { opens } from '../support/stream.ts'
import { aWorld, type World } from '../support/world.ts'

/** Two server processes over one database, as behind a balancer. */
const database = await testDatabase()
const reach = () => Promise.resolve(database)
const here = await startApp({}, { reach })
const there = await startApp({}, { reach })

const aNote = { text: 'Asked the team first.', offsetMs: 1000, sectionId: null, tags: [], revision: 0 }
const idOf = (world: World) => world.interviewIds[0] ?? ''

/** An interview that runs. */
async function aPanel(): Promise<World> {
  const rounds = [{ panel: { ada: 'lead', ben: 'co', fay: 'shadow' }, state: 'scheduled' } as const]
  const world = await aWorld(here, { rounds, roles: { zoe: [] } })
  const params = { interviewId: idOf(world) }
  expect((await here.call('moveClock', { as: world.as('ada'), params, body: { action: 'start' } })).status).toBe(200)
  return world
}

const writes = (app: TestApp, world: World, name: string, noteId: string = v7(), body: object = aNote) =>
  app.call('putNote', { as: world.as(name), params: { interviewId: idOf(world), noteId }, body })
const moves = (app: TestApp, world: World, name: string, sectionId = 'wrap-up') =>
  app.call('moveClock', {
    as: world.as(name),
    params: { interviewId: idOf(world) },
    body: { action: 'goto', sectionId },
  })
const present = async (app: TestApp, world: World, name: string) =>
  (await app.call('getClock', { as: world.as(name), params: { interviewId: idOf(world) } })).body.present

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; !(await isTrue()); await sleep(50))
    if (Date.now() > end) expect.fail('It never became true.')
}

describe('an event stream', () => {
  test('is one, is kept nowhere, and begins with when to come back', async () => {
    const world = await aPanel()
    const stream = await opens(here, world.as('ada'), idOf(world))
    expect(stream.status).toBe(200)
    expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(stream.headers.get('cache-control')).toBe('no-store')
    await until(() => stream.text().startsWith('retry: 2000\n\n'))
  })

  test('answers HEAD with its headers alone, and nobody is present for it', async () => {
    const world = await aPanel()
    const path = `/api/v1/interviews/${idOf(world)}/events`
    const answer = await requestRaw(here.url, 'HEAD', path, { cookie: world.as('ada') })
    expect([answer.status, answer.headers['content-type'], answer.body, answer.isClosed]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
      '',
      true,
    ])
    expect(await present(here, world, 'ben')).toEqual([])
  })

  test('is for seats alone, and takes no query', async () => {
    const world = await aPanel()
    expect((await opens(here, world.as('rita'), idOf(world))).status).toBe(403)
    expect((await opens(here, world.as('zoe'), idOf(world))).status).toBe(404)
    expect((await opens(here, '', idOf(world))).status).toBe(401)
    expect((await opens(here, world.as('ada'), v7())).status).toBe(404)
    const wrong = await fetch(`${here.url}/api/v1/interviews/${idOf(world)}/events?since=1`, {
      headers: { cookie: world.as('ada') },
    })
    expect(wrong.status).toBe(400)
  })
})

describe('the panel is told, whichever process somebody is at,', () => {
  test('when the clock moves or a prompt is marked', async () => {
    const world = await aPanel()
    const streams = [
      await opens(here, world.as('ada'), idOf(world)),
      await opens(there, world.as('ben'), idOf(world)),
      await opens(there, world.as('fay'), idOf(world)),
    ]
    // Their coming is told too: what counts is what comes after it.
    for (const [index, stream] of streams.entries()) await until(() => stream.events().length >= 3 - index)
    expect(await present(here, world, 'ada')).toHaveLength(3)
    const before = streams.map((stream) => stream.events().length)
    expect((await moves(here, world, 'ada')).status).toBe(200)
    for (const [index, stream] of streams.entries()) await until(() => stream.events().length > (before[index] ?? 0))
    for (const stream of streams)
      expect(new Set(stream.events().map(({ event }) => event))).toEqual(new Set(['shared']))
  })

  test('who comes and who goes; whoever goes after the end is nobody’s business', async () => {
    const world = await aPanel()
    const ada = await opens(here, world.as('ada'), idOf(world))
    const ben = await opens(there, world.as('ben'), idOf(world))
    await until(async () => (await present(there, world, 'fay')).length === 2)
    expect((await present(here, world, 'fay')).toSorted()).toEqual([world.idOf('ada'), world.idOf('ben')].toSorted())
    ben.close()
    await until(async () => (await present(here, world, 'ada')).length === 1)
    const end = await here.call('moveClock', {
      as: world.as('ada'),
      params: { interviewId: idOf(world) },
      body: { action: 'end' },
    })
    expect(end.status).toBe(200)
    expect(await present(here, world, 'ada')).toEqual([])
    await until(() => ada.events().length > 0)
  })

  test('when the recruiter changes time or panel', async () => {
    const world = await aPanel()
    const ben = await opens(there, world.as('ben'), idOf(world))
    const change = { meetingUrl: 'https://meet.example/1' }
    const changed = await here.call('changeInterview', {
      as: world.as('rita'),
      params: { id: idOf(world) },
      body: change,
    })
    expect(changed.status).toBe(200)
    expect(await ben.next('interview')).toEqual({ event: 'interview', data: {} })
  })
})

describe('one’s own notes', () => {
  test('are told to one’s other devices, by id and revision, and to nobody else', async () => {
    const world = await aPanel()
    const phone = await opens(there, world.as('ada'), idOf(world))
    const ben = await opens(there, world.as('ben'), idOf(world))
    const noteId = v7()
    expect((await writes(here, world, 'ada', noteId)).status).toBe(200)
    expect((await phone.next('notes')).data).toEqual({ notes: [{ id: noteId, revision: 1 }] })
    const deleted = { as: world.as('ada'), params: { interviewId: idOf(world), noteId } }
    expect((await here.call('deleteNote', deleted)).status).toBe(204)
    expect((await phone.next('notes')).data).toEqual({ notes: [{ id: noteId, revision: null }] })
    expect(ben.text()).not.toContain('notes')
    expect(ben.text()).not.toContain(noteId)
  })

  test('that change nothing are not told, and many at once are not named', async () => {
    const world = await aPanel()
    const phone = await opens(here, world.as('ada'), idOf(world))
    const noteId = v7()
    await writes(here, world, 'ada', noteId)
    await phone.next('notes')
    await writes(here, world, 'ada', noteId) // the same again
    const operations = Array.from({ length: 30 }, () => ({ op: 'put', noteId: v7(), note: aNote }))
    const synced = await here.call('syncNotes', {
      as: world.as('ada'),
      params: { interviewId: idOf(world) },
      body: { operations },
    })
    expect(synced.status).toBe(200)
    expect((await phone.next('notes')).data).toEqual({ notes: null })
  })

  test('are told in few words when they come fast, and the last of them is', async () => {
    const world = await aPanel()
    const phone = await opens(there, world.as('ada'), idOf(world))
    const noteId = v7()
    for (let revision = 0; revision < 40; revision++)
      await writes(here, world, 'ada', noteId, { ...aNote, text: `Word ${revision}`, revision })
    await until(() => phone.text().includes('"revision":40'))
    expect(phone.events().filter(({ event }) => event === 'notes').length).toBeLessThan(40)
  })
})

describe('streams of one person', () => {
  test('are bounded: the oldest is ended for good', async () => {
    const world = await aPanel()
    const first = await opens(here, world.as('ada'), idOf(world))
    for (let more = 0; more < 4; more++) await opens(here, world.as('ada'), idOf(world))
    await first.ended
    expect(first.events().at(-1)).toEqual({ event: 'end', data: {} })
    expect((await opens(there, world.as('ben'), idOf(world))).status).toBe(200)
  })

  test('leave the person present as long as one of them is open', async () => {
    const world = await aPanel()
    const laptop = await opens(here, world.as('ada'), idOf(world))
    await opens(there, world.as('ada'), idOf(world))
    const leases = () =>
      database.db.selectFrom('presence').select('serverId').where('userId', '=', world.idOf('ada')).execute()
    await until(async () => (await leases()).length === 2)
    laptop.close()
    await until(async () => (await leases()).length === 1)
    expect(await present(here, world, 'ben')).toEqual([world.idOf('ada')])
  })
})
