import type { Debrief } from '#contract/debriefs.ts'
import { Card } from '../../ui/card.tsx'
import { classes } from '../../ui/classes.ts'
import { Rows } from '../../ui/rows.tsx'
import styles from './packet.module.css'

/** In product words; an unknown reason stands for itself. */
const words: Record<string, string> = {
  ratings_apart: 'ratings apart',
  recommendations_split: 'recommendations differ',
  rating_against_evidence: 'rated against its notes',
  serious_anti_pattern: 'serious anti-pattern',
  not_rated: 'nobody rated it',
  one_rater: 'one rater',
}

/** What to talk about, the largest disagreement first; what agrees is not on it. */
export function Agenda({ agenda, coverage }: Pick<Debrief, 'agenda' | 'coverage'>) {
  if (agenda.length === 0) return null
  return (
    <Card className={classes(styles.card, 'no-print')} aria-labelledby="agenda">
      <h2 id="agenda">To discuss, in this order</h2>
      <Rows as="ol" isDense>
        {agenda.map(({ competencyId, reasons }) => (
          <li key={competencyId ?? 'recommendations'}>
            <a href={`#${competencyId ?? 'recommendations'}`}>
              {coverage.find((row) => row.competencyId === competencyId)?.title ?? 'Recommendations'}
            </a>{' '}
            <span className="small muted">{reasons.map((reason) => words[reason] ?? reason).join(', ')}</span>
          </li>
        ))}
      </Rows>
    </Card>
  )
}
