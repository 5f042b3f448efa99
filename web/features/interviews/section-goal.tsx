import { Suspense } from 'react'
import type { Interview } from '#contract/interviews.ts'
import { fetchedLater } from './fetched-later.ts'
import styles from './prompts.module.css'

export const WrapUp = fetchedLater(async () => (await import('./wrap-up.tsx')).WrapUp)

type Props = {
  section: Interview['kit']['content']['sections'][number]
  isLast: boolean
  interviewId: string
  uncovered: readonly string[]
}

/** A section without prompts says what it is for. */
export const SectionGoal = ({ section, isLast, interviewId, uncovered }: Props) => (
  <article className={styles.goal}>
    <h2 className={styles.ask}>{section.title}</h2>
    <p className="read">{section.goal}</p>
    {isLast && <LastLook interviewId={interviewId} uncovered={uncovered} />}
  </article>
)

/** In the last section, whatever else it shows. */
export const LastLook = (last: Pick<Props, 'interviewId' | 'uncovered'>) => (
  <Suspense>
    <WrapUp {...last} />
  </Suspense>
)
