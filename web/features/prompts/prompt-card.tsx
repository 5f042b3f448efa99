import type { BankItem } from '#contract/kits.ts'
import { competencyTitles } from '#domain/competency.ts'
import { difficultyNames, interviewTypeNames } from '../../lib/vocabulary.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Fold } from '../../ui/fold.tsx'
import { WithCode } from '../../ui/with-code.tsx'
import { partsOf } from './prompt-parts.ts'
import styles from './prompts.module.css'

export function PromptCard({ item, onOpen }: { item: BankItem; onOpen: () => void }) {
  const { ask, statement } = partsOf(item)
  const answer = item.kind === 'fact' ? 'What to record' : 'What a strong answer shows'
  const facts = [
    item.kind === 'question' ? null : item.kind,
    interviewTypeNames[item.interviewType].toLowerCase(),
    difficultyNames[item.difficulty].toLowerCase(),
    item.competencyIds.map((id) => competencyTitles[id]).join(', '),
  ].filter((fact) => fact !== null && fact !== '')
  return (
    <Card as="article" className="stack" aria-label={ask}>
      <h3 className={styles.ask}>
        <WithCode text={ask} />
      </h3>
      <p className="muted">
        {facts.join(' · ')} {item.core && <Chip tone="accent">Core</Chip>}
      </p>
      {(statement !== null || item.strongAnswer !== '') && (
        <Fold summary={statement === null ? answer : 'Statement and what a strong answer shows'}>
          {statement !== null && (
            <p className={styles.statement}>
              <WithCode text={statement} />
            </p>
          )}
          <p className="read">
            <WithCode text={item.strongAnswer} />
          </p>
        </Fold>
      )}
      <div className="row apart">
        <p className="small muted">
          <Anchor href={`/kits/${item.kitSlug}#${item.promptId}`}>{item.kitTitle}</Anchor>
          {item.sectionTitle && ` · ${item.sectionTitle}`}
          {item.tags.length > 0 && ` · ${item.tags.join(', ')}`}
        </p>
        <Button size="small" variant="quiet" onClick={onOpen}>
          Open<span className="vh">: {ask}</span>
        </Button>
      </div>
    </Card>
  )
}
