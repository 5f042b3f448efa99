import { Button, IconButton } from '../../ui/button.tsx'
import styles from './composer.module.css'
import type { TriggerSign } from './tag-trigger.ts'

const signs = ['#', '+', '-'] as const
const signLabels = { '#': 'Tag a competency', '+': 'Tag as signal', '-': 'Tag as anti-pattern' }

type Props = {
  /** Null where signs are nothing but text. */
  onSign: ((sign: TriggerSign) => void) | null
  /** Null where it is code already. */
  onCode: (() => void) | null
  onAttach: (() => void) | null
}

/** What is done to a note besides writing it: by a finger all of it, by a hand on the mouse what has no sign. */
export const ComposerTools = ({ onSign, onCode, onAttach }: Props) => (
  <div className={styles.tools}>
    {onSign && <SignButtons onSign={onSign} />}
    {onCode && <IconButton {...tool} icon="code" label="Write code" onClick={onCode} />}
    {onAttach && <IconButton {...tool} icon="clip" label="Attach a picture or PDF" onClick={onAttach} />}
  </div>
)

/** For fingers: the keyboard on a screen hides its signs behind a key. */
export const SignButtons = ({ onSign }: { onSign: (sign: TriggerSign) => void }) =>
  signs.map((sign) => (
    <Button key={sign} className={styles.sign} aria-label={signLabels[sign]} onClick={() => onSign(sign)}>
      {sign === '-' ? '−' : sign}
    </Button>
  ))

const tool = { size: 'small', variant: 'quiet', className: styles.tool } as const
