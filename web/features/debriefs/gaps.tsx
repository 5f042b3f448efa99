import type { Debrief } from '#contract/debriefs.ts'
import { clockTime, count } from '../../lib/format.ts'
import { Rows } from '../../ui/rows.tsx'
import { Section } from '../../ui/section.tsx'
import { EvidenceMark } from '../../ui/tag.tsx'
import { noteHref } from './place.ts'
import styles from './packet.module.css'

/** What nobody or one person alone looked at. Must-haves have a line each, the others share one. */
export function CoverageGaps({ coverage }: Pick<Debrief, 'coverage'>) {
  const gaps = coverage.filter(({ gap }) => gap !== null)
  const mustHaves = gaps.filter(({ mustHave }) => mustHave)
  const others = gaps.filter(({ mustHave }) => !mustHave)
  return (
    <Section id="gaps" title={`Coverage gaps, ${gaps.length}`}>
      {gaps.length === 0 && <p className="muted">Two people or more rated every competency.</p>}
      <Rows isDense>
        {mustHaves.map(({ competencyId, title, gap, notes }) => (
          <li key={competencyId}>
            <a href={`#${competencyId}`}>{title}</a>, a must-have:{' '}
            {gap === 'not_rated' ? 'nobody rated it' : `one rater, ${count(notes, 'note')}`}.
          </li>
        ))}
        {others.length > 0 && (
          <li>
            {mustHaves.length > 0 ? 'Not must-haves: ' : ''}
            {others.map(({ competencyId, title, gap }, index) => (
              <span key={competencyId}>
                {index > 0 && ', '}
                <a href={`#${competencyId}`}>{title}</a> ({gap === 'not_rated' ? 'nobody' : 'one rater'})
              </span>
            ))}
            .
          </li>
        )}
      </Rows>
    </Section>
  )
}

type SeriousProps = Pick<Debrief, 'seriousAntiPatterns' | 'raters'>

/** Each with the note that it is, and who saw it. */
export const SeriousAntiPatterns = ({ seriousAntiPatterns, raters }: SeriousProps) => (
  <Section id="serious" title={`Serious anti-patterns, ${seriousAntiPatterns.length}`}>
    {seriousAntiPatterns.length === 0 && <p className="muted">None was noted.</p>}
    <Rows isDense>
      {seriousAntiPatterns.map(({ noteId, catalogId, catalogText, text, label, offsetMs }) => (
        <li key={`${noteId} ${catalogId}`}>
          <EvidenceMark polarity="anti_pattern" isSerious /> <span className={styles.noteText}>{text}</span>{' '}
          <a className="nowrap" href={noteHref(noteId)}>
            {raters.find((rater) => rater.label === label)?.name ?? label}
            {offsetMs !== null && `, ${clockTime(offsetMs)}`}
          </a>{' '}
          <span className="muted">{catalogText}</span>
        </li>
      ))}
    </Rows>
  </Section>
)
