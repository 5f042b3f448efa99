import { Fragment } from 'react'
import type { Interview } from '#contract/interviews.ts'
import { competencyTitles } from '#domain/competency.ts'
import { Icon } from '../../ui/icon.tsx'
import { EvidenceMark } from '../../ui/tag.tsx'
import { Section } from '../../ui/section.tsx'
import { count } from '../../lib/format.ts'
import styles from './prepare.module.css'

/** Each competency with what a strong answer shows; its four anchors and its catalogue open below. */
export function PrepareCompetencies({ interview: { kit, alsoCoveredBy } }: { interview: Interview }) {
  const { competencies, signals, antiPatterns } = kit.content
  return (
    <Section title={`You cover ${count(competencies.length, 'competency', 'competencies')}`}>
      <ul className={styles.competencies}>
        {competencies.map((competency) => {
          const others = alsoCoveredBy.find(({ competencyId }) => competencyId === competency.id)?.rounds ?? []
          return (
            <li key={competency.id}>
              <details>
                <summary>
                  <b>{competencyTitles[competency.id]}</b>
                  <span className={styles.strong}>{competency.anchors['4']}</span>
                  <span className={others.length === 0 ? 'warn small' : 'muted small'}>
                    {others.length === 0 ? 'only you' : `also in ${others.join(', ')}`}
                  </span>
                  <Icon name="down" className={styles.more} label="all four anchors, signals and anti-patterns" />
                </summary>
                <dl className={styles.anchors}>
                  {(['1', '2', '3', '4'] as const).map((step) => (
                    <Fragment key={step}>
                      <dt>{step}</dt>
                      <dd>{competency.anchors[step]}</dd>
                    </Fragment>
                  ))}
                  {signals
                    .filter(({ competencyId }) => competencyId === competency.id)
                    .map(({ id, text }) => (
                      <Fragment key={id}>
                        <dt>
                          <EvidenceMark polarity="signal" />
                        </dt>
                        <dd>{text}</dd>
                      </Fragment>
                    ))}
                  {antiPatterns
                    .filter(({ competencyId }) => competencyId === competency.id)
                    .map(({ id, text, severity }) => (
                      <Fragment key={id}>
                        <dt>
                          <EvidenceMark polarity="anti_pattern" isSerious={severity === 'serious'} />
                        </dt>
                        <dd>{text}</dd>
                      </Fragment>
                    ))}
                </dl>
              </details>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
