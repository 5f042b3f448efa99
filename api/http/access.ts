import type { OperationId } from '#contract/operations.ts'
import type { AccessRule, Relation } from '#domain/access.ts'

const anyone: AccessRule = { to: 'anyone' }
const signedIn: AccessRule = { to: 'signed_in' }
const admins: AccessRule = { to: 'roles', allow: ['admin'] }
const recruiters: AccessRule = { to: 'roles', allow: ['recruiter'] }
const kitAuthors: AccessRule = { to: 'roles', allow: ['kit_author'] }

const of = (by: 'candidacy' | 'interview' | 'scorecard' | 'candidate', ...allow: Relation[]): AccessRule => ({
  to: 'candidacy',
  by,
  allow,
})
const blind = (by: 'candidacy' | 'scorecard', ...allow: Relation[]): AccessRule => ({
  to: 'candidacy',
  by,
  allow,
  blind: true,
})

const everyRelation: Relation[] = ['recruiter', 'hiring_manager', 'committee', 'chair', 'bar_raiser', 'panelist']
const gateReaders: Relation[] = ['recruiter', 'hiring_manager']
const facilitators: Relation[] = ['recruiter', 'hiring_manager', 'bar_raiser']

/**
 * Who may call what: route by route, deny by default. An operation without a row does not compile; mount refuses by
 * this table before a handler runs. Relations are explained in the domain's access.ts.
 */
export const accessTable: Record<OperationId, AccessRule> = {
  getSession: signedIn,
  signIn: anyone,
  signOut: signedIn,
  getSetup: anyone,
  setUp: anyone,
  listUsers: signedIn,
  inviteUser: admins,
  getInvitation: anyone,
  acceptInvitation: anyone,
  changeUser: admins,
  listKits: signedIn,
  getKit: signedIn,
  getKitVersion: signedIn,
  listKitVersions: signedIn,
  listKitDrafts: kitAuthors,
  getKitDraft: kitAuthors,
  putKitDraft: kitAuthors,
  deleteKitDraft: kitAuthors,
  publishKit: kitAuthors,
  withdrawPrompt: kitAuthors,
  importKit: kitAuthors,
  exportKit: signedIn,
  listPrompts: signedIn,
  getPromptUse: { to: 'roles', allow: ['kit_author', 'recruiter'] },
  listOverlaps: signedIn,
  listRehearsals: signedIn,
  getRehearsal: kitAuthors,
  putRehearsal: kitAuthors,
  removeRehearsal: kitAuthors,
  listRehearsalDrafts: kitAuthors,
  getRehearsalDraft: kitAuthors,
  putRehearsalDraft: kitAuthors,
  deleteRehearsalDraft: kitAuthors,
  publishRehearsal: kitAuthors,
  tryRehearsal: kitAuthors,
  // Each their own: the person is part of the key.
  listRehearsalAttempts: signedIn,
  getRehearsalAttempt: signedIn,
  beginRehearsal: signedIn,
  deleteRehearsalAttempt: signedIn,
  putRehearsalWork: signedIn,
  putRehearsalScorecard: signedIn,
  submitRehearsal: signedIn,
  getRehearsalComparison: signedIn,
  linkRehearsalNotes: signedIn,
  listLoops: signedIn,
  getLoop: signedIn,
  createLoop: recruiters,
  changeLoop: recruiters,
  listJobs: signedIn,
  getJob: signedIn,
  /** Forbidden to all but recruiters and the job's hiring manager, whom the handler knows by the job. */
  getComparability: signedIn,
  createJob: recruiters,
  changeJob: recruiters,
  getSettings: admins,
  changeSettings: admins,
  listCandidates: recruiters,
  getCandidate: of('candidate', ...everyRelation),
  createCandidate: recruiters,
  changeCandidate: of('candidate', 'recruiter'),
  createCandidacy: recruiters,
  listCandidacies: signedIn,
  getCandidacy: of('candidacy', ...everyRelation),
  decideGate: blind('candidacy', ...gateReaders),
  listInterviews: signedIn,
  getInterview: of('interview', 'seat', 'recruiter'),
  getCalendar: of('interview', 'seat'),
  getClock: of('interview', 'seat', 'recruiter'),
  followInterview: of('interview', 'seat'),
  leadSection: of('interview', 'clock_seat'),
  handOn: of('interview', 'clock_seat'),
  changeInterview: of('interview', 'recruiter'),
  moveClock: of('interview', 'clock_seat'),
  markPrompt: of('interview', 'clock_seat'),
  getTranscript: of('interview', 'seat'),
  uploadTranscript: of('interview', 'lead_seat'),
  confirmTranscript: of('interview', 'lead_seat'),
  deleteTranscript: of('interview', 'lead_seat'),
  listNotes: of('interview', 'seat'),
  putNote: of('interview', 'seat'),
  deleteNote: of('interview', 'seat'),
  syncNotes: of('interview', 'seat'),
  listAttachments: of('interview', 'seat'),
  putAttachment: of('interview', 'seat'),
  getAttachment: of('interview', 'seat'),
  deleteAttachment: of('interview', 'seat'),
  getSharedAttachment: blind('scorecard', ...everyRelation),
  getScorecard: of('interview', 'seat'),
  putScorecard: of('interview', 'seat'),
  submitScorecard: of('interview', 'seat'),
  releaseScorecard: blind('scorecard', 'recruiter'),
  listScorecards: blind('candidacy', ...everyRelation),
  getDebrief: blind('candidacy', ...everyRelation),
  openDebrief: blind('candidacy', ...facilitators),
  waiveScorecard: blind('candidacy', 'recruiter'),
  castVote: blind('candidacy', ...everyRelation),
  revealVotes: blind('candidacy', ...facilitators),
  recordDecision: blind('candidacy', ...everyRelation),
}
