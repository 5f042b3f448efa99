import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import {
  aCandidacy,
  aCandidate,
  aJob,
  aLoop,
  anOrganization,
  aSeat,
  aUser,
  type TestUser,
} from '../support/factories.ts'

const app = await startApp()
const { call, db } = app
const { id: organizationId } = await anOrganization(db)
const loop = await aLoop(db, { organizationId, title: 'The plan' })
const person = (name: string, some: object = {}) => aUser(db, { organizationId, name, ...some })
const recruiter = await person('Rosa', { roles: ['recruiter'] })
const manager = await person('Marek')
const [cara, dan] = [await person('Cara', { roles: ['committee'] }), await person('dan', { roles: ['committee'] })]
const gone = await person('Gone', { isActive: false })
const stranger = await aUser(db, { roles: ['recruiter', 'admin'] })
const as = await app.signInAs(recruiter)
const asManager = await app.signInAs(manager)
const asStranger = await app.signInAs(stranger)

const create = (body: object, cookie = as) => call('createJob', { as: cookie, body })
const change = (id: string, body: object, cookie = as) => call('changeJob', { as: cookie, params: { id }, body })
const read = async (id: string, cookie = as) => (await call('getJob', { as: cookie, params: { id } })).body
const setState = (id: string, state: 'decided' | 'closed') =>
  db.updateTable('candidacy').set({ state }).where('id', '=', id).execute()
const brief = ({ id: userId, name }: TestUser) => ({ userId, name })

describe('a job', () => {
  test('is made with its people and read by everybody of the organization', async () => {
    const body = { title: 'Engineer', level: 'L4', loopSlug: loop.slug, hiringManagerId: manager.id }
    const made = await create({ ...body, committeeIds: [dan.id, cara.id, dan.id], chairId: cara.id })
    expect(made.status).toBe(201)
    expect(made.body).toEqual({
      ...body,
      id: made.body.id,
      loopTitle: 'The plan',
      hiringManager: brief(manager),
      committeeIds: [cara.id, dan.id],
      committee: [brief(cara), brief(dan)],
      chairId: cara.id,
      decisionWay: 'committee',
      problemIds: [],
      isOpen: true,
      candidacyCounts: { active: 0, decided: 0, closed: 0 },
      createdAt: app.clock.now.toISOString(),
    })
    expect(await read(made.body.id)).toEqual(made.body)
    const seenByCara = await read(made.body.id, await app.signInAs(cara))
    expect(seenByCara).toEqual({ ...made.body, candidacyCounts: null })
  })

  test('needs a title and a loop alone; without a committee the panel decides', async () => {
    const { status, body } = await create({ title: 'Engineer', loopSlug: loop.slug })
    expect(status).toBe(201)
    expect(body).toMatchObject({ level: '', hiringManager: null, committee: [], chairId: null, decisionWay: 'panel' })
  })

  test.each([
    [{ loopSlug: 'no-such-loop' }, ['loopSlug']],
    [{ hiringManagerId: v7() }, ['hiringManagerId']],
    [{ hiringManagerId: gone.id }, ['hiringManagerId']],
    [{ hiringManagerId: stranger.id }, ['hiringManagerId']],
    [{ committeeIds: [cara.id, stranger.id] }, ['committeeIds[1]']],
    [{ committeeIds: [cara.id], chairId: dan.id }, ['chairId']],
    [{ chairId: v7() }, ['chairId']],
    [{ loopSlug: 'no-such-loop', committeeIds: [gone.id] }, ['loopSlug', 'committeeIds[0]']],
  ])('that refers to what is not there is refused: %j', async (some, paths) => {
    const job = await aJob(db, { organizationId })
    const before = await read(job.id)
    for (const refused of [
      await create({ title: 'Engineer', loopSlug: loop.slug, ...some }),
      await change(job.id, some),
    ]) {
      expect([refused.status, refused.problem.code]).toEqual([422, 'unknown_reference'])
      expect(refused.problem.issues?.map(({ path }) => path)).toEqual(paths)
    }
    expect(await read(job.id)).toEqual(before)
  })

  test.each([
    {},
    { title: ' ', loopSlug: loop.slug },
    { title: 'Engineer', loopSlug: loop.slug, hiringManagerId: 'marek' },
    { title: 'Engineer', loopSlug: loop.slug, organizationId },
    { title: 'Engi\0neer', loopSlug: loop.slug },
  ])('refuses %j as bad input', async (body) => {
    expect((await create(body)).problem.code).toBe('invalid_input')
  })

  test('keeps its text byte for byte', async () => {
    const title = "  '; drop table job; -- 👩‍💻 ñ n̈ \u202e\t<b>{{7*7}}</b>  "
    const { body } = await create({ title, level: ' L4 ', loopSlug: loop.slug })
    expect([body.title, body.level]).toEqual([title, ' L4 '])
    expect((await read(body.id)).title).toBe(title)
  })

  test('is a recruiter’s to write, of the own organization', async () => {
    const job = await aJob(db, { organizationId })
    const body = { title: 'Engineer', loopSlug: loop.slug }
    expect((await create(body, asManager)).status).toBe(403)
    expect((await change(job.id, { title: 'Mine' }, asManager)).status).toBe(403)
    expect((await change(job.id, { title: 'Mine' }, asStranger)).status).toBe(404)
    expect((await call('getJob', { as: asStranger, params: { id: job.id } })).problem.code).toBe('not_found')
    expect((await call('getJob', { as, params: { id: v7() } })).problem.code).toBe('not_found')
    expect((await call('getJob', { params: { id: job.id } })).status).toBe(401)
    expect((await create(body, asStranger)).problem.code).toBe('unknown_reference')
    expect((await call('listJobs', { as: asStranger })).body.items).toEqual([])
  })
})

describe('changing a job', () => {
  test('changes what is given, twice alike', async () => {
    const job = await aJob(db, {
      organizationId,
      committeeIds: [cara.id],
      chairId: cara.id,
      hiringManagerId: manager.id,
    })
    const before = await read(job.id)
    for (let round = 0; round < 2; round++) {
      const { body } = await change(job.id, { title: 'New title', isOpen: false })
      expect(body).toEqual({ ...before, title: 'New title', isOpen: false })
    }
    expect((await change(job.id, {})).body).toMatchObject({ title: 'New title' })
    expect((await change(job.id, { hiringManagerId: null })).body.hiringManager).toBeNull()
  })

  test('of the committee leaves no chair who is not in it', async () => {
    const job = await aJob(db, { organizationId, committeeIds: [cara.id, dan.id], chairId: cara.id })
    expect((await change(job.id, { committeeIds: [cara.id] })).body.chairId).toBe(cara.id)
    expect((await change(job.id, { committeeIds: [dan.id] })).body).toMatchObject({
      chairId: null,
      committeeIds: [dan.id],
    })
    expect((await change(job.id, { committeeIds: [] })).body.decisionWay).toBe('panel')
  })

  test('takes a job whose people have left as it is', async () => {
    const leaver = await person('Leaver')
    const job = await aJob(db, { organizationId, hiringManagerId: leaver.id })
    await db.updateTable('user').set({ isActive: false }).where('id', '=', leaver.id).execute()
    expect((await change(job.id, { title: 'Still here' })).body).toMatchObject({ hiringManagerId: leaver.id })
  })
})

describe('the jobs', () => {
  test('are listed newest first, page by page', async () => {
    const home = await anOrganization(db)
    const cookie = await app.signInAs(await aUser(db, { organizationId: home.id }))
    const { slug } = await aLoop(db, { organizationId: home.id })
    const times = ['2026-01-03', '2026-01-01', '2026-01-02', '2026-01-02', '2026-01-04']
    const made = []
    for (const day of times)
      made.push({
        day,
        ...(await aJob(db, { organizationId: home.id, loopSlug: slug, createdAt: `${day}T00:00:00Z` })),
      })
    const newestFirst = made.toSorted((a, b) => (a.day === b.day ? (a.id < b.id ? 1 : -1) : a.day < b.day ? 1 : -1))
    const ids: string[] = []
    let cursor: string | null = null
    do {
      const page: { items: { id: string }[]; nextCursor: string | null } = (
        await call('listJobs', { as: cookie, query: { limit: '2', ...(cursor ? { cursor } : {}) } })
      ).body
      ids.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor)
    expect(ids).toEqual(newestFirst.map(({ id }) => id))
  })

  test.each(['x', 'e30', Buffer.from("2026-01-01T00:00:00.000Z ' or 1=1").toString('base64url')])(
    'refuse the cursor %s',
    async (cursor) => {
      const { status, problem } = await call('listJobs', { as, query: { cursor } })
      expect([status, problem.issues?.[0]?.path]).toEqual([400, 'query.cursor'])
    },
  )
})

describe('the counts of candidacies', () => {
  test('are for recruiters and the hiring manager', async () => {
    const job = await aJob(db, { organizationId, hiringManagerId: manager.id, committeeIds: [cara.id] })
    const [, decided, closed] = [1, 2, 3].map(() => aCandidacy(db, { organizationId, jobId: job.id }))
    await setState((await decided)?.id ?? '', 'decided')
    await setState((await closed)?.id ?? '', 'closed')
    const counts = { active: 1, decided: 1, closed: 1 }
    expect((await read(job.id)).candidacyCounts).toEqual(counts)
    expect((await read(job.id, asManager)).candidacyCounts).toEqual(counts)
    expect((await read(job.id, await app.signInAs(cara))).candidacyCounts).toBeNull()
    const other = await aJob(db, { organizationId })
    expect((await read(other.id, asManager)).candidacyCounts).toBeNull()
  })

  test('never hold one’s own candidacy', async () => {
    const job = await aJob(db, { organizationId })
    const self = await aCandidate(db, { organizationId, email: recruiter.email.toUpperCase() })
    await aCandidacy(db, { organizationId, jobId: job.id, candidateId: self.id })
    expect((await read(job.id)).candidacyCounts).toEqual({ active: 0, decided: 0, closed: 0 })
    const another = await app.signInAs(await person('Ruth', { roles: ['recruiter'] }))
    expect((await read(job.id, another)).candidacyCounts).toEqual({ active: 1, decided: 0, closed: 0 })
  })

  test('tell who sits on the panel and still owes a scorecard nothing of a decision', async () => {
    const job = await aJob(db, { organizationId })
    const { id, interviewIds } = await aCandidacy(db, { organizationId, jobId: job.id })
    await aSeat(db, { organizationId, interviewId: interviewIds[0], userId: recruiter.id })
    const before = await call('getJob', { as, params: { id: job.id } })
    await setState(id, 'decided')
    const after = await call('getJob', { as, params: { id: job.id } })
    expect(after.text).toBe(before.text)
    expect(after.body.candidacyCounts).toEqual({ active: 1, decided: 0, closed: 0 })
  })
})
