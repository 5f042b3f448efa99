import type { Interview } from '#contract/interviews.ts'
import { clockTime } from '../../lib/format.ts'
import { type Provisional, useProvisional } from '../../lib/provisional.ts'

const list = new Intl.ListFormat('en', { type: 'conjunction' })

const said = ({ rating, offsetMs }: Provisional) =>
  offsetMs === null ? String(rating) : `${rating} at ${clockTime(offsetMs)}`

/** What one thought while the answers were given: a quiet reminder, and nothing is filled in for it. */
export function ProvisionalLine({
  interview,
  competencyId,
}: {
  interview: Pick<Interview, 'id'>
  competencyId: string
}) {
  const { kept } = useProvisional(interview.id)
  const own = kept
    .filter((one) => one.competencyId === competencyId)
    .toSorted((a, b) => (a.offsetMs ?? 0) - (b.offsetMs ?? 0))
  if (own.length === 0) return null
  return (
    <p className="muted small">
      While you listened you thought {list.format(own.map(said))}. Only you see this, on this device.
    </p>
  )
}
