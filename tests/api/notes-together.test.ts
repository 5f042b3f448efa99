import { sql } from 'kysely'
import { v7 } from 'uuid'
import { describe, expect, it, test } from 'vitest'
import type { Seat } from '#domain/access.ts'
import { startApp } from '../support/app.ts'
import { smallKit } from '../support/small-kit.ts'
import { aWorld, submits, type World } from '../support/world.ts'

const app = await startApp()
const { db, call } = app
const kit = smallKit()
const tag = { competencyId: 'ownership', polarity: 'signal', catalogId: 's-finished' }
const panel: Record<string, Seat> = { ada: 'lead', ben: 'co', fay: 'shadow' }

const live = (state: 'planned' | 'live' | 'ended' | 'cancelled' = 'live') =>
  aWorld(app, {
    rounds: [
      { kit, state, panel },
      { kit, state: 'planned', panel: { ada: 'lead' } },
    ],
  })
const note = (some: object = {}) => ({
  text: 'Ran it alone',
  offsetMs: 61_000,
  sectionId: 'work',
  promptId: 'p-story',
  tags: [],
  revision: 0,
  ...some,
})
const put = (world: World, as: string | undefined, noteId: string, body: unknown, { round = 0, headers = {} } = {}) =>
  call('putNote', { as, params: { interviewId: world.interviewIds[round] ?? '', noteId }, body, headers })

/** A claim on its answer, which a PUT does not need, sends a request the ordinary way. */
const ordinary = { headers: { 'idempotency-key': 'any' } }

const notesOf = (world: World) =>
  db.selectFrom('note').selectAll().where('organizationId', '=', world.organizationId).orderBy('id').execute()
const trailOf = (world: World, action = 'note.write') =>
  db
    .selectFrom('audit_entry')
    .select(['subjectType', 'subjectId', 'actorId', 'details', 'at'])
    .where('organizationId', '=', world.organizationId)
    .where('action', '=', action)
    .orderBy('id')
    .execute()
const historyOf = (world: World) =>
  db
    .selectFrom('note_revision')
    .select(['noteId', 'revision', 'content', 'at'])
    .where('organizationId', '=', world.organizationId)
    .orderBy('noteId')
    .orderBy('revision')
    .execute()
const commits = async (world: World) => {
  const { rows } = await sql<{ count: number }>`select count(distinct xmin::text) as count from note
    where "organizationId" = ${world.organizationId}`.execute(db)
  return rows[0]?.count ?? 0
}

describe('saves that arrive together', () => {
  it('share commits, and each has its answer, its history and its entry in the trail', async () => {
    const world = await live()
    await put(world, world.as('ada'), v7(), note({ tags: [tag] })) // the kit's words are known from here on
    const ids = Array.from({ length: 60 }, () => v7())
    const answers = await Promise.all(
      ids.map((id, index) =>
        put(world, world.as(index % 2 === 0 ? 'ada' : 'ben'), id, note({ text: `Note ${index}`, tags: [tag] })),
      ),
    )
    expect(answers.map(({ status, body }) => [status, body.id, body.text, body.revision])).toEqual(
      ids.map((id, index) => [200, id, `Note ${index}`, 1]),
    )
    expect(await commits(world)).toBeLessThan(50)
    const [stored, history, trail] = [await notesOf(world), await historyOf(world), await trailOf(world)]
    expect([stored.length, history.length, trail.length]).toEqual([61, 61, 61])
    expect(new Set(trail.map(({ subjectId }) => subjectId))).toEqual(new Set(stored.map(({ id }) => id)))
    for (const { id, authorId } of stored)
      expect(trail.find(({ subjectId }) => subjectId === id)).toMatchObject({
        actorId: authorId,
        details: { revision: 1 },
      })
  })

  it('a conflict among them is that note’s alone', async () => {
    const world = await live()
    const id = v7()
    await put(world, world.as('ada'), id, note())
    const stored = await put(world, world.as('ada'), id, note({ text: 'From the laptop', revision: 1 }))
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        index === 7
          ? put(world, world.as('ada'), id, note({ text: 'From the phone', revision: 1 }))
          : put(world, world.as('ada'), v7(), note({ text: `Note ${index}` })),
      ),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(19)
    expect([answers[7]?.status, answers[7]?.problem.current]).toEqual([409, stored.body])
    expect(await notesOf(world)).toHaveLength(20)
  })

  it('one that the database refuses costs no other', async () => {
    const world = await live()
    await sql`alter table note add constraint no_poison check (text <> 'poison')`.execute(db)
    try {
      const answers = await Promise.all(
        Array.from({ length: 30 }, (_, index) =>
          put(world, world.as('ada'), v7(), note({ text: index === 11 ? 'poison' : `Note ${index}` })),
        ),
      )
      expect(answers.map(({ status }) => status)).toEqual(answers.map((_, index) => (index === 11 ? 500 : 200)))
      expect([(await notesOf(world)).length, (await trailOf(world)).length]).toEqual([29, 29])
    } finally {
      await sql`alter table note drop constraint no_poison`.execute(db)
    }
  })

  it('twenty copies are one note, whoever’s session they come by', async () => {
    const world = await live()
    const other = await app.signInAs({ organizationId: world.organizationId, id: world.idOf('ada') })
    const id = v7()
    for (const body of [note(), note({ text: 'Second thought', revision: 1 })]) {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) => put(world, index % 2 === 0 ? world.as('ada') : other, id, body)),
      )
      expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    }
    expect([(await historyOf(world)).length, (await trailOf(world)).length]).toEqual([2, 2])
  })

  it('organizations do not meet', async () => {
    const [one, other] = [await live(), await live()]
    const id = v7()
    const [first, second, foreign] = await Promise.all([
      put(one, one.as('ada'), id, note({ text: 'Ours' })),
      put(other, other.as('ada'), v7(), note({ text: 'Theirs' })),
      put(one, other.as('ada'), v7(), note({ text: 'Not theirs' })),
    ])
    expect([first.status, second.status, foreign.status]).toEqual([200, 200, 404])
    expect((await notesOf(one)).map(({ text }) => text)).toEqual(['Ours'])
  })

  it('what is lost counts for the next save', async () => {
    const world = await live()
    const ben = world.as('ben')
    expect((await put(world, ben, v7(), note())).status).toBe(200)
    await submits(app, await live('ended'), 'ada', 0)
    const ended = await live('ended')
    const id = v7()
    await put(ended, ended.as('ada'), id, note())
    await submits(app, ended, 'ada', 0)
    expect((await put(ended, ended.as('ada'), v7(), note())).problem.code).toBe('notes_frozen')
    await call('signOut', { as: ben })
    expect((await put(world, ben, v7(), note())).problem.code).toBe('not_signed_in')
    await db
      .updateTable('user')
      .set({ isActive: false })
      .where('organizationId', '=', world.organizationId)
      .where('id', '=', world.idOf('fay'))
      .execute()
    expect((await put(world, world.as('fay'), v7(), note())).problem.code).toBe('not_signed_in')
  })

  it('a session that was not used for long is seen to be used again', async () => {
    const world = await live()
    app.clock.now = new Date(app.clock.now.getTime() + 3_600_000)
    expect((await put(world, world.as('ada'), v7(), note())).status).toBe(200)
    const session = await db
      .selectFrom('session')
      .select('lastSeenAt')
      .where('organizationId', '=', world.organizationId)
      .where('userId', '=', world.idOf('ada'))
      .executeTakeFirstOrThrow()
    expect(session.lastSeenAt).toBe(app.clock.now.toISOString())
  })
})

describe('the quick way and the ordinary way', () => {
  type Step = { as?: string; body?: object; round?: number; isDelete?: true; id?: 'other' }
  /** What happens to one note, step by step; `at` says in what interview. */
  const situations: [what: string, at: Parameters<typeof live>[0], steps: Step[]][] = [
    ['a new note', 'live', [{}]],
    [
      'a note with all that it can have',
      'live',
      [
        {
          body: {
            kind: 'code',
            language: 'ts',
            star: ['S', 'R'],
            phase: 'after',
            offsetMs: null,
            sectionId: null,
            promptId: null,
            text: '“Quotes” \\ \n\t emoji 🙂 العربية',
          },
        },
      ],
    ],
    ['nothing in it', 'live', [{ body: { text: '' } }]],
    ['tags', 'live', [{ body: { tags: [tag] } }, { body: { tags: [tag], text: 'Again', revision: 1 } }]],
    ['tags that are none', 'live', [{}, { body: { tags: [{ ...tag, competencyId: 'coding' }], revision: 1 } }]],
    ['an edit', 'live', [{}, { body: { text: 'Better', revision: 1 } }]],
    [
      'edits one after the other',
      'live',
      [{}, { body: { text: 'b', revision: 1 } }, { body: { text: 'c', revision: 2 } }],
    ],
    ['an edit from the future', 'live', [{}, { body: { text: 'Better', revision: 9 } }]],
    ['an edit of what is not there', 'live', [{ body: { revision: 3 } }]],
    ['an old edit', 'live', [{}, { body: { text: 'b', revision: 1 } }, { body: { text: 'c', revision: 1 } }]],
    ['the same again', 'live', [{}, {}, { body: { revision: 1 } }]],
    [
      'the same tags said otherwise',
      'live',
      [
        { body: { tags: [{ competencyId: 'ownership', polarity: 'signal' }] } },
        { body: { tags: [{ competencyId: 'ownership', polarity: 'signal', catalogId: null }], revision: 1 } },
      ],
    ],
    ['no letters against none at all', 'live', [{ body: { star: [] } }, { body: { star: null, revision: 1 } }]],
    ['a deleted one comes back', 'live', [{}, { isDelete: true }, { body: { revision: 1 } }]],
    ['a late copy of a deleted one', 'live', [{}, { isDelete: true }, {}]],
    ['a deleted one with other words', 'live', [{}, { isDelete: true }, { body: { text: 'New', revision: 1 } }]],
    ['from another interview', 'live', [{}, { round: 1, body: { text: 'Elsewhere', revision: 1 } }]],
    ['a shadow', 'live', [{ as: 'fay' }]],
    ['a recruiter', 'live', [{ as: 'rita' }]],
    [
      'before the interview',
      'planned',
      [{ body: { phase: 'before', offsetMs: null } }, { body: { tags: [tag], revision: 1 } }],
    ],
    ['after it', 'ended', [{}, { body: { tags: [tag], revision: 1 } }]],
    ['called off', 'cancelled', [{}]],
    [
      'what is wrong in itself',
      'live',
      [{ body: { text: 'a\u0000b' } }, { body: { offsetMs: -1 } }, { body: { author: 'ben' } }],
    ],
  ]

  test.each(situations)('answer alike and leave the same: %s', async (_, at, steps) => {
    const outcome = async (options: object) => {
      const world = await live(at)
      await put(world, world.as('ben'), v7(), note({ tags: [tag] })) // the kit's words are known
      const id = v7()
      const answers = []
      for (const { as = 'ada', body, round, isDelete } of steps) {
        app.clock.now = new Date(app.clock.now.getTime() + 1_000)
        const params = { interviewId: world.interviewIds[0] ?? '', noteId: id }
        const given = { ...options, ...(round === undefined ? {} : { round }) }
        const answer = isDelete
          ? await call('deleteNote', { as: world.as(as), params })
          : await put(world, world.as(as), id, note(body), given)
        answers.push([answer.status, answer.text])
      }
      const state = [await notesOf(world), await historyOf(world), await trailOf(world)]
      const names = new Map([
        ...['ada', 'ben', 'fay', 'rita'].map((name) => [world.idOf(name), name] as const),
        [id, 'the note'],
      ])
      let text = JSON.stringify([answers, state])
      for (const [from, to] of names) text = text.replaceAll(from, to)
      // Ids that are random, and times, which are a second apart in both.
      const times = [...new Set(text.match(/20\d\d-\d\d-\d\dT[\d:.]+Z/g))].toSorted()
      for (const [index, time] of times.entries()) text = text.replaceAll(time, `time ${index}`)
      return text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    }
    expect(await outcome({})).toBe(await outcome(ordinary))
  })
})
