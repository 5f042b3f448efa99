import { v7 } from 'uuid'
import type { TestApp } from './app.ts'
import { aCandidacy, anOrganization, aSeat, aUser } from './factories.ts'
import { wantTranscripts } from './transcripts.ts'
import { aNote, anAttachment, aWorld, opens, type Plan, submits, type World } from './world.ts'

/**
 * Everybody who can ask for something of one candidacy. Round 1 has four seats, rounds 2 and 3 belong to others, and
 * the rest stands around it or far away. Besides them there is sam, who asks for nothing: a shadow of round 3.
 */
export const personas = {
  rita: 'recruiter',
  max: 'hiring manager',
  carl: 'committee member',
  cleo: 'chair of the committee',
  ada: 'lead of round 1',
  ben: 'co-interviewer of round 1',
  fay: 'shadow in round 1',
  rae: 'reverse shadow in round 1',
  rosa: 'recruiter who leads round 2 and owes her scorecard',
  adan: 'admin who sits in round 2 and owes his scorecard',
  dina: 'lead of round 3 who has submitted',
  olu: 'bar raiser once the debrief is open, before that an interviewer like any other',
  eli: 'panelist of another candidacy for the same job',
  zoe: 'interviewer without a seat',
  asha: 'admin',
  pia: 'privacy officer, calibration lead and kit author',
  lucia: 'the candidate, who works here as admin and recruiter and sits on the job’s committee',
  otto: 'admin of another organization',
  oria: 'recruiter of another organization',
  nobody: 'not signed in',
} as const

export type Persona = keyof typeof personas
export const names = Object.keys(personas) as Persona[] // its own keys

/** Round 1 runs and only dina has submitted · the debrief is open, round 2 was waived · the votes are revealed. */
export type Phase = 'working' | 'open' | 'revealed'

export type Company = {
  world: World
  phase: Phase
  /** A note of ada's in round 1. */
  noteId: string
  /** A picture at it. */
  attachmentId: string
  /** A picture at a note of dina's, part of her submitted scorecard of round 3. */
  shared: { scorecardId: string; noteId: string; attachmentId: string }
  /** A cookie; undefined for who is not signed in. */
  as: (name: Persona) => string | undefined
  otherOrganizationId: string
}

const planOf = (phase: Phase): Plan => ({
  candidateEmail: 'LUCIA@acme.example',
  committee: ['carl', 'cleo', 'lucia'],
  chair: 'cleo',
  roles: {
    rosa: ['recruiter', 'interviewer'],
    adan: ['admin', 'interviewer'],
    asha: ['admin'],
    pia: ['privacy_officer', 'calibration_lead', 'kit_author'],
    lucia: ['admin', 'recruiter', 'committee'],
    ...Object.fromEntries(['olu', 'eli', 'zoe'].map((name) => [name, ['interviewer']])),
  },
  rounds: [
    {
      panel: { ada: 'lead', ben: 'co', fay: 'shadow', rae: 'reverse_shadow' },
      state: phase === 'working' ? 'scheduled' : 'ended',
    },
    { panel: { rosa: 'lead', adan: 'co' } },
    { panel: { dina: 'lead', sam: 'shadow' } },
  ],
})

/** A company in the middle of a candidacy, in one of its phases, with another company beside it. */
export async function aCompany(app: TestApp, phase: Phase): Promise<Company> {
  const { db } = app
  const world = await aWorld(app, planOf(phase))
  const { organizationId, jobId } = world
  await wantTranscripts(app, organizationId)
  const elsewhere = await aCandidacy(db, { organizationId, jobId })
  await aSeat(db, { organizationId, interviewId: elsewhere.interviewIds[0], userId: world.idOf('eli') })
  const other = await anOrganization(db)
  const strangers = new Map<Persona, string>()
  for (const [name, role] of [
    ['otto', 'admin'],
    ['oria', 'recruiter'],
  ] as const)
    strangers.set(name, await app.signInAs(await aUser(db, { organizationId: other.id, name, roles: [role] })))
  const noteId = await aNote(app, world, { by: 'ada', round: 0, text: 'Led the change herself.' })
  const ownAttachmentId = await anAttachment(app, world, { by: 'ada', round: 0, noteId })
  const tags = [{ competencyId: 'ownership', polarity: 'signal' }]
  const tagged = await aNote(app, world, { by: 'dina', round: 2, text: 'Drew the whole system.', tags })
  const attachmentId = await anAttachment(app, world, { by: 'dina', round: 2, noteId: tagged })
  await submits(app, world, 'dina', 2)
  if (phase === 'working') await startRound(app, world)
  else await openDebrief(app, world)
  if (phase === 'revealed') await revealVotes(app, world)
  return {
    world,
    phase,
    noteId,
    attachmentId: ownAttachmentId,
    shared: { scorecardId: world.cardIdOf('dina', 2), noteId: tagged, attachmentId },
    as: (name) => (name === 'nobody' ? undefined : (strangers.get(name) ?? world.as(name))),
    otherOrganizationId: other.id,
  }
}

async function startRound(app: TestApp, world: World): Promise<void> {
  const started = await app.call('moveClock', {
    as: world.as('ada'),
    params: { interviewId: world.interviewIds[0] ?? '' },
    body: { action: 'start' },
  })
  if (started.status !== 200) throw new Error(`Round 1 did not start: ${started.text}`)
}

async function openDebrief(app: TestApp, world: World): Promise<void> {
  await submits(app, world, 'ada', 0)
  await submits(app, world, 'ben', 0)
  const request = { as: world.as('rita'), params: { candidacyId: world.candidacyId } }
  await app.call('waiveScorecard', { ...request, body: { interviewId: world.interviewIds[1], reason: 'On leave' } })
  await opens(app, world, { barRaiserId: world.idOf('olu') })
}

async function revealVotes(app: TestApp, world: World): Promise<void> {
  const params = { candidacyId: world.candidacyId }
  for (const name of ['carl', 'cleo'])
    await app.call('castVote', {
      as: world.as(name),
      params,
      body: { recommendation: 'yes', confidence: 'high', reason: 'Two accounts agree.' },
    })
  await app.call('revealVotes', { as: world.as('rita'), params, body: {} })
}

/** A new person's address. */
export const anEmail = () => `${v7()}@acme.example`
