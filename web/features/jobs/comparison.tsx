import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import type { Comparability } from '#contract/comparability.ts'
import { failureOf } from '../../lib/call-words.ts'
import { count } from '../../lib/format.ts'
import { Card } from '../../ui/card.tsx'
import { ChipButton } from '../../ui/chip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Fold } from '../../ui/fold.tsx'
import { useIsWide } from '../../ui/media.ts'
import { Section } from '../../ui/section.tsx'
import { Skeleton, SkeletonBlock, SkeletonText } from '../../ui/skeleton.tsx'
import { roundSentence } from './comparison-words.ts'
import { ComparisonTable } from './comparison-table.tsx'
import { MinutesPicture } from './minutes-picture.tsx'
import { comparabilityQuery } from './queries.ts'
import styles from './comparison.module.css'

/** Whether a job's candidates had the same questions and the same time, a round at a time. */
export function Comparison({ jobId }: { jobId: string }) {
  const { data, error, isPending, refetch } = useQuery(comparabilityQuery(jobId))
  return (
    <Section
      id="compared"
      title="Same questions, same time"
      end={data && data.compared > 0 && <span>{count(data.compared, 'candidate')} compared</span>}
    >
      {isPending && (
        <Skeleton label="Loading the comparison">
          <SkeletonText width="most" />
          <SkeletonBlock height="card" />
        </Skeleton>
      )}
      {error && !data && <ErrorState {...failureOf(error, 'The comparison')} onRetry={() => void refetch()} />}
      {data && <Rounds comparability={data} />}
    </Section>
  )
}

function Rounds({ comparability }: { comparability: Comparability }) {
  const { rounds, leftOut, total, compared } = comparability
  const [search, setSearch] = useSearchParams()
  const isWide = useIsWide()
  const round = rounds.find((one) => one.round === search.get('round')) ?? rounds[0]
  const words = [
    compared < total && `The newest ${compared} of ${total} candidates are compared.`,
    leftOut > 0 &&
      `${count(leftOut, 'candidacy', 'candidacies')} on whose panel you sit ${leftOut === 1 ? 'is' : 'are'} left out until your scorecard is in.`,
  ].filter((sentence) => sentence !== false)
  return (
    <div className="stack">
      {words.length > 0 && <p className="muted">{words.join(' ')}</p>}
      {!round && (
        <EmptyState title="Nothing to compare yet">
          Once interviews have ended, this shows what each candidate was asked and how long each section took.
        </EmptyState>
      )}
      {rounds.length > 1 && (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for a form, these choose what is shown
        <div className="row" role="group" aria-label="Round">
          {rounds.map((one) => (
            <ChipButton
              key={one.round}
              isPressed={one === round}
              onClick={() =>
                setSearch(
                  (before) => {
                    before.set('round', one.round)
                    return before
                  },
                  { replace: true },
                )
              }
            >
              {one.title} {one.interviews.length}
            </ChipButton>
          ))}
        </div>
      )}
      {round && (
        <Card as="div" className={styles.round}>
          <p className="read">{roundSentence(round)}</p>
          <MinutesPicture round={round} />
          <Fold summary="Prompt by prompt, as a table" isOpenAtFirst={isWide}>
            <ComparisonTable round={round} />
          </Fold>
          <p className="muted small">
            By the clock and the prompts marked, not by anybody’s notes. Minutes are those of the kit’s plan: time that
            was granted to somebody is not shown.
          </p>
        </Card>
      )}
    </div>
  )
}
