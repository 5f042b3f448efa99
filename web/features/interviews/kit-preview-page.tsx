import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { KitDraft } from '#contract/kit-drafts.ts'
import { asKit } from '#domain/kit-draft.ts'
import { failureOf, isRefusedAs } from '../../lib/call-words.ts'
import { useTitle } from '../../lib/title.ts'
import { Button } from '../../ui/button.tsx'
import { ChipButton } from '../../ui/chip.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { Skeleton, SkeletonRows } from '../../ui/skeleton.tsx'
import { kitDraftQuery } from '../kits/queries.ts'
import { PromptCard } from './prompt-card.tsx'
import { itemsIn } from './prompt-items.ts'
import { SectionGoal } from './section-goal.tsx'
import styles from './kit-preview.module.css'

const nothing = () => {}

/** A draft as the live screen will show it: section by section, each prompt on the card that the interviewer sees. */
export function KitPreviewPage({ params }: { params: { slug?: string | undefined } }) {
  const slug = params.slug ?? ''
  const draft = useQuery(kitDraftQuery(slug))
  useTitle('Live screen of the draft')
  return (
    <Page>
      {draft.isPending && (
        <Skeleton label="Loading the draft" isPage>
          <SkeletonRows count={4} lines={2} />
        </Skeleton>
      )}
      {draft.error &&
        !draft.data &&
        (isRefusedAs(draft.error, 'not_found', 'invalid_input', 'forbidden') ? (
          <PageHeader
            title="There is nothing to preview here"
            actions={<LinkButton href="/kits">All kits</LinkButton>}
          />
        ) : (
          <>
            <h1 className="vh">Preview</h1>
            <ErrorState {...failureOf(draft.error, 'The draft')} onRetry={() => void draft.refetch()} />
          </>
        ))}
      {draft.data && <Preview draft={draft.data} />}
    </Page>
  )
}

function Preview({ draft: { slug, kit } }: { draft: KitDraft }) {
  const { sections, problems = [] } = asKit(slug, kit).content
  const [index, setIndex] = useState(0)
  const [at, setAt] = useState(0)
  const open = (position: number) => {
    setIndex(position)
    setAt(0)
  }
  const [problemId, setProblemId] = useState(problems[0]?.id)
  const section = sections[index]
  const problem = problems.find(({ id }) => id === problemId) ?? null
  const items = section ? itemsIn(section, problem) : []
  const shown = items.filter(({ isSilent }) => !isSilent)
  const item = shown[at]
  return (
    <>
      <PageHeader
        over="The live screen, as this draft would fill it"
        title={kit.title || 'A kit without a title'}
        actions={<LinkButton href={`/kits/${slug}/edit`}>Back to the draft</LinkButton>}
      />
      <ul className="row" aria-label="Sections">
        {sections.map(({ id, title, minutes }, position) => (
          <li key={id}>
            <ChipButton isPressed={position === index} onClick={() => open(position)}>
              {title || `Section ${position + 1}`} {minutes} min
            </ChipButton>
          </li>
        ))}
      </ul>
      {problems.length > 1 && (
        <ul className="row" aria-label="Problem of the interview">
          {problems.map(({ id, title }) => (
            <li key={id}>
              <ChipButton isPressed={id === problemId} onClick={() => setProblemId(id)}>
                {title || id}
              </ChipButton>
            </li>
          ))}
        </ul>
      )}
      {section && (
        <Section title={section.title || `Section ${index + 1}`} isTitleHidden>
          <div className={styles.screen}>
            {shown.length === 0 && (
              <SectionGoal
                section={section}
                isLast={index === sections.length - 1}
                interviewId="preview"
                uncovered={[]}
              />
            )}
            {item && (
              <PromptCard
                key={item.id}
                item={item}
                mark={undefined}
                place={`Prompt ${at + 1} of ${shown.length}`}
                mayMark={false}
                onAsked={nothing}
                onSkip={nothing}
                onFollowUp={nothing}
                onHint={nothing}
              />
            )}
            {shown.length > 1 && (
              <div className="row">
                <Button icon="back" onClick={() => setAt((at - 1 + shown.length) % shown.length)}>
                  Before
                </Button>
                <Button icon="next" onClick={() => setAt((at + 1) % shown.length)}>
                  Next
                </Button>
              </div>
            )}
          </div>
        </Section>
      )}
    </>
  )
}
