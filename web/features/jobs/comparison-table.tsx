import type { ReactNode } from 'react'
import type { ComparedInterview, ComparedRound } from '#contract/comparability.ts'
import { competencyTitle } from '../../lib/competency-title.ts'
import { Icon } from '../../ui/icon.tsx'
import { Table } from '../../ui/table.tsx'
import { WithCode } from '../../ui/with-code.tsx'
import { askedOf, isFarOff, minutesText } from './comparison-words.ts'
import styles from './comparison.module.css'

/** The same as figures: a column a candidate, minutes, core prompts and what they are about. */
export function ComparisonTable({ round }: { round: ComparedRound }) {
  const { title, kits, interviews } = round
  const versions = new Set(interviews.map(({ kitSlug, kitVersion }) => `${kitSlug} ${kitVersion}`))
  const row = (key: string, head: ReactNode, cell: (interview: ComparedInterview) => ReactNode) => (
    <tr key={key}>
      <th scope="row">{head}</th>
      {interviews.map((interview) => (
        <td key={interview.interviewId}>{cell(interview)}</td>
      ))}
    </tr>
  )
  const group = (name: string) => (
    <tr className={styles.group}>
      <th scope="colgroup" colSpan={interviews.length + 1}>
        {name}
      </th>
    </tr>
  )
  const hasProblems = kits.some((kit) => kit.hasProblems)
  return (
    <Table
      caption={`${title}: minutes, core prompts and competencies by candidate`}
      isCaptionHidden
      isDense
      className={styles.table}
    >
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">What is compared</span>
          </th>
          {interviews.map(({ interviewId, candidate }) => (
            <th key={interviewId} scope="col">
              {candidate.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {versions.size > 1 && row('version', 'Version of the kit', ({ kitVersion }) => kitVersion)}
        {group('Minutes')}
        {sectionsOf(round).map(({ id, title: name, minutes }) =>
          row(
            `minutes ${id}`,
            <>
              {name} <span className="muted nowrap">{minutes} planned</span>
            </>,
            (interview) => <SectionMinutes interview={interview} sectionId={id} />,
          ),
        )}
        {group('Core prompts')}
        {hasProblems && row('problem', 'The problem', (interview) => <Problem interview={interview} />)}
        {promptsOf(round).map((prompt) =>
          row(`prompt ${prompt.id}`, <PromptHead round={round} prompt={prompt} />, ({ prompts }) => (
            <Status status={prompts.find(({ promptId }) => promptId === prompt.id)?.status ?? 'not_in_kit'} />
          )),
        )}
        {row('core', <b>Asked</b>, ({ isMarked, coreAsked, coreTotal }) =>
          isMarked ? `${coreAsked} of ${coreTotal}` : <span className="muted">not tracked</span>,
        )}
        {group('Competencies, by the core prompts asked about them')}
        {competenciesOf(round).map((id) =>
          row(`competency ${id}`, competencyTitle(id), ({ competencies }) => {
            const found = competencies?.find(({ competencyId }) => competencyId === id)
            if (competencies === null) return <span className="muted">not tracked</span>
            return found ? `${found.asked} of ${found.total}` : <span className="muted">not in the kit</span>
          }),
        )}
      </tbody>
    </Table>
  )
}

/** Of all versions that were used, in the order of the latest. */
function unionOf<Item extends { id: string }>(lists: readonly (readonly Item[])[]): Item[] {
  const items = new Map<string, Item>()
  for (const item of lists.flat()) if (!items.has(item.id)) items.set(item.id, item)
  return [...items.values()]
}
const sectionsOf = ({ kits }: ComparedRound) => unionOf(kits.map(({ sections }) => sections))
const promptsOf = ({ kits }: ComparedRound) => unionOf(kits.map(({ prompts }) => prompts))
const competenciesOf = ({ interviews }: ComparedRound) => [
  ...new Set(interviews.flatMap(({ competencies }) => competencies?.map(({ competencyId }) => competencyId) ?? [])),
]

function SectionMinutes({ interview, sectionId }: { interview: ComparedInterview; sectionId: string }) {
  const section = interview.sections.find((one) => one.sectionId === sectionId)
  if (!section) return <span className="muted">not in the kit</span>
  const { plannedMinutes, actualMinutes } = section
  if (actualMinutes === null) return <span className="muted">not tracked</span>
  if (actualMinutes === 0) return <span className="warn">left out</span>
  return (
    <span className={isFarOff(plannedMinutes, actualMinutes) ? 'warn' : undefined}>{minutesText(actualMinutes)}</span>
  )
}

function Problem({ interview: { problem, isMarked } }: { interview: ComparedInterview }) {
  if (!problem) return <span className="muted">{isMarked ? 'none marked' : 'not tracked'}</span>
  return (
    <>
      {problem.title}{' '}
      <span className="muted nowrap">
        {problem.probesUsed} of {problem.probes} probes
      </span>
    </>
  )
}

type Prompt = ComparedRound['kits'][number]['prompts'][number]

function PromptHead({ round, prompt }: { round: ComparedRound; prompt: Prompt }) {
  const { asked, of } = askedOf(round, prompt.id)
  return (
    <>
      <WithCode text={prompt.text} />{' '}
      <span className="muted nowrap">
        {prompt.withdrawn === null
          ? of > 0 && `asked of ${asked} in ${of}`
          : `withdrawn, not counted: ${prompt.withdrawn}`}
      </span>
    </>
  )
}

type Shown = 'asked' | 'skipped' | 'not_asked' | 'not_tracked' | 'not_in_kit'

const statusWords = {
  skipped: { words: 'skipped', look: 'warn' },
  not_asked: { words: 'not asked', look: 'warn' },
  not_tracked: { words: 'not tracked', look: 'muted' },
  not_in_kit: { words: 'not in the kit', look: 'muted' },
} as const

function Status({ status }: { status: Shown }) {
  if (status === 'asked') return <Icon name="check" label="asked" />
  const { words, look } = statusWords[status]
  return <span className={look}>{words}</span>
}
