import type * as z from 'zod/mini'
import type { Prompt, Section as KitSectionSchema } from '#contract/kits.ts'
import { competencyTitles } from '#domain/competency.ts'
import { difficultyNames } from '../../lib/vocabulary.ts'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Section } from '../../ui/section.tsx'
import { WithCode } from '../../ui/with-code.tsx'
import { Source } from './source.tsx'
import { Withdrawn } from './withdrawn.tsx'
import styles from './kits.module.css'

type Props = { section: z.output<typeof KitSectionSchema>; fromMin: number }

/** One timed section: what it is for, then its prompts, those that everybody is asked first. */
export function KitSection({ section, fromMin }: Props) {
  const core = section.prompts.filter((prompt) => prompt.core)
  const alternates = section.prompts.filter((prompt) => !prompt.core)
  return (
    <Section
      id={section.id}
      tabIndex={-1}
      title={section.title}
      end={`${fromMin}–${fromMin + section.minutes} · ${section.minutes} min`}
    >
      {section.goal !== '' && <p className="read">{section.goal}</p>}
      {[...core, ...alternates].map((prompt) => (
        <KitPrompt key={prompt.id} prompt={prompt} />
      ))}
    </Section>
  )
}

const kinds = { question: null, problem: 'Problem', fact: 'Fact' } as const

function KitPrompt({ prompt }: { prompt: z.output<typeof Prompt> }) {
  const facts = [
    ...(kinds[prompt.kind] ? [kinds[prompt.kind]] : []),
    prompt.minutes > 0 ? `${prompt.minutes} min` : null,
    difficultyNames[prompt.difficulty].toLowerCase(),
    prompt.competencyIds.map((id) => competencyTitles[id]).join(', '),
  ].filter((fact) => fact !== null && fact !== '')
  return (
    <Card as="article" id={prompt.id} tabIndex={-1} className="stack" aria-label={prompt.text}>
      <div className="row apart">
        <span className="muted small">{facts.join(' · ')}</span>
        {prompt.core ? <Chip tone="accent">Core</Chip> : <Chip>Alternate</Chip>}
      </div>
      <h3 className={styles.ask}>
        <WithCode text={prompt.text} />
      </h3>
      <Withdrawn withdrawn={prompt.withdrawn} />
      {prompt.strongAnswer !== '' && (
        <div>
          <h4 className="over">{prompt.kind === 'fact' ? 'What to record' : 'What a strong answer shows'}</h4>
          <p className="read">
            <WithCode text={prompt.strongAnswer} />
          </p>
        </div>
      )}
      {prompt.followUps.length > 0 && (
        <div>
          <h4 className="over">Follow-ups, by the gap that they close</h4>
          <dl className={styles.gaps}>
            {prompt.followUps.map((followUp) => (
              <div key={followUp.id}>
                <dt>{followUp.gap}</dt>
                <dd>
                  <WithCode text={followUp.text} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      <p className="small muted">
        {prompt.tags.length > 0 && <>{prompt.tags.join(', ')} · </>}
        <Source provenance={prompt.provenance} />
      </p>
    </Card>
  )
}
