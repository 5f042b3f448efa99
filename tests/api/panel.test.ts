import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { Seat } from '#domain/access.ts'
import { startApp } from '../support/app.ts'
import { aUser } from '../support/factories.ts'
import { smallKit } from '../support/small-kit.ts'
import { aNote, aWorld, wholeDraft, type World } from '../support/world.ts'

const app = await startApp()
const { db, call } = app
const kit = smallKit()

const planned = (...panels: Record<string, Seat>[]) => ({
  roles: { rosa: ['recruiter' as const], ben: ['interviewer' as const], fay: ['interviewer' as const] },
  rounds: panels.map((panel) => ({ kit, state: 'planned' as const, panel })),
})
const idOf = (world: World, round = 0) => world.interviewIds[round] ?? ''
/** Seats people by name, as a recruiter. */
const seat = (world: World, people: Record<string, Seat>, { by = 'rita', round = 0 } = {}) =>
  call('changeInterview', {
    as: world.as(by),
    params: { id: idOf(world, round) },
    body: { panel: Object.entries(people).map(([name, as]) => ({ userId: world.idOf(name), seat: as })) },
  })
const seatsOf = async (world: World, round = 0) => {
  const { body } = await call('getInterview', { as: world.as('rita'), params: { id: idOf(world, round) } })
  return Object.fromEntries(body.panel.map(({ name, seat: as }) => [name.toLowerCase(), as]))
}
const scorecards = (world: World, round = 0) =>
  db
    .selectFrom('scorecard')
    .select(['authorId', 'id', 'state', 'revision'])
    .where('interviewId', '=', idOf(world, round))
    .orderBy('id')
    .execute()
const code = (answer: Awaited<ReturnType<typeof seat>>) => (answer.status === 200 ? 'taken' : answer.problem.code)

describe('seating a panel', () => {
  it('gives every seat an empty scorecard, so that progress has an id', async () => {
    const world = await aWorld(app, planned({}))
    const { status, body } = await seat(world, { ben: 'shadow', rosa: 'lead' })
    expect(status).toBe(200)
    expect(body.panel.map(({ name, seat: as }) => [name, as])).toEqual([
      ['Rosa', 'lead'],
      ['Ben', 'shadow'],
    ])
    const cards = await scorecards(world)
    expect(cards.map(({ state, revision }) => [state, revision])).toEqual([
      ['draft', 0],
      ['draft', 0],
    ])
    const candidacy = await call('getCandidacy', { as: world.as('rita'), params: { id: world.candidacyId } })
    const progress = candidacy.body.interviews[0]?.panel.map(({ scorecard }) => scorecard)
    expect(progress).toMatchObject([
      { state: 'draft', isOwed: true },
      { state: 'draft', isOwed: false },
    ])
    const own = await call('getScorecard', { as: world.as('rosa'), params: { interviewId: idOf(world) } })
    expect([own.status, own.body.revision]).toEqual([200, 0])
  })

  it('replaces seats as given and keeps the scorecards of who stays; twice is once', async () => {
    const world = await aWorld(app, planned({ ada: 'lead', ben: 'co' }))
    const kept = (await scorecards(world)).find(({ authorId }) => authorId === world.idOf('ben'))
    expect(code(await seat(world, { ben: 'lead', fay: 'co' }))).toBe('taken')
    expect(await seatsOf(world)).toEqual({ ben: 'lead', fay: 'co' })
    const cards = await scorecards(world)
    expect(cards).toContainEqual(kept)
    expect(code(await seat(world, { fay: 'co', ben: 'lead' }))).toBe('taken')
    expect(await scorecards(world)).toEqual(cards)
    const audit = await db
      .selectFrom('audit_entry')
      .select('details')
      .where('subjectId', '=', idOf(world))
      .where('action', '=', 'interview.seat')
      .execute()
    expect(audit).toHaveLength(1)
  })

  it('swaps lead and co-interviewer', async () => {
    const world = await aWorld(app, planned({ ada: 'lead', ben: 'co' }))
    expect(code(await seat(world, { ada: 'co', ben: 'lead' }))).toBe('taken')
    expect(await seatsOf(world)).toEqual({ ada: 'co', ben: 'lead' })
    expect(code(await seat(world, {}))).toBe('taken')
    expect([await seatsOf(world), await scorecards(world)]).toEqual([{}, []])
  })

  it('schedules and seats in one go, or neither', async () => {
    const world = await aWorld(app, planned({}))
    const body = { scheduledAt: app.clock.now.toISOString(), panel: [{ userId: v7(), seat: 'lead' }] }
    const params = { id: idOf(world) }
    const refused = await call('changeInterview', { as: world.as('rita'), params, body })
    expect(refused.problem).toMatchObject({ code: 'unknown_reference', issues: [{ path: 'panel[0].userId' }] })
    expect((await call('getInterview', { as: world.as('rita'), params })).body).toMatchObject({
      state: 'planned',
      panel: [],
    })
    const seated = { ...body, panel: [{ userId: world.idOf('ben'), seat: 'lead' }] }
    const taken = await call('changeInterview', { as: world.as('rita'), params, body: seated })
    expect(taken.body).toMatchObject({ state: 'scheduled', panel: [{ name: 'Ben' }] })
  })

  it('refuses who is not there, has no access, or is the candidate', async () => {
    const world = await aWorld(app, { ...planned({}), candidateEmail: 'Ben@Acme.example' })
    const other = await aWorld(app, planned({ ada: 'lead' }))
    const gone = await aUser(db, { organizationId: world.organizationId, isActive: false })
    const panelOf = (userId: string) =>
      call('changeInterview', {
        as: world.as('rita'),
        params: { id: idOf(world) },
        body: { panel: [{ userId, seat: 'lead' }] },
      })
    expect(code(await panelOf(other.idOf('ada')))).toBe('unknown_reference')
    expect(code(await panelOf(gone.id))).toBe('unknown_reference')
    expect(code(await panelOf(world.idOf('ben')))).toBe('panel_refused')
    expect(await seatsOf(world)).toEqual({})
  })

  it('has one lead, and nobody twice', async () => {
    const world = await aWorld(app, planned({ ada: 'lead' }))
    expect(code(await seat(world, { ada: 'lead', ben: 'lead' }))).toBe('panel_refused')
    const twice = [
      { userId: world.idOf('ben'), seat: 'co' },
      { userId: world.idOf('ben'), seat: 'shadow' },
    ]
    const params = { id: idOf(world) }
    expect(code(await call('changeInterview', { as: world.as('rita'), params, body: { panel: twice } }))).toBe(
      'panel_refused',
    )
    expect(await seatsOf(world)).toEqual({ ada: 'lead' })
  })

  it('of two recruiters at once both are answered, and the panel is one of theirs', async () => {
    const world = await aWorld(app, planned({}))
    const answers = await Promise.all([
      seat(world, { ben: 'lead' }),
      seat(world, { fay: 'lead' }, { by: 'rosa' }),
      seat(world, { ben: 'lead' }),
    ])
    expect(answers.map(code)).toEqual(['taken', 'taken', 'taken'])
    const seats = await seatsOf(world)
    expect([{ ben: 'lead' }, { fay: 'lead' }]).toContainEqual(seats)
    expect(await scorecards(world)).toHaveLength(1)
  })
})

describe('leaving a panel', () => {
  it('keeps the seat of who has written a note, a deleted one too, or anything in the scorecard', async () => {
    const world = await aWorld(app, planned({ ada: 'lead' }, { ada: 'lead' }, { ada: 'lead' }))
    await aNote(app, world, { by: 'ada', round: 0, text: 'Read the CV' })
    await aNote(app, world, { by: 'ada', round: 1, text: 'Read the CV', isDeleted: true })
    const body = wholeDraft(world, 2)
    const draft = await call('putScorecard', { as: world.as('ada'), params: { interviewId: idOf(world, 2) }, body })
    expect(draft.status).toBe(200)
    for (const round of [0, 1, 2]) expect(code(await seat(world, {}, { round }))).toBe('panel_refused')
    // To join and to change seats is still possible; who stays keeps the work.
    expect(code(await seat(world, { ada: 'co', ben: 'lead' }))).toBe('taken')
    expect(await seatsOf(world)).toEqual({ ada: 'co', ben: 'lead' })
  })

  it('is not possible once the interview has begun; joining is, until it has ended', async () => {
    const world = await aWorld(app, planned({ ada: 'lead', ben: 'co' }))
    const clock = (action: string) =>
      call('moveClock', { as: world.as('ada'), params: { interviewId: idOf(world) }, body: { action } })
    await clock('start')
    expect(code(await seat(world, { ada: 'lead' }))).toBe('panel_refused')
    expect(code(await seat(world, { ada: 'co', ben: 'lead' }))).toBe('panel_refused')
    expect(code(await seat(world, { ada: 'lead', ben: 'co', fay: 'shadow' }))).toBe('taken')
    await clock('end')
    expect(code(await seat(world, { ada: 'lead', ben: 'co', fay: 'shadow', rosa: 'shadow' }))).toBe('panel_refused')
    expect(code(await seat(world, { ada: 'lead', ben: 'co', fay: 'shadow' }))).toBe('taken')
  })

  it('is for others to decide: nobody takes themselves off or makes themselves a shadow', async () => {
    const world = await aWorld(app, planned({ rita: 'lead', ada: 'co' }))
    expect(code(await seat(world, { ada: 'co' }))).toBe('panel_refused')
    expect(code(await seat(world, { ada: 'co', rita: 'shadow' }))).toBe('panel_refused')
    expect(code(await seat(world, { ada: 'co' }, { by: 'rosa' }))).toBe('taken')
  })

  it('a recruiter who owes a scorecard learns nothing of a colleague from the refusal', async () => {
    const world = await aWorld(app, planned({ ada: 'lead' }, { rita: 'lead' }))
    const idle = await seat(world, {})
    await aNote(app, world, { by: 'ada', round: 0, text: 'Read the CV' })
    const begun = await seat(world, {})
    expect(code(idle)).toBe('panel_refused')
    expect({ ...begun.problem, requestId: '' }).toEqual({ ...idle.problem, requestId: '' })
  })

  it('who has left without a word is what they would be had they never sat there', async () => {
    const world = await aWorld(app, planned({ ada: 'lead' }))
    expect(code(await seat(world, { ben: 'lead' }))).toBe('taken')
    const params = { interviewId: idOf(world) }
    const note = { text: 'Late', offsetMs: null, sectionId: null, tags: [], revision: 0 }
    const put = await call('putNote', { as: world.as('ada'), params: { ...params, noteId: v7() }, body: note })
    expect([put.status, (await call('getScorecard', { as: world.as('ada'), params })).status]).toEqual([404, 404])
    expect((await call('getCandidacy', { as: world.as('ada'), params: { id: world.candidacyId } })).status).toBe(404)
  })

  it('a note that is on its way and a seat that is taken away do not cross', async () => {
    const world = await aWorld(app, planned({ ada: 'lead' }))
    const note = { text: 'On its way', offsetMs: null, sectionId: null, tags: [], revision: 0 }
    for (let round = 0; round < 5; round++) {
      const params = { interviewId: idOf(world), noteId: v7() }
      const [put, off] = await Promise.all([
        call('putNote', { as: world.as('ada'), params, body: note }),
        seat(world, { ben: 'lead' }),
      ])
      expect(['200 panel_refused', '404 taken']).toContain(`${put.status} ${code(off)}`)
      if (code(off) === 'panel_refused') return
      await seat(world, { ada: 'lead' })
    }
  })
})
