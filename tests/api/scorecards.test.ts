import { describe, expect, it } from 'vitest'
import { startApp } from '../support/app.ts'
import { smallKit } from '../support/small-kit.ts'
import { aNote, aRating, aWorld, submits, wholeDraft } from '../support/world.ts'

const app = await startApp()
const world = await aWorld(app, {
  rounds: [{ panel: { ada: 'lead', ben: 'co', fay: 'shadow' } }, { panel: { ben: 'lead' } }],
  committee: ['cleo'],
  roles: { omar: ['admin'] },
})
const other = await aWorld(app, { rounds: [{ panel: { mallory: 'lead' } }] })
const interviewId = world.interviewIds[0] ?? ''
const params = { interviewId }
const as = (name: string) => ({ as: world.as(name), params })

describe('the draft of a scorecard', () => {
  it('is empty before the first save', async () => {
    const { status, body } = await app.call('getScorecard', as('ada'))
    expect(status).toBe(200)
    expect(body).toEqual({
      id: world.cardIdOf('ada', 0),
      interviewId,
      state: 'draft',
      ratings: [],
      recommendation: null,
      withheldReason: null,
      summary: '',
      revision: 0,
      updatedAt: null,
      submittedAt: null,
    })
  })

  it('is saved as it is, however incomplete, and read back byte for byte', async () => {
    const summary = ' “We” — 5× \u200b\u202e\n\ttrailing '
    const body = {
      ratings: [aRating('ownership', { rating: null, fromMemory: false })],
      recommendation: null,
      summary,
      revision: 0,
    }
    const saved = await app.call('putScorecard', { ...as('ada'), body })
    expect([saved.status, saved.body.revision, saved.body.summary]).toEqual([200, 1, summary])
    expect((await app.call('getScorecard', as('ada'))).body).toEqual(saved.body)
  })

  it('takes back what GET gives', async () => {
    const { body } = await app.call('getScorecard', as('ada'))
    const { ratings, recommendation, withheldReason, revision } = body
    const sent = { ratings, recommendation, withheldReason, revision, state: 'draft', summary: 'Next.' }
    expect((await app.call('putScorecard', { ...as('ada'), body: sent })).status).toBe(200)
  })

  it('the same content again changes nothing, whatever the revision', async () => {
    const draft = wholeDraft(world, 0)
    const first = await app.call('putScorecard', { ...as('fay'), body: draft })
    for (const revision of [0, 1, 7]) {
      const again = await app.call('putScorecard', { ...as('fay'), body: { ...draft, revision } })
      expect([again.status, again.body]).toEqual([200, first.body])
    }
  })

  it('other content on an older revision is a conflict that shows what is stored', async () => {
    const { body: stored } = await app.call('getScorecard', as('fay'))
    const body = { ...wholeDraft(world, 0), summary: 'Another device.', revision: 0 }
    const { status, problem } = await app.call('putScorecard', { ...as('fay'), body })
    expect([status, problem.code]).toEqual([409, 'revision_conflict'])
    expect(problem.current).toMatchObject({ summary: stored.summary, revision: 1, state: 'draft' })
    expect((await app.call('getScorecard', as('fay'))).body).toEqual(stored)
  })

  it('of many first saves at once one is kept and the others hear of it', async () => {
    const request = { as: world.as('ben'), params: { interviewId: world.interviewIds[1] ?? '' } }
    const saves = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        app.call('putScorecard', { ...request, body: { ...wholeDraft(world, 1), summary: `Device ${index}` } }),
      ),
    )
    expect(saves.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(saves.filter(({ status }) => status === 409)).toHaveLength(9)
    expect((await app.call('getScorecard', request)).body.revision).toBe(1)
  })

  it('is seen by its author alone', async () => {
    const [ada, ben] = [await app.call('getScorecard', as('ada')), await app.call('getScorecard', as('ben'))]
    expect(ben.body.id).not.toBe(ada.body.id)
    expect(ben.body).toMatchObject({ revision: 0, summary: '' })
  })
})

const put = (rating: object) =>
  app.call('putScorecard', {
    ...as('ben'),
    body: { ratings: [{ ...aRating('ownership'), ...rating }], recommendation: null, summary: '', revision: 0 },
  })

describe('a draft refers to nothing foreign', () => {
  it.each<[string, object, string]>([
    ['another kit’s competency', { competencyId: 'reliability' }, 'ratings[0].competencyId'],
    ['a note that is not there', { noteIds: ['0198f0a0-0000-7000-8000-000000000001'] }, 'ratings[0].noteIds[0]'],
    ['a prompt that is not the kit’s', { promptIds: ['p-influence', 'p-elsewhere'] }, 'ratings[0].promptIds[1]'],
    ['a follow-up that is not the kit’s', { followUpIds: ['f-elsewhere'] }, 'ratings[0].followUpIds[0]'],
  ])('%s', async (_name, rating, path) => {
    const { status, problem } = await put(rating)
    expect([status, problem.code, problem.issues?.map((issue) => issue.path)]).toEqual([
      422,
      'unknown_reference',
      [path],
    ])
  })

  it('a colleague’s note is answered like one that is not there', async () => {
    const foreign = await aNote(app, world, { by: 'ada', round: 0, text: 'Hers' })
    const missing = await put({ noteIds: ['0198f0a0-0000-7000-8000-000000000001'] })
    const hers = await put({ noteIds: [foreign] })
    expect([hers.status, hers.problem.code, hers.problem.issues]).toEqual([
      422,
      'unknown_reference',
      missing.problem.issues,
    ])
  })

  it('nor one’s own note of another interview', async () => {
    const elsewhere = await aNote(app, world, { by: 'ben', round: 1, text: 'Another hour' })
    expect((await put({ noteIds: [elsewhere] })).problem.code).toBe('unknown_reference')
  })

  it('a problem’s probes and hints can be cited: how much help was needed is evidence', async () => {
    const coding = await aWorld(app, { rounds: [{ kit: smallKit(), state: 'ended', panel: { ada: 'lead' } }] })
    const ratings = [{ ...aRating('ownership'), followUpIds: ['b-empty', 'h-two'] }]
    const { status, body } = await app.call('putScorecard', {
      as: coding.as('ada'),
      params: { interviewId: coding.interviewIds[0] ?? '' },
      body: { ratings, recommendation: null, summary: '', revision: 0 },
    })
    expect([status, body.ratings?.[0]?.followUpIds]).toEqual([200, ['b-empty', 'h-two']])
  })

  it('a note that was deleted after it was cited keeps nobody from saving', async () => {
    const deleted = await aNote(app, world, { by: 'ben', round: 0, text: 'Gone', isDeleted: true })
    expect((await put({ noteIds: [deleted] })).status).toBe(200)
  })

  it('and rates nothing twice', async () => {
    const body = {
      ratings: [aRating('ownership'), aRating('ownership')],
      recommendation: null,
      summary: '',
      revision: 1,
    }
    const { status, problem } = await app.call('putScorecard', { ...as('ben'), body })
    expect([status, problem.issues?.map((issue) => issue.path)]).toEqual([400, ['ratings[1].competencyId']])
  })
})

describe('bad input', () => {
  const whole = wholeDraft(world, 0)
  it.each<[string, unknown]>([
    ['an unknown key', { ...whole, authorId: world.idOf('ben') }],
    ['a state that is not to be set', { ...whole, state: 'submitted' }],
    ['a rating off the scale', { ...whole, ratings: [{ ...aRating('ownership'), rating: 5 }] }],
    ['half a rating', { ...whole, ratings: [{ ...aRating('ownership'), rating: 2.5 }] }],
    ['NUL in a text', { ...whole, summary: 'a\0b' }],
    ['a lone surrogate', { ...whole, summary: '\ud800' }],
    ['a prototype', '{"ratings":[],"recommendation":null,"summary":"","revision":0,"__proto__":{}}'],
    ['no body', undefined],
    ['a list', []],
  ])('%s', async (_name, body) => {
    const { status, problem } = await app.call('putScorecard', { ...as('ada'), body })
    expect([status, problem.code]).toEqual([400, 'invalid_input'])
  })
})

describe('who may not', () => {
  it.each<[string, string | undefined, number, string]>([
    ['nobody signed in', undefined, 401, 'not_signed_in'],
    ['a recruiter without a seat', world.as('rita'), 403, 'forbidden'],
    ['the hiring manager', world.as('max'), 403, 'forbidden'],
    ['a committee member', world.as('cleo'), 403, 'forbidden'],
    ['an admin without a seat', world.as('omar'), 404, 'not_found'],
    ['somebody of another organization', other.as('mallory'), 404, 'not_found'],
    ['a recruiter of another organization', other.as('rita'), 404, 'not_found'],
  ])('%s', async (_name, cookie, status, code) => {
    for (const operation of ['getScorecard', 'putScorecard', 'submitScorecard'] as const) {
      const body = operation === 'putScorecard' ? { body: wholeDraft(world, 0) } : {}
      const answer = await app.call(operation, { as: cookie, params, ...body })
      expect([operation, answer.status, answer.problem.code]).toEqual([operation, status, code])
    }
  })

  it('a panelist of another round has no scorecard in this one', async () => {
    const second = await aWorld(app, { rounds: [{ panel: { ada: 'lead' } }, { panel: { ben: 'lead' } }] })
    const answer = await app.call('getScorecard', {
      as: second.as('ben'),
      params: { interviewId: second.interviewIds[0] ?? '' },
    })
    expect(answer.status).toBe(403)
  })
})

describe('after the submission', () => {
  it('a draft can no longer be saved, and the answer shows the frozen one', async () => {
    const frozen = await aWorld(app, { rounds: [{ panel: { ada: 'lead' } }] })
    await submits(app, frozen, 'ada', 0)
    const request = { as: frozen.as('ada'), params: { interviewId: frozen.interviewIds[0] ?? '' } }
    for (const says of [{ summary: 'Changed my mind.' }, {}]) {
      const { status, problem } = await app.call('putScorecard', { ...request, body: wholeDraft(frozen, 0, says) })
      expect([status, problem.code]).toEqual([409, 'scorecard_submitted'])
      expect(problem.current).toMatchObject({ state: 'submitted', summary: 'Saw it through.' })
    }
  })
})
