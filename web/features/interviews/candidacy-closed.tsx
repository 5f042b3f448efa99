import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** The candidacy ended while its interview runs: nothing is taken away, and nothing more comes of it. */
export const CandidacyClosed = ({ onEnd }: { onEnd: (() => void) | undefined }) => (
  <Notice
    tone="warn"
    title="The candidacy was closed."
    action={
      onEnd && (
        <Button size="small" onClick={onEnd}>
          End the interview
        </Button>
      )
    }
  >
    Notes are still saved. The clock can only be ended now.
  </Notice>
)
