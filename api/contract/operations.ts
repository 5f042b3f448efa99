import * as attachments from './attachments.ts'
import * as bank from './bank.ts'
import * as candidates from './candidates.ts'
import * as comparability from './comparability.ts'
import * as debriefs from './debriefs.ts'
import type { Endpoint } from './endpoint.ts'
import * as interviews from './interviews.ts'
import * as jobs from './jobs.ts'
import * as kitDrafts from './kit-drafts.ts'
import * as kits from './kits.ts'
import * as panel from './panel.ts'
import * as rehearsalAttempts from './rehearsal-attempts.ts'
import * as rehearsalDrafts from './rehearsal-drafts.ts'
import * as rehearsals from './rehearsals.ts'
import * as scorecards from './scorecards.ts'
import * as session from './session.ts'
import * as transcripts from './transcripts.ts'
import * as users from './users.ts'

/** Every operation of the API by its name; the name is the OpenAPI operationId, the handler's and the mutation's. */
export const operations = {
  getSession: session.getSession,
  signIn: session.signIn,
  signOut: session.signOut,
  getSetup: session.getSetup,
  setUp: session.setUp,
  listUsers: users.listUsers,
  inviteUser: users.inviteUser,
  getInvitation: users.getInvitation,
  acceptInvitation: users.acceptInvitation,
  changeUser: users.changeUser,
  listKits: kits.listKits,
  getKit: kits.getKit,
  getKitVersion: kits.getKitVersion,
  listKitVersions: kitDrafts.listKitVersions,
  listKitDrafts: kitDrafts.listKitDrafts,
  getKitDraft: kitDrafts.getKitDraft,
  putKitDraft: kitDrafts.putKitDraft,
  deleteKitDraft: kitDrafts.deleteKitDraft,
  publishKit: kitDrafts.publishKit,
  withdrawPrompt: kitDrafts.withdrawPrompt,
  importKit: kitDrafts.importKit,
  exportKit: kitDrafts.exportKit,
  listPrompts: kits.listPrompts,
  getPromptUse: bank.getPromptUse,
  listOverlaps: bank.listOverlaps,
  listRehearsals: rehearsals.listRehearsals,
  getRehearsal: rehearsals.getRehearsal,
  putRehearsal: rehearsals.putRehearsal,
  removeRehearsal: rehearsals.removeRehearsal,
  listRehearsalDrafts: rehearsalDrafts.listRehearsalDrafts,
  getRehearsalDraft: rehearsalDrafts.getRehearsalDraft,
  putRehearsalDraft: rehearsalDrafts.putRehearsalDraft,
  deleteRehearsalDraft: rehearsalDrafts.deleteRehearsalDraft,
  publishRehearsal: rehearsalDrafts.publishRehearsal,
  tryRehearsal: rehearsalDrafts.tryRehearsal,
  listRehearsalAttempts: rehearsalAttempts.listRehearsalAttempts,
  getRehearsalAttempt: rehearsalAttempts.getRehearsalAttempt,
  beginRehearsal: rehearsalAttempts.beginRehearsal,
  deleteRehearsalAttempt: rehearsalAttempts.deleteRehearsalAttempt,
  putRehearsalWork: rehearsalAttempts.putRehearsalWork,
  putRehearsalScorecard: rehearsalAttempts.putRehearsalScorecard,
  submitRehearsal: rehearsalAttempts.submitRehearsal,
  getRehearsalComparison: rehearsalAttempts.getRehearsalComparison,
  linkRehearsalNotes: rehearsalAttempts.linkRehearsalNotes,
  listLoops: kits.listLoops,
  getLoop: kits.getLoop,
  createLoop: kits.createLoop,
  changeLoop: kits.changeLoop,
  listJobs: jobs.listJobs,
  getJob: jobs.getJob,
  getComparability: comparability.getComparability,
  createJob: jobs.createJob,
  changeJob: jobs.changeJob,
  getSettings: jobs.getSettings,
  changeSettings: jobs.changeSettings,
  listCandidates: candidates.listCandidates,
  getCandidate: candidates.getCandidate,
  createCandidate: candidates.createCandidate,
  changeCandidate: candidates.changeCandidate,
  createCandidacy: candidates.createCandidacy,
  listCandidacies: candidates.listCandidacies,
  getCandidacy: candidates.getCandidacy,
  decideGate: candidates.decideGate,
  listInterviews: interviews.listInterviews,
  getInterview: interviews.getInterview,
  getCalendar: interviews.getCalendar,
  getClock: interviews.getClock,
  followInterview: panel.followInterview,
  leadSection: panel.leadSection,
  handOn: panel.handOn,
  changeInterview: interviews.changeInterview,
  moveClock: interviews.moveClock,
  markPrompt: interviews.markPrompt,
  getTranscript: transcripts.getTranscript,
  uploadTranscript: transcripts.uploadTranscript,
  confirmTranscript: transcripts.confirmTranscript,
  deleteTranscript: transcripts.deleteTranscript,
  listNotes: interviews.listNotes,
  putNote: interviews.putNote,
  deleteNote: interviews.deleteNote,
  syncNotes: interviews.syncNotes,
  listAttachments: attachments.listAttachments,
  putAttachment: attachments.putAttachment,
  getAttachment: attachments.getAttachment,
  deleteAttachment: attachments.deleteAttachment,
  getSharedAttachment: attachments.getSharedAttachment,
  getScorecard: scorecards.getScorecard,
  putScorecard: scorecards.putScorecard,
  submitScorecard: scorecards.submitScorecard,
  releaseScorecard: scorecards.releaseScorecard,
  listScorecards: scorecards.listScorecards,
  getDebrief: debriefs.getDebrief,
  openDebrief: debriefs.openDebrief,
  waiveScorecard: debriefs.waiveScorecard,
  castVote: debriefs.castVote,
  revealVotes: debriefs.revealVotes,
  recordDecision: debriefs.recordDecision,
} as const satisfies Record<string, Endpoint>

export type Operations = typeof operations
export type OperationId = keyof Operations
