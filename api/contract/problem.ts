/** Every problem that the API answers with: its stable code, its HTTP status and its title. */
export const problems = {
  invalid_input: [400, 'Something in the request is not valid'],
  invalid_json: [400, 'The body is not valid JSON'],
  not_signed_in: [401, 'Sign in first'],
  wrong_credentials: [401, 'Email or password is wrong'],
  forbidden: [403, 'This is not yours to do'],
  cross_site: [403, 'The request came from another site'],
  scorecard_owed: [403, 'Submit your own scorecard first'],
  debrief_not_open: [403, 'The debrief is not open yet'],
  setup_code_needed: [403, 'The setup code is needed'],
  not_found: [404, 'Not found'],
  method_not_allowed: [405, 'This address does not know that method'],
  revision_conflict: [409, 'It was changed elsewhere in the meantime'],
  setup_done: [409, 'This deployment is already set up'],
  email_taken: [409, 'There is already an account with this email'],
  slug_taken: [409, 'This short name is taken'],
  candidacy_exists: [409, 'The candidate already has a candidacy for this job'],
  invitation_used: [409, 'The invitation was used or has run out'],
  scorecard_submitted: [409, 'The scorecard was submitted and is frozen'],
  notes_frozen: [409, 'The scorecard was submitted, so its notes are frozen'],
  attachment_exists: [409, 'Another file has this id'],
  already_open: [409, 'The debrief is already open'],
  already_revealed: [409, 'The votes are already revealed'],
  already_decided: [409, 'The decision is already recorded'],
  gate_decided: [409, 'The gate is already decided'],
  idempotency_key_reused: [409, 'The idempotency key was used for another request'],
  body_too_large: [413, 'The body is too large'],
  unsupported_media_type: [415, 'Send JSON'],
  file_refused: [415, 'This kind of file cannot be attached'],
  clock_refused: [422, 'The clock cannot do that now'],
  interview_refused: [422, 'The interview cannot be changed in this way'],
  panel_refused: [422, 'The panel cannot be changed in this way'],
  unknown_reference: [422, 'Something that was referred to does not exist'],
  too_many_attachments: [422, 'There are too many pictures and PDFs'],
  kit_invalid: [422, 'The kit breaks a rule'],
  loop_invalid: [422, 'The loop breaks a rule'],
  rehearsal_invalid: [422, 'The rehearsal breaks a rule'],
  password_weak: [422, 'Choose another password'],
  interview_not_ended: [422, 'The interview has not ended'],
  scorecard_incomplete: [422, 'The scorecard is not complete'],
  debrief_not_ready: [422, 'Scorecards are still owed'],
  waiver_refused: [422, 'Nothing is owed there'],
  voting_not_open: [422, 'Voting is not open'],
  gate_not_open: [422, 'The gate is not open yet'],
  gate_refused: [422, 'The gate cannot be used in this way'],
  votes_missing: [422, 'Votes are missing'],
  not_revealed: [422, 'The votes are not revealed yet'],
  transcripts_off: [403, 'Transcripts are switched off'],
  not_a_transcript: [422, 'This is no transcript'],
  speakers_incomplete: [422, 'It is not said who everybody is'],
  not_a_voter: [403, 'You have no vote in this debrief'],
  not_the_decider: [403, 'The decision is not yours'],
  too_many_requests: [429, 'Too many tries, wait a little'],
  internal_error: [500, 'Something went wrong on our side'],
  database_unavailable: [503, 'The database is not answering'],
} as const satisfies Record<string, readonly [number, string]>

export type ProblemCode = keyof typeof problems

/** `path` as in `ratings[2].rationale`. */
export type Issue = { path: string; message: string }

/** The body of an `application/problem+json` answer (RFC 9457). */
export type ProblemBody = {
  type: string
  title: string
  status: number
  detail?: string
  code: ProblemCode
  requestId: string
  issues?: Issue[]
  /** The stored state, with a 409. */
  current?: unknown
}
