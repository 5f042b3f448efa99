import type { KitVersion } from '#contract/kits.ts'
import { competencyTitles } from '#domain/competency.ts'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Section } from '../../ui/section.tsx'
import { EvidenceMark } from '../../ui/tag.tsx'
import styles from './kits.module.css'

type Content = KitVersion['content']
type Competency = Content['competencies'][number]

/** What is rated, the anchor of every scale point, and what speaks for and against it. */
export const KitCompetencies = ({ content }: { content: Content }) => (
  <Section title="Competencies and anchors" id="competencies" tabIndex={-1}>
    {content.competencies.map((competency) => (
      <KitCompetency key={competency.id} competency={competency} content={content} />
    ))}
  </Section>
)

function KitCompetency({ competency, content }: { competency: Competency; content: Content }) {
  const title = competencyTitles[competency.id]
  const signals = content.signals.filter(({ competencyId }) => competencyId === competency.id)
  const antiPatterns = content.antiPatterns.filter(({ competencyId }) => competencyId === competency.id)
  return (
    <Card as="article" id={competency.id} tabIndex={-1} className="stack" aria-label={title}>
      <div className="row apart">
        <h3>{title}</h3>
        <span className="row">
          {competency.weight !== 1 && <Chip>weight {competency.weight}</Chip>}
          {competency.mustHave && <Chip tone="accent">Must have</Chip>}
        </span>
      </div>
      <p className="read">{competency.definition}</p>
      {competency.weightReason && <p className="muted">Why it weighs differently: {competency.weightReason}</p>}
      <ol className={styles.anchors} aria-label={`Anchors of ${title}, 1 to 4`}>
        {([1, 2, 3, 4] as const).map((point) => (
          <li key={point}>
            <b aria-hidden="true">{point}</b>
            <span className="vh">{point}: </span>
            <span>{competency.anchors[point]}</span>
          </li>
        ))}
      </ol>
      {signals.length + antiPatterns.length > 0 && (
        <ul className={styles.marks} aria-label={`Signals and anti-patterns of ${title}`}>
          {signals.map((signal) => (
            <li key={signal.id}>
              <EvidenceMark polarity="signal" /> <span>{signal.text}</span>
            </li>
          ))}
          {antiPatterns.map((item) => (
            <li key={item.id}>
              <EvidenceMark polarity="anti_pattern" isSerious={item.severity === 'serious'} /> <span>{item.text}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
