import { competencyTitle } from '../../lib/competency-title.ts'
import { placesOf } from '#domain/rehearsal/places.ts'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { partOf, partsOf } from './write-parts.ts'
import styles from './write.module.css'
import { useWriting } from './writing.ts'

/** Everything that is missing, in one list, each with the way there. */
export function WriteMissing({ onJump }: { onJump: (place: string) => void }) {
  const { draft, kit, issues } = useWriting()
  const parts = partsOf(draft, kit.content)
  const places = placesOf(kit.content, draft.problemId ?? undefined)
  const rank = (place: string) => parts.findIndex(({ id }) => id === partOf(draft, kit.content, place))
  const gone = draft.answers.filter(({ to, text }) => text.trim() !== '' && !places.some(({ id }) => id === to))
  const nameOf = (place: string) => {
    const answered = places.find(({ id }) => place === `answers.${id}`)
    const rated = /^(?:short|full)\.ratings\.([a-z_]+)/.exec(place)?.[1]
    const part = parts.find(({ id }) => id === partOf(draft, kit.content, place))?.title ?? 'The candidate'
    return [part, answered && answered.what !== 'section' ? answered.text : rated && competencyTitle(rated)]
      .filter(Boolean)
      .join(' · ')
  }
  return (
    <Section title="What is missing" end={issues.length > 0 ? issues.length : undefined}>
      {issues.length === 0 ? (
        <p className="read">Nothing is missing: it can be tried, and put on the list.</p>
      ) : (
        <ul className={styles.findings}>
          {issues
            .toSorted((a, b) => rank(a.place) - rank(b.place))
            .map(({ place, message }) => (
              <li key={`${place} ${message}`}>
                <button type="button" className={styles.finding} onClick={() => onJump(place)}>
                  <span className={styles.where}>{nameOf(place)}</span>
                  <span>{message}</span>
                </button>
              </li>
            ))}
        </ul>
      )}
      {gone.length > 0 && (
        <Notice title="The kit has changed">
          <p>These words answer something that it no longer has. They stay here, and nobody hears them.</p>
          {gone.map(({ to, text }) => (
            <blockquote key={to} className={styles.gone}>
              {text}
            </blockquote>
          ))}
        </Notice>
      )}
    </Section>
  )
}
