import { setTimeout as sleep } from 'node:timers/promises'
import { v7 } from 'uuid'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { testDatabase } from '../support/database.ts'
import { type Line, openLine } from '../support/line.ts'
import { opens } from '../support/stream.ts'
import { aWorld, type World } from '../support/world.ts'

/** A server whose listening connection, and no other, runs over a line that can be cut; and one beside it that acts. */
const database = await testDatabase()
let opened: Line | undefined
const line = () => opened ?? expect.fail('The line is opened with the server.')
const app = await startApp(
  {},
  {
    reach: async () => {
      opened = await openLine(database.connectionString, afterAll)
      return { ...database, connectionString: opened.connectionString }
    },
  },
)
const other = await startApp({}, { reach: () => Promise.resolve(database) })

const aNote = { text: 'Asked the team first.', offsetMs: 1000, sectionId: null, tags: [], revision: 0 }
const aPanel = () => aWorld(app, { rounds: [{ panel: { ada: 'lead', ben: 'co' }, state: 'scheduled' }] })
const params = (world: World) => ({ interviewId: world.interviewIds[0] ?? '' })
const writes = async (world: World) => {
  const noteId = v7()
  const body = aNote
  const answer = await other.call('putNote', { as: world.as('ada'), params: { ...params(world), noteId }, body })
  expect(answer.status).toBe(200)
  return noteId
}

describe('while a process cannot listen', () => {
  test('its streams are told all the same, and of nobody else’s notes', async () => {
    const world = await aPanel()
    const ada = await opens(app, world.as('ada'), params(world).interviewId)
    const ben = await opens(app, world.as('ben'), params(world).interviewId)
    await writes(world)
    await ada.next('notes')
    await line().cut()
    onTestFinished(() => line().restore())
    await ben.next('notes') // whoever cannot be told asks once for everything
    await ada.next('notes')
    const before = ben.events().filter(({ event }) => event === 'notes').length
    await writes(world)
    expect((await ada.next('notes')).data).toEqual({ notes: null })
    const body = { status: 'asked', followUpIds: [] }
    const mark = { as: world.as('ada'), params: { ...params(world), promptId: 'p-influence' }, body }
    expect((await other.call('markPrompt', mark)).status).toBe(200)
    await ben.next('shared')
    expect(ben.events().filter(({ event }) => event === 'notes')).toHaveLength(before)
  })

  test('and once it can again everybody asks, and is told by hints', async () => {
    const world = await aPanel()
    const ada = await opens(app, world.as('ada'), params(world).interviewId)
    await line().cut()
    await ada.next('notes')
    await line().restore()
    await ada.next('again')
    const noteId = await writes(world)
    expect((await ada.next('notes')).data).toEqual({ notes: [{ id: noteId, revision: 1 }] })
  })

  test('a line that fell silent is found out and made anew', async () => {
    const world = await aPanel()
    const ada = await opens(app, world.as('ada'), params(world).interviewId)
    line().silence()
    for (const end = Date.now() + 60_000; !ada.events().some(({ event }) => event === 'notes'); await sleep(100))
      if (Date.now() > end) expect.fail('Nobody noticed.')
    await line().restore()
    for (const end = Date.now() + 60_000; !ada.events().some(({ event }) => event === 'again'); await sleep(100))
      if (Date.now() > end) expect.fail('It did not come back.')
  })
})
