import { describe, expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { anOrganization, aUser } from '../support/factories.ts'
import { opens } from '../support/stream.ts'
import { aWorld, submits, type World } from '../support/world.ts'

const app = await startApp()
const { call } = app

/** Round 1 has ended, round 2 is under way or will be, round 3 comes last. */
const aLoop = (second: 'scheduled' | 'ended' = 'scheduled') =>
  aWorld(app, {
    rounds: [
      { panel: { ada: 'lead', ben: 'co', fay: 'shadow' } },
      { panel: { chen: 'lead', dara: 'co' }, state: second },
      { panel: { eli: 'lead' }, state: 'scheduled' },
    ],
    roles: { zoe: [] },
  })
const params = (world: World, round = 0) => ({ interviewId: world.interviewIds[round] ?? '' })
const hands = (world: World, name: string, topics: unknown, more: { revision?: number; round?: number } = {}) => {
  const { round = 0, ...body } = more
  return call('handOn', { as: world.as(name), params: params(world, round), body: { topics, ...body } })
}
const reads = async (world: World, name: string, round: number) =>
  (await call('getInterview', { as: world.as(name), params: { id: params(world, round).interviewId } })).body
const entries = (world: World, action: string) =>
  app.db
    .selectFrom('audit_entry')
    .selectAll()
    .where('organizationId', '=', world.organizationId)
    .where('action', '=', action)
    .execute()

const scale = 'What breaks first at ten times the load'
const own = 'Own part in the migration'

describe('topics to probe', () => {
  test('reach the rounds after it, by the round and not by who wrote them', async () => {
    const world = await aLoop()
    const handed = await hands(world, 'ada', [scale, own])
    expect([handed.status, handed.body]).toEqual([200, { topics: [scale, own], revision: 1 }])
    for (const [name, round] of [
      ['chen', 1],
      ['eli', 2],
    ] as const) {
      const { handedOn, handoff } = await reads(world, name, round)
      expect(handedOn).toEqual([{ round: 'round-1', title: 'Round 1', topics: [scale, own] }])
      expect(handoff).toEqual({ topics: [], revision: 0 })
      expect(JSON.stringify(handedOn)).not.toContain(world.idOf('ada'))
    }
    // The panel that hands on sees its own list, and nothing comes back to it.
    const { handoff, handedOn } = await reads(world, 'fay', 0)
    expect([handoff, handedOn]).toEqual([{ topics: [scale, own], revision: 1 }, []])
  })

  test('of a round that has not begun reach nobody yet, those of a round that runs do', async () => {
    const world = await aLoop()
    expect((await hands(world, 'chen', [scale], { round: 1 })).status).toBe(200)
    expect((await reads(world, 'eli', 2)).handedOn).toEqual([])
    await call('moveClock', { as: world.as('chen'), params: params(world, 1), body: { action: 'start' } })
    expect((await reads(world, 'eli', 2)).handedOn).toEqual([{ round: 'round-2', title: 'Round 2', topics: [scale] }])
    // What began before it is not told of what came after.
    expect((await reads(world, 'ada', 0)).handedOn).toEqual([])
  })

  test('are told to open screens: their own panel’s and later rounds’', async () => {
    const world = await aLoop()
    const eli = await opens(app, world.as('eli'), params(world, 2).interviewId)
    const ben = await opens(app, world.as('ben'), params(world).interviewId)
    expect((await hands(world, 'ada', [scale])).status).toBe(200)
    await Promise.all([eli.next('interview'), ben.next('interview')])
  })

  test('twice are one write; in another order, with others, or none, the list is replaced', async () => {
    const world = await aLoop()
    await hands(world, 'ada', [scale, own, scale])
    expect((await hands(world, 'ada', [scale, own])).body).toEqual({ topics: [scale, own], revision: 1 })
    expect((await hands(world, 'ben', [own])).body).toEqual({ topics: [own], revision: 2 })
    expect((await hands(world, 'ben', [])).body).toEqual({ topics: [], revision: 3 })
    expect((await reads(world, 'eli', 2)).handedOn).toEqual([])
    const written = await entries(world, 'handoff.write')
    expect(written).toHaveLength(3)
    expect(JSON.stringify(written)).not.toContain('migration')
  })

  test('of a colleague are not written over unseen: who says which revision they saw gets a conflict', async () => {
    const world = await aLoop()
    await hands(world, 'ada', [scale], { revision: 0 })
    const late = await hands(world, 'ben', [own], { revision: 0 })
    expect([late.status, late.problem.code, late.problem.current]).toEqual([
      409,
      'revision_conflict',
      { topics: [scale], revision: 1 },
    ])
    expect((await hands(world, 'ben', [scale, own], { revision: 1 })).body.revision).toBe(2)
    expect((await hands(world, 'ada', [scale, own], { revision: 0 })).status).toBe(200) // the same content
  })

  test('ten at once are one after the other', async () => {
    const world = await aLoop()
    const all = await Promise.all(Array.from({ length: 10 }, (_, index) => hands(world, 'ada', [`Topic ${index}`])))
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 200))
    expect(all.map(({ body }) => body.revision).toSorted((a, b) => a - b)).toEqual(all.map((_, index) => index + 1))
  })

  test('are kept byte for byte, few and short', async () => {
    const world = await aLoop()
    const odd = ['  Größe 👩🏽‍💻 ', 'ﷺ'.repeat(140), 'a\u200bb']
    expect((await hands(world, 'ada', odd)).body.topics).toEqual(odd)
    expect((await reads(world, 'eli', 2)).handedOn[0]?.topics).toEqual(odd)
    for (const wrong of [
      ['a'.repeat(141)],
      [' '],
      [''],
      ['a\0'],
      Array.from({ length: 7 }, (_, i) => `t${i}`),
      'a',
      [1],
    ])
      expect([wrong, (await hands(world, 'ada', wrong)).problem.code]).toEqual([wrong, 'invalid_input'])
    const extra = { as: world.as('ada'), params: params(world), body: { topics: [], verdict: 'hire' } }
    expect((await call('handOn', extra)).status).toBe(400)
  })

  test('are the lead’s and the co-interviewer’s, until they have submitted', async () => {
    const world = await aLoop()
    for (const [name, status] of [
      ['fay', 403],
      ['rita', 403],
      ['chen', 403],
      ['zoe', 404],
    ] as const)
      expect([name, (await hands(world, name, [scale])).status]).toEqual([name, status])
    await hands(world, 'ada', [scale])
    await submits(app, world, 'ada', 0)
    expect((await hands(world, 'ada', [scale])).status).toBe(200) // a retry
    expect((await hands(world, 'ada', [own])).problem.code).toBe('scorecard_submitted')
    expect((await hands(world, 'ben', [own])).status).toBe(200)
  })

  test('of a foreign organization are not there', async () => {
    const world = await aLoop()
    const stranger = await aUser(app.db, { organizationId: (await anOrganization(app.db)).id, roles: ['admin'] })
    const as = await app.signInAs(stranger)
    expect((await call('handOn', { as, params: params(world), body: { topics: [] } })).status).toBe(404)
  })

  test('are refused where nothing takes place any more', async () => {
    const world = await aLoop()
    const off = { as: world.as('rita'), params: { id: params(world, 2).interviewId }, body: { state: 'cancelled' } }
    expect((await call('changeInterview', off)).status).toBe(200)
    expect((await hands(world, 'eli', [scale], { round: 2 })).problem.code).toBe('interview_refused')
  })
})

const leads = (world: World, name: string, userId: string | null, sectionId = 'wrap-up', round = 1) =>
  call('leadSection', { as: world.as(name), params: { ...params(world, round), sectionId }, body: { userId } })
const shared = async (world: World, name: string) =>
  (await call('getClock', { as: world.as(name), params: params(world, 1) })).body.sectionLeads

describe('who leads a section', () => {
  test('is shared with the panel, and told to it', async () => {
    const world = await aLoop()
    const dara = await opens(app, world.as('dara'), params(world, 1).interviewId)
    const lead = { sectionId: 'wrap-up', userId: world.idOf('dara') }
    const led = await leads(world, 'chen', world.idOf('dara'))
    expect([led.status, led.body]).toEqual([200, { sectionLeads: [lead] }])
    await dara.next('shared')
    expect(await shared(world, 'dara')).toEqual([lead])
    expect((await reads(world, 'dara', 1)).sectionLeads).toEqual([lead])
    expect(await entries(world, 'section.lead')).toHaveLength(1)
    expect((await leads(world, 'dara', world.idOf('dara'))).status).toBe(200) // the same again
    expect(await entries(world, 'section.lead')).toHaveLength(1)
    expect((await leads(world, 'dara', world.idOf('chen'))).body.sectionLeads).toEqual([
      { ...lead, userId: world.idOf('chen') },
    ])
    expect((await leads(world, 'dara', null)).body.sectionLeads).toEqual([])
    expect((await leads(world, 'dara', null)).status).toBe(200)
  })

  test('is somebody of the panel, in a section of the kit, before its end', async () => {
    const world = await aLoop()
    expect((await leads(world, 'chen', world.idOf('ada'))).problem.issues).toEqual([
      { path: 'userId', message: 'Does not sit in this interview.' },
    ])
    expect((await leads(world, 'chen', world.idOf('dara'), 'hobbies')).problem.code).toBe('unknown_reference')
    expect((await leads(world, 'ada', world.idOf('fay'), 'wrap-up', 0)).problem.code).toBe('interview_refused')
    expect((await leads(world, 'ada', world.idOf('dara'))).status).toBe(403)
    const body = { userId: world.idOf('dara'), minutes: 5 }
    const wrong = { as: world.as('chen'), params: { ...params(world, 1), sectionId: 'wrap-up' }, body }
    expect((await call('leadSection', wrong)).status).toBe(400)
  })

  test('leads none any more who leaves the panel or becomes a shadow', async () => {
    const world = await aLoop()
    await leads(world, 'chen', world.idOf('dara'))
    const seat = (panel: object[]) =>
      call('changeInterview', { as: world.as('rita'), params: { id: params(world, 1).interviewId }, body: { panel } })
    const chen = { userId: world.idOf('chen'), seat: 'lead' }
    expect((await seat([chen, { userId: world.idOf('dara'), seat: 'shadow' }])).status).toBe(200)
    expect(await shared(world, 'chen')).toEqual([])
    expect((await seat([chen])).status).toBe(200)
    expect(await shared(world, 'chen')).toEqual([])
    expect((await leads(world, 'chen', world.idOf('dara'))).problem.code).toBe('unknown_reference')
  })
})
