import { v7 } from 'uuid'
import type { OperationId } from '#contract/operations.ts'
import type { Request, TestApp } from './app.ts'
import { anEmail, type Company } from './company.ts'
import { aCandidate } from './factories.ts'
import {
  aScoredAttempt,
  anAttempt,
  aSubmittedAttempt,
  shippedDraft,
  shippedFile,
  someWork,
  wholeCard,
} from './rehearsals.ts'
import { aPng } from './pictures.ts'
import { smallKit } from './small-kit.ts'
import { aTranscript, asUploaded } from './transcripts.ts'
import { wholeDraft } from './world.ts'

type Given = Pick<Request, 'params' | 'query' | 'body' | 'headers'>
type Maker = (company: Company, app: TestApp) => Given | Promise<Given>

const password = 'walnut river copper'
const candidacy = ({ world }: Company) => ({ candidacyId: world.candidacyId })
const interviewOf = ({ world }: Company, round = 0) => world.interviewIds[round] ?? ''
const interview = (company: Company) => ({ interviewId: interviewOf(company) })
const aRound = { stage: 'onsite', minutes: 60, isOptional: false, focusCompetencyIds: [], qualification: '' }
const rounds = [{ id: 'one', title: 'One', kitSlug: 'swe-values', targetDay: 1, ...aRound }]
const aNoteBody = { text: 'Asked the team first.', offsetMs: 1000, sectionId: null, tags: [], revision: 0 }

async function anInvitation({ world }: Company, app: TestApp): Promise<Given> {
  const as = await app.signInAs({ organizationId: world.organizationId, id: world.idOf('asha') })
  const body = { name: 'Noor', email: anEmail(), roles: ['interviewer'] }
  const { body: invited } = await app.call('inviteUser', { as, body })
  return { params: { token: invited.link.split('/').at(-1) ?? '' } }
}

const draftBody = () => {
  const { slug: _, ...kit } = smallKit()
  return { kit, leftovers: [], revision: 0 }
}

async function aDraftToPublish({ world }: Company, app: TestApp): Promise<Given> {
  const params = { slug: `kit-${v7()}` }
  const as = await app.signInAs({ organizationId: world.organizationId, id: world.idOf('pia') })
  const { body } = await app.call('putKitDraft', { as, params, body: draftBody() })
  return { params, body: { revision: body.revision, changeNote: 'First version' } }
}

async function aRehearsal({ world }: Company, app: TestApp): Promise<Given> {
  const params = { slug: `rehearsal-${v7()}` }
  const as = await app.signInAs({ organizationId: world.organizationId, id: world.idOf('pia') })
  await app.call('putRehearsal', { as, params, body: shippedFile })
  return { params }
}

async function aRehearsalDraft({ world }: Company, app: TestApp) {
  const params = { slug: `rehearsal-${v7()}` }
  const as = await app.signInAs({ organizationId: world.organizationId, id: world.idOf('pia') })
  await app.call('putRehearsalDraft', { as, params, body: { draft: shippedDraft, revision: 0 } })
  return params
}

/** An attempt is ada's, and for everybody else not there. */
const adas =
  (make: typeof anAttempt | typeof aScoredAttempt, body?: unknown): Maker =>
  async (company, app) => ({
    params: { id: await make(app, company.as('ada')) },
    ...(body === undefined ? {} : { body }),
  })

const aPicture = (company: Company): Given => ({
  params: { ...interview(company), noteId: company.noteId, attachmentId: v7() },
  body: aPng,
  headers: { 'content-type': 'image/png' },
})
const ownPicture = (company: Company): Given => ({
  params: { ...interview(company), noteId: company.noteId, attachmentId: company.attachmentId },
})

/** Who speaks in the transcript of the first round, which its lead has uploaded. */
async function toConfirm(company: Company, app: TestApp) {
  const params = interview(company)
  const uploaded = await app.call('uploadTranscript', { as: company.as('ada'), params, body: { text: aTranscript } })
  return { params, body: asUploaded(uploaded.body) }
}

/**
 * For every operation a request that is right in itself, about the company's candidacy and its first round where it is
 * about one. What becomes of it hangs on who sends it.
 */
export const requests: Record<OperationId, Maker> = {
  getSession: () => ({}),
  signIn: () => ({ body: { email: anEmail(), password } }),
  signOut: () => ({}),
  getSetup: () => ({}),
  setUp: () => ({ body: { organizationName: 'Second', name: 'Mira', email: anEmail(), password } }),
  listUsers: () => ({}),
  inviteUser: () => ({ body: { name: 'Noor', email: anEmail(), roles: ['interviewer'] } }),
  getInvitation: anInvitation,
  acceptInvitation: async (company, app) => ({ ...(await anInvitation(company, app)), body: { password } }),
  changeUser: ({ world }) => ({ params: { id: world.idOf('sam') }, body: { name: 'Sam' } }),
  listKits: () => ({}),
  getKit: () => ({ params: { slug: 'swe-values' } }),
  getKitVersion: () => ({ params: { slug: 'swe-values', version: 1 } }),
  listKitVersions: () => ({ params: { slug: 'swe-values' } }),
  listKitDrafts: () => ({}),
  getKitDraft: () => ({ params: { slug: 'swe-values' } }),
  putKitDraft: () => ({ params: { slug: `kit-${v7()}` }, body: draftBody() }),
  deleteKitDraft: () => ({ params: { slug: 'swe-values' } }),
  publishKit: aDraftToPublish,
  importKit: () => ({ body: { text: 'Agenda\n0–5: Welcome' } }),
  exportKit: () => ({ params: { slug: 'swe-values', version: 1 }, query: { format: 'json' } }),
  withdrawPrompt: () => ({
    // One that nothing else here asks: no interview that begins from now on has it.
    params: { slug: 'swe-values', promptId: 'p-time-zones' },
    body: { reason: 'It is known outside.' },
  }),
  listPrompts: () => ({ query: { q: 'team' } }),
  // Of another prompt than the one that withdrawPrompt may have taken out of the bank by now.
  getPromptUse: () => ({ params: { slug: 'em-values', promptId: 'p-standard' } }),
  listOverlaps: () => ({ params: { slug: 'values' } }),
  listRehearsals: () => ({}),
  getRehearsal: aRehearsal,
  putRehearsal: () => ({ params: { slug: `rehearsal-${v7()}` }, body: shippedFile }),
  removeRehearsal: aRehearsal,
  listRehearsalDrafts: () => ({}),
  getRehearsalDraft: aRehearsal,
  putRehearsalDraft: () => ({ params: { slug: `rehearsal-${v7()}` }, body: { draft: shippedDraft, revision: 0 } }),
  deleteRehearsalDraft: aRehearsal,
  publishRehearsal: async (company, app) => ({ params: await aRehearsalDraft(company, app), body: { revision: 1 } }),
  tryRehearsal: async (company, app) => ({
    params: { ...(await aRehearsalDraft(company, app)), id: v7() },
    body: { form: 'short' },
  }),
  listRehearsalAttempts: () => ({}),
  getRehearsalAttempt: adas(anAttempt),
  beginRehearsal: () => ({ params: { id: v7() }, body: { form: 'short', kitSlug: 'swe-values' } }),
  deleteRehearsalAttempt: adas(anAttempt),
  putRehearsalWork: adas(anAttempt, { work: someWork({ skippedIds: ['p-mentoring'] }), revision: 0 }),
  putRehearsalScorecard: adas(anAttempt, wholeCard(['ownership'])),
  submitRehearsal: adas(aScoredAttempt),
  getRehearsalComparison: adas(aSubmittedAttempt),
  linkRehearsalNotes: adas(aSubmittedAttempt, { links: [] }),
  listLoops: () => ({}),
  getLoop: () => ({ params: { slug: 'values' } }),
  createLoop: () => ({ body: { slug: `loop-${v7()}`, title: 'Loop', rounds } }),
  changeLoop: () => ({ params: { slug: 'values' }, body: { title: 'Loop', rounds, revision: 1 } }),
  listJobs: () => ({}),
  getJob: ({ world }) => ({ params: { id: world.jobId } }),
  getComparability: ({ world }) => ({ params: { id: world.jobId } }),
  createJob: () => ({ body: { title: 'Engineer', loopSlug: 'values' } }),
  changeJob: ({ world }) => ({ params: { id: world.jobId }, body: { level: 'L5' } }),
  getSettings: () => ({}),
  changeSettings: () => ({ body: { decisionWay: null, organizationName: 'Acme' } }),
  listCandidates: () => ({}),
  getCandidate: ({ world }) => ({ params: { id: world.candidateId } }),
  createCandidate: () => ({ body: { name: 'Nils Berg' } }),
  changeCandidate: ({ world }) => ({ params: { id: world.candidateId }, body: { pronunciation: 'loo-SEE-ah' } }),
  createCandidacy: async ({ world }, { db }) => {
    const candidate = await aCandidate(db, { organizationId: world.organizationId })
    return { body: { candidateId: candidate.id, jobId: world.jobId } }
  },
  listCandidacies: () => ({}),
  getCandidacy: ({ world }) => ({ params: { id: world.candidacyId } }),
  decideGate: (company) => ({
    params: candidacy(company),
    body: { stage: 'onsite', action: 'close', outcome: 'withdrew', reason: 'They took another offer.' },
  }),
  listInterviews: () => ({}),
  getInterview: (company) => ({ params: { id: interviewOf(company) } }),
  getCalendar: async (company, { db, clock }) => {
    const id = interviewOf(company)
    await db
      .updateTable('interview')
      .set({ scheduledAt: clock.now })
      .where('organizationId', '=', company.world.organizationId)
      .where('id', '=', id)
      .execute()
    return { params: { id } }
  },
  getClock: (company) => ({ params: interview(company) }),
  followInterview: (company) => ({ params: interview(company) }),
  leadSection: (company) => ({
    params: { ...interview(company), sectionId: 'wrap-up' },
    body: { userId: company.world.idOf('ben') },
  }),
  handOn: (company) => ({ params: interview(company), body: { topics: ['How they brought others along'] } }),
  changeInterview: (company) => ({
    params: { id: interviewOf(company) },
    body: company.phase === 'working' ? { meetingUrl: `https://meet.example/${v7()}` } : {},
  }),
  moveClock: (company) => ({ params: interview(company), body: { action: 'goto', sectionId: 'wrap-up' } }),
  markPrompt: (company) => ({
    params: { ...interview(company), promptId: promptOf(company) },
    body: { status: 'asked', followUpIds: [] },
  }),
  getTranscript: async (company, app) => {
    const { params, body } = await toConfirm(company, app)
    await app.call('confirmTranscript', { as: company.as('ada'), params, body })
    return { params }
  },
  uploadTranscript: (company) => ({ params: interview(company), body: { text: aTranscript } }),
  confirmTranscript: toConfirm,
  deleteTranscript: (company) => ({ params: interview(company) }),
  listNotes: (company) => ({ params: interview(company) }),
  putNote: (company) => ({ params: { ...interview(company), noteId: v7() }, body: aNoteBody }),
  deleteNote: (company) => ({ params: { ...interview(company), noteId: company.noteId } }),
  syncNotes: (company) => ({
    params: interview(company),
    body: { operations: [{ op: 'put', noteId: v7(), note: aNoteBody }] },
  }),
  listAttachments: (company) => ({ params: interview(company) }),
  putAttachment: aPicture,
  getAttachment: ownPicture,
  deleteAttachment: ownPicture,
  getSharedAttachment: ({ shared }) => ({ params: shared }),
  getScorecard: (company) => ({ params: interview(company) }),
  putScorecard: (company) => ({ params: interview(company), body: wholeDraft(company.world, 0) }),
  submitScorecard: (company) => ({ params: interview(company) }),
  releaseScorecard: ({ world }) => ({ params: { id: world.cardIdOf('sam', 2) }, body: { reason: 'Left early' } }),
  listScorecards: (company) => ({ params: candidacy(company) }),
  getDebrief: (company) => ({ params: candidacy(company) }),
  openDebrief: (company) => ({ params: candidacy(company), body: {} }),
  waiveScorecard: (company) => ({
    params: candidacy(company),
    body: { interviewId: interviewOf(company), reason: 'On leave' },
  }),
  castVote: (company) => ({
    params: candidacy(company),
    body: { recommendation: 'yes', confidence: 'high', reason: 'Two accounts agree.' },
  }),
  revealVotes: (company) => ({ params: candidacy(company), body: { missingReason: 'Time is short.' } }),
  recordDecision: (company) => ({
    params: candidacy(company),
    body: { decision: 'hire', reasons: 'The accounts agree.', dissent: [] },
  }),
}

const promptsOf = ({ world }: Company) =>
  (world.kits[0]?.content.sections ?? []).flatMap(({ prompts }) =>
    prompts.filter(({ core }) => core).map(({ id }) => id),
  )
const promptOf = (company: Company) => promptsOf(company)[0] ?? ''
