import { describe, expect, it } from 'vitest'
import { standingOf } from '#db/queries/standing.ts'
import type { Rating } from '#domain/scorecard.ts'
import { debriefFor } from '../../api/features/debriefs/debrief-view.ts'
import { startApp } from '../support/app.ts'
import { aNote, aWorld, opens, type Plan, submits, type World } from '../support/world.ts'

const app = await startApp()
const twoRounds: Plan = {
  rounds: [{ panel: { ada: 'lead', fay: 'shadow' } }, { panel: { ben: 'lead', chen: 'co' } }],
  committee: ['carl', 'cleo'],
}
const get = (world: World, name: string) =>
  app.call('getDebrief', { as: world.as(name), params: { candidacyId: world.candidacyId } })
const allSubmit = async (world: World) => {
  await submits(app, world, 'ada', 0)
  await submits(app, world, 'ben', 1)
  await submits(app, world, 'chen', 1)
}

describe('the packet', () => {
  it('puts the conflicts first, and every figure leads to its notes', async () => {
    const world = await aWorld(app, twoRounds)
    const serious = world.kits[0]?.content.antiPatterns.find(({ severity }) => severity === 'serious')
    const tag = { competencyId: serious?.competencyId ?? '', polarity: 'anti_pattern', catalogId: serious?.id ?? '' }
    const cited = await aNote(app, world, { by: 'ada', round: 0, text: 'It was the others.', tags: [tag] })
    await aNote(app, world, { by: 'ada', round: 0, text: 'Private thought.' })
    const untagged = await aNote(app, world, { by: 'ada', round: 0, text: 'Cited without a tag.' })
    const says: Partial<Rating> = { rating: 1, noteIds: [cited, untagged], rationale: 'Blames.', fromMemory: false }
    await submits(app, world, 'ada', 0, { ratings: { [tag.competencyId]: says }, recommendation: 'no' })
    await submits(app, world, 'ben', 1)
    await submits(app, world, 'chen', 1)
    await opens(app, world)
    const { body } = await get(world, 'carl')
    expect(body.conflicts.map(({ kind }) => kind)).toContain('recommendations_split')
    expect(body.seriousAntiPatterns).toMatchObject([
      { noteId: cited, label: 'A', text: 'It was the others.', catalogId: tag.catalogId },
    ])
    const cells = body.matrix.find(({ competencyId }) => competencyId === tag.competencyId)?.cells ?? []
    expect(cells[0]).toMatchObject({
      label: 'A',
      rating: 1,
      antiPatterns: 1,
      serious: 1,
      citedNoteIds: [cited, untagged],
    })
    expect(body.rounds[0]).toMatchObject({ isTracked: true, plannedMinutes: 60, actualMinutes: 60, coreAsked: 0 })
    const listed = await app.call('listScorecards', {
      as: world.as('carl'),
      params: { candidacyId: world.candidacyId },
    })
    const notes = listed.body.items.flatMap((item) => item.notes.map(({ id }) => id))
    expect(notes.toSorted()).toEqual([cited, untagged].toSorted())
    expect(listed.body.items.map(({ label }) => label)).toEqual(['A', 'B', 'C'])
    expect(listed.text).not.toContain('Private thought.')
  })

  it('keeps raters’ names from the committee until the reveal', async () => {
    const world = await aWorld(app, twoRounds)
    await allSubmit(world)
    await opens(app, world)
    const params = { candidacyId: world.candidacyId }
    for (const [name, sees] of [
      ['carl', false],
      ['ada', true],
      ['rita', true],
      ['max', true],
    ] as const) {
      const debrief = await get(world, name)
      const listed = await app.call('listScorecards', { as: world.as(name), params })
      expect([name, debrief.body.raters.map((rater) => rater.name !== null)]).toEqual([name, [sees, sees, sees]])
      expect([name, listed.body.items.map((item) => item.author !== null)]).toEqual([name, [sees, sees, sees]])
    }
    await app.call('revealVotes', { as: world.as('rita'), params, body: { missingReason: 'Time is short.' } })
    expect((await get(world, 'carl')).body.raters.map(({ name }) => name)).toEqual(['Ada', 'Ben', 'Chen'])
  })

  it('is read by one statement', async () => {
    const world = await aWorld(app, twoRounds)
    await allSubmit(world)
    const { organizationId, candidacyId } = world
    let statements = 0
    const db = app.db.withPlugin({
      transformQuery: ({ node }) => {
        statements++
        return node
      },
      transformResult: ({ result }) => Promise.resolve(result),
    })
    const actor = { id: world.idOf('ada'), organizationId, name: 'Ada', email: 'ada@acme.example', roles: [] }
    const stood = await standingOf(app.db, actor, { by: 'candidacy', id: candidacyId })
    if (!stood) throw new Error('The candidacy is not there.')
    const { raters } = await debriefFor({ db, actor, ...stood })
    expect([statements, raters.length]).toEqual([1, 3])
  })

  it('shows no one their own candidacy, whatever else they are', async () => {
    const world = await aWorld(app, {
      ...twoRounds,
      roles: { lu: ['recruiter', 'admin'] },
      candidateEmail: 'LU@acme.example',
    })
    await allSubmit(world)
    await opens(app, world)
    expect((await get(world, 'lu')).status).toBe(404)
    expect(
      (await app.call('listScorecards', { as: world.as('lu'), params: { candidacyId: world.candidacyId } })).status,
    ).toBe(404)
  })
})
