import type { Debrief } from '#contract/debriefs.ts'
import { count } from '../../lib/format.ts'
import { Section } from '../../ui/section.tsx'
import { Table } from '../../ui/table.tsx'
import { roundWords, unlikeWords } from './round-words.ts'
import styles from './packet.module.css'

/** Whether this candidate had the same questions and the same time as the plan gives everybody. */
export function Rounds({ rounds }: Pick<Debrief, 'rounds'>) {
  if (rounds.length === 0) return null
  const unlike = unlikeWords(rounds)
  return (
    <Section id="rounds" title="Same questions, same time" tabIndex={-1}>
      <p className="muted">
        {unlike.length === 0 ? 'As planned for everybody.' : `Not as planned for everybody: ${unlike.join('; ')}.`}
      </p>
      <Table caption="Rounds: planned and actual minutes, core prompts asked" isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">Round</th>
            <th scope="col">Minutes</th>
            <th scope="col">Core prompts</th>
          </tr>
        </thead>
        <tbody>
          {rounds.map((round) => {
            const { minutes, prompts } = roundWords(round)
            return (
              <tr key={round.interviewId}>
                <th scope="row">{round.title}</th>
                <td>{minutes}</td>
                <td>
                  {round.notAsked.length === 0 ? (
                    prompts
                  ) : (
                    <details className={styles.notAsked}>
                      <summary>
                        {prompts}, {count(round.notAsked.length, 'not asked', 'not asked')}
                      </summary>
                      <ul>
                        {round.notAsked.map(({ promptId, text, wasSkipped }) => (
                          <li key={promptId}>
                            {text} {wasSkipped && <span className="muted">skipped</span>}
                          </li>
                        ))}
                      </ul>
                    </details>
                  )}
                  {round.withdrawn.length > 0 && (
                    <p className="muted small">
                      {count(round.withdrawn.length, 'prompt')} withdrawn for all since, not counted
                    </p>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </Table>
    </Section>
  )
}
