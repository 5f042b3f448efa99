import { describe, expect, test } from 'vitest'
import { kits } from '#db/kits/all.ts'
import { rehearsals } from '#db/rehearsals/all.ts'
import type { Rehearsal } from '#domain/rehearsal/rehearsal.ts'
import { loadKits, loadLibrary, loadRehearsals } from '../../api/features/setup/load-library.ts'
import { startApp } from '../support/app.ts'
import { aKit, anOrganization, aUser } from '../support/factories.ts'
import { asFile, shippedFile } from '../support/rehearsals.ts'
import { smallKit } from '../support/small-kit.ts'
import { smallRehearsal } from '../support/small-rehearsal.ts'

const app = await startApp()
const { call, db } = app
const now = app.clock.now.toISOString()

/** A company with the small kit, its author, and an interviewer. */
async function aLibrary() {
  const { organizationId } = await aKit(db, smallKit())
  const author = await aUser(db, { organizationId, name: 'Ida', roles: ['kit_author'] })
  const reader = await aUser(db, { organizationId })
  return { organizationId, author, as: await app.signInAs(author), reader: await app.signInAs(reader) }
}
const params = { slug: 'small-nim' }
const body = asFile(smallRehearsal())
const slugs = async (as: string) => (await call('listRehearsals', { as })).body.items.map(({ slug }) => slug)

describe('rehearsals that ship', () => {
  test('are there for everybody, each with the kit that it is of', async () => {
    const { id } = await anOrganization(db)
    await loadLibrary(db, id, now)
    const as = await app.signInAs(await aUser(db, { organizationId: id }))
    const { items } = (await call('listRehearsals', { as })).body
    expect(items.map(({ slug }) => slug).toSorted()).toEqual(rehearsals.map(({ slug }) => slug).toSorted())
    for (const item of items) {
      const kit = kits.find(({ slug }) => slug === item.kitSlug)
      expect(item).toMatchObject({
        kitTitle: kit?.title,
        kitVersion: 1,
        latestKitVersion: 1,
        version: 1,
        writtenBy: null,
      })
    }
  })

  test('are loaded once, however often and however many at a time', async () => {
    const { id } = await anOrganization(db)
    await Promise.all(Array.from({ length: 3 }, () => loadLibrary(db, id, now)))
    await loadLibrary(db, id, now)
    const rows = await db.selectFrom('rehearsal').where('organizationId', '=', id).select('slug').execute()
    expect(rows).toHaveLength(rehearsals.length)
  })

  test('come in a new version with new words or a new kit, and keep the kit that they were written for', async () => {
    const { id } = await anOrganization(db)
    const kit = smallKit()
    const first = smallRehearsal()
    const load = async (rehearsal: Rehearsal, of = kit) => {
      await loadKits(db, id, [of], now)
      await loadRehearsals(db, id, [rehearsal], now, [of])
    }
    await load(first)
    await load({ ...first, title: 'Nim again' })
    await load(first) // was there before
    await load(first, smallKit({ title: 'Small kit, changed' }))
    const rows = await db
      .selectFrom('rehearsal')
      .where('organizationId', '=', id)
      .select(['version', 'kitVersion'])
      .orderBy('version')
      .execute()
    expect(rows).toEqual([
      { version: 1, kitVersion: 1 },
      { version: 2, kitVersion: 1 },
      { version: 3, kitVersion: 2 },
    ])
  })

  test('that break a rule stop the start with the place', async () => {
    const { id } = await anOrganization(db)
    await loadKits(db, id, [smallKit()], now)
    const broken = smallRehearsal({ title: '' })
    await expect(loadRehearsals(db, id, [broken], now, [smallKit()])).rejects.toThrow('title: Write something here')
  })
})

describe('an author', () => {
  test('adds a rehearsal for a kit of their own, and gets it back as the file', async () => {
    const { as, reader, author } = await aLibrary()
    const added = await call('putRehearsal', { as, params, body })
    expect(added.status).toBe(200)
    expect(added.body).toMatchObject({
      ...params,
      version: 1,
      kitSlug: 'small',
      problemTitle: 'A queue',
      writtenBy: { userId: author.id, name: 'Ida' },
    })
    expect(await slugs(reader)).toEqual([params.slug])
    expect((await call('getRehearsal', { as, params })).body.file).toEqual(body)
  })

  test('who sends it twice has it once; other words are the next version', async () => {
    const { as } = await aLibrary()
    await call('putRehearsal', { as, params, body })
    expect((await call('putRehearsal', { as, params, body })).body.version).toBe(1)
    expect((await call('putRehearsal', { as, params, body: { ...body, title: 'Nim' } })).body.version).toBe(2)
    expect(await slugs(as)).toEqual([params.slug])
  })

  test('and another at the same moment make two versions, not a mess', async () => {
    const { as } = await aLibrary()
    const answers = await Promise.all(
      ['One', 'Two', 'Three'].map((title) => call('putRehearsal', { as, params, body: { ...body, title } })),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await call('getRehearsal', { as, params })).body.version).toBe(3)
  })

  test('takes it off the list, which a second time changes nothing, and may add it again', async () => {
    const { as, reader } = await aLibrary()
    await call('putRehearsal', { as, params, body })
    for (const _ of ['once', 'twice']) expect((await call('removeRehearsal', { as, params })).status).toBe(204)
    expect(await slugs(reader)).toEqual([])
    expect((await call('getRehearsal', { as, params })).status).toBe(404)
    expect((await call('putRehearsal', { as, params, body })).body.version).toBe(2)
    const audited = await db
      .selectFrom('audit_entry')
      .where('subjectId', '=', params.slug)
      .select('action')
      .orderBy('id')
      .execute()
    expect(audited.slice(-3).map(({ action }) => action)).toEqual([
      'rehearsal.publish',
      'rehearsal.remove',
      'rehearsal.publish',
    ])
  })

  test.each<[why: string, change: object, status: number, path: string]>([
    ['no kit that is there', { kitSlug: 'nowhere' }, 422, 'kitSlug'],
    ['a rule broken', { answers: body.answers.slice(1) }, 422, 'answers'],
    ['an unknown key', { colour: 'red' }, 400, ''],
    ['a later schema', { schemaVersion: 2 }, 400, 'schemaVersion'],
    ['an unknown competency', { short: { ...body.short, competencyIds: ['charm'] } }, 400, 'short.competencyIds[0]'],
    ['a line too many', { answers: Array(301).fill(body.answers[0]) }, 400, 'answers'],
    ['NUL in a word', { title: 'a\0b' }, 400, 'title'],
  ])('is told the place of %s', async (_why, change, status, path) => {
    const { as } = await aLibrary()
    const refused = await call('putRehearsal', { as, params, body: { ...body, ...change } })
    expect([refused.status, refused.problem.issues?.map((issue) => issue.path)]).toEqual([
      status,
      expect.arrayContaining([path]),
    ])
    expect(await slugs(as)).toEqual([])
  })
})

test('an interviewer reads no file, since it holds the reference', async () => {
  const { as, reader } = await aLibrary()
  await call('putRehearsal', { as, params, body })
  const listed = await call('listRehearsals', { as: reader })
  expect(listed.text).not.toContain('Stayed until it ran')
  for (const request of [
    call('getRehearsal', { as: reader, params }),
    call('putRehearsal', { as: reader, params, body: shippedFile }),
    call('removeRehearsal', { as: reader, params }),
  ])
    expect((await request).problem.code).toBe('forbidden')
})

test('another organization has none of it', async () => {
  const { as } = await aLibrary()
  await call('putRehearsal', { as, params, body })
  const other = await app.signInAs(await aUser(db, { roles: ['kit_author'] }))
  expect(await slugs(other)).toEqual([])
  expect((await call('getRehearsal', { as: other, params })).status).toBe(404)
})
