import type { RehearsalComparison } from '#contract/rehearsal-attempts.ts'
import { isSerious } from '#domain/coverage.ts'
import type { KitContent } from '#domain/kit.ts'
import { placesOf } from '#domain/rehearsal/places.ts'
import { competencyTitle } from '../../lib/competency-title.ts'
import { Card } from '../../ui/card.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Section } from '../../ui/section.tsx'
import { EvidenceMark } from '../../ui/tag.tsx'
import { WithCode } from '../../ui/with-code.tsx'
import styles from './comparison.module.css'

type Props = { kit: KitContent; unasked: RehearsalComparison['unasked'] }

/** What was left unasked, by the gap that it would have closed, and what it would have brought. */
export function Unasked({ kit, unasked }: Props) {
  const places = placesOf(kit, kit.problems?.[0]?.id)
  return (
    <Section title="What you did not ask">
      <p className="muted">
        Nobody asks everything. Of each question that you left out, this is what the answer would have given.
      </p>
      <Card isFlush as="div">
        <Rows aria-label="Questions left out">
          {unasked.map(({ place, evidence }) => {
            const prompt = places.find(({ id }) => id === place.promptId && id !== place.id)
            return (
              <Row
                key={place.id}
                className={styles.line}
                title={
                  <>
                    {place.gap !== null && <span className={styles.gap}>{place.gap}: </span>}
                    {place.what === 'section' ? `Entering “${place.text}”` : <WithCode text={place.text} />}
                  </>
                }
                detail={
                  prompt && (
                    <p className="clip">
                      After: <WithCode text={prompt.text} />
                    </p>
                  )
                }
              >
                <ul className={styles.brought}>
                  {evidence.map((line) => (
                    <li key={`${line.lineId} ${line.competencyId} ${line.polarity}`}>
                      <p className={styles.piece}>
                        <EvidenceMark polarity={line.polarity} isSerious={isSerious(line, kit.antiPatterns)} />
                        <q>{line.text}</q>
                      </p>
                      <p className="muted">
                        {competencyTitle(line.competencyId)}: {line.why}
                      </p>
                    </li>
                  ))}
                </ul>
              </Row>
            )
          })}
        </Rows>
      </Card>
    </Section>
  )
}
