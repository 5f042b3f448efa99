import { useEffect } from 'react'
import type { KitVersion } from '#contract/kits.ts'
import { dayName, exactTime } from '../../lib/format-day.ts'
import { Fold } from '../../ui/fold.tsx'
import { useIsWide } from '../../ui/media.ts'
import { Section } from '../../ui/section.tsx'
import { TimelineBar } from '../../ui/timeline-bar.tsx'
import { When } from '../../ui/when.tsx'
import { KitCompetencies } from './kit-competencies.tsx'
import { KitConduct } from './kit-conduct.tsx'
import { KitProblems } from './kit-problems.tsx'
import { KitSection } from './kit-section.tsx'
import styles from './kits.module.css'

/** A kit as its interviewers read it, section by section, with its plan beside it. */
export function KitReading({ kit, isDraft = false }: { kit: KitVersion; isDraft?: boolean }) {
  useScrollToHash()
  const { sections, problems = [] } = kit.content
  return (
    <div className={styles.layout}>
      <Plan kit={kit} />
      <div className={styles.reading}>
        {withStart(sections).map(({ section, fromMin }) => (
          <KitSection key={section.id} section={section} fromMin={fromMin} />
        ))}
        {problems.length > 0 && <KitProblems problems={problems} sections={sections} />}
        <KitCompetencies content={kit.content} />
        <KitConduct content={kit.content} />
        <Provenance kit={kit} isDraft={isDraft} />
      </div>
    </div>
  )
}

/** The plan stays beside the reading where it is wide; elsewhere it comes first and folds. */
function Plan({ kit }: { kit: KitVersion }) {
  const isWide = useIsWide()
  const { sections, problems = [] } = kit.content
  const timeline = (
    <TimelineBar
      label={`${kit.durationMinutes} minutes in ${sections.length} sections`}
      sections={withStart(sections).map(({ section, fromMin }) => ({
        id: section.id,
        name: section.title,
        shortName: section.shortTitle,
        fromMin,
        minutes: section.minutes,
        done: 0,
        state: 'next',
      }))}
      onPick={jumpTo}
    />
  )
  const rest = [
    ...(problems.length > 0 ? [{ id: 'problems', title: 'Problems' }] : []),
    { id: 'competencies', title: 'Competencies and anchors' },
    { id: 'guardrails', title: 'Do not ask' },
    { id: 'briefing', title: 'What the candidate is told' },
    { id: 'provenance', title: 'Where it comes from' },
  ]
  return (
    <nav className={styles.aside} aria-label="On this page">
      {timeline}
      {isWide ? (
        <Places places={rest} />
      ) : (
        <Fold summary="On this page">
          <Places places={[...sections, ...rest]} />
        </Fold>
      )}
    </nav>
  )
}

const Places = ({ places }: { places: { id: string; title: string }[] }) => (
  <ul className={styles.plan}>
    {places.map(({ id, title }) => (
      <li key={id}>
        <a href={`#${id}`}>{title}</a>
      </li>
    ))}
  </ul>
)

function withStart(sections: KitVersion['content']['sections']) {
  let fromMin = 0
  return sections.map((section) => {
    const start = fromMin
    fromMin += section.minutes
    return { section, fromMin: start }
  })
}

/** Puts the place on the screen and in the address, and moves the focus there for who reads by keyboard. */
function jumpTo(id: string) {
  history.replaceState(history.state, '', `#${id}`)
  const place = document.getElementById(id)
  place?.scrollIntoView()
  place?.focus({ preventScroll: true })
}

/** A link to a prompt of the kit comes before the kit itself: the place exists once it is drawn. */
function useScrollToHash() {
  useEffect(() => {
    const id = decodeURIComponent(location.hash.slice(1))
    // After the scroll to the top that every new address begins with.
    const frame = requestAnimationFrame(() => {
      if (id !== '') document.getElementById(id)?.scrollIntoView()
    })
    return () => cancelAnimationFrame(frame)
  }, [])
}

const figureNames = {
  minutes: 'total and section minutes',
  sections: 'sections',
  difficulty: 'difficulty',
  tags: 'tags',
  anchors: 'anchors',
} as const

function Provenance({ kit, isDraft }: { kit: KitVersion; isDraft: boolean }) {
  const figures = Object.entries(kit.provenance.figures)
  const named = (whose: 'guide' | 'ours') =>
    figures
      .filter(([, from]) => from === whose)
      .map(([figure]) => figureNames[figure as keyof typeof figureNames]) // the contract's own keys
      .join(', ')
  const published = new Date(kit.publishedAt)
  return (
    <Section title="Where it comes from" id="provenance" tabIndex={-1}>
      <p className="read">{kit.provenance.note}</p>
      <ul className="muted">
        {kit.provenance.guides.length > 0 && <li>Guides: {kit.provenance.guides.join(', ')}</li>}
        {named('guide') !== '' && <li>From the guides: {named('guide')}</li>}
        {named('ours') !== '' && <li>Our own: {named('ours')}</li>}
        {isDraft ? (
          <li>Version {kit.version}, not published yet</li>
        ) : (
          <li>
            Version {kit.version}, published{' '}
            <When at={published} exact={exactTime(published)}>
              {dayName(published)}
            </When>
          </li>
        )}
      </ul>
    </Section>
  )
}
