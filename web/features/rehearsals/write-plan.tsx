import type { Section as KitSection } from '#domain/kit.ts'
import { firstPlan } from '#domain/rehearsal/draft.ts'
import {
  plannedMinutes,
  withProbe,
  withPrompt,
  withPromptMinutes,
  withSectionMinutes,
} from '#domain/rehearsal/plan-edits.ts'
import { reachedBy } from '#domain/rehearsal/rehearsal-rules.ts'
import { shortMinutes, type ShortPlan } from '#domain/rehearsal/rehearsal.ts'
import { competencyTitle } from '../../lib/competency-title.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './write.module.css'
import { issueAt, useWriting, withSections } from './writing.ts'

const lengths = [
  { value: 'short', label: 'In eight minutes', hint: 'A handful of answers. It can grow later.' },
  { value: 'full', label: 'In eight minutes and at full length', hint: 'Every core prompt of the kit has an answer.' },
] as const

/** What of the kit is asked in the eight minutes, and what is rated after them. */
export function WritePlan() {
  const writing = useWriting()
  const { draft, kit, edit } = writing
  const { sections } = draft.short
  const total = plannedMinutes(sections)
  const change = (next: (sections: ShortPlan['sections']) => ShortPlan['sections']) =>
    edit((now) => withSections(now, next(now.short.sections), kit.content))
  const wrong = issueAt(writing, 'short.sections')
  return (
    <>
      <Section title="How long can it be rehearsed?">
        <RadioGroup
          legend="How long can it be rehearsed?"
          isLegendHidden
          options={lengths}
          value={draft.hasFull ? 'full' : 'short'}
          onChange={(length) => edit(() => ({ hasFull: length === 'full' }))}
        />
      </Section>
      <Section title="The eight minutes" end={`${total} of ${shortMinutes} min`}>
        <div className="stack" data-place="short.sections" tabIndex={-1}>
          <p className="read">
            Hello, one or two prompts with their follow-ups, goodbye. What is ticked is asked, in the kit’s order.
          </p>
          {wrong && <Notice tone="warn">{wrong}</Notice>}
          <div className="row">
            <Button size="small" icon="undo" onClick={() => change(() => firstPlan(kit, draft.problemId).sections)}>
              Work it out for me
            </Button>
          </div>
          <ol className={styles.plan}>
            {kit.content.sections.map((section) => (
              <PlannedSection key={section.id} section={section} change={change} />
            ))}
          </ol>
        </div>
      </Section>
      <Rated />
    </>
  )
}

type Change = (next: (sections: ShortPlan['sections']) => ShortPlan['sections']) => void

function PlannedSection({ section, change }: { section: KitSection; change: Change }) {
  const writing = useWriting()
  const { draft, kit } = writing
  const { content } = kit
  const planned = draft.short.sections.find(({ id }) => id === section.id)
  const probes = (content.problems ?? [])
    .filter(({ id }) => id === draft.problemId)
    .flatMap((problem) => problem.probes.filter(({ sectionId }) => sectionId === section.id))
  const place = `short.sections.${section.id}`
  const wrong = issueAt(writing, place)
  return (
    <li className={styles.planned} data-place={place} tabIndex={-1}>
      <div className="row apart">
        <h3>{section.title}</h3>
        {planned && isFull(planned) ? (
          <span className="muted small">{planned.minutes} min</span>
        ) : planned ? (
          <Minutes
            label={`Minutes for ${section.title}`}
            value={planned.minutes}
            onChange={(minutes) => change((now) => withSectionMinutes(now, section.id, minutes))}
          />
        ) : (
          <span className="muted small">left out</span>
        )}
      </div>
      {wrong && <p className={styles.issue}>{wrong}</p>}
      {section.prompts.map(({ id, text, core }) => {
        const own = planned?.prompts.find((prompt) => prompt.id === id)
        return (
          <div key={id} className={styles.choice}>
            <Checkbox
              label={text}
              hint={core ? undefined : 'Alternate'}
              checked={own !== undefined}
              onChange={({ target }) => change((now) => withPrompt(now, content, id, target.checked))}
            />
            {own && (
              <Minutes
                label={`Minutes for: ${text}`}
                value={own.minutes}
                onChange={(minutes) => change((now) => withPromptMinutes(now, id, minutes))}
              />
            )}
          </div>
        )
      })}
      {probes.map((probe) => (
        <Checkbox
          key={probe.id}
          label={probe.text}
          hint={`Probe: ${probe.gap}`}
          checked={planned?.probeIds?.includes(probe.id) ?? false}
          onChange={({ target }) => change((now) => withProbe(now, content, probe, target.checked))}
        />
      ))}
    </li>
  )
}

/** All of its minutes are its prompts'. */
const isFull = ({ prompts, minutes, probeIds = [] }: ShortPlan['sections'][number]) =>
  prompts.length > 0 && probeIds.length === 0 && minutes === prompts.reduce((sum, prompt) => sum + prompt.minutes, 0)

type MinutesProps = { label: string; value: number; onChange: (minutes: number) => void }

const Minutes = ({ label, value, onChange }: MinutesProps) => (
  <span className={styles.minutes}>
    <TextField
      label={label}
      isLabelHidden
      type="number"
      min={0}
      max={shortMinutes}
      value={value === 0 ? '' : String(value)}
      onChange={({ target }) => onChange(Math.min(shortMinutes, Math.max(0, Math.round(Number(target.value) || 0))))}
    />{' '}
    min
  </span>
)

/** What is asked for can be rated; a thing that is only brushed may be left out. */
function Rated() {
  const writing = useWriting()
  const { draft, kit, edit } = writing
  const { sections, competencyIds } = draft.short
  const problem = kit.content.problems?.find(({ id }) => id === draft.problemId)
  const reached = reachedBy(sections, kit.content, problem)
  const wrong = issueAt(writing, 'short.competencyIds')
  return (
    <Section title="Rated after the eight minutes">
      <fieldset className={styles.rated} data-place="short.competencyIds" tabIndex={-1}>
        <legend className="vh">Rated after the eight minutes</legend>
        {reached.map((id) => (
          <Checkbox
            key={id}
            label={competencyTitle(id)}
            checked={competencyIds.includes(id)}
            onChange={({ target }) =>
              edit(({ short }) => ({
                short: {
                  ...short,
                  competencyIds: reached.filter((one) =>
                    one === id ? target.checked : short.competencyIds.includes(one),
                  ),
                },
              }))
            }
          />
        ))}
        {reached.length === 0 && <p className="muted">Nothing that is asked looks at a competency yet.</p>}
        {wrong && <p className={styles.issue}>{wrong}</p>}
      </fieldset>
    </Section>
  )
}
