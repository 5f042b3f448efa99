import type { Candidacy } from '#contract/candidates.ts'
import { overdueWords, type Progress, progressOf, scorecardsIn, type Step, stepNames } from './candidacy-progress.ts'
import { count } from './format.ts'
import { fromNow } from './format-day.ts'
import { dayAndTime } from './local-time.ts'
import { debriefStateNames } from './vocabulary.ts'

type Card = {
  id: string
  title: string
  href: string
  detail: string
  note: string
  isWarned: boolean
  action: { label: string; href: string } | undefined
}
type Column = { id: Step; title: string; cards: Card[] }

/** The steps of a board in order; gates that wait and debriefs under way have a column where there are any. */
const steps: Step[] = ['unscheduled', 'unstaffed', 'in_rounds', 'late', 'gate', 'debrief_ready', 'in_debrief']

/** A job's active candidacies by how far they are: progress only, nothing of what was noted or rated. */
export function boardOf(candidacies: readonly Candidacy[], now: Date, isRecruiter: boolean): Column[] {
  const placed = candidacies.map((candidacy) => ({ candidacy, progress: progressOf(candidacy, now) }))
  return steps
    .map((step) => ({
      id: step,
      title: stepNames[step],
      cards: placed
        .filter(({ progress }) => progress.step === step)
        .map(({ candidacy, progress }) => cardOf(candidacy, progress, now, isRecruiter)),
    }))
    .filter(({ id, cards }) => (id !== 'in_debrief' && id !== 'gate') || cards.length > 0)
}

function cardOf(candidacy: Candidacy, progress: Progress, now: Date, isRecruiter: boolean): Card {
  const href = `/candidacies/${candidacy.id}`
  const { action, ...words } = wordsOf(candidacy, progress, now)
  const needsRecruiter = progress.step === 'unscheduled' || progress.step === 'unstaffed'
  return {
    id: candidacy.id,
    title: candidacy.candidate.name,
    href,
    isWarned: progress.step === 'late',
    action: action && (isRecruiter || !needsRecruiter) ? { label: action.label, href: href + action.at } : undefined,
    ...words,
  }
}

const titlesOf = (interviews: readonly { title: string }[]) =>
  interviews.length > 1 ? `${interviews[0]?.title}, and ${interviews.length - 1} more` : (interviews[0]?.title ?? '')

type Words = { detail: string; note: string; action?: { label: string; at: string } }

function wordsOf(candidacy: Candidacy, progress: Progress, now: Date): Words {
  const { late, unscheduled, unstaffed, held, total, next } = progress
  const rounds = `${held} of ${total} held`
  switch (progress.step) {
    case 'unscheduled':
      return {
        detail: titlesOf(unscheduled),
        note: held > 0 ? rounds : `begun ${fromNow(candidacy.createdAt, now)}`,
        action: { label: 'Schedule', at: `?do=schedule&interview=${unscheduled[0]?.id}` },
      }
    case 'unstaffed': {
      const [first] = unstaffed
      const at = first?.scheduledAt ? `, ${dayAndTime(first.scheduledAt, now)}` : ''
      return {
        detail: `${first?.title}${at}`,
        note: 'no lead',
        action: { label: 'Staff', at: `?do=panel&interview=${first?.id}` },
      }
    }
    case 'late': {
      const [first] = late
      const isScorecard = first?.kind === 'scorecard'
      return {
        detail: isScorecard
          ? `${count(late.length, 'scorecard')} owed`
          : `${first?.interview.title} not recorded as held`,
        note: first ? (overdueWords(first.since, now) ?? 'just now') : '',
        action: { label: 'See', at: '' },
      }
    }
    case 'gate':
      return { detail: rounds, note: 'advance or close', action: { label: 'Decide', at: '' } }
    case 'debrief_ready':
      return {
        detail: scorecardsIn(candidacy) ?? rounds,
        note: 'ready to open',
        action: { label: 'Open', at: '/debrief' },
      }
    case 'in_debrief':
      return {
        detail: candidacy.debrief ? debriefStateNames[candidacy.debrief.state] : '',
        note: candidacy.debrief?.mayVote && !candidacy.debrief.hasVoted ? 'your vote is due' : '',
        action: { label: 'Go', at: '/debrief' },
      }
    default:
      return { detail: rounds, note: nextWords(next, now) }
  }
}

function nextWords(next: Progress['next'], now: Date): string {
  if (!next) return ''
  if (next.state === 'live') return `${next.title} is live`
  return next.scheduledAt ? `${next.title} ${dayAndTime(next.scheduledAt, now)}` : ''
}
