import type { RehearsalWork } from '#domain/rehearsal/work.ts'
import { clockTime, count } from '../../lib/format.ts'
import type { RehearsalSaver } from '../../lib/use-rehearsal-work.ts'
import { useWorkState } from '../../lib/use-work-saver.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Facts } from '../../ui/facts.tsx'

/** The rehearsal went on in another tab or on another device. Both are one's own: one is chosen, and both are shown. */
export function RehearsalConflict({ saver }: { saver: RehearsalSaver }) {
  const { status, work, theirs } = useWorkState(saver)
  if (status !== 'conflict' || !theirs) return null
  return (
    <Dialog
      isOpen
      title="This rehearsal went on elsewhere too"
      onClose={() => {}}
      footer={
        <>
          <Button onClick={() => saver.resolve('theirs')}>Take the other one</Button>
          <Button variant="primary" onClick={() => saver.resolve('mine')}>
            Go on with this one
          </Button>
        </>
      }
    >
      <p>Both are yours: another tab or device has saved since. The one that you leave is gone.</p>
      <Facts
        items={[
          { term: 'Here', value: wordsOf(work) },
          { term: 'The other one', value: wordsOf(theirs.work) },
        ]}
      />
    </Dialog>
  )
}

const wordsOf = ({ clock, notes }: RehearsalWork) =>
  `${clock.state === 'ended' ? 'ended' : 'on the clock'} at ${clockTime(clock.offsetMs)}, ${count(notes.length, 'note')}`
