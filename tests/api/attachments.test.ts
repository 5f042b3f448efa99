import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { mostAttachments } from '#domain/attachment.ts'
import { attachmentLimit } from '#domain/evidence-file/attachment-type.ts'
import { startApp } from '../support/app.ts'
import {
  aGif,
  aJpeg,
  aPdf,
  aPng,
  aWebp,
  exif,
  exifOf,
  includesText,
  jpegWith,
  largePng,
  place,
  pngChunk,
  pngWith,
} from '../support/pictures.ts'
import { smallKit } from '../support/small-kit.ts'
import { aNote, aWorld, submits, type World } from '../support/world.ts'

const app = await startApp()
const { db, call } = app
const kit = smallKit()

const live = (state: 'live' | 'ended' | 'cancelled' = 'live') =>
  aWorld(app, {
    rounds: [
      { kit, state, panel: { ada: 'lead', ben: 'co', fay: 'shadow' } },
      { kit, state: 'live', panel: { ada: 'lead' } },
    ],
  })

type Where = { by?: string; round?: number; noteId: string; id?: string }
const at = (world: World, { by = 'ada', round = 0, noteId, id = v7() }: Where) => ({
  as: world.as(by),
  params: { interviewId: world.interviewIds[round] ?? '', noteId, attachmentId: id },
})
const put = (world: World, where: Where, body: unknown = aPng, type = 'image/png') =>
  call('putAttachment', { ...at(world, where), body, headers: { 'content-type': type } })
const get = (world: World, where: Where) => call('getAttachment', at(world, where))
const remove = (world: World, where: Where) => call('deleteAttachment', at(world, where))
const list = async (world: World, by = 'ada', round = 0) =>
  (await call('listAttachments', { as: world.as(by), params: { interviewId: world.interviewIds[round] ?? '' } })).body
    .items
const note = (world: World, by = 'ada', some: { isDeleted?: boolean } = {}) =>
  aNote(app, world, { by, round: 0, text: 'Drew it.', ...some })
const audited = async (action: string, subjectId: string) =>
  (
    await db
      .selectFrom('audit_entry')
      .select('actorId')
      .where('action', '=', action)
      .where('subjectId', '=', subjectId)
      .execute()
  ).length

describe('putAttachment', () => {
  it('keeps the file, which comes back byte for byte, and names it in the list', async () => {
    const world = await live()
    const noteId = await note(world)
    const id = v7()
    const answer = await put(world, { noteId, id })
    const expected = { id, noteId, type: 'image/png', size: aPng.length, createdAt: app.clock.now.toISOString() }
    expect([answer.status, answer.body]).toEqual([200, expected])
    expect(await list(world)).toEqual([expected])
    expect((await get(world, { noteId, id })).bytes).toEqual(aPng)
    expect([await audited('attachment.write', id), await audited('attachment.read', id)]).toEqual([1, 1])
  })

  it.each([
    ['image/jpeg', aJpeg, 'inline', 'jpg'],
    ['image/webp', aWebp, 'inline', 'webp'],
    ['image/gif', aGif, 'inline', 'gif'],
    ['application/pdf', aPdf, 'attachment', 'pdf'],
  ])('is served as what it is and can do nothing: %s', async (type, bytes, disposition, ending) => {
    const world = await live()
    const noteId = await note(world)
    const id = v7()
    expect((await put(world, { noteId, id }, bytes, type)).status).toBe(200)
    const { status, headers, bytes: got } = await get(world, { noteId, id })
    expect([status, got]).toEqual([200, bytes])
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': type,
      'content-length': String(bytes.length),
      'content-disposition': `${disposition}; filename="evidence-${id.slice(-12)}.${ending}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  it('takes out where a photograph was taken, and says how large it is then', async () => {
    const world = await live()
    const noteId = await note(world)
    const id = v7()
    const sent = jpegWith([exifOf(exif(6))])
    const answer = await put(world, { noteId, id }, sent, 'image/jpeg')
    const { bytes } = await get(world, { noteId, id })
    expect([includesText(sent, place), includesText(bytes, place)]).toEqual([true, false])
    expect(answer.body.size).toBe(bytes.length)
    const again = await put(world, { noteId, id }, sent, 'image/jpeg')
    expect([again.status, again.text]).toEqual([200, answer.text])
    expect((await put(world, { noteId, id }, bytes, 'image/jpeg')).text).toBe(answer.text)
  })

  it('twenty copies at once are one file and one answer', async () => {
    const world = await live()
    const noteId = await note(world)
    const id = v7()
    const answers = await Promise.all(Array.from({ length: 20 }, () => put(world, { noteId, id })))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect([(await list(world)).length, await audited('attachment.write', id)]).toEqual([1, 1])
  })

  it('never changes what is stored under an id', async () => {
    const world = await live()
    const noteId = await note(world)
    const id = v7()
    await put(world, { noteId, id })
    const other = pngWith([pngChunk('gAMA', new Uint8Array(4))])
    expect((await put(world, { noteId, id }, other)).problem).toMatchObject({ status: 409, code: 'attachment_exists' })
    const second = await note(world)
    expect((await put(world, { noteId: second, id })).problem.code).toBe('attachment_exists')
    expect((await get(world, { noteId, id })).bytes).toEqual(aPng)
    expect((await get(world, { noteId: second, id })).status).toBe(404)
  })

  it.each<[string, string, Uint8Array, string]>([
    [
      'a page that calls itself a picture',
      'image/png',
      Buffer.from('<!doctype html><script>alert(1)</script>'),
      'neither PNG',
    ],
    ['a drawing with a script', 'image/png', Buffer.from('<svg onload="alert(1)"/>'), 'neither PNG'],
    ['a program', 'application/pdf', Buffer.from('MZ\x90\0'), 'neither PNG'],
    ['a PDF that calls itself a picture', 'image/png', aPdf, 'by its content it is application/pdf'],
    ['a JPEG that calls itself a PNG', 'image/png', aJpeg, 'by its content it is image/jpeg'],
    ['the head of a picture alone', 'image/png', aPng.subarray(0, 30), 'damaged'],
  ])('refuses what lies about itself: %s', async (_, type, bytes, why) => {
    const world = await live()
    const noteId = await note(world)
    const { status, problem } = await put(world, { noteId }, bytes, type)
    expect([status, problem.code]).toEqual([415, 'file_refused'])
    expect(problem.detail).toContain(why)
    expect(await list(world)).toEqual([])
  })

  it.each([
    'image/svg+xml',
    'text/html',
    'application/json',
    'application/octet-stream',
    'image/png; charset=utf-8',
    '',
  ])('refuses every other type: %s', async (type) => {
    const world = await live()
    const { status, problem } = await put(world, { noteId: await note(world) }, aPng, type)
    expect([status, problem.code]).toEqual([415, 'file_refused'])
  })

  it('takes five megabytes and not a byte more, and something rather than nothing', async () => {
    const world = await live()
    const noteId = await note(world)
    const frame = largePng(0).length
    const whole = largePng(attachmentLimit - frame)
    expect(whole.length).toBe(attachmentLimit)
    const kept = await put(world, { noteId }, whole)
    expect([kept.status, kept.body.size]).toEqual([200, attachmentLimit])
    expect((await get(world, { noteId, id: kept.body.id })).bytes).toEqual(whole)
    const { problem } = await put(world, { noteId }, largePng(attachmentLimit - frame + 1))
    expect(problem).toMatchObject({ status: 413, code: 'body_too_large', detail: 'At most 5 MB.' })
    expect((await put(world, { noteId }, new Uint8Array(0))).problem.code).toBe('invalid_input')
  })

  it('keeps so many of one person in one interview', async () => {
    const world = await live()
    const noteId = await note(world)
    for (let count = 0; count < mostAttachments; count++) expect((await put(world, { noteId })).status).toBe(200)
    const { problem } = await put(world, { noteId })
    expect(problem).toMatchObject({ status: 422, code: 'too_many_attachments' })
    const [first] = await list(world)
    await remove(world, { noteId, id: first?.id ?? '' })
    expect((await put(world, { noteId })).status).toBe(200)
  })

  it('goes to a note of one’s own that has come, and in an interview that takes place', async () => {
    const world = await live()
    const noteId = await note(world)
    expect((await put(world, { noteId: v7() })).status).toBe(404)
    expect((await put(world, { noteId, by: 'ben' })).status).toBe(404)
    expect((await put(world, { noteId, round: 1 })).status).toBe(404)
    const off = await live('cancelled')
    expect((await put(off, { noteId: await note(off) })).problem.code).toBe('interview_refused')
  })

  it('somebody else’s id neither shows, alters nor blocks', async () => {
    const world = await live()
    const [noteId, id] = [v7(), v7()]
    for (const by of ['ada', 'ben']) await aNote(app, world, { by, round: 0, text: by, id: noteId })
    await put(world, { noteId, id })
    expect((await get(world, { noteId, id, by: 'ben' })).status).toBe(404)
    expect((await remove(world, { noteId, id, by: 'ben' })).status).toBe(404)
    const other = await put(world, { noteId, id, by: 'ben' }, aJpeg, 'image/jpeg')
    expect([other.status, other.body.type]).toEqual([200, 'image/jpeg'])
    expect((await get(world, { noteId, id })).bytes).toEqual(aPng)
    expect((await list(world, 'fay')).length).toBe(0)
  })

  it('a note that is deleted keeps its pictures, so that it comes back with them', async () => {
    const world = await live()
    const noteId = await note(world, 'ada', { isDeleted: true })
    expect((await put(world, { noteId })).status).toBe(200)
    expect(await list(world)).toHaveLength(1)
  })
})

describe('deleteAttachment', () => {
  it('takes the bytes away for good; a second time, and a late copy of the write, change nothing', async () => {
    const world = await live()
    const noteId = await note(world)
    const id = v7()
    const first = await put(world, { noteId, id })
    expect([(await remove(world, { noteId, id })).status, (await remove(world, { noteId, id })).status]).toEqual([
      204, 204,
    ])
    expect([await list(world), (await get(world, { noteId, id })).status]).toEqual([[], 404])
    const late = await put(world, { noteId, id })
    expect([late.status, late.text, await list(world)]).toEqual([200, first.text, []])
    const row = await db.selectFrom('attachment').select(['data', 'deletedAt']).where('id', '=', id).executeTakeFirst()
    expect(row).toEqual({ data: null, deletedAt: app.clock.now.toISOString() })
    expect(await audited('attachment.delete', id)).toBe(1)
    expect((await remove(world, { noteId })).status).toBe(404)
  })
})

describe('once the scorecard is submitted', () => {
  it('nothing is attached or deleted any more, and a retry hears what it would have heard', async () => {
    const world = await live('ended')
    const noteId = await note(world)
    const id = v7()
    const first = await put(world, { noteId, id })
    await submits(app, world, 'ada', 0)
    expect((await put(world, { noteId })).problem).toMatchObject({ status: 409, code: 'notes_frozen' })
    expect((await remove(world, { noteId, id })).problem).toMatchObject({ status: 409, code: 'notes_frozen' })
    expect((await put(world, { noteId, id })).text).toBe(first.text)
    expect((await get(world, { noteId, id })).bytes).toEqual(aPng)
    expect((await put(world, { noteId: await note(world, 'ben'), by: 'ben' })).status).toBe(200)
  })
})
