import { useQuery } from '@tanstack/react-query'
import type { BankItem } from '#contract/kits.ts'
import { failureOf } from '../../lib/call-words.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Skeleton, SkeletonRows } from '../../ui/skeleton.tsx'
import { WithCode } from '../../ui/with-code.tsx'
import { overlapsQuery } from './queries.ts'

/** Prompts that a candidate of this loop would hear twice, in other words or the same. */
export function OverlapList({ slug }: { slug: string }) {
  const overlaps = useQuery(overlapsQuery(slug))
  if (overlaps.isPending)
    return (
      <Skeleton label="Loading the overlaps">
        <SkeletonRows count={2} />
      </Skeleton>
    )
  if (overlaps.error && !overlaps.data)
    return <ErrorState {...failureOf(overlaps.error, 'The overlaps')} onRetry={() => void overlaps.refetch()} />
  const { items } = overlaps.data
  if (items.length === 0) return <p className="muted">No two kits of this loop ask the same.</p>
  return (
    <Rows>
      {items.map(({ prompts: [one, other], sharedTags, wordOverlap }) => (
        <Row
          key={`${one.id} ${other.id}`}
          title={<Side item={one} />}
          detail={
            <>
              <Side item={other} />
              <span className="small muted">
                {sharedTags.length > 0 && `${sharedTags.join(', ')} · `}
                {Math.round(wordOverlap * 100)} % of their words
              </span>
            </>
          }
        />
      ))}
    </Rows>
  )
}

const Side = ({ item }: { item: BankItem }) => (
  <p>
    <WithCode text={item.text.split('\n\n')[0] ?? ''} />{' '}
    <Anchor href={`/kits/${item.kitSlug}#${item.promptId}`}>{item.kitTitle}</Anchor>
  </p>
)
