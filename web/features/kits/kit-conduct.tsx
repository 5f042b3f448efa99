import type { KitVersion } from '#contract/kits.ts'
import { Card } from '../../ui/card.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './kits.module.css'

/** What may not be asked and what to ask instead, and what the candidate hears beforehand. */
export const KitConduct = ({ content }: { content: KitVersion['content'] }) => (
  <>
    <Section title="Do not ask" id="guardrails" tabIndex={-1}>
      <Card as="div">
        <dl className={styles.guardrails}>
          {content.guardrails.map((guardrail) => (
            <div key={guardrail.id}>
              <dt>{guardrail.avoid}</dt>
              <dd>
                <span className="muted">Instead: </span>
                {guardrail.instead}
              </dd>
            </div>
          ))}
        </dl>
      </Card>
    </Section>
    <Section title="What the candidate is told beforehand" id="briefing" tabIndex={-1}>
      <Card as="div">
        <ul className={styles.briefing}>
          {content.briefing.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </Card>
    </Section>
  </>
)
