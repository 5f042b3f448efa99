import { useQuery } from '@tanstack/react-query'
import type { InterviewItem } from '#contract/interviews.ts'
import { timeOfDay } from '../../lib/format.ts'
import { Notice } from '../../ui/notice.tsx'
import type { Interview } from './interview-acts.tsx'
import { aroundQuery } from './queries.ts'

type Person = { userId: string; name: string }
type Props = { interview: Interview; at: string; people: readonly Person[] }

const endOf = (at: string, minutes: number) => Date.parse(at) + minutes * 60_000

/** Interviews in which these people sit at that time. */
function clashesOf({ interview, at, people }: Props, around: readonly InterviewItem[]) {
  return around
    .filter(({ id, state }) => id !== interview.id && (state === 'scheduled' || state === 'live'))
    .filter(
      (other) =>
        other.scheduledAt !== null &&
        Date.parse(other.scheduledAt) < endOf(at, interview.minutes) &&
        Date.parse(at) < endOf(other.scheduledAt, other.minutes),
    )
    .flatMap((other) =>
      people
        .filter(({ userId }) => other.panel.some((seated) => seated.userId === userId))
        .map((person) => ({ person, other })),
    )
}

/** A hint, not a refusal: who plans may know better. */
export function Clashes(props: Props) {
  const around = useQuery(aroundQuery(props.at))
  const clashes = clashesOf(props, around.data ?? [])
  if (clashes.length === 0) return null
  return (
    <Notice tone="warn" title="Taken then:">
      <ul>
        {clashes.map(({ person, other }) => (
          <li key={`${person.userId} ${other.id}`}>
            {person.name}, {other.title} with {other.candidate.name}
            {other.scheduledAt && ` at ${timeOfDay(other.scheduledAt)}`}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
