import type { Prompt, Section as KitSection } from '#domain/kit.ts'
import { Fold } from '../../ui/fold.tsx'
import { Section } from '../../ui/section.tsx'
import { AnswerField } from './answer-field.tsx'
import { SpokenTimes } from './spoken-times.tsx'
import styles from './write.module.css'
import { askedAt, useWriting } from './writing.ts'

/** One section: what they say as it begins, to each prompt and follow-up, and to the probes that come in it. */
export function WriteSection({ id }: { id: string }) {
  const { kit, draft } = useWriting()
  const { sections, problems = [] } = kit.content
  const section = sections.find((one) => one.id === id)
  if (!section) return null
  const isEdge = section === sections[0] || section === sections.at(-1)
  const short = askedAt({ draft, kit }, 'short')
  const asked = new Set(short.sections.flatMap(({ prompts }) => prompts.map((prompt) => prompt.id)))
  const inShort = new Set((short.problems ?? []).flatMap(({ probes }) => probes.map((probe) => probe.id)))
  const isNeeded = (prompt: Prompt) => asked.has(prompt.id) || (draft.hasFull && prompt.core)
  const prompts = section.prompts.filter(isNeeded)
  const others = draft.hasFull ? section.prompts.filter((prompt) => !isNeeded(prompt)) : []
  const probes = problems
    .filter((problem) => problem.id === draft.problemId)
    .flatMap((problem) => problem.probes.filter((probe) => probe.sectionId === id))
    .filter((probe) => draft.hasFull || inShort.has(probe.id))
  return (
    <Section title={section.title} end={<SpokenTimes id={section.id} what="section" />}>
      <div className={styles.answers}>
        <Convention />
        {isEdge ? <Opening section={section} /> : <OptionalOpening section={section} />}
        {prompts.map((prompt) => (
          <PromptAnswers key={prompt.id} prompt={prompt} />
        ))}
        {probes.length > 0 && (
          <article className={styles.prompt}>
            <h3>Probes of the problem</h3>
            {probes.map((probe) => (
              <AnswerField key={probe.id} to={probe.id} asked={probe.text} gap={probe.gap} isOptional />
            ))}
          </article>
        )}
        {others.length > 0 && (
          <Fold summary={`Alternates (${others.length}): left out of the rehearsal while nothing is written`}>
            <div className={styles.answers}>
              {others.map((prompt) => (
                <PromptAnswers key={prompt.id} prompt={prompt} />
              ))}
            </div>
          </Fold>
        )}
      </div>
    </Section>
  )
}

export function Convention() {
  const { draft } = useWriting()
  return (
    <p className="muted">
      A line is one breath, at most 30 words. <code>(2 s)</code> at its beginning is two seconds of silence before it
      {draft.hasFull && (
        <>
          , <code>(full)</code> that it is said at full length alone
        </>
      )}
      .
    </p>
  )
}

const Opening = ({ section: { id, title, goal } }: { section: KitSection }) => (
  <article className={styles.prompt}>
    <AnswerField to={id} asked={`As “${title}” begins`} note={goal} />
  </article>
)

function OptionalOpening({ section }: { section: KitSection }) {
  const { draft } = useWriting()
  const isWritten = draft.answers.some(({ to, text }) => to === section.id && text.trim() !== '')
  return (
    <Fold summary="Something that they say by themselves as it begins" isOpenAtFirst={isWritten}>
      <AnswerField to={section.id} asked={`As “${section.title}” begins`} isOptional isSilent />
    </Fold>
  )
}

const PromptAnswers = ({ prompt: { id, text, strongAnswer, followUps } }: { prompt: Prompt }) => (
  <article className={styles.prompt}>
    <AnswerField to={id} asked={text} note={strongAnswer} end={<SpokenTimes id={id} what="prompt" />} />
    {followUps.length > 0 && (
      <div className={styles.followUps}>
        {followUps.map((followUp) => (
          <AnswerField key={followUp.id} to={followUp.id} asked={followUp.text} gap={followUp.gap} isOptional />
        ))}
      </div>
    )}
  </article>
)
