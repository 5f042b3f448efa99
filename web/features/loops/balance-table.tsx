import type { BalanceRow } from '#domain/loop-balance.ts'
import { count } from '../../lib/format.ts'
import { difficultyNames, interviewTypeNames } from '../../lib/vocabulary.ts'
import { Table } from '../../ui/table.tsx'
import styles from './loops.module.css'

const difficulties = ['easy', 'medium', 'hard'] as const

/** How hard the prompts of each interview type are: a bar and its figure in every cell. */
export function BalanceTable({ title, rows }: { title: string; rows: readonly BalanceRow[] }) {
  const most = Math.max(1, ...rows.flatMap(({ counts }) => difficulties.map((one) => counts[one])))
  return (
    <Table caption={`Prompts of ${title} by interview and difficulty`} isCaptionHidden isDense>
      <thead>
        <tr>
          <th scope="col">Interview</th>
          {difficulties.map((one) => (
            <th key={one} scope="col">
              {difficultyNames[one]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ interviewType, rounds, counts }) => (
          <tr key={interviewType}>
            <th scope="row">
              {interviewTypeNames[interviewType]}
              <span className={styles.must}> {count(rounds, 'round')}</span>
            </th>
            {difficulties.map((one) => (
              <td key={one} className={styles.bar}>
                <span className={styles.figure}>{counts[one]}</span>
                <span
                  className={styles.length}
                  style={{ '--at': `${(counts[one] / most) * 100}%` }}
                  aria-hidden="true"
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
