import { describe, expect, it } from 'vitest'
import { startApp } from '../support/app.ts'
import { aWorld, submits, wholeDraft, type World } from '../support/world.ts'

const app = await startApp()
const release = (world: World, by: string, whose: string, reason: unknown = 'Fell ill.') =>
  app.call('releaseScorecard', { as: world.as(by), params: { id: world.cardIdOf(whose, 0) }, body: { reason } })
const panel = { ada: 'lead', ben: 'co', fay: 'shadow' } as const

describe('releasing somebody from a scorecard', () => {
  it('frees them from owing it and opens their eyes', async () => {
    const world = await aWorld(app, { rounds: [{ panel }] })
    await submits(app, world, 'ada', 0)
    const params = { candidacyId: world.candidacyId }
    expect((await app.call('listScorecards', { as: world.as('ben'), params })).status).toBe(403)
    const released = await release(world, 'rita', 'ben')
    expect([released.status, released.body]).toEqual([200, { id: world.cardIdOf('ben', 0), state: 'released' }])
    const seen = await app.call('listScorecards', { as: world.as('ben'), params })
    expect(seen.body.items.map(({ author }) => author?.name)).toEqual(['Ada'])
  })

  it('works for shadows too', async () => {
    const world = await aWorld(app, { rounds: [{ panel }] })
    expect((await release(world, 'rita', 'fay')).status).toBe(200)
  })

  it('the same again answers as the first time, another reason does not take its place', async () => {
    const world = await aWorld(app, { rounds: [{ panel }] })
    const first = await release(world, 'rita', 'ben')
    expect((await release(world, 'rita', 'ben')).text).toBe(first.text)
    const second = await release(world, 'rita', 'ben', 'Another reason.')
    expect([second.status, second.problem.code]).toEqual([409, 'scorecard_submitted'])
    const row = await app.db
      .selectFrom('scorecard')
      .select(['releaseReason', 'releasedById'])
      .where('organizationId', '=', world.organizationId)
      .where('id', '=', world.cardIdOf('ben', 0))
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ releaseReason: 'Fell ill.', releasedById: world.idOf('rita') })
  })

  it('whoever was released can neither save nor submit it', async () => {
    const world = await aWorld(app, { rounds: [{ panel }] })
    await release(world, 'rita', 'ben')
    const ben = { as: world.as('ben'), params: { interviewId: world.interviewIds[0] ?? '' } }
    for (const answer of [
      await app.call('putScorecard', { ...ben, body: wholeDraft(world, 0) }),
      await app.call('submitScorecard', ben),
    ])
      expect([answer.status, answer.problem.code]).toEqual([409, 'scorecard_submitted'])
  })

  it('not of a submitted one', async () => {
    const world = await aWorld(app, { rounds: [{ panel }] })
    await submits(app, world, 'ada', 0)
    const { status, problem } = await release(world, 'rita', 'ada')
    expect([status, problem.code]).toEqual([409, 'scorecard_submitted'])
  })

  it('nobody releases themselves', async () => {
    const world = await aWorld(app, { rounds: [{ panel: { ada: 'lead', rita: 'co' } }] })
    expect((await release(world, 'rita', 'rita')).status).toBe(403)
    await submits(app, world, 'rita', 0)
    const own = await release(world, 'rita', 'rita')
    expect([own.status, own.problem.code]).toEqual([403, 'forbidden'])
  })

  it('a recruiter who owes one learns nothing of a colleague’s by it', async () => {
    const world = await aWorld(app, { rounds: [{ panel: { ada: 'lead', ben: 'co', rita: 'shadow' } }] })
    await submits(app, world, 'ada', 0)
    const [submitted, draft] = [await release(world, 'rita', 'ada'), await release(world, 'rita', 'ben')]
    expect([submitted.status, submitted.problem.code]).toEqual([403, 'scorecard_owed'])
    expect({ ...submitted.problem, requestId: '' }).toEqual({ ...draft.problem, requestId: '' })
  })

  it.each([[''], [' \n'], [undefined], ['a\0b']])('a reason has to say something: %j', async (reason) => {
    const world = await aWorld(app, { rounds: [{ panel }] })
    const { status, problem } = await release(world, 'rita', 'ben', reason ?? null)
    expect([status, problem.code, problem.issues?.[0]?.path]).toEqual([400, 'invalid_input', 'reason'])
  })

  it('is the recruiter’s alone', async () => {
    const world = await aWorld(app, { rounds: [{ panel }], committee: ['cleo'], roles: { omar: ['admin'] } })
    const other = await aWorld(app, { rounds: [{ panel }] })
    const codes: [string, string, number][] = [
      ['ada', world.as('ada'), 403],
      ['max', world.as('max'), 403],
      ['cleo', world.as('cleo'), 403],
      ['omar', world.as('omar'), 404],
      ['another organization’s recruiter', other.as('rita'), 404],
    ]
    for (const [who, cookie, status] of codes) {
      const params = { id: world.cardIdOf('ben', 0) }
      const answer = await app.call('releaseScorecard', { as: cookie, params, body: { reason: 'Mine.' } })
      expect([who, answer.status]).toEqual([who, status])
    }
  })

  it('of a scorecard that is not there: 404', async () => {
    const world = await aWorld(app, { rounds: [{ panel }] })
    const params = { id: '0198f0a0-0000-7000-8000-000000000001' }
    const { status } = await app.call('releaseScorecard', { as: world.as('rita'), params, body: { reason: 'Ill.' } })
    expect(status).toBe(404)
  })
})
