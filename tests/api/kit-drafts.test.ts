import { describe, expect, test } from 'vitest'
import type { DraftKit } from '#contract/kit-drafts.ts'
import { DraftKit as DraftKitSchema } from '#contract/kit-drafts.ts'
import { kits } from '#db/kits/all.ts'
import { startApp } from '../support/app.ts'
import { aCandidacy, aKit, anOrganization, aRound, aSeat, aUser } from '../support/factories.ts'
import { smallKit } from '../support/small-kit.ts'

const app = await startApp()
const { call, db } = app

const draftKit = (some: Partial<DraftKit> = {}): DraftKit => {
  const { slug: _, ...kit } = smallKit()
  return { ...kit, ...some }
}
const leftover = { id: 'l-1', text: 'Practice now', why: 'Not understood', line: 3 }

/** A company with a published kit, and two who write kits there. */
async function aLibrary() {
  const { organizationId, slug } = await aKit(db)
  const author = (name: string) => aUser(db, { organizationId, name, roles: ['kit_author'] })
  const [ida, jon] = [await author('Ida'), await author('Jon')]
  return { organizationId, params: { slug }, ida, as: await app.signInAs(ida), other: await app.signInAs(jon) }
}

test('every shipped kit can be the draft of its next version', () => {
  for (const { slug: _, ...kit } of kits) expect(DraftKitSchema.safeParse(kit).error?.issues ?? []).toEqual([])
})

describe('a draft', () => {
  test('begins as the latest version, is saved as far as it is, and says what refuses it', async () => {
    const { params, as, ida } = await aLibrary()
    const fresh = await call('getKitDraft', { as, params })
    expect(fresh.body).toMatchObject({ basedOn: 1, revision: 0, kit: draftKit(), leftovers: [], issues: [] })

    const kit = draftKit({ durationMinutes: 45, conductedBy: '' })
    const saved = await call('putKitDraft', { as, params, body: { kit, leftovers: [leftover], revision: 0 } })
    expect(saved.status).toBe(200)
    expect(saved.body).toMatchObject({ basedOn: 1, revision: 1, kit, leftovers: [leftover] })
    expect(saved.body.updatedBy).toEqual({ userId: ida.id, name: 'Ida' })
    expect(saved.body.issues.map(({ path }) => path)).toEqual(['content.sections'])
    expect(saved.body.hints.map(({ path }) => path)).toContain('conductedBy')
    expect(saved.body.completeness.done).toBeLessThan(saved.body.completeness.total)
    expect((await call('getKitDraft', { as, params })).body).toEqual(saved.body)
    const { items } = (await call('listKitDrafts', { as })).body
    expect(items).toEqual([expect.objectContaining({ ...params, title: 'Small kit', revision: 1, issueCount: 1 })])
  })

  test('of a kit that is new goes on from nothing', async () => {
    const { as } = await aLibrary()
    const params = { slug: 'brand-new' }
    expect((await call('getKitDraft', { as, params })).status).toBe(404)
    const saved = await call('putKitDraft', { as, params, body: { kit: draftKit(), leftovers: [], revision: 0 } })
    expect(saved.body).toMatchObject({ basedOn: null, revision: 1 })
  })

  test('saved twice is saved once, whatever the revision', async () => {
    const { params, as, other } = await aLibrary()
    const body = { kit: draftKit({ title: 'Once' }), leftovers: [], revision: 0 }
    const first = await call('putKitDraft', { as, params, body })
    const again = await call('putKitDraft', { as: other, params, body: { ...body, revision: 0 } })
    expect([again.status, again.body]).toEqual([200, first.body])
  })

  test('that says what the latest version says is none', async () => {
    const { params, as } = await aLibrary()
    const saved = await call('putKitDraft', { as, params, body: { kit: draftKit(), leftovers: [], revision: 0 } })
    expect([saved.status, saved.body.revision]).toEqual([200, 0])
    expect((await call('listKitDrafts', { as })).body.items).toEqual([])
  })

  test('of two editors keeps the first’s words and shows them to the second', async () => {
    const { params, as, other } = await aLibrary()
    const put = (who: string, title: string, revision: number) =>
      call('putKitDraft', { as: who, params, body: { kit: draftKit({ title }), leftovers: [], revision } })
    await put(as, 'Ida’s', 0)
    const refused = await put(other, 'Jon’s', 0)
    expect([refused.status, refused.problem.code]).toEqual([409, 'revision_conflict'])
    expect(refused.problem.current).toMatchObject({ revision: 1, kit: { title: 'Ida’s' }, updatedBy: { name: 'Ida' } })
    expect((await call('getKitDraft', { as, params })).body.kit.title).toBe('Ida’s')
    expect((await put(other, 'Jon’s', 1)).body).toMatchObject({ revision: 2, updatedBy: { name: 'Jon' } })
  })

  test('first saved by two at once is one draft', async () => {
    const { params, as, other } = await aLibrary()
    const answers = await Promise.all(
      [as, other].map((who, index) =>
        call('putKitDraft', {
          as: who,
          params,
          body: { kit: draftKit({ title: `${index}` }), leftovers: [], revision: 0 },
        }),
      ),
    )
    expect(answers.map(({ status }) => `${status}`).toSorted()).toEqual(['200', '409'])
  })

  test('thrown away leaves the published version, and a late writer overwrites nothing', async () => {
    const { params, as, other } = await aLibrary()
    const body = { kit: draftKit({ title: 'Gone soon' }), leftovers: [], revision: 0 }
    await call('putKitDraft', { as, params, body })
    for (const _ of ['once', 'twice']) expect((await call('deleteKitDraft', { as, params })).status).toBe(204)
    const late = await call('putKitDraft', { as: other, params, body: { ...body, revision: 1 } })
    expect(late.problem).toMatchObject({
      code: 'revision_conflict',
      current: { revision: 0, kit: { title: 'Small kit' } },
    })
  })

  test.each([
    ['an unknown key', { kit: { ...draftKit(), colour: 'red' } }, 'kit'],
    ['a text with NUL', { kit: draftKit({ title: 'a\0b' }) }, 'kit.title'],
    ['a text that is none', { kit: { ...draftKit(), title: 7 } }, 'kit.title'],
    [
      '10,000 points',
      { kit: draftKit({ content: { ...draftKit().content, briefing: Array(10_000).fill('x') } }) },
      'kit.content.briefing',
    ],
    ['no revision', { kit: draftKit(), revision: undefined }, 'revision'],
  ])('with %s is refused with the place', async (_what, body, path) => {
    const { params, as } = await aLibrary()
    const { status, problem } = await call('putKitDraft', { as, params, body: { leftovers: [], revision: 0, ...body } })
    expect([status, problem.code, problem.issues?.[0]?.path]).toEqual([400, 'invalid_input', path])
  })

  test('is one organization’s own', async () => {
    const { params, as } = await aLibrary()
    await call('putKitDraft', { as, params, body: { kit: draftKit({ title: 'Ours' }), leftovers: [], revision: 0 } })
    const elsewhere = await anOrganization(db)
    const stranger = await app.signInAs(await aUser(db, { organizationId: elsewhere.id, roles: ['kit_author'] }))
    expect((await call('getKitDraft', { as: stranger, params })).status).toBe(404)
    expect((await call('publishKit', { as: stranger, params, body: { revision: 1, changeNote: 'x' } })).status).toBe(
      404,
    )
    expect((await call('listKitDrafts', { as: stranger })).body.items).toEqual([])
    expect((await call('deleteKitDraft', { as: stranger, params })).status).toBe(204)
    expect((await call('getKitDraft', { as, params })).body.kit.title).toBe('Ours')
  })
})

describe('publishing', () => {
  test('makes the next version with its note, and the draft is gone', async () => {
    const { params, as, ida } = await aLibrary()
    await call('putKitDraft', { as, params, body: { kit: draftKit({ title: 'Better' }), leftovers: [], revision: 0 } })
    const published = await call('publishKit', { as, params, body: { revision: 1, changeNote: 'Says it better' } })
    expect([published.status, published.body.version, published.body.title]).toEqual([201, 2, 'Better'])
    expect((await call('listKitDrafts', { as })).body.items).toEqual([])
    expect((await call('getKit', { as, params })).body.version).toBe(2)
    const { items } = (await call('listKitVersions', { as, params })).body
    expect(items).toEqual([
      expect.objectContaining({
        version: 2,
        changeNote: 'Says it better',
        publishedBy: { userId: ida.id, name: 'Ida' },
      }),
      expect.objectContaining({ version: 1, changeNote: null, publishedBy: null }),
    ])
    const again = await call('publishKit', { as, params, body: { revision: 1, changeNote: 'Again' } })
    expect(again.status).toBe(404)
  })

  test('of a new kit puts it last in the library', async () => {
    const { as, params } = await aLibrary()
    const fresh = { slug: 'fresh' }
    await call('putKitDraft', { as, params: fresh, body: { kit: draftKit(), leftovers: [], revision: 0 } })
    await call('publishKit', { as, params: fresh, body: { revision: 1, changeNote: 'First' } })
    expect((await call('listKits', { as })).body.items.map(({ slug }) => slug)).toEqual([params.slug, 'fresh'])
  })

  test('of a draft that breaks a hard rule is refused with the place', async () => {
    const { params, as } = await aLibrary()
    const kit = draftKit()
    const [first, ...others] = kit.content.sections
    if (!first) throw new Error('The small kit has sections')
    kit.content.sections = [{ ...first, minutes: 9 }, ...others]
    kit.content.competencies = kit.content.competencies.map((one) => ({ ...one, id: 'charm' }))
    await call('putKitDraft', { as, params, body: { kit, leftovers: [], revision: 0 } })
    const { status, problem } = await call('publishKit', { as, params, body: { revision: 1, changeNote: 'x' } })
    expect([status, problem.code]).toEqual([422, 'kit_invalid'])
    const paths = problem.issues?.map(({ path }) => path)
    expect(paths).toContain('content.sections')
    expect(paths).toContain('content.competencies[0].id')
    expect(paths).toContain('content.sections[1].prompts[0].competencyIds[0]')
    expect((await call('getKitDraft', { as, params })).body.revision).toBe(1)
  })

  test('of what somebody changed meanwhile is refused with what there is', async () => {
    const { params, as } = await aLibrary()
    await call('putKitDraft', { as, params, body: { kit: draftKit({ title: 'Two' }), leftovers: [], revision: 0 } })
    const { problem } = await call('publishKit', { as, params, body: { revision: 0, changeNote: 'x' } })
    expect(problem).toMatchObject({ code: 'revision_conflict', current: { revision: 1, kit: { title: 'Two' } } })
  })

  test.each(['', '   '])('needs a note (“%s”)', async (changeNote) => {
    const { params, as } = await aLibrary()
    const { problem } = await call('publishKit', { as, params, body: { revision: 1, changeNote } })
    expect(problem).toMatchObject({ code: 'invalid_input', issues: [{ path: 'changeNote' }] })
  })
})

/** One that ada leads, on the library's kit. */
async function anInterview() {
  const library = await aLibrary()
  const { organizationId, params } = library
  const round = aRound({ kitSlug: params.slug })
  const { interviewIds } = await aCandidacy(db, { organizationId, rounds: [round] })
  const ada = await aUser(db, { organizationId })
  await aSeat(db, { organizationId, interviewId: interviewIds[0], userId: ada.id })
  const lead = await app.signInAs(ada)
  const read = async () => (await call('getInterview', { as: lead, params: { id: interviewIds[0] } })).body
  const start = () =>
    call('moveClock', { as: lead, params: { interviewId: interviewIds[0] }, body: { action: 'start' } })
  const withdraw = (reason: string) =>
    call('withdrawPrompt', { as: library.as, params: { ...params, promptId: 'p-story' }, body: { reason } })
  const prompts = async () => (await read()).kit.content.sections.flatMap((section) => section.prompts)
  const mark = (promptId: string) =>
    call('markPrompt', {
      as: lead,
      params: { interviewId: interviewIds[0], promptId },
      body: { status: 'asked', followUpIds: [] },
    })
  return { ...library, read, start, withdraw, prompts, mark }
}

describe('an interview', () => {
  test('keeps the version that it began with', async () => {
    const { as, params, read, start } = await anInterview()
    const publish = async (title: string) => {
      await call('putKitDraft', { as, params, body: { kit: draftKit({ title }), leftovers: [], revision: 0 } })
      await call('publishKit', { as, params, body: { revision: 1, changeNote: title } })
    }
    await publish('Second')
    expect((await read()).kit).toMatchObject({ version: 2, title: 'Second' })
    await start()
    await publish('Third')
    expect((await read()).kit).toMatchObject({ version: 2, title: 'Second' })
  })

  test('that has begun keeps a prompt that is withdrawn, marked with the reason', async () => {
    const { start, withdraw, prompts, mark } = await anInterview()
    await start()
    app.clock.now = new Date(app.clock.now.getTime() + 1000)
    expect((await withdraw('Known outside')).status).toBe(201)
    expect((await mark('p-story')).status).toBe(200)
    expect((await prompts()).map(({ id, withdrawn }) => [id, withdrawn?.reason])).toEqual([
      ['p-story', 'Known outside'],
      ['p-start', undefined],
    ])
  })

  test('that begins later does not show it, neither before nor after its start', async () => {
    const { start, withdraw, prompts, mark } = await anInterview()
    await withdraw('Known outside')
    expect((await prompts()).map(({ id }) => id)).toEqual(['p-start'])
    app.clock.now = new Date(app.clock.now.getTime() + 1000)
    await start()
    expect((await prompts()).map(({ id }) => id)).toEqual(['p-start'])
    expect((await mark('p-story')).problem.issues).toEqual([
      { path: 'path.promptId', message: expect.stringContaining('Not a prompt of this interview') },
    ])
    expect((await mark('p-start')).status).toBe(200)
  })

  test('is not needed to withdraw: the first reason stays, the library shows it, the bank does not list it', async () => {
    const { as, ida, params, withdraw } = await anInterview()
    const first = await withdraw('Known outside')
    expect(first.body).toMatchObject({ kitSlug: params.slug, reason: 'Known outside', withdrawnBy: { userId: ida.id } })
    expect((await withdraw('Another')).body).toEqual(first.body)
    const kit = await call('getKit', { as, params })
    expect(kit.body.content.sections[1]?.prompts[0]?.withdrawn?.reason).toBe('Known outside')
    const version = await call('getKitVersion', { as, params: { ...params, version: 1 } })
    expect(version.body.content).toEqual(kit.body.content)
    const bank = await call('listPrompts', { as })
    const own = bank.body.items.filter(({ kitSlug }) => kitSlug === params.slug)
    expect(own.map(({ promptId }) => promptId)).toEqual(['p-start', 'x-queue'])
    // Nor do the figures of the library count it.
    const { items } = (await call('listKits', { as })).body
    expect(items.find(({ slug }) => slug === params.slug)).toMatchObject({
      promptCount: 2,
      difficultyCounts: { easy: 0, medium: 0, hard: 1 },
    })
    const draft = await call('getKitDraft', { as, params })
    expect(draft.body.hints).toContainEqual(
      expect.objectContaining({ code: 'withdrawn_prompt', path: 'content.sections[1].prompts[0]' }),
    )
  })

  test.each([
    ['p-none', 'Known outside', 404],
    ['p-story', '  ', 400],
  ])('refuses to withdraw %s because of “%s” with %i', async (promptId, reason, status) => {
    const { as, params } = await aLibrary()
    expect((await call('withdrawPrompt', { as, params: { ...params, promptId }, body: { reason } })).status).toBe(
      status,
    )
  })
})
