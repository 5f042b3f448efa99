import { overdueWords } from '../../lib/candidacy-progress.ts'
import { count } from '../../lib/format.ts'
import { dayAndTime } from '../../lib/local-time.ts'
import type { Due } from './agenda.ts'

/** What is due in words, and the way to it. */
export function dueWords(due: Due): { title: string; action: string; href: string } {
  if (due.kind === 'scorecard') {
    const { interview } = due
    return {
      title: `Scorecard, ${interview.candidate.name}`,
      action: 'Finish',
      href: `/interviews/${interview.id}/scorecard`,
    }
  }
  const { candidate, id } = due.candidacy
  if (due.kind === 'gate')
    return { title: `Gate, ${candidate.name}`, action: 'Advance or close', href: `/candidacies/${id}` }
  const href = `/candidacies/${id}/debrief`
  if (due.kind === 'decision') return { title: `Decision, ${candidate.name}`, action: 'Decide', href }
  return { title: `Packet, ${candidate.name}`, action: due.kind === 'vote' ? 'Read and vote' : 'Read', href }
}

type DueScorecard = Extract<Due, { kind: 'scorecard' }>

/** "2 days overdue", "due tomorrow 14:00"; a shadow's own scorecard is not owed to anybody. */
export function dueTime({ dueAt, isOverdue }: DueScorecard, now: Date): string {
  if (dueAt === null) return 'not owed, for yourself'
  if (!isOverdue) return `due ${dayAndTime(dueAt, now)}`
  const long = overdueWords(dueAt, now)
  return long === null ? 'overdue' : `${long} overdue`
}

export function leftWords({ interview }: DueScorecard): string {
  const left = interview.myScorecard?.unanswered ?? 0
  return left === 0 ? 'every competency answered' : `${count(left, 'competency', 'competencies')} left`
}
