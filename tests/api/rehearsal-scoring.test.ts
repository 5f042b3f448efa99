import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import type { RehearsalNote, RehearsalWork } from '#domain/rehearsal/work.ts'
import { startApp } from '../support/app.ts'
import {
  aRehearsalNote,
  aRehearsingCompany,
  begins,
  endedClock,
  scoresNim,
  someWork,
  storyAsked,
  wholeCard,
} from '../support/rehearsals.ts'

const app = await startApp()
const { call, db } = app

const aCompany = () => aRehearsingCompany(app)
const begin = (as: string, body?: object) => begins(app, as, body)
const note = aRehearsalNote
const asked = storyAsked
const scored = (as: string, notes?: RehearsalNote[]) => scoresNim(app, as, notes)
const putWork = (as: string, id: string, work: RehearsalWork, revision: number) =>
  call('putRehearsalWork', { as, params: { id }, body: { work, revision } })

describe('the scorecard', () => {
  test('is saved as it is, and refers to nothing that is not there', async () => {
    const { as } = await aCompany()
    const { id, params } = await begin(as)
    const notes = [note()]
    await putWork(as, id, someWork({ asked, notes }), 0)
    const rating = {
      ...wholeCard(['ownership']).ratings[0],
      noteIds: [notes[0]?.id],
      promptIds: ['p-story'],
      followUpIds: ['f-metric'],
      fromMemory: false,
    }
    const card = { ...wholeCard([]), ratings: [rating] }
    const saved = await call('putRehearsalScorecard', { as, params, body: card })
    expect(saved.body).toMatchObject({ revision: 1, ratings: [{ noteIds: [notes[0]?.id], promptIds: ['p-story'] }] })
    expect((await call('putRehearsalScorecard', { as, params, body: card })).body).toEqual(saved.body)
    const stale = await call('putRehearsalScorecard', { as, params, body: { ...card, summary: 'Else' } })
    expect(stale.problem).toMatchObject({
      code: 'revision_conflict',
      current: { revision: 1, summary: 'Finishes things.' },
    })
    for (const [some, path] of [
      [{ noteIds: [v7()] }, 'ratings[0].noteIds[0]'],
      [{ promptIds: ['p-start'] }, 'ratings[0].promptIds[0]'],
      [{ competencyId: 'coding' }, 'ratings[0].competencyId'],
    ] as const) {
      const body = { ...card, ratings: [{ ...rating, ...some }], revision: 1 }
      const refused = await call('putRehearsalScorecard', { as, params, body })
      expect([refused.problem.code, refused.problem.issues?.[0]?.path]).toEqual(['unknown_reference', path])
    }
  })

  test('is submitted by the rules of a real one, once', async () => {
    const { as } = await aCompany()
    const { id, params } = await begin(as)
    expect((await call('submitRehearsal', { as, params })).problem.code).toBe('interview_not_ended')
    await putWork(as, id, someWork({ clock: endedClock, asked }), 0)
    const refused = await call('submitRehearsal', { as, params })
    expect([refused.problem.code, refused.problem.issues?.map(({ path }) => path)]).toEqual([
      'scorecard_incomplete',
      ['ratings.ownership', 'recommendation', 'summary'],
    ])
    await call('putRehearsalScorecard', { as, params, body: wholeCard(['ownership']) })
    const submitted = await Promise.all(Array.from({ length: 5 }, () => call('submitRehearsal', { as, params })))
    expect(submitted.map(({ status }) => status)).toEqual(Array(5).fill(200))
    expect(new Set(submitted.map(({ body }) => body.submittedAt)).size).toBe(1)
    expect(submitted[0]?.body.state).toBe('submitted')
  })

  test('that was submitted is frozen with its notes', async () => {
    const { as } = await aCompany()
    const { id, params } = await scored(as)
    await call('submitRehearsal', { as, params })
    const work = await putWork(as, id, someWork({ notes: [note({ text: 'Late' })] }), 1)
    expect([work.status, work.problem.code]).toEqual([409, 'notes_frozen'])
    const card = await call('putRehearsalScorecard', {
      as,
      params,
      body: { ...wholeCard(['ownership'], 1), summary: 'Late' },
    })
    expect([card.status, card.problem.code]).toEqual([409, 'scorecard_submitted'])
  })

  test('cites no note that was deleted since', async () => {
    const { as } = await aCompany()
    const notes = [note(), note({ text: 'Gone soon', offsetMs: 30_000 })]
    const { id, params } = await scored(as, notes)
    const rating = { ...wholeCard(['ownership']).ratings[0], noteIds: notes.map((one) => one.id) }
    await call('putRehearsalScorecard', { as, params, body: { ...wholeCard([], 1), ratings: [rating] } })
    await putWork(as, id, someWork({ clock: endedClock, asked, notes: notes.slice(0, 1) }), 1)
    const { body } = await call('submitRehearsal', { as, params })
    expect(body.scorecard.ratings[0]?.noteIds).toEqual([notes[0]?.id])
  })
})

describe('the comparison', () => {
  test('opens with one’s own submission, and not a moment earlier', async () => {
    const { as } = await aCompany()
    const { params } = await scored(as)
    for (const id of ['getRehearsalComparison', 'linkRehearsalNotes'] as const) {
      const early = await call(id, { as, params, ...(id === 'linkRehearsalNotes' ? { body: { links: [] } } : {}) })
      expect([early.status, early.problem.code]).toEqual([403, 'scorecard_owed'])
      expect(early.text).not.toContain('Names others')
    }
    await call('submitRehearsal', { as, params })
    const { body } = await call('getRehearsalComparison', { as, params })
    expect(body.reference).toMatchObject({ recommendation: 'yes', ratings: [{ competencyId: 'ownership', rating: 3 }] })
    expect(body.evidence.map(({ lineId, outcome }) => [lineId, outcome])).toEqual([
      ['story-2', 'caught'],
      ['story-3', 'missed'],
      ['metric-1', 'not_said'],
    ])
    expect(body.unasked.map(({ place }) => place.gap)).toEqual(['no metric'])
  })

  test('takes the person’s word for which note says what a line says', async () => {
    const { as } = await aCompany()
    const late = note({ offsetMs: null, phase: 'after', tags: [] })
    const { params } = await scored(as, [late])
    await call('submitRehearsal', { as, params })
    const links = [{ lineId: 'story-3', noteId: late.id }]
    for (const _ of ['once', 'twice']) {
      const linked = await call('linkRehearsalNotes', { as, params, body: { links } })
      expect(linked.body.links).toEqual(links)
      expect(linked.body.evidence.find(({ lineId }) => lineId === 'story-3')).toMatchObject({
        outcome: 'caught',
        noteIds: [late.id],
      })
    }
    const audited = await db
      .selectFrom('audit_entry')
      .where('subjectId', '=', params.id)
      .where('action', '=', 'rehearsal.link')
      .select('id')
      .execute()
    expect(audited).toHaveLength(1)
    for (const [link, path] of [
      [{ lineId: 'hello', noteId: late.id }, 'links[0].lineId'],
      [{ lineId: 'story-3', noteId: v7() }, 'links[0].noteId'],
    ] as const) {
      const refused = await call('linkRehearsalNotes', { as, params, body: { links: [link] } })
      expect([refused.problem.code, refused.problem.issues?.[0]?.path]).toEqual(['unknown_reference', path])
    }
  })

  test('with a colleague has no reference', async () => {
    const { as } = await aCompany()
    const { id, params } = await begin(as, { form: 'short', kitSlug: 'small' })
    await putWork(as, id, someWork({ clock: endedClock }), 0)
    await call('putRehearsalScorecard', { as, params, body: wholeCard(['ownership']) })
    await call('submitRehearsal', { as, params })
    const { body } = await call('getRehearsalComparison', { as, params })
    expect(body).toEqual({ reference: null, evidence: [], beyond: [], unasked: [], links: [] })
  })
})
