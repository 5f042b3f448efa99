import { type KeptWork, putRehearsalWork, type RehearsalAttempt } from '#contract/rehearsal-attempts.ts'
import type { RehearsalWork } from '#domain/rehearsal/work.ts'
import { call, CallError } from './call.ts'
import { passes } from './passes.ts'
import type { Outbox } from './outbox.ts'
import { provisionalKey } from './provisional.ts'
import { useWorkSaver } from './use-work-saver.ts'
import type { Kept, WorkOutcome, WorkSaver } from './work-saver.ts'

export type KeptRehearsal = Kept<RehearsalWork>
export type RehearsalSaver = WorkSaver<RehearsalWork>

const workKey = (attemptId: string) => `rehearsal:${attemptId}`

/** What this device keeps of a rehearsal: its work, its scorecard, what was thought of an answer, a note half written. */
export async function forgetHere(outbox: Outbox | null, attemptId: string): Promise<void> {
  if (!outbox) return
  const keys = [workKey(attemptId), `scorecard:${attemptId}`, provisionalKey(attemptId), attemptId]
  await Promise.all(keys.map((key) => outbox.saveDraft(key, '').catch(() => {})))
}

/** A saver for the work of one's own attempt; null until this device's store has said what it keeps. */
export const useRehearsalWork = (
  { id, work, revision }: RehearsalAttempt,
  onSaved: (kept: KeptRehearsal) => void,
): RehearsalSaver | null =>
  useWorkSaver({
    key: workKey(id),
    stored: { work, revision },
    send: (now, onRevision) => sendWork(id, now, onRevision),
    onSaved,
  })

/** Saves the work; whatever comes of it is an answer. */
async function sendWork(id: string, work: RehearsalWork, revision: number): Promise<WorkOutcome<RehearsalWork>> {
  try {
    const saved = await call(putRehearsalWork, { params: { id }, body: { work, revision } })
    return { kind: 'saved', revision: saved.revision }
  } catch (error) {
    if (!(error instanceof CallError) || passes(error)) return { kind: 'passing' }
    if (error.code === 'revision_conflict') return { kind: 'conflict', current: error.problem.current as KeptWork } // as stored
    if (error.code === 'notes_frozen') return { kind: 'frozen' }
    return { kind: 'refused', reason: error.problem.issues?.[0]?.message ?? error.message }
  }
}
