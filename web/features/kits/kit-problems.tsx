import type { KitVersion } from '#contract/kits.ts'
import { competencyTitles } from '#domain/competency.ts'
import { difficultyNames } from '../../lib/vocabulary.ts'
import { Card } from '../../ui/card.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Section } from '../../ui/section.tsx'
import { WithCode } from '../../ui/with-code.tsx'
import { Source } from './source.tsx'
import { Withdrawn } from './withdrawn.tsx'
import styles from './kits.module.css'

type Content = KitVersion['content']
type Problem = NonNullable<Content['problems']>[number]

/** Problems to choose one from: the statement as it is handed over, probes phase by phase, hints from the smallest on. */
export const KitProblems = ({ problems, sections }: { problems: Problem[]; sections: Content['sections'] }) => (
  <Section title="Problems" id="problems" tabIndex={-1}>
    <p className="read">One of them fills the interview. Every candidate for a job gets the same one.</p>
    {problems.map((problem) => (
      <Card as="article" key={problem.id} id={problem.id} tabIndex={-1} className="stack" aria-label={problem.title}>
        <span className="muted small">
          {difficultyNames[problem.difficulty].toLowerCase()} ·{' '}
          {problem.competencyIds.map((id) => competencyTitles[id]).join(', ')}
        </span>
        <h3 className={styles.ask}>
          <WithCode text={problem.title} />
        </h3>
        <Withdrawn withdrawn={problem.withdrawn} />
        <p className={styles.statement}>
          <WithCode text={problem.statement} />
        </p>
        {problem.strongAnswer !== '' && (
          <div>
            <h4 className="over">What a strong answer shows</h4>
            <p className="read">
              <WithCode text={problem.strongAnswer} />
            </p>
          </div>
        )}
        <Fold summary={`${problem.probes.length} probes and ${problem.hints.length} hints`}>
          {sections.map((section) => (
            <Probes key={section.id} title={section.title} problem={problem} sectionId={section.id} />
          ))}
          {problem.hints.length > 0 && (
            <div>
              <h4 className="over">Hints, the first gives least away</h4>
              <ol className={styles.hints}>
                {problem.hints.map((hint) => (
                  <li key={hint.id}>
                    <span>
                      <WithCode text={hint.text} />
                    </span>
                  </li>
                ))}
              </ol>
            </div>
          )}
        </Fold>
        <p className="small muted">
          {problem.tags.length > 0 && <>{problem.tags.join(', ')} · </>}
          <Source provenance={problem.provenance} />
        </p>
      </Card>
    ))}
  </Section>
)

function Probes({ title, problem, sectionId }: { title: string; problem: Problem; sectionId: string }) {
  const probes = problem.probes.filter((probe) => probe.sectionId === sectionId)
  if (probes.length === 0) return null
  return (
    <div>
      <h4 className="over">{title}</h4>
      <dl className={styles.gaps}>
        {probes.map((probe) => (
          <div key={probe.id}>
            <dt>{probe.gap}</dt>
            <dd>
              <WithCode text={probe.text} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
