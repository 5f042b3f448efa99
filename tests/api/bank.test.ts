import { describe, expect, test } from 'vitest'
import { loadLibrary } from '../../api/features/setup/load-library.ts'
import { startApp } from '../support/app.ts'
import { aLoop, aRound, aUser } from '../support/factories.ts'
import { aNote, aWorld, type Plan, submits, type World } from '../support/world.ts'

const app = await startApp()
const promptId = 'p-influence'

const uses = (world: World, name: string, params: object = {}) =>
  app.call('getPromptUse', { as: world.as(name), params: { slug: 'swe-values', promptId, ...params } })

const mark = (world: World, round: number, status: 'asked' | 'skipped') =>
  app.db
    .insertInto('prompt_mark')
    .values({
      organizationId: world.organizationId,
      interviewId: world.interviewIds[round] ?? '',
      promptId,
      status,
      offsetMs: 1000,
      markedById: world.idOf('ada'),
      updatedAt: app.clock.now,
    })
    .execute()
const decide = (world: World) =>
  app.db.updateTable('candidacy').set({ state: 'decided' }).where('organizationId', '=', world.organizationId).execute()

/** Rounds alternate between two kits: every second one is of the first, which holds the prompt. */
const roundsOf = (askings: number): Plan['rounds'] =>
  Array.from({ length: askings * 2 }, (_, index) => ({
    panel: index % 2 === 0 ? { ada: 'lead' as const, fay: 'shadow' as const } : { ben: 'lead' as const },
  }))

/** Ada has asked the prompt in so many interviews, with one tagged note each that the scorecard cites. */
async function asked(askings: number, some: Partial<Plan> = {}): Promise<World> {
  const world = await aWorld(app, {
    roles: { pia: ['kit_author'], rob: ['recruiter'] },
    rounds: roundsOf(askings),
    ...some,
  })
  const tags = [{ competencyId: 'collaboration', polarity: 'signal' }]
  for (let round = 0; round < askings * 2; round += 2) {
    await mark(world, round, 'asked')
    const noteId = await aNote(app, world, { by: 'ada', round, text: 'Asked first.', tags })
    await app.db
      .updateTable('note')
      .set({ promptId })
      .where('organizationId', '=', world.organizationId)
      .where('id', '=', noteId)
      .execute()
    await aNote(app, world, { by: 'fay', round, text: 'My own.', tags })
    await submits(app, world, 'ada', round, {
      ratings: { collaboration: { rating: 4, fromMemory: false, rationale: 'Saw it through.', noteIds: [noteId] } },
    })
  }
  return world
}

describe('the use of a prompt', () => {
  test('is counted over decided candidacies, and shown once there is enough', async () => {
    const world = await asked(5)
    expect((await uses(world, 'pia')).body).toMatchObject({ asked: 0, needed: 5, askedShare: null, ratings: null })
    await decide(world)
    const { status, body } = await uses(world, 'pia')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      asked: 5,
      skipped: 0,
      needed: 0,
      askedShare: { value: 1, n: 5 },
      notesPerAsking: { value: 1, n: 5 },
      ratings: { counts: [0, 0, 0, 5], n: 5 },
    })
    expect((await uses(world, 'rita')).body).toEqual(body)
  })

  test('is kept back below that, with how many more it needs', async () => {
    const world = await asked(2)
    await decide(world)
    await mark(world, 1, 'skipped')
    expect((await uses(world, 'pia')).body).toEqual({
      asked: 2,
      skipped: 0, // the other kit's round
      needed: 3,
      askedShare: null,
      notesPerAsking: null,
      ratings: null,
    })
  })

  test('leaves out what nobody has submitted for', async () => {
    const world = await aWorld(app, { roles: { pia: ['kit_author'] }, rounds: [{ panel: { ada: 'lead' } }] })
    await mark(world, 0, 'asked')
    await decide(world)
    expect((await uses(world, 'pia')).body.asked).toBe(0)
  })

  test('leaves out a candidacy on which the reader owes a scorecard, or is the candidate', async () => {
    const blind = await asked(1, {
      roles: { pia: ['kit_author'] },
      rounds: [{ panel: { ada: 'lead', fay: 'shadow' } }, { panel: { pia: 'lead' } }],
    })
    await decide(blind)
    expect((await uses(blind, 'pia')).body.asked).toBe(0)
    expect((await uses(blind, 'rita')).body.asked).toBe(1)
    const own = await asked(1, { candidateEmail: 'PIA@acme.example' })
    await decide(own)
    expect((await uses(own, 'pia')).body.asked).toBe(0)
    expect((await uses(own, 'rob')).body.asked).toBe(1)
  })

  test('is for kit authors and recruiters, of a prompt that is there, in one’s own organization', async () => {
    const world = await asked(1)
    expect((await uses(world, 'ada')).status).toBe(403)
    expect((await uses(world, 'pia', { promptId: 'p-nowhere' })).status).toBe(404)
    expect((await uses(world, 'pia', { slug: 'Not a slug' })).problem.code).toBe('invalid_input')
    const stranger = await app.signInAs(await aUser(app.db, { roles: ['kit_author'] }))
    const answer = await app.call('getPromptUse', { as: stranger, params: { slug: 'swe-values', promptId } })
    expect(answer.status).toBe(404)
  })
})

describe('overlaps', () => {
  test('are those of a loop’s kits', async () => {
    const user = await aUser(app.db)
    const as = await app.signInAs(user)
    const { organizationId } = user
    await loadLibrary(app.db, organizationId, app.clock.now.toISOString())
    const { status, body } = await app.call('listOverlaps', { as, params: { slug: 'backend' } })
    expect(status).toBe(200)
    expect(body.items.map(({ prompts }) => prompts.map(({ id }) => id))).toContainEqual([
      'backend-technical:p-events',
      'backend-system-design:p-events',
    ])
    const rounds = [aRound({ kitSlug: 'backend-technical', focusCompetencyIds: [] })]
    const alone = await aLoop(app.db, { organizationId, rounds })
    expect((await app.call('listOverlaps', { as, params: { slug: alone.slug } })).body.items).toEqual([])
    expect((await app.call('listOverlaps', { as, params: { slug: 'nowhere' } })).status).toBe(404)
    const stranger = await app.signInAs(await aUser(app.db))
    expect((await app.call('listOverlaps', { as: stranger, params: { slug: 'backend' } })).status).toBe(404)
  })
})
