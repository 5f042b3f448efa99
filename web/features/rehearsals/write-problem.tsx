import { Section } from '../../ui/section.tsx'
import { AnswerField } from './answer-field.tsx'
import styles from './write.module.css'
import { Convention } from './write-section.tsx'
import { useWriting } from './writing.ts'

/** The one problem that is rehearsed: how they begin on it, and what they do with each hint. */
export function WriteProblem() {
  const { kit, draft } = useWriting()
  const problem = kit.content.problems?.find(({ id }) => id === draft.problemId)
  if (!problem) return null
  return (
    <Section title={`The problem: ${problem.title}`}>
      <div className={styles.answers}>
        <Convention />
        <article className={styles.prompt}>
          <AnswerField to={problem.id} asked={problem.statement} note={problem.strongAnswer} />
        </article>
        {problem.hints.length > 0 && (
          <article className={styles.prompt}>
            <h3>Hints</h3>
            {problem.hints.map((hint) => (
              <AnswerField key={hint.id} to={hint.id} asked={hint.text} isOptional />
            ))}
          </article>
        )}
      </div>
    </Section>
  )
}
