import type { Loop } from '#contract/kits.ts'
import { competencyTitles } from '#domain/competency.ts'
import type { CoverageRow } from '#domain/loop-coverage.ts'
import { Icon } from '../../ui/icon.tsx'
import { Table } from '../../ui/table.tsx'
import styles from './loops.module.css'

type Rounds = readonly Pick<Loop['rounds'][number], 'title'>[]
type Props = { title: string; rounds: Rounds; rows: readonly CoverageRow[] }

/** Competencies down, rounds across. */
export const CoverageTable = ({ title, rounds, rows }: Props) => (
  <div className="stack">
    <Table caption={`Which round of ${title} looks at what`} isCaptionHidden isDense>
      <thead>
        <tr>
          <th scope="col">Competency</th>
          {rounds.map((round, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a round is known by its place here
            <th key={index} scope="col" className={styles.mark}>
              {round.title}
            </th>
          ))}
          <th scope="col" className={styles.mark}>
            Minutes
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.competencyId}>
            <th scope="row">
              {competencyTitles[row.competencyId]}
              {row.mustHave && <span className={styles.must}> must have</span>}
            </th>
            {row.rounds.map((mark, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- a round is known by its place here
              <td key={index} className={styles.mark}>
                <Mark mark={mark} />
              </td>
            ))}
            <td className={styles.mark}>{row.minutes || <span className="muted">0</span>}</td>
          </tr>
        ))}
      </tbody>
    </Table>
    <p className="small muted" aria-hidden="true">
      <Icon name="check" /> in focus &nbsp; ○ rated besides
    </p>
    <p className="small muted">
      Minutes: a round’s minutes shared equally among what it has in focus, without optional rounds.
    </p>
  </div>
)

function Mark({ mark }: { mark: CoverageRow['rounds'][number] }) {
  if (mark === 'focus') return <Icon name="check" label="in focus" />
  return (
    <span className="muted">
      <span aria-hidden="true">{mark === 'rated' ? '○' : '·'}</span>
      <span className="vh">{mark === 'rated' ? 'rated besides' : 'not rated'}</span>
    </span>
  )
}

/** Names the must-haves that fewer than two rounds look at: they rest on one person. */
export function CoverageWords({ rounds, rows }: Omit<Props, 'title'>) {
  const thin = rows.filter(({ isThin }) => isThin)
  if (thin.length === 0) return <p className="muted">Every must-have is looked at by at least two rounds.</p>
  const roundsOf = (row: CoverageRow) =>
    rounds
      .filter((_, index) => row.rounds[index] !== null)
      .map(({ title }) => title)
      .join(', ')
  return (
    <p>
      <span className="muted">Must-haves that fewer than two rounds are sure to look at: </span>
      {thin.map((row) => `${competencyTitles[row.competencyId]} (${roundsOf(row)})`).join('; ')}
    </p>
  )
}
