import { describe, expect, test } from 'vitest'
import { kits } from '#db/kits/all.ts'
import { loops } from '#db/kits/loops.ts'
import { publishKit } from '#db/queries/kits.ts'
import { loadKits, loadLibrary, loadLoops } from '../../api/features/setup/load-library.ts'
import { startApp } from '../support/app.ts'
import { aKit, anOrganization, aRound, aUser } from '../support/factories.ts'
import { smallKit } from '../support/small-kit.ts'

const app = await startApp()
const { call, db } = app
const now = '2026-11-20T09:00:00.000Z'
const organization = await anOrganization(db)
await loadLibrary(db, organization.id, now)
const user = await aUser(db, { organizationId: organization.id })
const as = await app.signInAs(user)
const stranger = await app.signInAs(await aUser(db, { roles: ['admin', 'kit_author'] }))
const versions = async (organizationId: string) =>
  (await db.selectFrom('kit_version').where('organizationId', '=', organizationId).selectAll().execute()).length

describe('the library', () => {
  test('lists every shipped kit in its order, with what is in it', async () => {
    const { body } = await call('listKits', { as })
    expect(body.items.map(({ slug }) => slug)).toEqual(kits.map(({ slug }) => slug))
    expect(body.items[0]).toMatchObject({
      slug: 'swe-values',
      interviewType: 'behavioral',
      difficulty: 4,
      durationMinutes: 60,
      version: 1,
      competencyIds: ['collaboration', 'decision_making', 'ownership', 'communication', 'growth'],
      sectionCount: 6,
      promptCount: 11,
    })
  })

  test('counts what is asked by difficulty, problems too and facts left out', async () => {
    const { body } = await call('listKits', { as })
    const countsOf = (slug: string) => body.items.find((kit) => kit.slug === slug)?.difficultyCounts
    expect(countsOf('devops-behavioral')).toEqual({ easy: 1, medium: 5, hard: 1 })
    expect(countsOf('devops-coding')).toEqual({ easy: 2, medium: 4, hard: 1 })
    const screen = kits.find(({ slug }) => slug === 'devops-recruiter-screen')
    const asked = screen?.content.sections.flatMap(({ prompts }) => prompts.filter(({ kind }) => kind !== 'fact')) ?? []
    expect(Object.values(countsOf('devops-recruiter-screen') ?? {}).reduce((a, b) => a + b, 0)).toBe(asked.length)
  })

  test('counts problems among the prompts', async () => {
    const { organizationId, slug } = await aKit(db)
    const someone = await app.signInAs(await aUser(db, { organizationId }))
    const { body } = await call('listKits', { as: someone })
    expect(body.items).toEqual([
      expect.objectContaining({ slug, difficulty: 'unrated', promptCount: 3, sectionCount: 3 }),
    ])
  })

  test('gives a kit as it was shipped', async () => {
    for (const { content, provenance, ...frame } of kits) {
      const { body } = await call('getKit', { as, params: { slug: frame.slug } })
      expect(body).toEqual({ ...frame, content, provenance, version: 1, publishedAt: now })
    }
  })

  test('keeps every published version', async () => {
    const { organizationId, ...kit } = await aKit(db)
    await loadKits(db, organizationId, [{ ...kit, title: 'Changed' }], now)
    const someone = await app.signInAs(await aUser(db, { organizationId }))
    const titleOf = async (version: number) =>
      (await call('getKitVersion', { as: someone, params: { slug: kit.slug, version } })).body.title
    expect([await titleOf(1), await titleOf(2)]).toEqual(['Small kit', 'Changed'])
    const latest = await call('getKit', { as: someone, params: { slug: kit.slug } })
    expect([latest.body.version, latest.body.title]).toEqual([2, 'Changed'])
  })

  test('is one organization’s own', async () => {
    expect((await call('listKits', { as: stranger })).body.items).toEqual([])
    const params = { slug: 'swe-values', version: 1 }
    for (const id of ['getKit', 'getKitVersion'] as const) {
      expect((await call(id, { as: stranger, params })).status).toBe(404)
      expect((await call(id, { params })).status).toBe(401)
    }
  })

  test.each([
    ['getKit', { slug: 'no-such-kit' }, 404],
    ['getKit', { slug: 'No Such Kit' }, 400],
    ['getKitVersion', { slug: 'swe-values', version: 2 }, 404],
    ['getKitVersion', { slug: 'swe-values', version: 0 }, 400],
    ['getKitVersion', { slug: 'swe-values', version: 'latest' }, 400],
  ] as const)('answers %s of %j with %i', async (id, params, status) => {
    expect((await call(id, { as, params })).status).toBe(status)
  })

  test('takes no query', async () => {
    expect((await call('listKits', { as, query: { page: '2' } })).problem.code).toBe('invalid_input')
  })
})

describe('loading what ships with the product', () => {
  test('writes nothing where it is there already', async () => {
    const { id } = await anOrganization(db)
    expect(await loadLibrary(db, id, now)).toEqual([])
    expect(await loadLibrary(db, id, now)).toEqual([])
    expect(await versions(id)).toBe(kits.length)
  })

  test('of four processes at once makes one version of each', async () => {
    const { id } = await anOrganization(db)
    await Promise.all(Array.from({ length: 4 }, () => loadLibrary(db, id, now)))
    expect(await versions(id)).toBe(kits.length)
  })

  test('publishes what changed, and leaves an organization’s own later version the latest', async () => {
    const { id } = await anOrganization(db)
    const [first, second, own] = [smallKit(), smallKit({ title: 'Second' }), smallKit({ title: 'Our own' })]
    for (const kit of [first, second, own, second, first]) await loadKits(db, id, [kit], now)
    expect(await versions(id)).toBe(3)
    const someone = await app.signInAs(await aUser(db, { organizationId: id }))
    expect((await call('getKit', { as: someone, params: { slug: 'small' } })).body.title).toBe('Our own')
  })

  test('keeps what an author published the latest, again and again, and what is new beside it', async () => {
    const { id } = await anOrganization(db)
    await loadKits(db, id, [smallKit()], now)
    const publication = { contentHash: 'own', position: 0, now, changeNote: 'Ours' }
    await publishKit(db, id, smallKit({ title: 'Our own' }), publication)
    const someone = await app.signInAs(await aUser(db, { organizationId: id }))
    for (const [title, latest] of [
      ['Second', 4],
      ['Third', 6],
    ] as const) {
      await loadKits(db, id, [smallKit({ title })], now)
      const { body } = await call('getKit', { as: someone, params: { slug: 'small' } })
      expect([body.title, body.version]).toEqual(['Our own', latest])
      const beside = await call('getKitVersion', { as: someone, params: { slug: 'small', version: latest - 1 } })
      expect(beside.body.title).toBe(title)
    }
    const { body } = await call('listKitVersions', { as: someone, params: { slug: 'small' } })
    expect(body.items[0]?.changeNote).toBe(
      'Version 4 as it was. What came with the product is version 5: compare the two.',
    )
  })

  test('refuses a kit that breaks a rule, with the place, and publishes none of the others', async () => {
    const { id } = await anOrganization(db)
    const bad = smallKit({ slug: 'bad', durationMinutes: 31 })
    const load = db.transaction().execute((trx) => loadKits(trx, id, [smallKit(), bad], now))
    await expect(load).rejects.toThrow(/kit bad breaks a rule: content\.sections: .*30 minutes of 31/)
    expect(await versions(id)).toBe(0)
  })

  test('says which loops wait for their kits, and leaves a changed loop alone', async () => {
    const { id } = await anOrganization(db)
    const loop = { slug: 'plan', title: 'Plan', rounds: [aRound({ kitSlug: 'small' })] }
    expect(await loadLoops(db, id, [loop], now)).toEqual([
      'The loop plan is not loaded: There is no kit “small” in the library',
    ])
    await loadKits(db, id, [smallKit()], now)
    expect(await loadLoops(db, id, [loop], now)).toEqual([])
    expect(await loadLoops(db, id, [{ ...loop, title: 'Another' }], now)).toEqual([])
    const someone = await app.signInAs(await aUser(db, { organizationId: id }))
    const { body } = await call('getLoop', { as: someone, params: { slug: 'plan' } })
    expect(body).toMatchObject({ title: 'Plan', revision: 1 })
  })

  test('has every shipped loop', async () => {
    const { body } = await call('listLoops', { as })
    expect(body.items.map(({ slug }) => slug)).toEqual(loops.map(({ slug }) => slug))
  })
})
