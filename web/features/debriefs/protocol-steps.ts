import type { Debrief } from '#contract/debriefs.ts'
import { count } from '../../lib/format.ts'
import type { ProgressStep } from '../../ui/progress-steps.tsx'

type Protocol = Pick<Debrief, 'state' | 'missing' | 'raters' | 'voters' | 'agenda'>

const order = ['collecting', 'reading', 'first_votes', 'revealed', 'discussing', 'decided'] as const
type StepId = (typeof order)[number]

const labels: Record<StepId, string> = {
  collecting: 'Scorecards',
  reading: 'Silent reading',
  first_votes: 'Votes',
  revealed: 'Reveal',
  discussing: 'Discussion',
  decided: 'Decision',
}

/** The step that is on in each state; after the reveal people talk. */
const on: Record<Debrief['state'], StepId | null> = {
  collecting: 'collecting',
  reading: 'reading',
  first_votes: 'first_votes',
  revealed: 'discussing',
  discussing: 'discussing',
  second_votes: 'discussing',
  reopened: 'reading',
  decided: null,
}

/** The protocol from top to bottom. Who has voted is counted only where the reader may know it. */
export function protocolSteps(debrief: Protocol): ProgressStep[] {
  const current = on[debrief.state]
  const at = current === null ? order.length : order.indexOf(current)
  return order.map((id, index) => ({
    id,
    label: labels[id],
    state: index < at ? 'done' : index === at ? 'current' : 'next',
    note: noteOf(id, debrief),
  }))
}

function noteOf(id: StepId, { state, missing, raters, voters, agenda }: Protocol): string | undefined {
  const open = missing.filter(({ waived }) => waived === null).length
  if (id === 'collecting' && state === 'collecting') return open > 0 ? `${open} owed` : 'all in'
  if (id === 'collecting') return `${raters.length} in`
  if (state === 'collecting') return undefined
  if (id === 'first_votes' && voters.length > 0 && voters.every(({ hasVoted }) => hasVoted !== null))
    return `${voters.filter(({ hasVoted }) => hasVoted).length} of ${voters.length}`
  if (id === 'discussing' && agenda.length > 0) return count(agenda.length, 'topic')
  return undefined
}
