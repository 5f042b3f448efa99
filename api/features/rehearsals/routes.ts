import type { Handlers } from '#http/context.ts'
import { beginRehearsal } from './begin-rehearsal.ts'
import { deleteRehearsalAttempt } from './delete-rehearsal-attempt.ts'
import { deleteRehearsalDraft } from './delete-rehearsal-draft.ts'
import { getRehearsalAttempt } from './get-rehearsal-attempt.ts'
import { getRehearsalComparison } from './get-rehearsal-comparison.ts'
import { getRehearsalDraft } from './get-rehearsal-draft.ts'
import { getRehearsal } from './get-rehearsal.ts'
import { linkRehearsalNotes } from './link-rehearsal-notes.ts'
import { listRehearsalAttempts } from './list-rehearsal-attempts.ts'
import { listRehearsalDrafts } from './list-rehearsal-drafts.ts'
import { listRehearsals } from './list-rehearsals.ts'
import { publishRehearsal } from './publish-rehearsal.ts'
import { putRehearsalDraft } from './put-rehearsal-draft.ts'
import { putRehearsalScorecard } from './put-rehearsal-scorecard.ts'
import { putRehearsalWork } from './put-rehearsal-work.ts'
import { putRehearsal } from './put-rehearsal.ts'
import { removeRehearsal } from './remove-rehearsal.ts'
import { submitRehearsal } from './submit-rehearsal.ts'
import { tryRehearsal } from './try-rehearsal.ts'

export const rehearsalRoutes = {
  listRehearsals,
  getRehearsal,
  putRehearsal,
  removeRehearsal,
  deleteRehearsalDraft,
  getRehearsalDraft,
  listRehearsalDrafts,
  publishRehearsal,
  putRehearsalDraft,
  tryRehearsal,
  listRehearsalAttempts,
  getRehearsalAttempt,
  beginRehearsal,
  deleteRehearsalAttempt,
  putRehearsalWork,
  putRehearsalScorecard,
  submitRehearsal,
  getRehearsalComparison,
  linkRehearsalNotes,
} satisfies Partial<Handlers>
