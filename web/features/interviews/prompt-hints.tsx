import type { PromptMark } from '#contract/interviews.ts'
import { count } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import { WithCode } from '../../ui/with-code.tsx'
import { useKeyLabel } from './key-bindings.ts'
import type { PromptItem } from './prompt-items.ts'
import styles from './prompts.module.css'

type Props = { item: PromptItem; mark: PromptMark | undefined; mayMark: boolean; onHint: () => void }

/** Hints are opened one by one; each that was given is kept with the problem, because it is part of the evidence. */
export function PromptHints({ item, mark, mayMark, onHint }: Props) {
  const given = item.hints.filter(({ id }) => mark?.followUpIds.includes(id))
  const keyOf = useKeyLabel()
  const next = item.hints.find(({ id }) => !mark?.followUpIds.includes(id))
  return (
    <div className={styles.hints}>
      {given.length > 0 && (
        <ol aria-label="Hints given">
          {given.map(({ id, text }) => (
            <li key={id}>
              <WithCode text={text} />
            </li>
          ))}
        </ol>
      )}
      {mayMark && next && (
        <Button size="small" kbd={keyOf('hint')} onClick={onHint}>
          Give hint {given.length + 1} of {item.hints.length}
        </Button>
      )}
      {!next && <p className="muted small">All {count(item.hints.length, 'hint')} given.</p>}
    </div>
  )
}
