import type { KitDraft } from '#contract/kit-drafts.ts'
import { kitChanges } from '#domain/kit-diff.ts'
import type { DraftKit } from '#domain/kit-draft.ts'
import { exactTime } from '../../lib/format-day.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { KitChanges } from './kit-changes.tsx'

type Props = { mine: DraftKit; theirs: KitDraft; onChoose: (choice: 'mine' | 'theirs') => void }

/** Two wrote at once. Both are shown where they differ, and the author chooses; neither goes unseen. */
export const DraftConflict = ({ mine, theirs, onChoose }: Props) => (
  <Dialog
    isOpen
    size="wide"
    title="This draft was changed elsewhere too"
    onClose={() => {}}
    footer={
      <>
        <Button onClick={() => onChoose('theirs')}>Take the other one</Button>
        <Button variant="primary" onClick={() => onChoose('mine')}>
          Keep what is here
        </Button>
      </>
    }
  >
    <div className="stack">
      <p>
        {theirs.revision === 0
          ? `It was published or thrown away in the meantime. What stands there now is version ${theirs.basedOn}.`
          : `${theirs.updatedBy.name} saved it ${exactTime(theirs.updatedAt)}.`}{' '}
        Choose the one to go on with; copy from the other first what you want to keep.
      </p>
      <KitChanges
        changes={kitChanges(theirs.kit, mine)}
        before={theirs.revision === 0 ? `Version ${theirs.basedOn}` : `What ${theirs.updatedBy.name} saved`}
        after="What is here"
      />
    </div>
  </Dialog>
)
