import { describe, expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { aKit, aLoop, anOrganization, aRound, aUser } from '../support/factories.ts'

const app = await startApp()
const { call, db } = app
const organization = await anOrganization(db)
const { id: organizationId } = organization
const kit = await aKit(db, { organizationId })
const as = await app.signInAs(await aUser(db, { organizationId, roles: ['recruiter'] }))
const asInterviewer = await app.signInAs(await aUser(db, { organizationId, roles: ['interviewer', 'admin'] }))
const asStranger = await app.signInAs(await aUser(db, { roles: ['recruiter'] }))

let count = 0
const plan = (some: object = {}) => ({
  slug: `plan-${++count}`,
  title: 'Our plan',
  rounds: [aRound({ kitSlug: kit.slug }), aRound({ id: 'two', kitSlug: kit.slug, isOptional: true })],
  ...some,
})
const create = (body: object, cookie = as) => call('createLoop', { as: cookie, body })
const change = (slug: string, body: object, cookie = as) => call('changeLoop', { as: cookie, params: { slug }, body })

describe('a loop', () => {
  test('is made, read and listed', async () => {
    const body = plan()
    const made = await create(body)
    expect(made.status).toBe(201)
    expect(made.body).toEqual({ ...body, id: made.body.id, revision: 1 })
    const { body: read } = await call('getLoop', { as: asInterviewer, params: { slug: body.slug } })
    expect(read).toEqual(made.body)
    expect((await call('listLoops', { as: asInterviewer })).body.items).toContainEqual(made.body)
    const entries = await db.selectFrom('audit_entry').where('subjectId', '=', made.body.id).selectAll().execute()
    expect(entries).toEqual([expect.objectContaining({ action: 'loop.create', organizationId })])
  })

  test('keeps its short name to itself, of ten at once too', async () => {
    const body = plan()
    const answers = await Promise.all(Array.from({ length: 10 }, () => create(body)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    const refused = answers.find(({ status }) => status === 409)
    expect(refused?.problem).toMatchObject({ code: 'slug_taken', current: { slug: body.slug, revision: 1 } })
    const elsewhere = await aLoop(db, { slug: body.slug })
    expect(elsewhere.organizationId).not.toBe(organizationId)
  })

  test('is made once by a request that is repeated with its key', async () => {
    const body = plan()
    const send = () => call('createLoop', { as, body, headers: { 'idempotency-key': 'one-loop' } })
    const [first, again] = [await send(), await send()]
    expect([again.status, again.body]).toEqual([201, first.body])
  })

  test.each([
    ['a kit of nobody', [aRound({ kitSlug: 'nobodys' })], 'rounds[0].kitSlug'],
    [
      'a competency that the kit does not rate',
      [aRound({ kitSlug: kit.slug, focusCompetencyIds: ['coding'] })],
      'rounds[0].focusCompetencyIds[0]',
    ],
    ['one id twice', [aRound({ kitSlug: kit.slug }), aRound({ kitSlug: kit.slug })], 'rounds[1].id'],
  ])('with %s is refused at its place', async (_what, rounds, path) => {
    const refused = await create(plan({ rounds }))
    expect([refused.status, refused.problem.code]).toEqual([422, 'loop_invalid'])
    expect(refused.problem.issues?.map((issue) => issue.path)).toEqual([path])
    const stored = plan()
    await create(stored)
    const unchanged = await change(stored.slug, { title: 'New', rounds, revision: 1 })
    expect([unchanged.status, unchanged.problem.code]).toEqual([422, 'loop_invalid'])
  })

  test('with another organization’s kit is refused like one that is not there', async () => {
    const foreign = await aKit(db)
    const { problem } = await create(plan({ rounds: [aRound({ kitSlug: foreign.slug })] }))
    expect(problem.issues).toEqual([
      { path: 'rounds[0].kitSlug', message: `There is no kit “${foreign.slug}” in the library` },
    ])
  })

  test.each([
    plan({ rounds: [] }),
    plan({ slug: 'No Slug' }),
    plan({ title: ' ' }),
    plan({ revision: 1 }),
    plan({ rounds: [{ ...aRound(), minutes: 1.5 }] }),
    plan({ rounds: [{ ...aRound(), owner: 'me' }] }),
  ])('refuses %j as bad input', async (body) => {
    expect((await create(body)).problem.code).toBe('invalid_input')
  })

  test('is a recruiter’s to write, and one organization’s to read', async () => {
    const body = plan()
    await create(body)
    const params = { slug: body.slug }
    expect((await create(plan(), asInterviewer)).status).toBe(403)
    const put = { title: 'Mine', rounds: body.rounds, revision: 1 }
    expect((await change(body.slug, put, asInterviewer)).status).toBe(403)
    expect((await change(body.slug, put, asStranger)).status).toBe(404)
    expect((await call('getLoop', { as: asStranger, params })).status).toBe(404)
    expect((await call('listLoops', { as: asStranger })).body.items).toEqual([])
    expect((await call('getLoop', { params })).status).toBe(401)
    expect((await call('getLoop', { as, params: { slug: 'no-such' } })).status).toBe(404)
  })
})

describe('changing a loop', () => {
  test('counts revisions; the same content again changes nothing, whatever the revision', async () => {
    const { slug, rounds } = (await create(plan())).body
    const body = { title: 'Second', rounds: rounds.toReversed(), revision: 1 }
    const changed = await change(slug, body)
    expect(changed.body).toMatchObject({ title: 'Second', revision: 2, rounds: [{ id: 'two' }, { id: 'one' }] })
    for (const revision of [0, 1, 2, 99]) {
      const again = await change(slug, { ...body, revision })
      expect([again.status, again.body]).toEqual([200, changed.body])
    }
  })

  test('on an older revision is refused with what is stored', async () => {
    const { slug, rounds } = (await create(plan())).body
    const second = await change(slug, { title: 'Second', rounds, revision: 1 })
    const refused = await change(slug, { title: 'Also second', rounds, revision: 1 })
    expect([refused.status, refused.problem.code]).toEqual([409, 'revision_conflict'])
    expect(refused.problem.current).toEqual(second.body)
  })

  test('by ten at once lets one through', async () => {
    const { slug, rounds } = (await create(plan())).body
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => change(slug, { title: `Title ${index}`, rounds, revision: 1 })),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, ...Array(9).fill(409)])
  })
})
