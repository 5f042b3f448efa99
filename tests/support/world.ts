import { v7 } from 'uuid'
import { emValues } from '#db/kits/em-values.ts'
import { sweValues } from '#db/kits/swe-values.ts'
import { insertCandidacy } from '#db/queries/candidacies.ts'
import type { Role, Seat } from '#domain/access.ts'
import type { DecisionWay } from '#domain/debrief.ts'
import type { InterviewState } from '#domain/interview.ts'
import type { Kit } from '#domain/kit.ts'
import type { Stage } from '#domain/loop.ts'
import type { Rating, Recommendation } from '#domain/scorecard.ts'
import { type Clock, unstartedClock } from '#domain/timeline.ts'
import { loadKits } from '../../api/features/setup/load-library.ts'
import type { TestApp } from './app.ts'
import { aPng } from './pictures.ts'

/** People are named by the test; whoever is named exists. `rita` recruits, `max` is the hiring manager. */
export type Plan = {
  way?: DecisionWay | null
  committee?: string[]
  chair?: string
  /** Others who are there, and further roles; `rita` is a recruiter anyway. */
  roles?: Record<string, Role[]>
  candidateEmail?: string
  rounds: { panel: Record<string, Seat>; kit?: Kit; state?: InterviewState; isOptional?: boolean; stage?: Stage }[]
  /** Ids one after the other, for two worlds that are the same. */
  nextId?: () => string
}

export type World = {
  organizationId: string
  candidacyId: string
  candidateId: string
  jobId: string
  interviewIds: string[]
  /** The kit of each round. */
  kits: Kit[]
  /** A person's session. */
  as: (name: string) => string
  idOf: (name: string) => string
  /** The scorecard of a seat. */
  cardIdOf: (name: string, round: number) => string
}

const loopOf = (rounds: Plan['rounds']) =>
  rounds.map((round, index) => {
    const kit = round.kit ?? (index % 2 === 0 ? sweValues : emValues)
    return {
      kit,
      round: {
        id: `round-${index + 1}`,
        title: `Round ${index + 1}`,
        kitSlug: kit.slug,
        stage: round.stage ?? ('onsite' as const),
        minutes: kit.durationMinutes,
        isOptional: round.isOptional ?? false,
        focusCompetencyIds: kit.content.competencies.map(({ id }) => id),
        qualification: '',
        targetDay: index,
      },
    }
  })

/** An organization with one candidacy in the middle of its loop, put into the database as it stands. */
export async function aWorld(app: TestApp, plan: Plan): Promise<World> {
  const { db } = app
  const id = plan.nextId ?? v7
  const now = app.clock.now.toISOString()
  const organizationId = id()
  await db
    .insertInto('organization')
    .values({ id: organizationId, name: 'Acme', decisionWay: plan.way ?? null, createdAt: now })
    .execute()
  const loop = loopOf(plan.rounds)
  await loadKits(db, organizationId, [...new Set(loop.map(({ kit }) => kit))], now)

  const names = [
    ...new Set([
      'rita',
      'max',
      ...(plan.committee ?? []),
      ...(plan.chair === undefined ? [] : [plan.chair]),
      ...Object.keys(plan.roles ?? {}),
      ...plan.rounds.flatMap(({ panel }) => Object.keys(panel)),
    ]),
  ]
  const ids = new Map(names.map((name) => [name, id()]))
  const idOf = (name: string) => ids.get(name) ?? `nobody is called ${name}`
  const roles: Record<string, Role[]> = { rita: ['recruiter'], ...plan.roles }
  await db
    .insertInto('user')
    .values(
      names.map((name) => ({
        organizationId,
        id: idOf(name),
        name: `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`,
        email: `${name}@acme.example`,
        passwordHash: null,
        roles: roles[name] ?? ['interviewer' as const],
        createdAt: now,
      })),
    )
    .execute()

  const [jobId, candidateId, candidacyId] = [id(), id(), id()]
  await db
    .insertInto('loop')
    .values({
      organizationId,
      slug: 'values',
      id: id(),
      title: 'Values',
      rounds: JSON.stringify(loop.map(({ round }) => round)),
      revision: 1,
      createdAt: now,
    })
    .execute()
  const chairId = plan.chair === undefined ? null : idOf(plan.chair)
  await db
    .insertInto('job')
    .values({
      organizationId,
      id: jobId,
      title: 'Engineer',
      level: 'L4',
      loopSlug: 'values',
      hiringManagerId: idOf('max'),
      chairId,
      createdAt: now,
    })
    .execute()
  for (const name of plan.committee ?? [])
    await db
      .insertInto('job_committee')
      .values({ organizationId, jobId, userId: idOf(name) })
      .execute()
  const email = plan.candidateEmail ?? 'lucia@candidates.example'
  const candidate = { organizationId, id: candidateId, name: 'Lucía Ferro', email, links: '[]' }
  await db
    .insertInto('candidate')
    .values({ ...candidate, pronunciation: null, timeZone: null, createdAt: now })
    .execute()
  const interviews = loop.map(({ round }) => ({ id: id(), round, problemId: null }))
  const candidacy = { organizationId, id: candidacyId, candidateId, jobId, loopTitle: 'Values', createdAt: now }
  await insertCandidacy(db, { ...candidacy, interviews })

  const cards = new Map<string, string>()
  for (const [index, { panel, state = 'ended' }] of plan.rounds.entries()) {
    const interviewId = interviews[index]?.id ?? ''
    await db
      .updateTable('interview')
      .set({ state, ...(state === 'ended' || state === 'live' ? begun(now, state) : {}) })
      .where('organizationId', '=', organizationId)
      .where('id', '=', interviewId)
      .execute()
    for (const [name, seat] of Object.entries(panel)) {
      const seated = { organizationId, interviewId, userId: idOf(name), seat, seatedAt: now }
      await db.insertInto('panelist').values(seated).execute()
      const cardId = id()
      cards.set(`${name} ${index}`, cardId)
      await db
        .insertInto('scorecard')
        .values({ organizationId, interviewId, authorId: idOf(name), id: cardId, state: 'draft' })
        .execute()
    }
  }
  const cookies = new Map<string, string>()
  for (const name of names) cookies.set(name, await app.signInAs({ organizationId, id: idOf(name) }))
  return {
    organizationId,
    candidacyId,
    candidateId,
    jobId,
    interviewIds: interviews.map((interview) => interview.id),
    kits: loop.map(({ kit }) => kit),
    as: (name) => cookies.get(name) ?? `nobody is called ${name}`,
    idOf,
    cardIdOf: (name, round) => cards.get(`${name} ${round}`) ?? `${name} has no seat there`,
  }
}

/** An hour that ended now, or began an hour ago and runs. */
function begun(now: string, state: 'ended' | 'live') {
  const hour = 3_600_000
  const startedAt = new Date(Date.parse(now) - hour).toISOString()
  const clock: Clock = {
    ...unstartedClock,
    state: state === 'ended' ? 'ended' : 'running',
    startedAt,
    endedAt: state === 'ended' ? now : null,
    offsetMs: state === 'ended' ? hour : 0,
    runningSince: state === 'ended' ? null : startedAt,
    sectionId: 'intro',
    visits: [{ sectionId: 'intro', fromMs: 0, toMs: state === 'ended' ? hour : null }],
  }
  return { kitVersion: 1, startedAt, endedAt: clock.endedAt, clock: JSON.stringify(clock) }
}

export const aRating = (competencyId: string, some: Partial<Rating> = {}): Rating => ({
  competencyId,
  rating: 3,
  notAssessed: false,
  rationale: 'As I remember it.',
  fromMemory: true,
  confidence: 'medium',
  noteIds: [],
  promptIds: [],
  followUpIds: [],
  ...some,
})

type Says = {
  ratings?: Partial<Record<string, Partial<Rating>>>
  recommendation?: Recommendation
  summary?: string
  revision?: number
}

/** A whole scorecard for a round's kit: a 3 throughout, from memory, but for what the test says. */
export const wholeDraft = (world: World, round: number, says: Says = {}) => ({
  ratings: (world.kits[round]?.content.competencies ?? []).map(({ id }) => aRating(id, says.ratings?.[id])),
  recommendation: says.recommendation ?? 'yes',
  withheldReason: null,
  summary: says.summary ?? 'Saw it through.',
  revision: says.revision ?? 0,
})

/** Writes a person's whole scorecard of a round and submits it, over HTTP. */
export async function submits(app: TestApp, world: World, name: string, round: number, says: Says = {}): Promise<void> {
  const request = { as: world.as(name), params: { interviewId: world.interviewIds[round] ?? '' } }
  const saved = await app.call('putScorecard', { ...request, body: wholeDraft(world, round, says) })
  if (saved.status !== 200) throw new Error(`The draft was refused: ${saved.text}`)
  const submitted = await app.call('submitScorecard', request)
  if (submitted.status !== 200) throw new Error(`The submission was refused: ${submitted.text}`)
}

/** Opens the debrief as the recruiter. */
export async function opens(app: TestApp, world: World, body: { barRaiserId?: string } = {}): Promise<void> {
  const opened = await app.call('openDebrief', {
    as: world.as('rita'),
    params: { candidacyId: world.candidacyId },
    body,
  })
  if (opened.status !== 200) throw new Error(`The debrief did not open: ${opened.text}`)
}

/** A note of somebody's in a round, put into the database as if it had been written in the interview. */
export async function aNote(
  app: TestApp,
  world: World,
  note: { by: string; round: number; text: string; tags?: object[]; id?: string; isDeleted?: boolean },
): Promise<string> {
  const id = note.id ?? v7()
  const now = app.clock.now.toISOString()
  await app.db
    .insertInto('note')
    .values({
      organizationId: world.organizationId,
      interviewId: world.interviewIds[note.round] ?? '',
      authorId: world.idOf(note.by),
      id,
      kind: 'text',
      text: note.text,
      phase: 'during',
      offsetMs: 60_000,
      sectionId: 'intro',
      tags: JSON.stringify(note.tags ?? []),
      revision: 1,
      createdAt: now,
      updatedAt: now,
      deletedAt: note.isDeleted ? now : null,
    })
    .execute()
  return id
}

/** A picture at a note of somebody's in a round, sent over HTTP. */
export async function anAttachment(
  app: TestApp,
  world: World,
  { by, round, noteId, id = v7() }: { by: string; round: number; noteId: string; id?: string },
): Promise<string> {
  const params = { interviewId: world.interviewIds[round] ?? '', noteId, attachmentId: id }
  const sent = { as: world.as(by), params, body: aPng, headers: { 'content-type': 'image/png' } }
  const { status, text } = await app.call('putAttachment', sent)
  if (status !== 200) throw new Error(`The picture was refused: ${text}`)
  return id
}
