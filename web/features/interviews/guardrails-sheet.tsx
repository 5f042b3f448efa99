import type { Interview } from '#contract/interviews.ts'
import { Rows } from '../../ui/rows.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import styles from './dialogs.module.css'

type Guardrails = Interview['kit']['content']['guardrails']

export const GuardrailsSheet = ({ guardrails, onClose }: { guardrails: Guardrails; onClose: () => void }) => (
  <Sheet isOpen title="Do not ask" onClose={onClose}>
    <GuardrailRows guardrails={guardrails} />
  </Sheet>
)

export const GuardrailRows = ({ guardrails }: { guardrails: Guardrails }) => (
  <Rows className={styles.guardrails}>
    {guardrails.map(({ id, avoid, instead }) => (
      <li key={id}>
        <b>{avoid}</b>
        <span className="muted">Instead: {instead}</span>
      </li>
    ))}
  </Rows>
)
