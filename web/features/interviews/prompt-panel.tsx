import { memo, useEffect, useRef } from 'react'
import type { Interview, PromptMark } from '#contract/interviews.ts'
import type { HeardClock } from '../../lib/server-clock.ts'
import { nextOpen, type PromptItem } from './prompt-items.ts'
import { PromptCard } from './prompt-card.tsx'
import { PromptTime } from './prompt-time.tsx'
import { PromptLine } from './prompt-line.tsx'
import styles from './prompts.module.css'
import type { Answer } from '#domain/answer-gaps.ts'
import { LastLook, SectionGoal } from './section-goal.tsx'

type Section = Interview['kit']['content']['sections'][number]

export type PromptActs = {
  choose: (item: PromptItem) => void
  toggleAsked: () => void
  skip: () => void
  toggleFollowUp: (index: number) => void
  giveHint: () => void
}

type Props = {
  interviewId: string
  section: Section
  isLast: boolean
  items: readonly PromptItem[]
  current: PromptItem | null
  marks: ReadonlyMap<string, PromptMark>
  clock: HeardClock
  mayMark: boolean
  acts: PromptActs
  /** The current prompt's texts are not shortened. */
  isWhole: boolean
  /** Competencies without evidence, for the checklist of the last section. */
  uncovered: readonly string[]
  /** What one's own notes of the current prompt lack. */
  answer: Answer | null
}

/** Prompts of the section: one large, the others one line each, in the kit's order. */
export const PromptPanel = memo(function PromptPanel(props: Props) {
  const { interviewId, section, isLast, items, current, marks, clock, mayMark, acts, isWhole, uncovered, answer } =
    props
  const index = items.findIndex(({ id }) => id === current?.id)
  const isElsewhere = current !== null && index === -1
  const next = current ? nextOpen(items, marks, current) : (items[0] ?? null)
  const line = (item: PromptItem) => (
    <PromptLine key={item.id} item={item} mark={marks.get(item.id)} isNext={item === next} onChoose={acts.choose} />
  )
  const panel = useRef<HTMLElement>(null)
  // another prompt, or the same problem in another section, is read from its beginning
  useEffect(() => {
    if (panel.current) panel.current.scrollTop = 0
    // oxlint-disable-next-line react/exhaustive-deps -- when what is read is another
  }, [section.id, current?.id])
  return (
    <section ref={panel} className={styles.prompts} aria-label={`Prompts of ${section.title}`}>
      {items.slice(0, Math.max(0, index)).map(line)}
      {current ? (
        <PromptCard
          key={`${current.id} ${isWhole}`}
          item={current}
          mark={marks.get(current.id)}
          place={
            isElsewhere
              ? current.bank === undefined
                ? 'From another section'
                : `From the bank: ${current.bank}`
              : current.kind === 'problem'
                ? 'Problem'
                : `Prompt ${index + 1} of ${items.filter(({ kind }) => kind !== 'problem').length}`
          }
          goal={section.goal}
          time={timeOf(current, marks, clock)}
          answer={answer}
          isWhole={isWhole}
          mayMark={mayMark && current.bank === undefined}
          onAsked={acts.toggleAsked}
          onSkip={acts.skip}
          onFollowUp={acts.toggleFollowUp}
          onHint={acts.giveHint}
        />
      ) : (
        <SectionGoal section={section} isLast={isLast} interviewId={interviewId} uncovered={uncovered} />
      )}
      {items.slice(index + 1).map(line)}
      {current && isLast && (
        <div className={styles.goal}>
          <LastLook interviewId={interviewId} uncovered={uncovered} />
        </div>
      )}
    </section>
  )
})

/** Only for the prompt that was asked last: what came before it is answered. */
function timeOf(current: PromptItem, marks: Props['marks'], clock: HeardClock) {
  const askedAtMs = marks.get(current.id)?.offsetMs ?? null
  if (current.minutes === null || askedAtMs === null || marks.get(current.id)?.status !== 'asked') return undefined
  const isLast = [...marks.values()].every(({ offsetMs }) => (offsetMs ?? 0) <= askedAtMs)
  return isLast ? <PromptTime clock={clock} askedAtMs={askedAtMs} minutes={current.minutes} /> : undefined
}
