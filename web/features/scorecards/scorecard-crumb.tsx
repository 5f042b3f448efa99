import type { Interview } from '#contract/interviews.ts'
import { timeOfDay } from '../../lib/format.ts'
import { fromNow } from '../../lib/format-day.ts'
import { useNow } from '../../lib/now.ts'
import { Crumb } from '../../ui/crumb.tsx'

/** Whose scorecard this is about, of which interview, and how long ago that ended: what is fresh is remembered. */
export const ScorecardCrumb = ({ interview }: { interview: Interview }) => {
  const { candidate, job, title, minutes, endedAt } = interview
  const now = useNow()
  const ended = endedAt === null ? '' : `, ended ${timeOfDay(endedAt)}, ${fromNow(endedAt, now)}`
  return <Crumb title={candidate.name} details={[job.title, `${title}, ${minutes} min${ended}`]} />
}
