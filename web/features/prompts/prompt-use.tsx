import { useQuery } from '@tanstack/react-query'
import type { PromptUse } from '#contract/bank.ts'
import { failureOf } from '../../lib/call-words.ts'
import { count } from '../../lib/format.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Section } from '../../ui/section.tsx'
import { Skeleton, SkeletonText } from '../../ui/skeleton.tsx'
import { promptUseQuery } from './queries.ts'

type Props = { kitSlug: string; promptId: string }

/** How often it was asked and what came of it, once there is enough to say something. */
export function PromptUseSection({ kitSlug, promptId }: Props) {
  const use = useQuery(promptUseQuery(kitSlug, promptId))
  return (
    <Section title="Use and yield" level={3}>
      {use.isPending && (
        <Skeleton label="Loading its use">
          <SkeletonText width="half" />
        </Skeleton>
      )}
      {use.error && !use.data && <ErrorState {...failureOf(use.error, 'Its use')} onRetry={() => void use.refetch()} />}
      {use.data && <Use use={use.data} />}
      <p className="small muted">
        Counted over decided candidacies alone, without those on which you still owe a scorecard.
      </p>
    </Section>
  )
}

const percent = (share: number) => `${Math.round(share * 100)} %`
const one = (value: number) => value.toFixed(1)

function Use({ use: { asked, skipped, needed, askedShare, notesPerAsking, ratings } }: { use: PromptUse }) {
  if (needed > 0 || !askedShare || !notesPerAsking)
    return (
      <p>
        Asked {count(asked, 'time')}, skipped {count(skipped, 'time')}. Figures need {count(needed, 'more asking')}.
      </p>
    )
  return (
    <Facts
      items={[
        {
          term: 'Asked where it could be',
          value: `${percent(askedShare.value)} (${percent(askedShare.low)}–${percent(askedShare.high)}, n ${askedShare.n})`,
        },
        {
          term: 'Evidence notes an asking',
          value: `${one(notesPerAsking.value)} (${one(notesPerAsking.low)}–${one(notesPerAsking.high)}, n ${notesPerAsking.n})`,
        },
        {
          term: 'Ratings that cite it',
          value: ratings
            ? `${ratings.counts.map((times, index) => `${times} × ${index + 1}`).join(', ')} (n ${ratings.n})`
            : 'too few to show',
        },
      ]}
    />
  )
}
