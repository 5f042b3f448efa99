import type { Debrief } from '#contract/debriefs.ts'
import { recommendationNames } from '../../lib/recommendations.ts'
import { Rows } from '../../ui/rows.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './packet.module.css'

/** What each rater recommends, in their own words. */
export const Recommendations = ({ raters }: Pick<Debrief, 'raters'>) => (
  <Section id="recommendations" title="What the interviewers recommend" tabIndex={-1}>
    <Rows>
      {raters.map(({ label, title, name, recommendation, withheldReason, summary }) => (
        <li key={label} className={styles.recommendation}>
          <div>
            <h3>{name ?? label}</h3>
            <p className="small muted">{name === null ? title : `${label} · ${title}`}</p>
          </div>
          <p className={styles.verdict}>{recommendation === null ? 'Withheld' : recommendationNames[recommendation]}</p>
          <div>
            {withheldReason && <p className={styles.said}>{withheldReason}</p>}
            <p className={styles.said}>{summary}</p>
          </div>
        </li>
      ))}
    </Rows>
  </Section>
)
