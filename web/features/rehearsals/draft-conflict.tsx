import type { RehearsalDraft } from '#domain/rehearsal/draft.ts'
import { linesOf } from '#domain/rehearsal/spoken-text.ts'
import { count } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Facts } from '../../ui/facts.tsx'

type Props = {
  mine: RehearsalDraft
  theirs: RehearsalDraft
  /** What an answer is to, in words. */
  askedOf: (to: string) => string
  onChoose: (choice: 'mine' | 'theirs') => void
}

/** Two wrote at once. Both are shown, and the author chooses; neither goes unseen. */
export const DraftConflict = ({ mine, theirs, askedOf, onChoose }: Props) => (
  <Dialog
    isOpen
    title="This candidate was written on elsewhere too"
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
      <p>Another tab, device or author has saved since. The one that you leave is gone: copy from it first.</p>
      <Facts
        items={[
          { term: 'Here', value: sizeOf(mine) },
          { term: 'The other one', value: sizeOf(theirs) },
        ]}
      />
      {differing(mine, theirs).map(({ to, here, there }) => (
        <section key={to}>
          <h3>{askedOf(to)}</h3>
          <Facts
            items={[
              { term: 'Here', value: here || 'nothing' },
              { term: 'The other one', value: there || 'nothing' },
            ]}
          />
        </section>
      ))}
    </div>
  </Dialog>
)

const sizeOf = ({ answers }: RehearsalDraft) =>
  count(
    answers.reduce((sum, { text }) => sum + linesOf(text).length, 0),
    'line',
  )

const textIn = (draft: RehearsalDraft, to: string) => draft.answers.find((answer) => answer.to === to)?.text ?? ''

function differing(mine: RehearsalDraft, theirs: RehearsalDraft) {
  const ids = [...new Set([...mine.answers, ...theirs.answers].map(({ to }) => to))]
  return ids
    .map((to) => ({ to, here: textIn(mine, to), there: textIn(theirs, to) }))
    .filter(({ here, there }) => here !== there)
}
