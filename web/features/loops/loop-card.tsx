import { useEffect, useState } from 'react'
import type { KitSummary, Loop } from '#contract/kits.ts'
import { loopBalance } from '#domain/loop-balance.ts'
import { loopCoverage } from '#domain/loop-coverage.ts'
import { count } from '../../lib/format.ts'
import { Card } from '../../ui/card.tsx'
import { Fold } from '../../ui/fold.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { BalanceTable } from './balance-table.tsx'
import { CoverageTable, CoverageWords } from './coverage-table.tsx'
import { LoopTimeline } from './loop-timeline.tsx'
import { OverlapList } from './overlap-list.tsx'
import { RoleCards } from './role-cards.tsx'

type Props = { loop: Loop; kits: readonly KitSummary[]; mayChange: boolean }

/** A plan of rounds: when, how long, with which kit, and what is looked at how often. */
export function LoopCard({ loop, kits, mayChange }: Props) {
  const isTarget = useIsTarget(loop.slug)
  const rows = loopCoverage(loop.rounds, kits)
  const minutes = loop.rounds.reduce((sum, round) => sum + round.minutes, 0)
  return (
    <Card as="article" id={loop.slug} tabIndex={-1} className="stack" aria-labelledby={`${loop.slug}-title`}>
      <div className="row apart">
        <div>
          <h2 id={`${loop.slug}-title`}>{loop.title}</h2>
          <p className="muted">
            {count(loop.rounds.length, 'round')}, {hours(minutes)} of interviews
          </p>
        </div>
        {mayChange && (
          <span className="row">
            <LinkButton href={`/loops?copy=${loop.slug}`} variant="quiet">
              Copy<span className="vh"> {loop.title}</span>
            </LinkButton>
            <LinkButton href={`/loops?edit=${loop.slug}`}>
              Change<span className="vh"> {loop.title}</span>
            </LinkButton>
          </span>
        )}
      </div>
      <LoopTimeline title={loop.title} rounds={loop.rounds} />
      <CoverageWords rounds={loop.rounds} rows={rows} />
      <Fold
        isOpenAtFirst={isTarget}
        summary={`Coverage: ${count(rows.length, 'competency', 'competencies')} in ${count(loop.rounds.length, 'round')}`}
      >
        <CoverageTable title={loop.title} rounds={loop.rounds} rows={rows} />
      </Fold>
      <Fold summary="Balance: how hard the prompts of its kits are">
        <BalanceTable title={loop.title} rows={loopBalance(loop.rounds, kits)} />
      </Fold>
      {loop.rounds.length > 1 && <Overlaps slug={loop.slug} />}
      <Fold summary="Who does what in it">
        <RoleCards rounds={loop.rounds} />
      </Fold>
    </Card>
  )
}

/** Read once it is opened. */
function Overlaps({ slug }: { slug: string }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Fold summary="Overlap: prompts on the same topic in two of its kits" onToggle={() => setIsOpen(true)}>
      {isOpen && <OverlapList slug={slug} />}
    </Fold>
  )
}

const hours = (minutes: number) =>
  minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`}`

/** The address names this loop: it comes into view, opened. */
function useIsTarget(slug: string): boolean {
  const [isTarget] = useState(() => location.hash === `#${slug}`)
  useEffect(() => {
    if (!isTarget) return undefined
    // After the scroll to the top that every new address begins with.
    const frame = requestAnimationFrame(() => document.getElementById(slug)?.scrollIntoView())
    return () => cancelAnimationFrame(frame)
  }, [isTarget, slug])
  return isTarget
}
