import type { KitVersion } from '#contract/kits.ts'
import { plan } from '#domain/plan.ts'
import { count } from '../../lib/format.ts'
import { Section } from '../../ui/section.tsx'
import { WithCode } from '../../ui/with-code.tsx'
import styles from './prepare.module.css'

/** Core prompts by section: what everybody is asked. Of a problem set, the problems to choose from. */
export function PreparePrompts({ kit }: { kit: KitVersion }) {
  const { sections, problems = [] } = kit.content
  const spans = plan(sections)
  const core = sections.map(({ prompts }) => prompts.filter((prompt) => prompt.core))
  const total = core.flat().length
  const firsts = core.map((_, index) => core.slice(0, index).flat().length)
  const version = <span className="small muted">{`${kit.slug}, version ${kit.version}`}</span>
  if (total === 0)
    return (
      <Section
        title={problems.length === 1 ? 'The problem' : `One of ${count(problems.length, 'problem')}`}
        end={version}
      >
        <ul className={styles.problems}>
          {problems.map(({ id, title, statement, strongAnswer, probes, hints }) => (
            <li key={id}>
              <details open={problems.length === 1}>
                <summary>
                  <b>{title}</b>
                </summary>
                <p className="read">
                  <WithCode text={statement} />
                </p>
                {strongAnswer !== '' && (
                  <p className="muted">
                    <b>Strong:</b> <WithCode text={strongAnswer} />
                  </p>
                )}
                <dl className={styles.probes}>
                  {sections.map((section) => {
                    const own = probes.filter(({ sectionId }) => sectionId === section.id)
                    return (
                      own.length > 0 && (
                        <div key={section.id}>
                          <dt>{section.shortTitle}</dt>
                          {own.map((probe) => (
                            <dd key={probe.id}>
                              <WithCode text={probe.text} />
                            </dd>
                          ))}
                        </div>
                      )
                    )
                  })}
                  <div>
                    <dt>Hints</dt>
                    {hints.map((hint) => (
                      <dd key={hint.id}>
                        <WithCode text={hint.text} />
                      </dd>
                    ))}
                  </div>
                </dl>
              </details>
            </li>
          ))}
        </ul>
      </Section>
    )
  return (
    <Section title={`${count(total, 'core prompt')}, asked of everybody`} end={version}>
      <div className={styles.core}>
        {sections.map((section, index) => {
          const prompts = core[index] ?? []
          if (prompts.length === 0) return null
          const span = spans[index]
          return (
            <section key={section.id} aria-label={section.title}>
              <h3 className="row apart">
                {section.title}
                {span && <span className="small muted">{`${span.fromMs / 60_000}–${span.toMs / 60_000}`}</span>}
              </h3>
              <ol start={(firsts[index] ?? 0) + 1}>
                {prompts.map((prompt) => (
                  <li key={prompt.id}>
                    <WithCode text={prompt.text} />{' '}
                    <span className="small muted nowrap">
                      {prompt.withdrawn ? 'withdrawn' : `${prompt.minutes} min`}
                    </span>
                  </li>
                ))}
              </ol>
            </section>
          )
        })}
      </div>
    </Section>
  )
}
