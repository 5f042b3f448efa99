import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

type Props = { isAlone: boolean; onEnd: () => void; onClose: () => void }

export const EndDialog = ({ isAlone, onEnd, onClose }: Props) => (
  <Dialog
    isOpen
    title="End the interview?"
    onClose={onClose}
    footer={
      <>
        <Button onClick={onClose}>Go on</Button>
        <Button variant="primary" onClick={onEnd}>
          End the interview
        </Button>
      </>
    }
  >
    <p>The clock stops{!isAlone && ' for the whole panel'} and cannot be started again.</p>
    <p>You can still add, change and tag your notes until you submit your scorecard.</p>
  </Dialog>
)
