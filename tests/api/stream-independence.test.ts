import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { aNote, story } from '../support/colleagues.ts'
import { opens, type TestStream } from '../support/stream.ts'
import { aWorld, type Plan, wholeDraft, type World } from '../support/world.ts'

/**
 * The same world twice. In one of them colleagues note, rate and submit; in the other they do nothing. Whoever still
 * owes a scorecard hears the same bytes in both: what is hidden sends nothing at all.
 */
const busy = await startApp()
const quiet = await startApp()

const rounds: Plan['rounds'] = [
  { panel: { ada: 'lead', ben: 'co', fay: 'shadow' }, stage: 'screen' },
  { panel: { chen: 'lead', rita: 'shadow', cleo: 'co' } },
  { panel: { max: 'lead', dara: 'co' } },
]
const others = { rita: ['recruiter', 'admin'], rob: ['recruiter'], cleo: ['committee', 'interviewer'] } as const
const planOf = (state: 'ended' | 'scheduled'): Plan => ({
  // Behind their screens' gate the others could not run yet.
  rounds: rounds.map((round) => ({
    ...round,
    state,
    stage: state === 'scheduled' ? 'onsite' : (round.stage ?? 'onsite'),
  })),
  committee: ['carl', 'cleo'],
  chair: 'carl',
  roles: { rita: [...others.rita], rob: [...others.rob], cleo: [...others.cleo] },
})
/** Who makes in each round what all its panel hears. */
const leads = ['ada', 'chen', 'dara'] as const
type Seat = readonly [name: string, round: number]
/** Who owes, in which round. */
const blind: Seat[] = [
  ['ben', 0],
  ['rita', 1],
  ['cleo', 1],
  ['max', 2],
]

function twins(state: 'ended' | 'scheduled', pair: number): Promise<[World, World]> {
  const make = (app: TestApp) => {
    app.clock.now = new Date('2026-11-20T15:00:00.000Z')
    let made = 0
    const nextId = () => `0198f0b0-${String(pair).padStart(4, '0')}-7000-8000-${String(++made).padStart(12, '0')}`
    return aWorld(app, { ...planOf(state), nextId })
  }
  return Promise.all([make(busy), make(quiet)])
}

const listen = (app: TestApp, world: World, seats: Seat[]) =>
  Promise.all(seats.map(([name, round]) => opens(app, world.as(name), world.interviewIds[round] ?? '')))

/** What colleagues did is heard by now, if it is heard at all: something that is shared was told after it. */
async function heardUntilNow(app: TestApp, world: World, streams: TestStream[]): Promise<string[]> {
  for (const [round, name] of leads.entries()) {
    const params = { interviewId: world.interviewIds[round] ?? '', promptId: promptOf(world, round) }
    const body = { status: 'asked', followUpIds: [] }
    expect((await app.call('markPrompt', { as: world.as(name), params, body })).status).toBe(200)
  }
  for (const stream of streams) await stream.next('shared')
  return streams.map((stream) => stream.text())
}

const promptOf = (world: World, round: number) =>
  world.kits[round]?.content.sections.flatMap(({ prompts }) => prompts).find(({ core }) => core)?.id ?? ''

const shared = 'event: shared\ndata: {}\n\n'

describe('the stream of who owes a scorecard', () => {
  test('says the same whatever colleagues did after their interviews', async () => {
    const [busyWorld, quietWorld] = await twins('ended', 1)
    const [here, there] = [await listen(busy, busyWorld, blind), await listen(quiet, quietWorld, blind)]
    for (const [, work] of story) await work(busy, busyWorld)
    const heard = await heardUntilNow(busy, busyWorld, here)
    expect(heard).toEqual(await heardUntilNow(quiet, quietWorld, there))
    expect(heard).toEqual(blind.map(() => `retry: 2000\n\n${shared}`))
  })

  test('says the same whatever colleagues note and rate while it runs', async () => {
    const [busyWorld, quietWorld] = await twins('scheduled', 2)
    // One of each panel: that colleagues come is shared.
    const alone = blind.filter(([name]) => name !== 'cleo')
    const open = async (app: TestApp, world: World) => {
      for (const [round, name] of leads.entries()) {
        const params = { interviewId: world.interviewIds[round] ?? '' }
        const started = await app.call('moveClock', { as: world.as(name), params, body: { action: 'start' } })
        expect(started.status).toBe(200)
      }
      const streams = await listen(app, world, alone)
      for (const stream of streams) await stream.next('shared') // their own coming
      return streams
    }
    const [here, there] = [await open(busy, busyWorld), await open(quiet, quietWorld)]
    for (const name of ['ada', 'fay']) await works(busyWorld, name)
    const heard = await heardUntilNow(busy, busyWorld, here)
    expect(heard).toEqual(await heardUntilNow(quiet, quietWorld, there))
    expect(heard).toEqual(alone.map(() => `retry: 2000\n\n${shared}${shared}`))
  })
})

async function works(world: World, name: string): Promise<void> {
  const as = world.as(name)
  const params = { interviewId: world.interviewIds[0] ?? '' }
  for (let note = 0; note < 5; note++) {
    const noteId = v7()
    expect(
      (await busy.call('putNote', { as, params: { ...params, noteId }, body: { ...aNote, tags: [] } })).status,
    ).toBe(200)
    const gone = note === 0 ? await busy.call('deleteNote', { as, params: { ...params, noteId } }) : null
    expect(gone?.status ?? 204).toBe(204)
  }
  expect((await busy.call('putScorecard', { as, params, body: wholeDraft(world, 0) })).status).toBe(200)
}
