import type { OperationId } from '#contract/operations.ts'
import type { ProblemCode } from '#contract/problem.ts'
import type { Persona, Phase } from './company.ts'

/** By what comes of a request, who gets it; `ok` is any 2xx. Everybody is named exactly once. */
export type Row = Partial<Record<'ok' | ProblemCode, string>>
export type Policy = Record<OperationId, Row | Partial<Record<Phase, Row>>>

/** Who has a session, in three circles around the candidacy. */
const seats = 'ada ben fay rae'
const inside = `rita max carl cleo ${seats} rosa adan dina`
const outside = 'eli zoe asha pia lucia otto oria'
const signedIn = `${inside} olu ${outside}`
/** Not signed in: the same of every operation but those that are there for it. */
const stranger = { not_signed_in: 'nobody' } as const

const everyone: Row = { ok: `${signedIn} nobody` }
const allSignedIn: Row = { ok: signedIn, ...stranger }
/** Of a thing that the organization has for all its people. */
const ownOrganization: Row = { ok: without(signedIn, 'otto oria'), not_found: 'otto oria', ...stranger }

const admins = 'adan asha lucia otto'
const recruiters = 'rita rosa lucia oria'
/** Pia alone may write kits, and reads what is being written. */
const ofKitAuthors: Row = { ok: 'pia', forbidden: without(signedIn, 'pia'), ...stranger }
/** What ada has for herself alone: admins and recruiters have none of that id either. */
const ofAda: Row = { ok: 'ada', not_found: without(signedIn, 'ada'), ...stranger }
const ofAdmins: Row = { ok: admins, forbidden: without(signedIn, admins), ...stranger }
const ofRecruiters: Row = { ok: recruiters, forbidden: without(signedIn, recruiters), ...stranger }

/** Before the debrief opens olu is an interviewer like any other; afterwards its bar raiser. */
const within: Record<Phase, string> = { working: inside, open: `${inside} olu`, revealed: `${inside} olu` }
const beyond: Record<Phase, string> = { working: `${outside} olu`, open: outside, revealed: outside }

/** About the candidacy: whoever knows of it and is not named may not, and for all others it is not there. */
function about(phase: Phase, row: Row): Row {
  const named = Object.values(row).join(' ')
  const rest = without(within[phase], named)
  const forbidden = [rest, row.forbidden].filter(Boolean).join(' ')
  return { ...row, ...(forbidden ? { forbidden } : {}), not_found: join(beyond[phase], row.not_found), ...stranger }
}
const alike = (row: Row) => ({ working: about('working', row), open: about('open', row) })

/** Whoever still owes a scorecard: before all others, and for rosa and adan to the end, since a waiver frees nobody. */
const owing = `${seats} rosa adan`
const owingLater = 'fay rae rosa adan'

export const policy: Policy = {
  getSession: allSignedIn,
  signIn: { wrong_credentials: `${signedIn} nobody` },
  signOut: allSignedIn,
  getSetup: everyone,
  setUp: { setup_done: `${signedIn} nobody` },
  listUsers: allSignedIn,
  inviteUser: ofAdmins,
  getInvitation: everyone,
  acceptInvitation: everyone,
  changeUser: { ok: 'adan asha lucia', not_found: 'otto', forbidden: without(signedIn, admins), ...stranger },
  listKits: allSignedIn,
  getKit: ownOrganization,
  getKitVersion: ownOrganization,
  listKitVersions: ownOrganization,
  listKitDrafts: ofKitAuthors,
  getKitDraft: ofKitAuthors,
  putKitDraft: ofKitAuthors,
  deleteKitDraft: ofKitAuthors,
  publishKit: ofKitAuthors,
  withdrawPrompt: ofKitAuthors,
  importKit: ofKitAuthors,
  exportKit: ownOrganization,
  listPrompts: allSignedIn,
  getPromptUse: {
    ok: 'rita rosa lucia pia',
    not_found: 'oria',
    forbidden: without(signedIn, `${recruiters} pia`),
    ...stranger,
  },
  listOverlaps: ownOrganization,
  listRehearsals: allSignedIn,
  getRehearsal: ofKitAuthors,
  putRehearsal: ofKitAuthors,
  removeRehearsal: ofKitAuthors,
  listRehearsalDrafts: ofKitAuthors,
  getRehearsalDraft: ofKitAuthors,
  putRehearsalDraft: ofKitAuthors,
  deleteRehearsalDraft: ofKitAuthors,
  publishRehearsal: ofKitAuthors,
  tryRehearsal: ofKitAuthors,
  listRehearsalAttempts: allSignedIn,
  getRehearsalAttempt: ofAda,
  beginRehearsal: { ok: without(signedIn, 'otto oria'), unknown_reference: 'otto oria', ...stranger },
  // Of what is not one's own nothing is deleted, and nothing said.
  deleteRehearsalAttempt: allSignedIn,
  putRehearsalWork: ofAda,
  putRehearsalScorecard: ofAda,
  submitRehearsal: ofAda,
  getRehearsalComparison: ofAda,
  linkRehearsalNotes: ofAda,
  listLoops: allSignedIn,
  getLoop: ownOrganization,
  createLoop: { ...ofRecruiters, ok: 'rita rosa lucia', loop_invalid: 'oria' },
  changeLoop: { ...ofRecruiters, ok: 'rita rosa lucia', not_found: 'oria' },
  listJobs: allSignedIn,
  getJob: ownOrganization,
  getComparability: {
    ok: 'rita rosa lucia max',
    not_found: 'otto oria',
    forbidden: without(signedIn, 'rita rosa lucia max otto oria'),
    ...stranger,
  },
  createJob: { ...ofRecruiters, ok: 'rita rosa lucia', unknown_reference: 'oria' },
  changeJob: { ...ofRecruiters, ok: 'rita rosa lucia', not_found: 'oria' },
  getSettings: ofAdmins,
  changeSettings: ofAdmins,

  listCandidates: ofRecruiters,
  getCandidate: { working: about('working', { ok: inside }), open: about('open', { ok: within.open }) },
  createCandidate: ofRecruiters,
  changeCandidate: alike({ ok: 'rita rosa' }),
  createCandidacy: { ...ofRecruiters, ok: 'rita rosa lucia', unknown_reference: 'oria' },
  listCandidacies: allSignedIn,
  getCandidacy: { working: about('working', { ok: inside }), open: about('open', { ok: within.open }) },
  // The loop has no screens: it can be closed until a debrief is open, which then is where it ends.
  decideGate: {
    working: about('working', { ok: 'rita', gate_decided: 'max', scorecard_owed: owing }),
    open: about('open', { gate_refused: 'rita max', scorecard_owed: owingLater }),
  },

  listInterviews: allSignedIn,
  getInterview: alike({ ok: `rita rosa ${seats}` }),
  getCalendar: alike({ ok: seats }),
  getClock: alike({ ok: `rita ${seats}`, scorecard_owed: 'rosa' }),
  followInterview: alike({ ok: seats }),
  leadSection: {
    working: about('working', { ok: 'ada ben' }),
    open: about('open', { interview_refused: 'ada ben' }),
  },
  handOn: {
    working: about('working', { ok: 'ada ben' }),
    open: about('open', { scorecard_submitted: 'ada ben' }),
  },
  changeInterview: alike({ ok: 'rita rosa' }),
  moveClock: {
    working: about('working', { ok: 'ada ben' }),
    open: about('open', { clock_refused: 'ada ben' }),
  },
  markPrompt: alike({ ok: 'ada ben' }),

  getTranscript: alike({ ok: seats }),
  uploadTranscript: alike({ ok: 'ada' }),
  confirmTranscript: alike({ ok: 'ada' }),
  deleteTranscript: alike({ ok: 'ada' }),

  listNotes: alike({ ok: seats }),
  putNote: {
    working: about('working', { ok: seats }),
    open: about('open', { ok: 'fay rae', notes_frozen: 'ada ben' }),
  },
  // Ada's note: a colleague with a seat has none of that id.
  deleteNote: {
    working: about('working', { ok: 'ada', not_found: 'ben fay rae' }),
    open: about('open', { notes_frozen: 'ada', not_found: 'ben fay rae' }),
  },
  syncNotes: alike({ ok: seats }),
  listAttachments: alike({ ok: seats }),
  // At ada's note: a colleague with a seat has none of that id.
  putAttachment: {
    working: about('working', { ok: 'ada', not_found: 'ben fay rae' }),
    open: about('open', { notes_frozen: 'ada', not_found: 'ben fay rae' }),
  },
  getAttachment: alike({ ok: 'ada', not_found: 'ben fay rae' }),
  deleteAttachment: {
    working: about('working', { ok: 'ada', not_found: 'ben fay rae' }),
    open: about('open', { notes_frozen: 'ada', not_found: 'ben fay rae' }),
  },
  getScorecard: alike({ ok: seats }),
  putScorecard: {
    working: about('working', { ok: seats }),
    open: about('open', { ok: 'fay rae', scorecard_submitted: 'ada ben' }),
  },
  submitScorecard: {
    working: about('working', { interview_not_ended: seats }),
    open: about('open', { ok: 'ada ben', scorecard_incomplete: 'fay rae' }),
  },
  releaseScorecard: {
    working: about('working', { ok: 'rita', scorecard_owed: owing }),
    open: about('open', { ok: 'rita', scorecard_owed: owingLater }),
  },
  listScorecards: {
    working: about('working', { ok: 'dina', debrief_not_open: 'rita max carl cleo', scorecard_owed: owing }),
    open: about('open', { ok: 'rita max carl cleo ada ben dina olu', scorecard_owed: owingLater }),
  },

  // Of dina's card: read as her card is.
  getSharedAttachment: {
    working: about('working', { ok: 'dina', debrief_not_open: 'rita max carl cleo', scorecard_owed: owing }),
    open: about('open', { ok: 'rita max carl cleo ada ben dina olu', scorecard_owed: owingLater }),
  },

  getDebrief: {
    working: about('working', { ok: 'rita max dina', debrief_not_open: 'carl cleo', scorecard_owed: owing }),
    open: about('open', { ok: 'rita max carl cleo ada ben dina olu', scorecard_owed: owingLater }),
  },
  openDebrief: {
    working: about('working', { debrief_not_ready: 'rita max', scorecard_owed: owing }),
    open: about('open', { already_open: 'rita max olu', scorecard_owed: owingLater }),
  },
  waiveScorecard: {
    working: about('working', { ok: 'rita', scorecard_owed: owing }),
    open: about('open', { already_open: 'rita', scorecard_owed: owingLater }),
  },
  castVote: {
    working: about('working', { voting_not_open: 'carl cleo', not_a_voter: 'rita max dina', scorecard_owed: owing }),
    open: about('open', {
      ok: 'carl cleo',
      not_a_voter: 'rita max ada ben dina olu',
      scorecard_owed: owingLater,
    }),
    revealed: about('revealed', {
      ok: 'carl cleo', // the same vote again
      not_a_voter: 'rita max ada ben dina olu',
      scorecard_owed: owingLater,
    }),
  },
  revealVotes: {
    working: about('working', { voting_not_open: 'rita max', scorecard_owed: owing }),
    open: about('open', { ok: 'rita', already_revealed: 'max olu', scorecard_owed: owingLater }),
  },
  recordDecision: {
    working: about('working', { not_revealed: 'cleo', not_the_decider: 'rita max carl dina', scorecard_owed: owing }),
    open: about('open', {
      not_revealed: 'cleo',
      not_the_decider: 'rita max carl ada ben dina olu',
      scorecard_owed: owingLater,
    }),
    revealed: about('revealed', {
      ok: 'cleo',
      not_the_decider: 'rita max carl ada ben dina olu',
      scorecard_owed: owingLater,
    }),
  },
}

/** The other way round: what each persona gets. */
export function outcomesOf(row: Row): Map<Persona, string> {
  const outcomes = new Map<Persona, string>()
  for (const [outcome, people] of Object.entries(row))
    for (const name of people.split(' ').filter(Boolean) as Persona[]) {
      // the test says so where a name is none
      if (outcomes.has(name)) throw new Error(`The policy names ${name} twice: ${outcome}, ${outcomes.get(name)}`)
      outcomes.set(name, outcome)
    }
  return outcomes
}

/** A row that is the same in every phase is written once. */
export const phasesOf = (rows: Row | Partial<Record<Phase, Row>>): [Phase, Row][] =>
  'working' in rows || 'open' in rows
    ? (Object.entries(rows) as [Phase, Row][]) // keyed by phases then
    : [['working', rows as Row]]

function without(people: string, others: string): string {
  const out = others.split(' ')
  return people
    .split(' ')
    .filter((name) => !out.includes(name))
    .join(' ')
}

function join(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ')
}
