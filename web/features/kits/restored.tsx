import { timeOfDay } from '../../lib/format.ts'
import { exactTime } from '../../lib/format-day.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { When } from '../../ui/when.tsx'
import type { KitDraftSaver } from './draft-saver.ts'

/** Says that this device gave back what the server never had, and how to go back to what it had. */
export const Restored = ({ at, saver }: { at: string; saver: KitDraftSaver }) => (
  <Notice
    title="Your unsaved changes are back."
    action={
      <Button size="small" onClick={saver.forgetRestored}>
        Take what was saved instead
      </Button>
    }
  >
    This browser kept them from{' '}
    <When at={new Date(at)} exact={exactTime(at)}>
      {timeOfDay(at)}
    </When>
    .
  </Notice>
)
