import type { GuideDraft, GuideReading } from '#domain/guide/read-guide.ts'
import type { DraftKit } from '#domain/kit-draft.ts'
import { count } from '../../lib/format.ts'
import { interviewTypeNames } from '../../lib/vocabulary.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Section } from '../../ui/section.tsx'

/** What an import has understood of a text, before anything is made of it. */
export type Recognized =
  | { kind: 'guide'; reading: GuideReading }
  | { kind: 'file'; title: string; kit: DraftKit; leftCount: number }
  | { kind: 'nothing' }

/** Which kits of a guide are wanted; `null` while nobody has chosen. */
export type Choice = { asOne: boolean; keys: readonly string[] }

type Props = { recognized: Recognized; choice: Choice; onChoose: (choice: Choice) => void }

/** Said as soon as a text is there, so that nobody waits for a draft to see that it is the wrong one. */
export const RecognizedText = (props: Props) => (
  <>
    <output className="vh">{wordsOf(props.recognized)}</output>
    <Details {...props} />
  </>
)

function wordsOf(recognized: Recognized): string {
  if (recognized.kind === 'nothing') return ''
  if (recognized.kind === 'file') return 'This is a kit file.'
  return `Recognized: ${count(Math.max(1, recognized.reading.parts.length), 'interview')}.`
}

function Details({ recognized, choice, onChoose }: Props) {
  if (recognized.kind === 'nothing') return null
  if (recognized.kind === 'file')
    return (
      <Section title="A kit file" level={2}>
        <p>
          {recognized.title || 'Without a title'}: {sizeOf(recognized.kit)}.
          {recognized.leftCount > 0 && ` ${count(recognized.leftCount, 'part')} of it will wait beside the draft.`}
        </p>
      </Section>
    )
  const { whole, parts } = recognized.reading
  if (parts.length === 0)
    return (
      <Section title="What is recognized" level={2}>
        <p>{summaryOf(whole)}</p>
      </Section>
    )
  return (
    <Section title={`What is recognized: ${count(parts.length, 'interview')}`} level={2}>
      <RadioGroup
        legend="Make of it"
        options={[
          { value: 'several', label: 'A draft of each that you choose' },
          { value: 'one', label: 'One draft of everything', hint: summaryOf(whole) },
        ]}
        value={choice.asOne ? 'one' : 'several'}
        onChange={(value) => onChoose({ ...choice, asOne: value === 'one' })}
      />
      {!choice.asOne && (
        <ul className="stack" aria-label="Interviews in this guide">
          {parts.map((draft) => (
            <li key={draft.key}>
              <Checkbox
                label={draft.kit.title}
                hint={summaryOf(draft)}
                checked={choice.keys.includes(draft.key)}
                onChange={({ target }) =>
                  onChoose({
                    ...choice,
                    keys: target.checked ? [...choice.keys, draft.key] : choice.keys.filter((key) => key !== draft.key),
                  })
                }
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function summaryOf({ kit, origins, leftovers }: GuideDraft): string {
  const isTyped = origins.some(({ path }) => path === 'interviewType')
  const toPlace = leftovers.filter(({ kind }) => kind === undefined).length
  return [
    isTyped ? interviewTypeNames[kit.interviewType].toLowerCase() : 'interview type not said',
    kit.durationMinutes > 0 ? `${kit.durationMinutes} min` : 'minutes not said',
    sizeOf(kit),
    `${toPlace === 0 ? 'nothing' : count(toPlace, 'line')} to place by hand`,
  ].join(' · ')
}

function sizeOf({ content }: DraftKit): string {
  const { sections, competencies, problems = [] } = content
  const prompts = sections.flatMap((section) => section.prompts)
  return [
    sections.length > 0 ? count(sections.length, 'section') : null,
    prompts.length > 0 ? count(prompts.length, 'prompt') : null,
    problems.length > 0 ? count(problems.length, 'problem') : null,
    competencies.length > 0 ? count(competencies.length, 'competency', 'competencies') : null,
  ]
    .filter((part) => part !== null)
    .join(', ')
}
