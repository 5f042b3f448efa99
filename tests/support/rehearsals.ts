import { v7 } from 'uuid'
import { sweValuesMaren } from '#db/rehearsals/swe-values-maren.ts'
import type { Role } from '#domain/access.ts'
import { draftOf } from '#domain/rehearsal/draft.ts'
import type { Rehearsal } from '#domain/rehearsal/rehearsal.ts'
import { noWork, type RehearsalNote, type RehearsalWork } from '#domain/rehearsal/work.ts'
import type { TestApp } from './app.ts'
import { aKit, aUser } from './factories.ts'
import { smallKit } from './small-kit.ts'
import { smallRehearsal } from './small-rehearsal.ts'

/** A rehearsal as an author sends it. */
export function asFile(rehearsal: Rehearsal) {
  const { slug: _, ...content } = rehearsal
  return { schemaVersion: 1 as const, ...content }
}

export const shippedFile = asFile(sweValuesMaren)
export const shippedDraft = draftOf(sweValuesMaren, 'Nothing, really.')

export const someWork = (some: Partial<RehearsalWork> = {}): RehearsalWork => ({ ...noWork, ...some })

export const endedClock: RehearsalWork['clock'] = {
  state: 'ended',
  startedAt: '2026-11-20T15:00:00.000Z',
  endedAt: '2026-11-20T15:08:00.000Z',
  offsetMs: 480_000,
  sectionId: 'wrap-up',
  visits: [{ sectionId: 'intro', fromMs: 0, toMs: 480_000 }],
}

/** A scorecard that can be submitted: all from memory. */
export const wholeCard = (competencyIds: readonly string[], revision = 0) => ({
  ratings: competencyIds.map((competencyId) => ({
    competencyId,
    rating: 3 as const,
    notAssessed: false,
    rationale: 'As I remember it.',
    fromMemory: true,
    noteIds: [],
  })),
  recommendation: 'yes' as const,
  summary: 'Finishes things.',
  revision,
})

/** An attempt at the kit with a colleague, at full length. @returns its id */
export async function anAttempt(app: TestApp, as: string | undefined, kitSlug = 'swe-values'): Promise<string> {
  const id = v7()
  const begun = await app.call('beginRehearsal', { as, params: { id }, body: { form: 'full', kitSlug } })
  if (begun.status !== 200) throw new Error(`No rehearsal began: ${begun.text}`)
  return id
}

/** The same, ended and scored. */
export async function aScoredAttempt(app: TestApp, as: string | undefined): Promise<string> {
  const id = await anAttempt(app, as)
  const { body } = await app.call('getRehearsalAttempt', { as, params: { id } })
  await app.call('putRehearsalWork', {
    as,
    params: { id },
    body: { work: someWork({ clock: endedClock }), revision: 0 },
  })
  const card = wholeCard(body.kit.content.competencies.map((competency) => competency.id))
  await app.call('putRehearsalScorecard', { as, params: { id }, body: card })
  return id
}

/** The same, submitted. */
export async function aSubmittedAttempt(app: TestApp, as: string | undefined): Promise<string> {
  const id = await aScoredAttempt(app, as)
  await app.call('submitRehearsal', { as, params: { id } })
  return id
}

/** The small kit's rehearsal in an organization of its own; two who rehearse there, and an admin who writes kits. */
export async function aRehearsingCompany(app: TestApp) {
  const { organizationId } = await aKit(app.db, smallKit())
  const user = async (name: string, ...roles: Role[]) =>
    app.signInAs(await aUser(app.db, { organizationId, name, roles }))
  const boss = await user('Boss', 'admin', 'kit_author')
  const rehearsal = smallRehearsal()
  await app.call('putRehearsal', { as: boss, params: { slug: rehearsal.slug }, body: asFile(rehearsal) })
  return { organizationId, boss, as: await user('Ada', 'interviewer'), other: await user('Ben', 'interviewer') }
}

const withNim = { form: 'short', rehearsalSlug: smallRehearsal().slug }

export async function begins(app: TestApp, as: string, body: object = withNim, id = v7()) {
  return { id, params: { id }, answer: await app.call('beginRehearsal', { as, params: { id }, body }) }
}

/** A note on the line that says what Nim finished. */
export const aRehearsalNote = (some: Partial<RehearsalNote> = {}): RehearsalNote => ({
  id: v7(),
  kind: 'text',
  text: 'Stayed until it ran.',
  language: null,
  phase: 'during',
  offsetMs: 18_000,
  sectionId: 'work',
  promptId: 'p-story',
  star: null,
  tags: [{ competencyId: 'ownership', polarity: 'signal' }],
  ...some,
})

/** Nim is asked for the story. */
export const storyAsked = [{ id: 'p-story', atMs: 10_000 }]

/** With Nim: begun, noted, ended and scored. */
export async function scoresNim(app: TestApp, as: string, notes = [aRehearsalNote()]) {
  const { id, params } = await begins(app, as)
  const work = someWork({ clock: endedClock, asked: storyAsked, notes })
  await app.call('putRehearsalWork', { as, params, body: { work, revision: 0 } })
  await app.call('putRehearsalScorecard', { as, params, body: wholeCard(['ownership']) })
  return { id, params, notes }
}
