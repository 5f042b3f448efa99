import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import { saveWords, type Saving } from './save-words.ts'
import styles from './save-state.module.css'

type SaveStateProps = {
  state: Saving
  onOpen?: (() => void) | undefined
  className?: string | undefined
}

const icons: Record<Saving['kind'], IconName> = {
  saved: 'check',
  saving: 'check',
  device: 'device',
  offline: 'offline',
  refused: 'warn',
}

/** One place that always says where the work is; only trouble is read aloud. */
export function SaveState({ state, onOpen, className }: SaveStateProps) {
  const { short, rest } = saveWords(state)
  const isTrouble = state.kind === 'offline' || state.kind === 'refused'
  const words = (
    <>
      <Icon name={icons[state.kind]} />
      <span>
        {short}
        {rest && <span className={styles.rest}>{rest}</span>}
      </span>
    </>
  )
  const look = classes(styles.state, styles[state.kind], className)
  return (
    <>
      {onOpen ? (
        <button type="button" className={look} onClick={onOpen}>
          {words}
        </button>
      ) : (
        <p className={look}>{words}</p>
      )}
      <output className="vh">{isTrouble ? `${short}${rest}` : ''}</output>
    </>
  )
}
