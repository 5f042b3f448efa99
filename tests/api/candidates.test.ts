import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { aCandidacy, aCandidate, aJob, anOrganization, aSeat, aUser } from '../support/factories.ts'

const app = await startApp()
const { call, db } = app
const { id: organizationId } = await anOrganization(db)
const recruiter = await aUser(db, { organizationId, roles: ['recruiter'] })
const as = await app.signInAs(recruiter)
const asAdmin = await app.signInAs(await aUser(db, { organizationId, roles: ['admin', 'interviewer', 'kit_author'] }))
const asStranger = await app.signInAs(await aUser(db, { roles: ['recruiter', 'admin'] }))

const create = (body: object, cookie = as) => call('createCandidate', { as: cookie, body })
const createWithKey = (name: string) =>
  call('createCandidate', { as, body: { name }, headers: { 'idempotency-key': 'kim' } })
const change = (id: string, body: object, cookie = as) => call('changeCandidate', { as: cookie, params: { id }, body })
const read = (id: string, cookie = as) => call('getCandidate', { as: cookie, params: { id } })
const full = {
  name: 'Ines Okonkwo',
  email: 'ines@mail.example',
  links: [{ label: 'Portfolio', url: 'https://ines.example/work' }],
  pronunciation: 'ee-NESH',
  timeZone: 'Europe/Lisbon',
}

describe('a candidate', () => {
  test('is added, read and noted in the audit trail without a name', async () => {
    const made = await create(full)
    expect(made.status).toBe(201)
    expect(made.body).toEqual({
      ...full,
      id: made.body.id,
      candidacies: [],
      createdAt: app.clock.now.toISOString(),
    })
    expect((await read(made.body.id)).body).toEqual(made.body)
    const entries = await db.selectFrom('audit_entry').where('subjectId', '=', made.body.id).selectAll().execute()
    expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['candidate.create', recruiter.id],
      ['candidate.read', recruiter.id],
    ])
    expect(JSON.stringify(entries)).not.toMatch(/Ines|mail\.example/)
  })

  test('needs a name alone', async () => {
    const { body } = await create({ name: 'Kim' })
    expect(body).toMatchObject({ email: null, links: [], pronunciation: null, timeZone: null })
  })

  test('is added once by a request that is repeated with its key', async () => {
    const [first, again] = [await createWithKey('Kim'), await createWithKey('Kim')]
    expect([again.status, again.body]).toEqual([201, first.body])
    expect((await createWithKey('Another')).problem.code).toBe('idempotency_key_reused')
  })

  test.each([
    {},
    { name: ' ' },
    { name: 'Kim', email: 'kim' },
    { name: 'Kim', links: [{ label: 'x', url: 'javascript:alert(1)' }] },
    { name: 'Kim', timeZone: 'Mars/Olympus' },
    { name: 'Kim', organizationId: v7() },
    { name: 'Kim\0' },
    { name: 'Kim \ud800' },
    { name: 'x'.repeat(201) },
  ])('refuses %j as bad input', async (body) => {
    expect((await create(body)).problem.code).toBe('invalid_input')
    const { id } = await aCandidate(db, { organizationId })
    if (Object.keys(body).length > 0) expect((await change(id, body)).problem.code).toBe('invalid_input')
  })

  test('is changed in what is given, twice alike', async () => {
    const { body: before } = await create(full)
    for (let round = 0; round < 2; round++) {
      const { body } = await change(before.id, { pronunciation: null, links: [] })
      expect(body).toEqual({ ...before, pronunciation: null, links: [] })
    }
    expect((await change(before.id, {})).body.name).toBe(full.name)
  })

  test('is a recruiter’s to add, list and change', async () => {
    const { id } = await aCandidate(db, { organizationId })
    expect((await create({ name: 'Kim' }, asAdmin)).status).toBe(403)
    expect((await call('listCandidates', { as: asAdmin })).status).toBe(403)
    for (const cookie of [asAdmin, asStranger]) {
      expect((await read(id, cookie)).problem.code).toBe('not_found')
      expect((await change(id, { name: 'Mine' }, cookie)).problem.code).toBe('not_found')
    }
    expect((await read(v7())).problem.code).toBe('not_found')
    expect((await call('getCandidate', { params: { id } })).status).toBe(401)
    expect((await call('listCandidates', { as: asStranger })).body.items).toEqual([])
  })
})

describe('who has a candidacy in common with a candidate', () => {
  test('sees the candidate without the email, and those candidacies alone', async () => {
    const manager = await aUser(db, { organizationId })
    const lead = await aUser(db, { organizationId })
    const candidate = await aCandidate(db, { organizationId })
    const one = await aJob(db, { organizationId, title: 'One', hiringManagerId: manager.id })
    const two = await aJob(db, { organizationId, title: 'Two' })
    const first = await aCandidacy(db, { organizationId, candidateId: candidate.id, jobId: one.id })
    const second = await aCandidacy(db, { organizationId, candidateId: candidate.id, jobId: two.id })
    await aSeat(db, { organizationId, interviewId: second.interviewIds[0], userId: lead.id })
    const seenBy = async (cookie: string) => {
      const { body } = await read(candidate.id, cookie)
      return [body.email, body.candidacies.map(({ jobTitle }) => jobTitle)]
    }
    expect(await seenBy(as)).toEqual([candidate.email, ['Two', 'One']])
    expect(await seenBy(await app.signInAs(manager))).toEqual([null, ['One']])
    expect(await seenBy(await app.signInAs(lead))).toEqual([null, ['Two']])
    expect((await change(candidate.id, { name: 'Mine' }, await app.signInAs(manager))).status).toBe(403)

    const before = await read(candidate.id, await app.signInAs(lead))
    await db.updateTable('candidacy').set({ state: 'decided' }).where('id', 'in', [first.id, second.id]).execute()
    const after = await read(candidate.id, await app.signInAs(lead))
    expect(after.text).toBe(before.text)
    expect((await read(candidate.id)).body.candidacies.map(({ state }) => state)).toEqual(['decided', 'decided'])
  })

  test('loses sight of the candidate with the seat', async () => {
    const lead = await aUser(db, { organizationId })
    const { candidateId, interviewIds } = await aCandidacy(db, { organizationId })
    await aSeat(db, { organizationId, interviewId: interviewIds[0], userId: lead.id })
    const cookie = await app.signInAs(lead)
    expect((await read(candidateId, cookie)).status).toBe(200)
    await db.updateTable('interview').set({ state: 'cancelled' }).where('id', '=', interviewIds[0]).execute()
    expect((await read(candidateId, cookie)).status).toBe(404)
  })
})

describe('the own record', () => {
  test('is hidden from its person everywhere, whatever their roles', async () => {
    const insider = await aUser(db, { organizationId, email: 'Kim@Ferngate.example', roles: ['recruiter', 'admin'] })
    const cookie = await app.signInAs(insider)
    const self = await aCandidate(db, { organizationId, name: 'Kim Selves', email: 'kim@ferngate.EXAMPLE' })
    await aCandidacy(db, { organizationId, candidateId: self.id })
    const hidden = await read(self.id, cookie)
    const absent = await read(v7(), cookie)
    expect({ ...hidden.problem, requestId: '' }).toEqual({ ...absent.problem, requestId: '' })
    expect((await change(self.id, { name: 'Better' }, cookie)).status).toBe(404)
    for (const q of ['', 'selves', 'kim@']) {
      const { body } = await call('listCandidates', { as: cookie, query: { q } })
      expect(body.items.map(({ id }) => id)).not.toContain(self.id)
    }
    const { body } = await call('listCandidates', { as, query: { q: 'selves' } })
    expect(body.items.map(({ id }) => id)).toEqual([self.id])
  })

  test('is nobody’s own to keep', async () => {
    const refused = await create({ name: 'Me', email: recruiter.email.toUpperCase() })
    expect([refused.status, refused.problem.code]).toEqual([403, 'forbidden'])
    const { id } = await aCandidate(db, { organizationId })
    expect((await change(id, { email: recruiter.email })).status).toBe(403)
    expect((await read(id)).status).toBe(200)
  })
})

describe('the candidates', () => {
  test('are listed newest first, page by page, and the reading is noted', async () => {
    const home = await anOrganization(db)
    const cookie = await app.signInAs(await aUser(db, { organizationId: home.id, roles: ['recruiter'] }))
    const made: string[] = []
    for (let index = 0; index < 5; index++) made.push((await aCandidate(db, { organizationId: home.id })).id)
    const ids: string[] = []
    let cursor: string | null = null
    do {
      const page: { items: { id: string }[]; nextCursor: string | null } = (
        await call('listCandidates', { as: cookie, query: { limit: '2', ...(cursor ? { cursor } : {}) } })
      ).body
      ids.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor)
    expect(ids).toEqual(made.toReversed())
    const entries = await db.selectFrom('audit_entry').where('organizationId', '=', home.id).selectAll().execute()
    const noted = entries.flatMap(({ details }) => (details as { candidateIds: string[] }).candidateIds)
    expect(noted.toSorted()).toEqual(made.toSorted())
  })

  test.each([
    ['ines', ['Ines Alba', 'Ines 100% Ray']],
    ['INES alba', ['Ines Alba']],
    ['ray ines', ['Ines 100% Ray']],
    ['100%', ['Ines 100% Ray']],
    ['%', ['Ines 100% Ray']],
    ['alba@mail', ['Ines Alba']],
    ["' or ''='", []],
  ])('are found by all words of “%s”', async (q, names) => {
    const home = await anOrganization(db)
    const cookie = await app.signInAs(await aUser(db, { organizationId: home.id, roles: ['recruiter'] }))
    await aCandidate(db, { organizationId: home.id, name: 'Ines 100% Ray', email: null })
    await aCandidate(db, { organizationId: home.id, name: 'Ines Alba', email: 'alba@mail.example' })
    const { body } = await call('listCandidates', { as: cookie, query: { q } })
    expect(body.items.map(({ name }) => name)).toEqual(names)
  })
})
