import { describe, expect, it } from 'vitest'
import { startApp } from '../support/app.ts'
import { smallKit } from '../support/small-kit.ts'
import { aTranscript, asUploaded, wantTranscripts } from '../support/transcripts.ts'
import { aNote, aWorld, opens, submits, type World } from '../support/world.ts'

const app = await startApp()
const { db, call } = app
const kit = smallKit()
const second = 1000
const minute = 60 * second

const params = (world: World) => ({ interviewId: world.interviewIds[0] ?? '' })
const press = async (world: World, action: string) => {
  const { status, text } = await call('moveClock', { as: world.as('ada'), params: params(world), body: { action } })
  if (status !== 200) throw new Error(text)
}
const pass = (ms: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + ms)
}
const upload = (world: World, name = 'ada', text = aTranscript, headers: Record<string, string> = {}) =>
  call('uploadTranscript', { as: world.as(name), params: params(world), body: { text }, headers })
const confirm = (world: World, body: object, name = 'ada') =>
  call('confirmTranscript', { as: world.as(name), params: params(world), body })
const read = (world: World, name: string) => call('getTranscript', { as: world.as(name), params: params(world) })
const remove = (world: World, name: string) => call('deleteTranscript', { as: world.as(name), params: params(world) })
const shownTo = async (world: World, name: string) =>
  (await call('getInterview', { as: world.as(name), params: { id: params(world).interviewId } })).body.transcript
const auditOf = async (world: World) =>
  (
    await db
      .selectFrom('audit_entry')
      .select('action')
      .where('organizationId', '=', world.organizationId)
      .where('action', 'like', 'transcript.%')
      .orderBy('id')
      .execute()
  ).map(({ action }) => action)

const ahead = async (isWanted = true) => {
  const world = await aWorld(app, {
    rounds: [
      { kit, state: 'planned', panel: { ada: 'lead', ben: 'co', fay: 'shadow' } },
      { kit, state: 'planned', panel: { chen: 'lead' } },
    ],
    committee: ['carl'],
  })
  if (isWanted) await wantTranscripts(app, world.organizationId)
  return world
}
/** Ten seconds, a pause of a minute, then half a minute more. */
const ended = async (isWanted = true) => {
  const world = await ahead(isWanted)
  await press(world, 'start')
  pass(10 * second)
  await press(world, 'pause')
  pass(minute)
  await press(world, 'resume')
  pass(30 * second)
  await press(world, 'end')
  return world
}

describe('uploadTranscript', () => {
  it('proposes who speaks, and is there for the lead alone until that is confirmed', async () => {
    const world = await ended()
    const { status, body } = await upload(world)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      revision: 1,
      source: 'teams',
      uploadedBy: { userId: world.idOf('ada'), name: 'Ada' },
      confirmedAt: null,
      recordingStartMs: 0,
      speakers: [
        { label: 'Ada', participant: 'interviewer', lines: 2 },
        { label: 'Lucía Ferro', participant: 'candidate', lines: 2 },
      ],
      course: {
        runs: [
          { fromMs: 0, toMs: 10 * second, offsetMs: 0 },
          { fromMs: 70 * second, toMs: 100 * second, offsetMs: 10 * second },
        ],
        endMs: 100 * second,
      },
    })
    expect(body.lines.map(({ participant }) => participant)).toEqual([null, null, null, null])
    expect((await read(world, 'ada')).body).toEqual(body)
    for (const name of ['ben', 'fay']) expect((await read(world, name)).problem.code).toBe('not_found')
    expect([await shownTo(world, 'ada'), await shownTo(world, 'ben')]).toEqual(['unconfirmed', 'none'])
    expect(await shownTo(world, 'rita')).toBeNull()
  })

  it('puts its lines on the interview’s clock, pauses included, as of when the recording began', async () => {
    const world = await ended()
    const { body } = await upload(world)
    const placed = async (recordingStartMs: number, revision: number) => {
      const answer = await confirm(world, { ...asUploaded(body), recordingStartMs, revision })
      return answer.body.lines.map(({ phase, offsetMs }) => (phase === 'during' ? offsetMs : phase))
    }
    expect(await placed(0, 1)).toEqual([2000, 7000, 10_000, 10_000])
    expect(await placed(60 * second, 2)).toEqual([10_000, 10_000, 16_000, 21_000])
    expect(await placed(-5 * second, 3)).toEqual(['before', 2000, 10_000, 10_000])
    expect(await placed(80 * second, 4)).toEqual([22_000, 27_000, 36_000, 'after'])
  })

  it('of the same file again changes nothing; another one takes its place and has to be confirmed anew', async () => {
    const world = await ended()
    const first = await upload(world)
    const { body: confirmed } = await confirm(world, asUploaded(first.body))
    const again = await upload(world)
    expect([again.status, again.body]).toEqual([201, confirmed])
    const other = await upload(world, 'ada', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Noor>Hello\n')
    expect(other.body).toMatchObject({ id: confirmed.id, revision: 3, confirmedAt: null, confirmedBy: null })
    expect(other.body.lines.map(({ text }) => text)).toEqual(['Hello'])
    expect((await read(world, 'ben')).status).toBe(404)
    expect(await auditOf(world)).toEqual(['transcript.upload', 'transcript.confirm', 'transcript.upload'])
  })

  it('is one transcript however often it is sent at once, and none is kept under its key', async () => {
    const world = await ended()
    const key = { 'idempotency-key': 'same' }
    const answers = await Promise.all(Array.from({ length: 5 }, () => upload(world, 'ada', aTranscript, key)))
    expect(answers.map(({ status, body }) => [status, body.revision])).toEqual(answers.map(() => [201, 1]))
    const kept = await db
      .selectFrom('idempotency_key')
      .select('key')
      .where('organizationId', '=', world.organizationId)
      .execute()
    expect(kept).toEqual([])
  })

  it('waits for the interview to begin, and goes with one that nobody timed', async () => {
    const world = await ahead()
    expect((await upload(world)).problem.code).toBe('interview_refused')
    await press(world, 'start')
    expect((await upload(world)).status).toBe(201)
    const held = await ahead()
    await call('moveClock', {
      as: held.as('ada'),
      params: params(held),
      body: { action: 'held', startedAt: new Date(app.clock.now.getTime() - 20 * second).toISOString() },
    })
    const { body } = await upload(held)
    expect(body.lines.map(({ offsetMs }) => offsetMs)).toEqual([2000, 7000, 16_000, null])
  })

  it('is off until an admin says otherwise; what is there stays when it is switched off', async () => {
    const world = await ended(false)
    expect((await upload(world)).problem).toMatchObject({ status: 403, code: 'transcripts_off' })
    expect(await shownTo(world, 'ada')).toBe('off')
    await wantTranscripts(app, world.organizationId)
    expect(await shownTo(world, 'ada')).toBe('none')
    const { body } = await upload(world)
    await db
      .updateTable('organization')
      .set({ keepsTranscripts: false })
      .where('id', '=', world.organizationId)
      .execute()
    expect((await confirm(world, asUploaded(body))).status).toBe(200)
    expect((await read(world, 'ben')).status).toBe(200)
    expect((await remove(world, 'ada')).status).toBe(204)
    expect(await shownTo(world, 'ben')).toBe('off')
  })

  it.each<[string, object, number, string]>([
    ['no transcript', { text: 'Ada asked, Lucía answered.' }, 422, 'not_a_transcript'],
    ['no text', {}, 400, 'invalid_input'],
    ['a NUL', { text: `${aTranscript}\0` }, 400, 'invalid_input'],
    ['half of a character', { text: `${aTranscript}\ud800` }, 400, 'invalid_input'],
    ['too long', { text: 'x'.repeat(600_001) }, 400, 'invalid_input'],
    ['too long to be read', { text: 'x'.repeat(1_100_000) }, 413, 'body_too_large'],
    ['an author of its own', { text: aTranscript, uploadedById: 'me' }, 400, 'invalid_input'],
  ])('refuses %s, and keeps what is there', async (_, body, status, code) => {
    const world = await ended()
    const before = await upload(world)
    const answer = await call('uploadTranscript', { as: world.as('ada'), params: params(world), body })
    expect([answer.status, answer.problem.code]).toEqual([status, code])
    expect((await read(world, 'ada')).body).toEqual(before.body)
  })
})

describe('confirmTranscript', () => {
  it('says who speaks, to everybody who sits there', async () => {
    const world = await ended()
    const { body } = await upload(world)
    const answer = await confirm(world, asUploaded(body))
    expect(answer.body).toMatchObject({
      revision: 2,
      confirmedAt: app.clock.now.toISOString(),
      confirmedBy: { name: 'Ada' },
    })
    const people = ['interviewer', 'candidate', 'interviewer', 'candidate']
    expect(answer.body.lines.map(({ participant }) => participant)).toEqual(people)
    for (const name of ['ada', 'ben', 'fay']) {
      expect((await read(world, name)).body).toEqual(answer.body)
      expect(await shownTo(world, name)).toBe('ready')
    }
    expect(await auditOf(world)).toContain('transcript.read')
  })

  it('again is the same; on an older revision it is refused with what is stored', async () => {
    const world = await ended()
    const { body } = await upload(world)
    const first = await confirm(world, asUploaded(body))
    const again = await confirm(world, asUploaded(body))
    expect([again.status, again.body]).toEqual([200, first.body])
    const late = await confirm(world, { ...asUploaded(body), recordingStartMs: 9 })
    expect([late.status, late.problem.current]).toEqual([409, first.body])
    const next = await confirm(world, { ...asUploaded(first.body), recordingStartMs: 9 })
    expect([next.status, next.body.revision, next.body.recordingStartMs]).toEqual([200, 3, 9])
  })

  it.each<[string, (body: ReturnType<typeof asUploaded>) => object, string]>([
    ['without somebody', (body) => ({ ...body, speakers: body.speakers.slice(1) }), 'speakers_incomplete'],
    [
      'with somebody else',
      (body) => ({ ...body, speakers: [...body.speakers, { label: 'Eve', participant: 'unknown' }] }),
      'speakers_incomplete',
    ],
    [
      'with a person who is none',
      (body) => ({ ...body, speakers: [{ label: 'Ada', participant: 'bystander' }] }),
      'invalid_input',
    ],
    ['without a revision', ({ speakers }) => ({ speakers, recordingStartMs: 0 }), 'invalid_input'],
    ['a day off', (body) => ({ ...body, recordingStartMs: 86_400_000 }), 'invalid_input'],
    ['by half a millisecond', (body) => ({ ...body, recordingStartMs: 0.5 }), 'invalid_input'],
  ])('is refused %s', async (_, change, code) => {
    const world = await ended()
    const { body } = await upload(world)
    expect((await confirm(world, change(asUploaded(body)))).problem.code).toBe(code)
    expect((await read(world, 'ada')).body.confirmedAt).toBeNull()
  })

  it('finds nothing where there is nothing', async () => {
    const world = await ended()
    expect((await confirm(world, { speakers: [], recordingStartMs: 0, revision: 1 })).status).toBe(404)
  })
})

describe('deleteTranscript', () => {
  it('takes it away for everybody, twice alike, and leaves the notes that quote it', async () => {
    const world = await ended()
    const { body } = await upload(world)
    await confirm(world, asUploaded(body))
    await aNote(app, world, { by: 'ben', round: 0, text: '“Late jobs went from forty a day to two.”' })
    for (let round = 0; round < 2; round++) expect((await remove(world, 'ada')).status).toBe(204)
    for (const name of ['ada', 'ben']) expect((await read(world, name)).status).toBe(404)
    const notes = await call('listNotes', { as: world.as('ben'), params: params(world) })
    expect(notes.body.items).toHaveLength(1)
    expect((await auditOf(world)).filter((action) => action === 'transcript.delete')).toHaveLength(1)
  })
})

describe('who may', () => {
  it('add, confirm and delete: the lead; read: who sits there; nobody else', async () => {
    const world = await ended()
    const { body } = await upload(world)
    for (const name of ['ben', 'fay', 'rita'])
      for (const answer of [
        await upload(world, name),
        await confirm(world, asUploaded(body), name),
        await remove(world, name),
      ])
        expect([name, answer.problem.code]).toEqual([name, 'forbidden'])
    await confirm(world, asUploaded(body))
    for (const name of ['rita', 'max', 'chen', 'carl'])
      expect([name, (await read(world, name)).status]).toEqual([name, 403])
    const elsewhere = await ended()
    for (const name of ['ada', 'rita'])
      expect((await call('getTranscript', { as: elsewhere.as(name), params: params(world) })).status).toBe(404)
    expect((await call('getTranscript', { params: params(world) })).status).toBe(401)
  })

  it('see it after all is decided: the same, and no packet holds a line that nobody quoted', async () => {
    const world = await aWorld(app, { rounds: [{ kit, panel: { ada: 'lead' } }], committee: ['carl'], chair: 'carl' })
    await wantTranscripts(app, world.organizationId)
    const { body } = await upload(world)
    await confirm(world, asUploaded(body))
    await submits(app, world, 'ada', 0)
    await opens(app, world)
    for (const name of ['rita', 'max', 'carl']) {
      expect((await read(world, name)).status).toBe(403)
      for (const id of ['getDebrief', 'listScorecards'] as const)
        expect((await call(id, { as: world.as(name), params: { candidacyId: world.candidacyId } })).text).not.toContain(
          'forty a day',
        )
    }
    expect((await read(world, 'ada')).status).toBe(200)
  })
})
