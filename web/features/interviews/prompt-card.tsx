import { memo, type ReactNode, Suspense } from 'react'
import type { PromptMark } from '#contract/interviews.ts'
import type { Answer } from '#domain/answer-gaps.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { WithCode } from '../../ui/with-code.tsx'
import { Clamped } from './clamped.tsx'
import { fetchedLater } from './fetched-later.ts'
import { useKeyLabel } from './key-bindings.ts'
import type { PromptItem } from './prompt-items.ts'
import styles from './prompts.module.css'

const PromptHints = fetchedLater(async () => (await import('./prompt-hints.tsx')).PromptHints)

type Props = {
  item: PromptItem
  mark: PromptMark | undefined
  /** "Prompt 2 of 3", or the section that it belongs to. */
  place: string
  /** What this phase of a problem is for. */
  goal?: string | undefined
  /** How long the answer takes already, in the place of the minutes that it was given. */
  time?: ReactNode
  /** What one's own notes of it lack. */
  answer?: Answer | null | undefined
  /** Its texts are not shortened. */
  isWhole?: boolean | undefined
  mayMark: boolean
  onAsked: () => void
  onSkip: () => void
  onFollowUp: (index: number) => void
  onHint: () => void
}

/** The one large thing of the screen: what is being asked now, and what to ask when the answer leaves a gap. */
export const PromptCard = memo(function PromptCard(props: Props) {
  const { item, mark, place, goal, time, answer, isWhole = false, mayMark, onAsked, onSkip, onFollowUp, onHint } = props
  const isAsked = mark?.status === 'asked'
  const isSkipped = mark?.status === 'skipped'
  const isProblem = item.kind === 'problem'
  const missing = answer?.missing ?? ''
  const keyOf = useKeyLabel()
  return (
    <article className={styles.current} aria-labelledby="current-prompt">
      <p className={styles.meta}>
        {place}
        {item.bank !== undefined
          ? ' · not marked: note what you ask'
          : !isProblem && ` · ${item.isCore ? 'core' : 'alternate'}`}
        {time ?? (item.minutes !== null && ` · ${item.minutes} min`)}
        {item.kind === 'fact' && ' · a fact, not rated'}
        {missing !== '' && ` · missing: ${missing}`}
      </p>
      {mayMark ? (
        <div className={styles.do}>
          <Button pressed={isSkipped} kbd={keyOf('skip')} size="small" onClick={onSkip}>
            {isSkipped ? 'Skipped' : 'Skip'}
          </Button>
          <Button
            pressed={isAsked}
            icon={isAsked ? 'check' : undefined}
            kbd={keyOf('asked')}
            size="small"
            onClick={onAsked}
          >
            Asked
          </Button>
        </div>
      ) : (
        <p className={styles.do}>{isAsked ? 'asked' : isSkipped ? 'skipped' : ''}</p>
      )}
      <h2 id="current-prompt" className={styles.ask}>
        <WithCode text={item.title ?? item.text} />
      </h2>
      {item.withdrawn && (
        <p className="warn">
          <Icon name="warn" /> Withdrawn for all: {item.withdrawn.reason}
        </p>
      )}
      {isProblem && (
        <>
          <Clamped isWhole={isWhole} lines={3} label="The statement">
            <WithCode text={item.text} />
          </Clamped>
          {goal !== undefined && (
            <Clamped isWhole={isWhole} lines={1} label="What this phase is for">
              <b>Now:</b> {goal}
            </Clamped>
          )}
        </>
      )}
      {item.strongAnswer !== '' && (
        <Clamped
          isWhole={isWhole}
          lines={2}
          label={item.kind === 'fact' ? 'What to record' : 'What a strong answer shows'}
        >
          <b>{item.kind === 'fact' ? 'Record:' : 'Strong:'}</b> <WithCode text={item.strongAnswer} />
        </Clamped>
      )}
      {item.followUps.length > 0 && (
        <ul className={styles.gaps} aria-label={isProblem ? 'Probes of this phase by gap' : 'Follow-ups by gap'}>
          {item.followUps.map((followUp, index) => (
            <FollowUp
              key={followUp.id}
              {...followUp}
              why={followUp.id === answer?.suggestion?.followUpId ? answer.suggestion.why : null}
              number={index + 1}
              isUsed={mark?.followUpIds.includes(followUp.id) ?? false}
              onUse={mayMark ? () => onFollowUp(index) : null}
            />
          ))}
        </ul>
      )}
      {item.hints.length > 0 && (
        <Suspense>
          <PromptHints item={item} mark={mark} mayMark={mayMark} onHint={onHint} />
        </Suspense>
      )}
    </article>
  )
})

type FollowUpProps = {
  id: string
  gap: string
  /** Why it is the one to ask now. */
  why: string | null
  text: string
  number: number
  isUsed: boolean
  onUse: (() => void) | null
}

function FollowUp({ id, gap, why, text, number, isUsed, onUse }: FollowUpProps) {
  return (
    <li className={isUsed ? styles.used : why === null ? undefined : styles.suggested}>
      <span className={styles.gap}>
        {gap}
        {why !== null && <span className={styles.why}>{why}</span>}
      </span>
      <span id={id}>
        <WithCode text={text} />
      </span>
      {onUse ? (
        <Button
          size="small"
          icon={isUsed ? 'check' : undefined}
          pressed={isUsed}
          kbd={number <= 9 ? `Esc ${number}` : undefined}
          aria-describedby={id}
          onClick={onUse}
        >
          {isUsed ? 'Used' : 'Use'}
        </Button>
      ) : (
        isUsed && <Icon name="check" label="used" />
      )}
    </li>
  )
}
