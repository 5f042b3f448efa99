import { describe, expect, it } from 'vitest'
import { startApp } from '../support/app.ts'
import { aNote, aRating, aWorld, submits, wholeDraft, type World } from '../support/world.ts'

const app = await startApp()
const request = (world: World, name: string, round = 0) => ({
  as: world.as(name),
  params: { interviewId: world.interviewIds[round] ?? '' },
})
const cite = (noteIds: string[]) => ({ ratings: { ownership: { fromMemory: false, noteIds } } })

describe('submitting a scorecard', () => {
  it('freezes it, and a repeat gets the same card', async () => {
    const world = await aWorld(app, { rounds: [{ panel: { ada: 'lead' } }] })
    const ada = request(world, 'ada')
    const saved = await app.call('putScorecard', { ...ada, body: wholeDraft(world, 0) })
    const first = await app.call('submitScorecard', ada)
    expect(first.status).toBe(200)
    const { state, submittedAt, updatedAt, ...content } = first.body
    expect(saved.body).toMatchObject({ ...content, state: 'draft' })
    expect([state, submittedAt, updatedAt]).toEqual([
      'submitted',
      app.clock.now.toISOString(),
      app.clock.now.toISOString(),
    ])
    app.clock.now = new Date(app.clock.now.getTime() + 60_000)
    expect((await app.call('submitScorecard', ada)).text).toBe(first.text)
    expect((await app.call('getScorecard', ada)).text).toBe(first.text)
  })

  it('ten at once make one', async () => {
    const world = await aWorld(app, { rounds: [{ panel: { ada: 'lead' } }] })
    const ada = request(world, 'ada')
    await app.call('putScorecard', { ...ada, body: wholeDraft(world, 0) })
    const answers = await Promise.all(Array.from({ length: 10 }, () => app.call('submitScorecard', ada)))
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    const entries = await app.db
      .selectFrom('audit_entry')
      .select('subjectId')
      .where('organizationId', '=', world.organizationId)
      .where('action', '=', 'scorecard.submit')
      .execute()
    expect(entries).toEqual([{ subjectId: world.cardIdOf('ada', 0) }])
  })

  it('with saves in flight: what is readable after its answer never changes', async () => {
    const world = await aWorld(app, { rounds: [{ panel: { ada: 'lead' } }] })
    const ada = request(world, 'ada')
    await app.call('putScorecard', { ...ada, body: wholeDraft(world, 0) })
    const saves = Array.from({ length: 6 }, (_, index) =>
      app.call('putScorecard', { ...ada, body: wholeDraft(world, 0, { summary: `Late ${index}`, revision: 1 }) }),
    )
    const submitted = await app.call('submitScorecard', ada)
    await Promise.all(saves)
    expect(submitted.status).toBe(200)
    expect((await app.call('getScorecard', ada)).text).toBe(submitted.text)
  })

  it('lists everything that is missing', async () => {
    const world = await aWorld(app, { rounds: [{ panel: { ada: 'lead' } }] })
    const ada = request(world, 'ada')
    const ratings = [
      aRating('collaboration'),
      aRating('decision_making', { rating: 4, rationale: '' }),
      aRating('ownership', { fromMemory: false, promptIds: ['p-end-to-end'] }),
    ]
    await app.call('putScorecard', { ...ada, body: { ratings, recommendation: null, summary: '', revision: 0 } })
    const { status, problem } = await app.call('submitScorecard', ada)
    expect([status, problem.code]).toEqual([422, 'scorecard_incomplete'])
    expect(problem.issues?.map(({ path }) => path)).toEqual([
      'ratings.decision_making.rationale',
      'ratings.ownership.evidence',
      'ratings.communication',
      'ratings.growth',
      'recommendation',
      'summary',
    ])
    expect((await app.call('getScorecard', ada)).body.state).toBe('draft')
  })

  it('a core prompt is evidence once it was asked, a follow-up once it was used', async () => {
    const world = await aWorld(app, { rounds: [{ panel: { ada: 'lead' } }] })
    const ada = request(world, 'ada')
    const cites = {
      ownership: { fromMemory: false, promptIds: ['p-end-to-end'] },
      collaboration: { fromMemory: false, followUpIds: ['f-influence-own'] },
    }
    await app.call('putScorecard', { ...ada, body: wholeDraft(world, 0, { ratings: cites }) })
    const refused = await app.call('submitScorecard', ada)
    expect(refused.problem.issues?.map(({ path }) => path)).toEqual([
      'ratings.collaboration.evidence',
      'ratings.ownership.evidence',
    ])
    const mark = {
      organizationId: world.organizationId,
      interviewId: ada.params.interviewId,
      markedById: world.idOf('ada'),
    }
    await app.db
      .insertInto('prompt_mark')
      .values([
        { ...mark, promptId: 'p-end-to-end', status: 'asked', offsetMs: 0, updatedAt: app.clock.now },
        {
          ...mark,
          promptId: 'p-influence',
          status: 'asked',
          offsetMs: 0,
          updatedAt: app.clock.now,
          followUpIds: ['f-influence-own'],
        },
      ])
      .execute()
    expect((await app.call('submitScorecard', ada)).status).toBe(200)
  })

  it('a note that was deleted is no evidence, and leaves the card with the submission', async () => {
    const world = await aWorld(app, { rounds: [{ panel: { ada: 'lead' } }] })
    const ada = request(world, 'ada')
    const kept = await aNote(app, world, { by: 'ada', round: 0, text: 'Kept' })
    const gone = await aNote(app, world, { by: 'ada', round: 0, text: 'Gone', isDeleted: true })
    await app.call('putScorecard', { ...ada, body: wholeDraft(world, 0, cite([gone])) })
    expect((await app.call('submitScorecard', ada)).problem.issues?.map(({ path }) => path)).toEqual([
      'ratings.ownership.evidence',
    ])
    await app.call('putScorecard', { ...ada, body: { ...wholeDraft(world, 0, cite([gone, kept])), revision: 1 } })
    const submitted = await app.call('submitScorecard', ada)
    expect(submitted.body.ratings.find(({ competencyId }) => competencyId === 'ownership')?.noteIds).toEqual([kept])
  })

  it.each(['planned', 'scheduled', 'cancelled', 'no_show', 'live'] as const)(
    'not of an interview that is %s',
    async (state) => {
      const world = await aWorld(app, { rounds: [{ panel: { ada: 'lead' }, state }] })
      const ada = request(world, 'ada')
      expect((await app.call('putScorecard', { ...ada, body: wholeDraft(world, 0) })).status).toBe(200)
      const { status, problem } = await app.call('submitScorecard', ada)
      expect([status, problem.code]).toEqual([422, 'interview_not_ended'])
    },
  )

  it('names whose it is and who submitted it', async () => {
    const world = await aWorld(app, { rounds: [{ panel: { ada: 'lead', fay: 'shadow' } }] })
    await submits(app, world, 'fay', 0)
    const row = await app.db
      .selectFrom('scorecard')
      .select(['authorId', 'submittedById', 'state'])
      .where('organizationId', '=', world.organizationId)
      .where('id', '=', world.cardIdOf('fay', 0))
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ authorId: world.idOf('fay'), submittedById: world.idOf('fay'), state: 'submitted' })
  })

  it('takes no body', async () => {
    const world = await aWorld(app, { rounds: [{ panel: { ada: 'lead' } }] })
    const { status } = await app.call('submitScorecard', { ...request(world, 'ada'), body: { now: true } })
    expect(status).toBe(400)
  })
})
