import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { draftOf, type RehearsalDraft } from '#domain/rehearsal/draft.ts'
import { loadKits } from '../../api/features/setup/load-library.ts'
import { startApp } from '../support/app.ts'
import { aKit, aUser } from '../support/factories.ts'
import { asFile } from '../support/rehearsals.ts'
import { smallKit } from '../support/small-kit.ts'
import { smallRehearsal } from '../support/small-rehearsal.ts'

const app = await startApp()
const { call, db } = app

/** A company with the small kit, two who write there, and an interviewer. */
async function aDesk() {
  const { organizationId } = await aKit(db, smallKit())
  const author = (name: string) => aUser(db, { organizationId, name, roles: ['kit_author', 'interviewer'] })
  const ida = await author('Ida')
  return {
    organizationId,
    ida,
    as: await app.signInAs(ida),
    other: await app.signInAs(await author('Jon')),
    reader: await app.signInAs(await aUser(db, { organizationId })),
  }
}
const params = { slug: 'small-nim' }
const whole = draftOf(smallRehearsal(), 'Nothing, really.')
const unfinished: RehearsalDraft = { ...whole, candidate: { name: 'Nim', background: '' }, answers: [] }
const put = (as: string, draft: RehearsalDraft, revision = 0, slug = params.slug) =>
  call('putRehearsalDraft', { as, params: { slug }, body: { draft, revision } })
const listed = async (as: string) => (await call('listRehearsals', { as })).body.items.map((item) => item.version)
const tries = (as: string, form = 'short', id = v7()) =>
  call('tryRehearsal', { as, params: { ...params, id }, body: { form } })

describe('a draft', () => {
  test('is saved as far as it is, and comes back on another device', async () => {
    const { as, other, ida } = await aDesk()
    expect((await call('getRehearsalDraft', { as, params })).status).toBe(404)
    const saved = await put(as, unfinished)
    expect([saved.status, saved.body]).toEqual([
      200,
      expect.objectContaining({ ...params, basedOn: null, revision: 1, draft: unfinished }),
    ])
    expect((await call('getRehearsalDraft', { as: other, params })).body).toEqual(saved.body)
    const { items } = (await call('listRehearsalDrafts', { as: other })).body
    expect(items).toMatchObject([
      { ...params, name: 'Nim', kitTitle: 'Small kit', updatedBy: { userId: ida.id, name: 'Ida' } },
    ])
    expect(await listed(as)).toEqual([])
  })

  test('saved twice is saved once; of two writers the second is shown what the first wrote', async () => {
    const { as, other } = await aDesk()
    const first = await put(as, unfinished)
    expect((await put(other, unfinished)).body).toEqual(first.body)
    const refused = await put(other, whole)
    expect([refused.status, refused.problem.code]).toEqual([409, 'revision_conflict'])
    expect(refused.problem.current).toMatchObject({ draft: unfinished, revision: 1 })
    expect((await put(other, whole, 1)).body.revision).toBe(2)
  })

  test('begun by many at once is one', async () => {
    const { as } = await aDesk()
    const titles = ['One', 'Two', 'Three', 'Four']
    const answers = await Promise.all(titles.map((title) => put(as, { ...unfinished, title })))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(3)
  })

  test('of one on the list begins as its latest version, and leaves it alone', async () => {
    const { as, reader } = await aDesk()
    await call('putRehearsal', { as, params, body: asFile(smallRehearsal()) })
    const fresh = await call('getRehearsalDraft', { as, params })
    expect(fresh.body).toMatchObject({ basedOn: 1, revision: 0, draft: { candidate: whole.candidate } })
    await put(as, { ...whole, title: 'Nim again' })
    expect(await listed(reader)).toEqual([1])
    for (const _ of ['once', 'twice']) expect((await call('deleteRehearsalDraft', { as, params })).status).toBe(204)
    expect((await call('getRehearsalDraft', { as, params })).body.draft.title).toBe('Nim, who finishes')
  })

  test.each<[why: string, draft: object, status: number, path: string]>([
    ['a kit that is not there', { ...whole, kitSlug: 'nowhere' }, 422, 'draft.kitSlug'],
    [
      'a line that nothing stands behind',
      { ...whole, answers: [{ to: 'intro', text: 'Hello.', lines: [], gone: [] }] },
      400,
      'draft.answers[0]',
    ],
    ['an unknown key', { ...whole, colour: 'red' }, 400, 'draft'],
    ['NUL in a word', { ...whole, title: 'a\0b' }, 400, 'draft.title'],
  ])('with %s is refused with the place', async (_why, draft, status, path) => {
    const { as } = await aDesk()
    const refused = await call('putRehearsalDraft', { as, params, body: { draft, revision: 0 } })
    expect([refused.status, refused.problem.issues?.map((issue) => issue.path)]).toEqual([status, [path]])
  })
})

describe('publishing', () => {
  test('puts it on the list and ends the draft', async () => {
    const { as, reader, ida } = await aDesk()
    await put(as, whole)
    const published = await call('publishRehearsal', { as, params, body: { revision: 1 } })
    expect(published.body).toMatchObject({
      ...params,
      version: 1,
      forms: ['short', 'full'],
      writtenBy: { userId: ida.id },
    })
    expect(await listed(reader)).toEqual([1])
    expect((await call('listRehearsalDrafts', { as })).body.items).toEqual([])
    expect((await call('getRehearsalDraft', { as, params })).body).toMatchObject({ basedOn: 1, revision: 0 })
    expect((await call('publishRehearsal', { as, params, body: { revision: 1 } })).status).toBe(409)
  })

  test('of what nobody has changed goes on for the kit as it is now, and else changes nothing', async () => {
    const { as, organizationId } = await aDesk()
    await put(as, whole)
    await call('publishRehearsal', { as, params, body: { revision: 1 } })
    const again = () => call('publishRehearsal', { as, params, body: { revision: 0 } })
    expect((await again()).body).toMatchObject({ version: 1, kitVersion: 1 })
    await loadKits(db, organizationId, [smallKit({ title: 'Small kit, changed' })], app.clock.now.toISOString())
    for (const _ of ['once', 'twice']) expect((await again()).body).toMatchObject({ version: 2, kitVersion: 2 })
  })

  test('of an unfinished one is refused with every place, and of an older revision with the newer', async () => {
    const { as } = await aDesk()
    await put(as, unfinished)
    const refused = await call('publishRehearsal', { as, params, body: { revision: 1 } })
    expect([refused.status, refused.problem.code]).toEqual([422, 'rehearsal_invalid'])
    expect(refused.problem.issues?.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'candidate.background',
        'answers.p-story',
        'answers.intro',
        'short.ratings.ownership.lineIds',
      ]),
    )
    await put(as, whole, 1)
    const stale = await call('publishRehearsal', { as, params, body: { revision: 1 } })
    expect([stale.problem.code, stale.problem.current]).toEqual([
      'revision_conflict',
      expect.objectContaining({ revision: 2 }),
    ])
  })
})

describe('trying', () => {
  test('begins a rehearsal of it that nobody finds on the list', async () => {
    const { as, reader } = await aDesk()
    await put(as, whole)
    const id = v7()
    const begun = await tries(as, 'short', id)
    expect(begun.body).toMatchObject({ id, form: 'short', rehearsal: { title: 'Nim, who finishes' } })
    expect(begun.text).not.toMatch(/evidence|reference|Names others/)
    expect((await tries(as, 'short', id)).body).toEqual(begun.body)
    expect(await listed(reader)).toEqual([])
    const found = await call('beginRehearsal', {
      as: reader,
      params: { id: v7() },
      body: { form: 'short', rehearsalSlug: params.slug },
    })
    expect(found.status).toBe(422)
  })

  test('hides nothing that is on the list, and keeps the words that it began with', async () => {
    const { as, reader } = await aDesk()
    await put(as, whole)
    await call('publishRehearsal', { as, params, body: { revision: 1 } })
    await put(as, { ...whole, title: 'Nim, once more' })
    const id = v7()
    await tries(as, 'full', id)
    await put(as, { ...whole, title: 'Nim, at last' }, 1)
    expect((await call('getRehearsalAttempt', { as, params: { id } })).body.rehearsal?.title).toBe('Nim, once more')
    expect(await listed(reader)).toEqual([1])
    const { items } = (await call('listRehearsals', { as: reader })).body
    expect(items[0]?.title).toBe('Nim, who finishes')
  })

  test('of what is missing something, or is not written for that length, is refused', async () => {
    const { as } = await aDesk()
    expect((await tries(as)).status).toBe(404)
    await put(as, unfinished)
    expect((await tries(as)).problem.code).toBe('rehearsal_invalid')
    await put(as, { ...whole, hasFull: false }, 1)
    expect((await tries(as, 'full')).problem.issues?.[0]?.path).toBe('form')
    expect((await tries(as)).status).toBe(200)
  })
})

test('who writes no kits reads and changes no draft, since it holds the reference', async () => {
  const { as, reader } = await aDesk()
  await put(as, whole)
  for (const answer of [
    call('getRehearsalDraft', { as: reader, params }),
    call('listRehearsalDrafts', { as: reader }),
    put(reader, unfinished, 1),
    call('deleteRehearsalDraft', { as: reader, params }),
    call('publishRehearsal', { as: reader, params, body: { revision: 1 } }),
    tries(reader),
  ])
    expect((await answer).problem.code).toBe('forbidden')
})

test('another organization has none of it, and may use the same short name', async () => {
  const { as } = await aDesk()
  await put(as, whole)
  const { as: stranger } = await aDesk()
  expect((await call('getRehearsalDraft', { as: stranger, params })).status).toBe(404)
  expect((await call('listRehearsalDrafts', { as: stranger })).body.items).toEqual([])
  expect((await call('publishRehearsal', { as: stranger, params, body: { revision: 1 } })).status).toBe(404)
  expect((await tries(stranger)).status).toBe(404)
  await call('deleteRehearsalDraft', { as: stranger, params })
  expect((await put(stranger, unfinished)).body).toMatchObject({ revision: 1, draft: unfinished })
  expect((await call('getRehearsalDraft', { as, params })).body.draft).toEqual(whole)
})
