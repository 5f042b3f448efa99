import { memo, useMemo } from 'react'
import type { Interview } from '#contract/interviews.ts'
import { type Span, spent } from '#domain/plan.ts'
import { currentPlan, pace, sectionsAhead } from '#domain/timeline.ts'
import type { HeardClock } from '../../lib/server-clock.ts'
import { useIsWide } from '../../ui/media.ts'
import { TimelineBar, type TimelineSection } from '../../ui/timeline-bar.tsx'
import { goneShare, leftWords } from './pace-words.ts'
import { domainClock } from './shared-clock.ts'
import { useOffset } from './ticking.ts'

type Props = {
  clock: HeardClock
  sections: Interview['kit']['content']['sections']
  /** Who leads a section. */
  leads?: ReadonlyMap<string, string> | undefined
  layout?: 'column' | undefined
  onGoTo?: ((sectionId: string) => void) | undefined
  onOpen?: (() => void) | undefined
}

/** The sections with their minutes and how much of them is gone; drawn again when a percent or a minute has passed. */
export const LiveTimeline = memo(function LiveTimeline({ clock, sections, leads, layout, onGoTo, onOpen }: Props) {
  const span = currentPlan(clock, sections).find(({ sectionId }) => sectionId === clock.sectionId)
  const minutes = minutesOf(span)
  const nowWords = useOffset(clock, (offsetMs) => {
    const now = pace(domainClock(clock), sections, offsetMs)
    return `${Math.round(goneShare(now, minutes) * 100)}|${leftWords(now)}`
  })
  // A rail has room for short names only; a bar hides them from screen readers and says the full ones.
  const isRail = useIsWide() && layout === undefined
  const drawn = useMemo(
    () => drawSections(clock, sections, nowWords, isRail, leads),
    [clock, sections, nowWords, isRail, leads],
  )
  return (
    <TimelineBar
      label="Sections"
      sections={drawn}
      layout={layout}
      onPick={onGoTo}
      onOpen={onOpen}
      openLabel="Sections and their minutes"
    />
  )
})

const minutesOf = (span: Span | undefined) => (span ? (span.toMs - span.fromMs) / 60_000 : 0)

function drawSections(
  clock: HeardClock,
  sections: Props['sections'],
  nowWords: string,
  isRail: boolean,
  leads: Props['leads'],
): TimelineSection[] {
  const [percent = '0', left = ''] = nowWords.split('|')
  const planned = currentPlan(clock, sections)
  const gone = spent(clock, clock.offsetMs)
  const ahead = new Set(sectionsAhead(clock, planned).map(({ sectionId }) => sectionId))
  const isOver = clock.state === 'ended'
  return sections.map(({ id, title, shortTitle, minutes }, index) => {
    const isCurrent = id === clock.sectionId && !isOver && clock.state !== 'not_started'
    const isDone = gone.has(id) && !isCurrent && !ahead.has(id)
    const { fromMs = 0, toMs = 0 } = planned[index] ?? {}
    const fromMin = Math.round(fromMs / 60_000)
    const now = Math.round(toMs / 60_000) - fromMin
    const actual = isDone ? Math.round((gone.get(id) ?? 0) / 60_000) : now
    const words = [leads?.get(id), actual === minutes ? null : `${actual} of ${minutes}`].filter(Boolean).join(' · ')
    const note = isCurrent ? left.replace(' min', '') : words || undefined
    return {
      id,
      name: isRail ? shortTitle : title,
      shortName: shortTitle,
      fromMin,
      minutes: now,
      done: isCurrent ? Number(percent) / 100 : isDone ? 1 : 0,
      state: isCurrent ? 'current' : isDone ? 'done' : 'next',
      note,
    }
  })
}
