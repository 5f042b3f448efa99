import { Anchor } from '../../ui/anchor.tsx'
import { Button } from '../../ui/button.tsx'
import { Meter } from '../../ui/meter.tsx'
import { Toolbar } from '../../ui/toolbar.tsx'
import type { MissingItem } from './missing.ts'
import styles from './scorecard.module.css'

type Props = {
  total: number
  answered: number
  /** Index of the competency that one is at; undefined on the recommendation. */
  current: number | undefined
  missing: readonly MissingItem[]
  /** Why it cannot be submitted even when nothing is missing, and where to go about it. */
  notYet: { reason: string; href: string } | null
  noteCount: number
  onVisit: (href: string) => void
  onOpenNotes: (() => void) | null
  onSubmit: () => void
}

const reasonId = 'what-is-missing'
/** As many as fit a line beside the buttons; the rest shows as these are done. */
const most = { wide: 6, narrow: 2 }

/** What is still missing, each with its place, and the one act. */
export function MissingBar(props: Props) {
  const { total, answered, current, missing, notYet, noteCount, onVisit, onOpenNotes, onSubmit } = props
  const isReady = missing.length === 0 && notYet === null
  const [first] = missing
  const shown = missing.slice(0, onOpenNotes ? most.narrow : most.wide)
  return (
    <Toolbar label="What is missing">
      <span className={onOpenNotes ? 'vh' : undefined}>
        <Meter label={`${answered} of ${total} answered`} total={total} done={answered} current={current} />
      </span>
      <p id={reasonId} className={styles.missing}>
        <b>
          {answered} of {total} answered.
        </b>{' '}
        {missing.length > 0 && (
          <>
            <span className="no-phone muted">
              Missing:{' '}
              {shown.map((item, index) => (
                <span key={item.path}>
                  {index > 0 && ', '}
                  <Anchor href={item.href} title={item.message} onClick={() => onVisit(item.href)}>
                    {item.label}
                  </Anchor>
                </span>
              ))}
              {missing.length > shown.length && ` and ${missing.length - shown.length} more`}.
            </span>
            {first && (
              <span className="only-phone muted">
                Next:{' '}
                <Anchor href={first.href} onClick={() => onVisit(first.href)}>
                  {first.label}
                </Anchor>
              </span>
            )}
          </>
        )}
        {notYet && (
          <span className="muted">
            {' '}
            <Anchor href={notYet.href}>{notYet.reason}</Anchor>
          </span>
        )}
        {isReady && <span className="muted no-phone">Nothing is missing.</span>}
      </p>
      <span className={styles.acts}>
        {onOpenNotes && (
          <Button icon="note" onClick={onOpenNotes}>
            Notes {noteCount}
          </Button>
        )}
        <Button
          className={isReady ? undefined : 'no-phone'}
          variant="primary"
          disabledBy={isReady ? undefined : reasonId}
          onClick={onSubmit}
        >
          Submit scorecard
        </Button>
      </span>
    </Toolbar>
  )
}
