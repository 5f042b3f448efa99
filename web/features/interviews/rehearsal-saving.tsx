import { timeOfDay } from '../../lib/format.ts'
import type { RehearsalSaver } from '../../lib/use-rehearsal-work.ts'
import { useWorkState } from '../../lib/use-work-saver.ts'
import type { WorkState } from '../../lib/work-saver.ts'
import { SaveState } from '../../ui/save-state.tsx'
import type { Saving } from '../../ui/save-words.ts'

/** Where the work of a rehearsal is, as it is. */
export const RehearsalSaving = ({ saver }: { saver: RehearsalSaver }) => (
  <SaveState state={savingOf(useWorkState(saver))} />
)

function savingOf({ status, offlineSince, refusedBecause }: WorkState<object>): Saving {
  if (status === 'offline')
    return { kind: 'offline', since: timeOfDay(offlineSince ?? new Date()), waiting: 'your rehearsal' }
  if (status === 'refused') return { kind: 'refused', reason: refusedBecause ?? '' }
  if (status === 'conflict') return { kind: 'refused', reason: 'it went on elsewhere too' }
  if (status === 'frozen') return { kind: 'refused', reason: 'it was submitted elsewhere' }
  return status === 'waiting' ? { kind: 'saving' } : { kind: 'saved' }
}
