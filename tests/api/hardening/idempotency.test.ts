import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { startApp } from '../../support/app.ts'
import { aCompany } from '../../support/company.ts'
import { anOrganization, aUser } from '../../support/factories.ts'

const app = await startApp()
const { call, db } = app
const company = await aCompany(app, 'working')
const { world } = company
const { organizationId } = world
const rita = world.as('rita')
const key = () => ({ 'idempotency-key': v7() })
const params = () => ({ interviewId: world.interviewIds[0] ?? '', noteId: v7() })
const countCandidates = async (name: string) =>
  (
    await db
      .selectFrom('candidate')
      .select('id')
      .where('organizationId', '=', organizationId)
      .where('name', '=', name)
      .execute()
  ).length

describe('a key', () => {
  test('makes of ten at once one, and the same answer for all', async () => {
    const request = { as: rita, body: { name: 'Ten at once' }, headers: key() }
    const answers = await Promise.all(Array.from({ length: 10 }, () => call('createCandidate', request)))
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(await countCandidates('Ten at once')).toBe(1)
  })

  test('answers as the first time, whatever has changed since', async () => {
    const request = { as: rita, body: { name: 'First name' }, headers: key() }
    const first = await call('createCandidate', request)
    await call('changeCandidate', { as: rita, params: { id: first.body.id }, body: { name: 'Another name' } })
    const again = await call('createCandidate', request)
    expect([again.status, again.text]).toEqual([201, first.text])
  })

  test('is for one request: another body, address or operation with it is refused', async () => {
    const headers = key()
    expect((await call('createCandidate', { as: rita, body: { name: 'One' }, headers })).status).toBe(201)
    const others = [
      await call('createCandidate', { as: rita, body: { name: 'Other' }, headers }),
      await call('createJob', { as: rita, body: { title: 'Engineer', loopSlug: 'values' }, headers }),
    ]
    for (const { status, problem } of others) expect([status, problem.code]).toEqual([409, 'idempotency_key_reused'])
    expect(await countCandidates('Other')).toBe(0)
  })

  test('is spent on what was done and not on what was refused', async () => {
    const headers = key()
    const refused = await call('createJob', { as: rita, body: { title: 'Job', loopSlug: 'none' }, headers })
    expect(refused.status).toBe(422)
    const right = await call('createJob', { as: rita, body: { title: 'Job', loopSlug: 'values' }, headers })
    expect(right.status).toBe(201)
  })

  test('is its owner’s: a colleague, and somebody elsewhere, may use the same one', async () => {
    const headers = key()
    const stranger = await aUser(db, { organizationId: (await anOrganization(db)).id, roles: ['recruiter'] })
    const ids = []
    for (const as of [rita, world.as('rosa'), await app.signInAs(stranger)])
      ids.push((await call('createCandidate', { as, body: { name: 'The same' }, headers })).body.id)
    expect(new Set(ids).size).toBe(3)
  })

  test('answers nothing any more to who has lost the right', async () => {
    const person = await aUser(db, { organizationId, roles: ['recruiter'] })
    const request = { as: await app.signInAs(person), body: { name: 'Before' }, headers: key() }
    expect((await call('createCandidate', request)).status).toBe(201)
    const body = { roles: ['interviewer'] }
    await call('changeUser', { as: world.as('asha'), params: { id: person.id }, body })
    expect((await call('createCandidate', request)).status).toBe(403)
  })

  test.each(['a'.repeat(201), 'with space', '\u00e9', ''])('of another shape is refused: “%s”', async (text) => {
    const answer = await call('createCandidate', {
      as: rita,
      body: { name: 'Nils' },
      headers: { 'idempotency-key': text },
    })
    expect([answer.status, answer.problem.issues?.[0]?.path]).toEqual([400, 'Idempotency-Key'])
  })

  test('keeps neither passwords nor sessions: whoever signs in twice with it signs in twice', async () => {
    const password = 'walnut river copper'
    const person = await aUser(db, { organizationId, password })
    const headers = key()
    const request = { as: await app.signInAs(person), body: { email: person.email, password }, headers }
    const answers = [await call('signIn', request), await call('signIn', request)]
    for (const { status, headers: answered } of answers)
      expect([status, answered.get('set-cookie')]).toEqual([201, expect.stringContaining('evenloop_session=')])
    const kept = await db.selectFrom('idempotency_key').select('key').where('userId', '=', person.id).execute()
    expect(kept).toEqual([])
  })
})

describe('writes that bear their own id', () => {
  const note = { text: 'Asked the team first.', offsetMs: 0, sectionId: null, tags: [], revision: 0 }

  test('are one row and one answer, of twenty at once', async () => {
    const request = { as: world.as('ada'), params: params(), body: note }
    const answers = await Promise.all(Array.from({ length: 20 }, () => call('putNote', request)))
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    const rows = await db
      .selectFrom('note_revision')
      .select('revision')
      .where('noteId', '=', request.params.noteId)
      .execute()
    expect(rows).toEqual([{ revision: 1 }])
  })

  test('of different people under one id are each their own', async () => {
    const shared = params()
    const [ada, ben] = await Promise.all([
      call('putNote', { as: world.as('ada'), params: shared, body: { ...note, text: 'Of ada.' } }),
      call('putNote', { as: world.as('ben'), params: shared, body: { ...note, text: 'Of ben.' } }),
    ])
    expect([ada.status, ben.status]).toEqual([200, 200])
    for (const [name, text] of [
      ['ada', 'Of ada.'],
      ['ben', 'Of ben.'],
    ] as const) {
      const { body } = await call('listNotes', { as: world.as(name), params: { interviewId: shared.interviewId } })
      expect(body.items.filter(({ id }) => id === shared.noteId).map((one) => one.text)).toEqual([text])
    }
  })

  test('ten submissions at once are one scorecard', async () => {
    const open = await aCompany(app, 'open')
    const request = { as: open.world.as('fay'), params: { interviewId: open.world.interviewIds[0] ?? '' } }
    const rated = open.world.kits[0]?.content.competencies.map(({ id }) => ({
      competencyId: id,
      rating: null,
      notAssessed: true,
      rationale: '',
      noteIds: [],
    }))
    const body = {
      ratings: rated,
      recommendation: null,
      withheldReason: 'Not enough to say.',
      summary: 'Sat in.',
      revision: 0,
    }
    expect((await call('putScorecard', { ...request, body })).status).toBe(200)
    const answers = await Promise.all(Array.from({ length: 10 }, () => call('submitScorecard', request)))
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  })
})
