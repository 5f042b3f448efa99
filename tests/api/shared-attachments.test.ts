import { describe, expect, it } from 'vitest'
import { startApp } from '../support/app.ts'
import { aPng } from '../support/pictures.ts'
import { smallKit } from '../support/small-kit.ts'
import { aNote, anAttachment, aWorld, opens, submits, type World } from '../support/world.ts'

const app = await startApp()
const { db, call } = app
const kit = smallKit()
const tags = [{ competencyId: 'ownership', polarity: 'signal' }]

const note = (world: World, by: string, some: { tags?: object[] } = {}) =>
  aNote(app, world, { by, round: 0, text: 'Drew it.', ...some })
const attached = (world: World, by: string, noteId: string) => anAttachment(app, world, { by, round: 0, noteId })
const ended = () => aWorld(app, { rounds: [{ kit, panel: { ada: 'lead', ben: 'co' } }] })
const shared = (world: World, name: string, where: { by?: string; noteId: string; id: string }) =>
  call('getSharedAttachment', {
    as: world.as(name),
    params: { scorecardId: world.cardIdOf(where.by ?? 'ada', 0), noteId: where.noteId, attachmentId: where.id },
  })

describe('getSharedAttachment', () => {
  it('goes with the notes that a submitted card is made of, to who may read it, and says so in the list', async () => {
    const world = await aWorld(app, { rounds: [{ kit, panel: { ada: 'lead', ben: 'co', fay: 'shadow' } }] })
    const [evidence, cited, own] = [
      await note(world, 'ada', { tags }),
      await note(world, 'ada'),
      await note(world, 'ada'),
    ]
    const ids = new Map<string, string>()
    for (const noteId of [evidence, cited, own]) ids.set(noteId, await attached(world, 'ada', noteId))
    const file = (noteId: string) => ({ noteId, id: ids.get(noteId) ?? '' })
    expect((await shared(world, 'ben', file(evidence))).problem.code).toBe('scorecard_owed')
    await submits(app, world, 'ada', 0, { ratings: { ownership: { noteIds: [cited] } } })
    for (const name of ['ben', 'fay'])
      expect((await shared(world, name, file(evidence))).problem.code).toBe('scorecard_owed')
    for (const name of ['rita', 'max'])
      expect((await shared(world, name, file(evidence))).problem.code).toBe('debrief_not_open')

    await submits(app, world, 'ben', 0)
    for (const noteId of [evidence, cited]) {
      const { status, bytes } = await shared(world, 'ben', file(noteId))
      expect([status, bytes]).toEqual([200, aPng])
    }
    expect((await shared(world, 'ben', file(own))).status).toBe(404)
    expect((await shared(world, 'ben', { ...file(evidence), noteId: cited })).status).toBe(404)
    expect((await shared(world, 'fay', file(evidence))).problem.code).toBe('scorecard_owed')
    const reads = db.selectFrom('audit_entry').select('actorId').where('action', '=', 'attachment.read')
    expect(await reads.where('subjectId', '=', ids.get(evidence) ?? '').execute()).toEqual([
      { actorId: world.idOf('ben') },
    ])
    await opens(app, world)
    for (const name of ['rita', 'max']) expect((await shared(world, name, file(evidence))).status).toBe(200)

    const params = { candidacyId: world.candidacyId }
    const { items } = (await call('listScorecards', { as: world.as('rita'), params })).body
    const card = items.find(({ author }) => author?.userId === world.idOf('ada'))
    expect(card?.notes.map(({ id, attachments }) => [id, attachments.map((one) => one.id)])).toEqual(
      [evidence, cited].toSorted().map((noteId) => [noteId, [ids.get(noteId)]]),
    )
  })

  it('is not for those whose card does not count, nor after a deletion', async () => {
    const world = await aWorld(app, { rounds: [{ kit, panel: { ada: 'lead', fay: 'shadow' } }] })
    const noteId = await note(world, 'fay', { tags })
    const deleted = await note(world, 'ada', { tags })
    const seen = await attached(world, 'fay', noteId)
    const gone = await attached(world, 'ada', deleted)
    const params = { interviewId: world.interviewIds[0] ?? '', noteId: deleted, attachmentId: gone }
    expect((await call('deleteAttachment', { as: world.as('ada'), params })).status).toBe(204)
    await submits(app, world, 'ada', 0)
    await submits(app, world, 'fay', 0)
    await opens(app, world)
    expect((await shared(world, 'rita', { by: 'fay', noteId, id: seen })).status).toBe(404)
    expect((await shared(world, 'rita', { noteId: deleted, id: gone })).status).toBe(404)
  })

  it('is unknown to another organization and to strangers', async () => {
    const [world, other] = [await ended(), await ended()]
    const noteId = await note(world, 'ada', { tags })
    const attachmentId = await attached(world, 'ada', noteId)
    await submits(app, world, 'ada', 0)
    const params = { scorecardId: world.cardIdOf('ada', 0), noteId, attachmentId }
    for (const as of [other.as('rita'), other.as('ada')])
      expect((await call('getSharedAttachment', { as, params })).status).toBe(404)
    expect((await call('getSharedAttachment', { params })).status).toBe(401)
  })
})
