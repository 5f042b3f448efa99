import { useQuery } from '@tanstack/react-query'
import type { BankItem, KitVersion } from '#contract/kits.ts'
import { competencyTitles } from '#domain/competency.ts'
import { failureOf } from '../../lib/call-words.ts'
import { difficultyNames, interviewTypeNames } from '../../lib/vocabulary.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Section } from '../../ui/section.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Skeleton, SkeletonText } from '../../ui/skeleton.tsx'
import { WithCode } from '../../ui/with-code.tsx'
import { kitVersionQuery } from '../scorecards/queries.ts'
import { PromptUseSection } from './prompt-use.tsx'
import { partsOf } from './prompt-parts.ts'
import styles from './prompts.module.css'

type Props = { item: BankItem; maySeeUse: boolean; onClose: () => void }

/** A prompt opened: all of it, with what closes which gap, and what came of it so far. */
export function PromptSheet({ item, maySeeUse, onClose }: Props) {
  const { ask, statement } = partsOf(item)
  const kit = useQuery(kitVersionQuery(item.kitSlug, item.kitVersion))
  const facts = [
    interviewTypeNames[item.interviewType],
    difficultyNames[item.difficulty].toLowerCase(),
    item.core ? 'core' : null,
    ...item.competencyIds.map((id) => competencyTitles[id]),
  ].filter((fact) => fact !== null)
  return (
    <Sheet isOpen title={item.sectionTitle ?? item.kitTitle} onClose={onClose}>
      <div className="stack">
        <p className={styles.ask}>
          <b>
            <WithCode text={ask} />
          </b>
        </p>
        <p className="muted">
          {facts.join(' · ')} · <Anchor href={`/kits/${item.kitSlug}#${item.promptId}`}>see it in the kit</Anchor>
        </p>
        {statement !== null && (
          <p className={styles.statement}>
            <WithCode text={statement} />
          </p>
        )}
        {item.strongAnswer !== '' && (
          <Section title={item.kind === 'fact' ? 'What to record' : 'What a strong answer shows'} level={3}>
            <p className="read">
              <WithCode text={item.strongAnswer} />
            </p>
          </Section>
        )}
        {kit.isPending && (
          <Skeleton label="Loading the follow-ups">
            <SkeletonText width="half" />
          </Skeleton>
        )}
        {kit.error && !kit.data && (
          <ErrorState {...failureOf(kit.error, 'The follow-ups')} onRetry={() => void kit.refetch()} />
        )}
        {kit.data && (
          <FollowUps title={item.sectionTitle === null ? 'Probes' : 'Follow-ups'} items={closersOf(kit.data, item)} />
        )}
        {maySeeUse && <PromptUseSection kitSlug={item.kitSlug} promptId={item.promptId} />}
      </div>
    </Sheet>
  )
}

type Closer = { id: string; text: string; gap: string }

function closersOf({ content }: KitVersion, { promptId, sectionTitle }: BankItem): Closer[] {
  if (sectionTitle === null) return content.problems?.find(({ id }) => id === promptId)?.probes ?? []
  return content.sections.flatMap(({ prompts }) => prompts).find(({ id }) => id === promptId)?.followUps ?? []
}

const FollowUps = ({ title, items }: { title: string; items: readonly Closer[] }) =>
  items.length > 0 && (
    <Section title={title} level={3}>
      <ul className="stack">
        {items.map(({ id, text, gap }) => (
          <li key={id}>
            <WithCode text={text} /> <span className="muted small">{gap}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
