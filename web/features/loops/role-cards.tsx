import type { Loop } from '#contract/kits.ts'
import { count } from '../../lib/format.ts'
import { Card } from '../../ui/card.tsx'
import styles from './loops.module.css'

type Rounds = Loop['rounds']
type Role = { seat: string; does: string; here: string[] }

const owed = (rounds: Rounds) => rounds.filter(({ isOptional }) => !isOptional)
const titles = (rounds: Rounds) => rounds.map(({ title }) => title).join(', ')

/** What each seat does, and what that comes to in this loop. */
function rolesOf(rounds: Rounds): Role[] {
  const screens = rounds.filter(({ stage }) => stage === 'screen')
  const onsite = rounds.filter(({ stage }) => stage === 'onsite')
  const sure = owed(rounds)
  const gate: Role = {
    seat: 'Gate reader',
    does: 'Hiring manager or recruiter. Reads the scorecards of the screens once they are over, then advances or closes the candidacy with a reason.',
    here: [`After ${titles(screens)}${onsite.length > 0 ? `, before ${onsite[0]?.title}` : ''}.`],
  }
  return [
    {
      seat: 'Lead',
      does: 'Moves the clock, asks the core prompts, takes notes, and owes a scorecard.',
      here: rounds.map(({ title, qualification }) =>
        qualification === '' ? `${title}.` : `${title}: ${qualification}.`,
      ),
    },
    {
      seat: 'Co-interviewer',
      does: 'Sits beside the lead, may move the clock and mark prompts, writes an own scorecard unseen, and owes it.',
      here: [`A second account for ${count(sure.length, 'round')}.`],
    },
    {
      seat: 'Shadow',
      does: 'Learns. Listens, scores privately, and compares with the lead after both have submitted. Counts nowhere.',
      here: [`In any of ${count(rounds.length, 'round')}.`],
    },
    {
      seat: 'Reverse shadow',
      does: 'In training, and asks while the lead watches and scores. The own scorecard is never owed and counts nowhere.',
      here: ['The lead still moves the clock.'],
    },
    ...(screens.length > 0 ? [gate] : []),
    {
      seat: 'Facilitator',
      does: 'Recruiter, hiring manager or bar raiser. Opens the debrief, reveals the votes, and sees who has voted, never what.',
      here: [`Waits for the scorecards of ${count(sure.length, 'round')}: ${titles(sure)}.`],
    },
  ]
}

export const RoleCards = ({ rounds }: { rounds: Rounds }) => (
  <ul className={styles.roles}>
    {rolesOf(rounds).map(({ seat, does, here }) => (
      <li key={seat}>
        <Card as="section" isQuiet className="stack" aria-label={seat}>
          <h3>{seat}</h3>
          <p>{does}</p>
          <ul className="small muted">
            {here.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Card>
      </li>
    ))}
  </ul>
)
