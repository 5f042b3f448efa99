import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import type { RehearsalWork } from '#domain/rehearsal/work.ts'
import { startApp } from '../support/app.ts'
import { aUser } from '../support/factories.ts'
import {
  aRehearsalNote,
  aRehearsingCompany,
  asFile,
  begins,
  endedClock,
  scoresNim,
  someWork,
  storyAsked,
  wholeCard,
} from '../support/rehearsals.ts'
import { smallRehearsal } from '../support/small-rehearsal.ts'

const app = await startApp()
const { call, db } = app

const slug = 'small-nim'
const aCompany = () => aRehearsingCompany(app)
const begin = (as: string, body?: object, id?: string) => begins(app, as, body, id)
const note = aRehearsalNote
const asked = storyAsked
const scored = (as: string) => scoresNim(app, as)
const putWork = (as: string, id: string, work: RehearsalWork, revision: number) =>
  call('putRehearsalWork', { as, params: { id }, body: { work, revision } })

describe('beginning', () => {
  test('with a made-up candidate gives eight minutes of the kit and what will be said, not what it is evidence for', async () => {
    const { as } = await aCompany()
    const { id, answer } = await begin(as)
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({
      id,
      form: 'short',
      state: 'open',
      revision: 0,
      rehearsal: { slug, version: 1, candidate: { name: 'Nim Arbor' } },
      kit: { slug: 'small', version: 1, durationMinutes: 8 },
      work: someWork(),
      scorecard: { ratings: [], revision: 0 },
    })
    expect(answer.body.answers.map(({ to }) => to)).toContain('f-metric')
    expect(answer.text).not.toMatch(/evidence|reference|Stayed until it ran|Names others/)
  })

  test('with a colleague gives the kit alone', async () => {
    const { as } = await aCompany()
    const { answer } = await begin(as, { form: 'full', kitSlug: 'small', problemId: 'x-queue' })
    expect(answer.body).toMatchObject({ rehearsal: null, answers: [], kit: { slug: 'small', durationMinutes: 30 } })
  })

  test('twice is one attempt, however far it has come; with another choice it is refused', async () => {
    const { as, boss } = await aCompany()
    const body = { form: 'short', rehearsalSlug: slug }
    const { id, params } = await begin(as, body)
    await putWork(as, id, someWork({ skippedIds: ['p-story'] }), 0)
    await call('removeRehearsal', { as: boss, params: { slug } })
    const again = await call('beginRehearsal', { as, params, body })
    expect([again.status, again.body.revision]).toEqual([200, 1])
    const refused = await call('beginRehearsal', { as, params, body: { ...body, form: 'full' } })
    expect(refused.problem.code).toBe('revision_conflict')
    expect(refused.text).not.toMatch(/evidence|reference|Names others/)
    expect((await call('listRehearsalAttempts', { as })).body.items).toHaveLength(1)
  })

  test('ten times at once is one attempt', async () => {
    const { as } = await aCompany()
    const id = v7()
    const answers = await Promise.all(Array.from({ length: 10 }, () => begin(as, undefined, id)))
    expect(answers.map(({ answer }) => answer.status)).toEqual(Array(10).fill(200))
    expect((await call('listRehearsalAttempts', { as })).body.items).toHaveLength(1)
  })

  test.each([
    ['a rehearsal', { form: 'short', rehearsalSlug: 'nowhere' }, 'rehearsalSlug'],
    ['a kit', { form: 'short', kitSlug: 'nowhere' }, 'kitSlug'],
    ['a problem', { form: 'short', kitSlug: 'small', problemId: 'x-none' }, 'problemId'],
  ])('of %s that is not there is refused with the place', async (_what, body, path) => {
    const { as } = await aCompany()
    const { answer } = await begin(as, body)
    expect([answer.status, answer.problem.issues?.[0]?.path]).toEqual([422, path])
  })

  test('of one that was written for eight minutes alone is for eight minutes', async () => {
    const { as, boss } = await aCompany()
    const { full: _, ...body } = asFile(smallRehearsal())
    await call('putRehearsal', { as: boss, params: { slug }, body })
    const { items } = (await call('listRehearsals', { as })).body
    expect(items.map(({ forms }) => forms)).toEqual([['short']])
    const { answer } = await begin(as, { form: 'full', rehearsalSlug: slug })
    expect([answer.status, answer.problem.issues?.[0]?.path]).toEqual([422, 'form'])
    expect((await begin(as)).answer.status).toBe(200)
  })

  test('keeps its version of words and kit, whatever is published meanwhile', async () => {
    const { as, boss } = await aCompany()
    const { params } = await begin(as)
    const body = asFile(smallRehearsal({ title: 'Nim, again' }))
    await call('putRehearsal', { as: boss, params: { slug }, body })
    const kept = await call('getRehearsalAttempt', { as, params })
    expect(kept.body.rehearsal).toMatchObject({ version: 1, title: 'Nim, who finishes' })
    expect((await begin(as)).answer.body.rehearsal).toMatchObject({ version: 2 })
  })
})

describe('the work', () => {
  test('is saved as it is and comes back; saved twice it is saved once', async () => {
    const { as } = await aCompany()
    const { id, params } = await begin(as)
    const work = someWork({ clock: { ...endedClock, state: 'paused', endedAt: null }, asked, notes: [note()] })
    const saved = await putWork(as, id, work, 0)
    expect([saved.status, saved.body.revision, saved.body.work]).toEqual([200, 1, work])
    expect((await putWork(as, id, work, 0)).body).toEqual(saved.body)
    expect((await call('getRehearsalAttempt', { as, params })).body).toMatchObject({ work, revision: 1 })
    expect((await call('listRehearsalAttempts', { as })).body.items[0]).toMatchObject({
      id,
      clock: 'paused',
      offsetMs: 480_000,
    })
  })

  test('of two devices keeps the first’s and shows it to the second', async () => {
    const { as } = await aCompany()
    const { id } = await begin(as)
    const first = someWork({ notes: [note({ text: 'First' })] })
    await putWork(as, id, first, 0)
    const refused = await putWork(as, id, someWork({ notes: [note({ text: 'Second' })] }), 0)
    expect([refused.status, refused.problem.code]).toEqual([409, 'revision_conflict'])
    expect(refused.problem.current).toMatchObject({ work: first, revision: 1 })
  })

  test.each<[what: string, some: object, status: number, path: string]>([
    ['a prompt of another kit', { asked: [{ id: 'p-none', atMs: 0 }] }, 422, 'asked[0].id'],
    ['a prompt that the eight minutes leave out', { skippedIds: ['p-start'] }, 422, 'skippedIds[0]'],
    [
      'a tag of another kit',
      { notes: [note({ tags: [{ competencyId: 'coding', polarity: 'signal' }] })] },
      422,
      'notes[0].tags[0].competencyId',
    ],
    ['a clock that still runs', { clock: { ...endedClock, state: 'running' } }, 400, 'work.clock.state'],
    ['301 notes', { notes: Array(301).fill(note()) }, 400, 'work.notes'],
    ['a time before the start', { asked: [{ id: 'p-story', atMs: -1 }] }, 400, 'work.asked[0].atMs'],
    ['a note with NUL', { notes: [note({ text: 'a\0' })] }, 400, 'work.notes[0].text'],
  ])('with %s is refused with the place', async (_what, some, status, path) => {
    const { as } = await aCompany()
    const { id } = await begin(as)
    const refused = await putWork(as, id, { ...someWork(), ...some }, 0)
    expect([refused.status, refused.problem.issues?.[0]?.path]).toEqual([status, path])
  })
})

describe('an attempt', () => {
  test('is its person’s alone: nobody reads, changes, submits or deletes it, an admin neither', async () => {
    const { as, other, boss } = await aCompany()
    const { id, params } = await scored(as)
    for (const who of [other, boss]) {
      expect((await call('getRehearsalAttempt', { as: who, params })).status).toBe(404)
      expect((await call('getRehearsalComparison', { as: who, params })).status).toBe(404)
      expect((await putWork(who, id, someWork(), 1)).status).toBe(404)
      expect((await call('putRehearsalScorecard', { as: who, params, body: wholeCard([], 1) })).status).toBe(404)
      expect((await call('submitRehearsal', { as: who, params })).status).toBe(404)
      expect((await call('deleteRehearsalAttempt', { as: who, params })).status).toBe(204)
      expect((await call('listRehearsalAttempts', { as: who })).body.items).toEqual([])
    }
    expect((await call('getRehearsalAttempt', { as, params })).body).toMatchObject({ state: 'open', revision: 1 })
  })

  test('of somebody else does not block its id', async () => {
    const { as, other } = await aCompany()
    const { id } = await begin(as)
    await putWork(as, id, someWork({ skippedIds: ['p-story'] }), 0)
    expect((await begin(other, undefined, id)).answer.body).toMatchObject({ id, revision: 0 })
  })

  test('can be deleted, with all that was written, and a second time nothing changes', async () => {
    const { as } = await aCompany()
    const { params } = await scored(as)
    for (const _ of ['once', 'twice']) expect((await call('deleteRehearsalAttempt', { as, params })).status).toBe(204)
    expect((await call('getRehearsalAttempt', { as, params })).status).toBe(404)
    const rows = await db.selectFrom('rehearsal_attempt').where('id', '=', params.id).select('id').execute()
    expect(rows).toEqual([])
  })

  test('enters no figure and no table of real interviews', async () => {
    const { as, organizationId } = await aCompany()
    const { params } = await scored(as)
    await call('submitRehearsal', { as, params })
    for (const table of [
      'candidate',
      'candidacy',
      'interview',
      'note',
      'prompt_mark',
      'scorecard',
      'panelist',
    ] as const) {
      const rows = await db.selectFrom(table).where('organizationId', '=', organizationId).selectAll().execute()
      expect([table, rows]).toEqual([table, []])
    }
    const author = await app.signInAs(await aUser(db, { organizationId, roles: ['kit_author'] }))
    const use = await call('getPromptUse', { as: author, params: { slug: 'small', promptId: 'p-story' } })
    expect(use.body).toMatchObject({ asked: 0, skipped: 0 })
  })

  test('is written down in the audit trail by its id, and by no word of it', async () => {
    const { as } = await aCompany()
    const { params } = await scored(as)
    await call('submitRehearsal', { as, params })
    await call('deleteRehearsalAttempt', { as, params })
    const entries = await db
      .selectFrom('audit_entry')
      .where('subjectId', '=', params.id)
      .select(['action', 'subjectType', 'details'])
      .orderBy('id')
      .execute()
    expect(entries.map(({ action, subjectType }) => [action, subjectType])).toEqual(
      ['begin', 'save', 'score', 'submit', 'delete'].map((act) => [`rehearsal.${act}`, 'rehearsal_attempt']),
    )
    expect(JSON.stringify(entries)).not.toContain('Stayed')
  })

  test('comes page by page, the newest first', async () => {
    const { as } = await aCompany()
    const ids: string[] = []
    for (const _ of [1, 2, 3]) ids.unshift((await begin(as)).id)
    const first = await call('listRehearsalAttempts', { as, query: { limit: '2' } })
    const rest = await call('listRehearsalAttempts', { as, query: { limit: '2', cursor: first.body.nextCursor ?? '' } })
    expect([...first.body.items, ...rest.body.items].map(({ id }) => id)).toEqual(ids)
    expect(rest.body.nextCursor).toBeNull()
  })
})

test('a prompt that was withdrawn is left out with a colleague, and marked where a written rehearsal counts on it', async () => {
  const { as, boss } = await aCompany()
  await call('withdrawPrompt', {
    as: boss,
    params: { slug: 'small', promptId: 'p-story' },
    body: { reason: 'It leaked.' },
  })
  const promptsOf = (answer: Awaited<ReturnType<typeof begin>>['answer']) =>
    answer.body.kit.content.sections.flatMap(({ prompts }) =>
      prompts.map(({ id, withdrawn }) => [id, withdrawn?.reason]),
    )
  expect(promptsOf((await begin(as, { form: 'full', kitSlug: 'small' })).answer)).toEqual([['p-start', undefined]])
  expect(promptsOf((await begin(as, { form: 'full', rehearsalSlug: slug })).answer)).toEqual([
    ['p-story', 'It leaked.'],
  ])
})
