import { competencyTitles, isCompetencyId } from './competency.ts'
import type { DraftCompetency, DraftKit, DraftSection } from './kit-draft.ts'
import { offLimitsTopic } from './off-limits.ts'
import { isDouble, isOnlyAdjectives, leadingWords, wordCount, wordsInHalfAMinute } from './spoken.ts'

/** Worth a second look, and why. A hint refuses nothing. */
export type KitHint = { path: string; code: HintCode; message: string }
export type HintCode =
  | 'no_conductor'
  | 'no_goal'
  | 'no_strong_answer'
  | 'no_definition'
  | 'competency_unreached'
  | 'only_adjectives'
  | 'anchors_alike'
  | 'no_signals'
  | 'one_sided'
  | 'off_limits'
  | 'leading_question'
  | 'double_question'
  | 'too_long_to_say'
  | 'thin_strong_answer'
  | 'no_follow_ups'
  | 'no_probes'
  | 'no_alternates'
  | 'empty_section'
  | 'withdrawn_prompt'
  | 'no_guardrails'
  | 'no_briefing'

type Hint = (path: string, code: HintCode, message: string) => void

/** Everything of a kit that keeps the hard rules and could still be better, by place. */
export function kitHints(kit: DraftKit, withdrawnIds: readonly string[] = []): KitHint[] {
  const hints: KitHint[] = []
  const hint: Hint = (path, code, message) => void hints.push({ path, code, message })
  const { sections, competencies, problems = [], guardrails, briefing } = kit.content
  if (!isSaid(kit.conductedBy)) hint('conductedBy', 'no_conductor', 'Nothing says who conducts it.')
  sections.forEach((section, index) => hintSection(kit, section, index, hint))
  for (const { path, text } of spokenTexts(kit)) hintSpoken(text, path, hint)
  competencies.forEach((competency, index) =>
    hintCompetency(kit, competency, `content.competencies[${index}]`, reachedBy(kit), hint),
  )
  const withdrawn = (id: string, path: string) => {
    if (withdrawnIds.includes(id))
      hint(
        path,
        'withdrawn_prompt',
        'It was withdrawn, and stays so whatever it says: no interview shows it. Write a new one in its place.',
      )
  }
  sections.forEach(({ prompts }, s) =>
    prompts.forEach(({ id }, p) => withdrawn(id, `content.sections[${s}].prompts[${p}]`)),
  )
  problems.forEach(({ id, strongAnswer, probes }, index) => {
    const path = `content.problems[${index}]`
    withdrawn(id, path)
    hintStrongAnswer(strongAnswer, `${path}.strongAnswer`, hint)
    if (probes.length === 0)
      hint(`${path}.probes`, 'no_probes', 'No probe: say what to ask in a phase that stays thin.')
  })
  const { signals, antiPatterns } = kit.content
  if (signals.length === 0 && antiPatterns.length > 0)
    hint('content.signals', 'one_sided', 'Only anti-patterns: say what speaks for somebody too.')
  if (antiPatterns.length === 0 && signals.length > 0)
    hint('content.antiPatterns', 'one_sided', 'Only signals: say what speaks against somebody too.')
  if (guardrails.length === 0)
    hint('content.guardrails', 'no_guardrails', 'Nothing says what may not be asked, and what to ask instead.')
  if (briefing.length === 0)
    hint('content.briefing', 'no_briefing', 'Nothing says what the candidate is told beforehand.')
  return hints
}

/** Everything that an interviewer says aloud. A problem is read, not said. */
function spokenTexts({ content: { sections, problems = [] } }: DraftKit): { path: string; text: string }[] {
  return [
    ...sections.flatMap(({ prompts }, s) =>
      prompts.flatMap(({ kind, text, followUps }, p) => {
        const path = `content.sections[${s}].prompts[${p}]`
        return [
          ...(kind === 'problem' ? [] : [{ path: `${path}.text`, text }]),
          ...followUps.map((followUp, f) => ({ path: `${path}.followUps[${f}].text`, text: followUp.text })),
        ]
      }),
    ),
    ...problems.flatMap(({ probes, hints }, p) => [
      ...probes.map(({ text }, i) => ({ path: `content.problems[${p}].probes[${i}].text`, text })),
      ...hints.map(({ text }, i) => ({ path: `content.problems[${p}].hints[${i}].text`, text })),
    ]),
  ]
}

function hintSpoken(text: string, path: string, hint: Hint) {
  const topic = offLimitsTopic(text)
  if (topic) hint(path, 'off_limits', `“${topic.words}” asks about ${topic.topic}. ${topic.instead}`)
  const wanted = leadingWords(text)
  if (wanted !== null)
    hint(path, 'leading_question', `“${wanted}” says which answer is wanted. Ask openly: what, how, tell me about.`)
  if (isDouble(text))
    hint(path, 'double_question', 'Two questions at once: one of them stays unanswered. Make the second a follow-up.')
  const words = wordCount(text)
  if (words > wordsInHalfAMinute)
    hint(path, 'too_long_to_say', `${words} words take more than 30 seconds to say. Up to ${wordsInHalfAMinute} do.`)
}

function hintSection({ content }: DraftKit, { goal, prompts }: DraftSection, index: number, hint: Hint) {
  const path = `content.sections[${index}]`
  if (!isSaid(goal)) hint(`${path}.goal`, 'no_goal', 'Nothing says what the section is for.')
  const isMiddle = index > 0 && index < content.sections.length - 1
  const asked = prompts.filter(({ kind }) => kind !== 'fact')
  if (isMiddle && prompts.length === 0 && (content.problems ?? []).length === 0)
    hint(`${path}.prompts`, 'empty_section', 'A section between introductions and wrap-up has prompts: two to four.')
  if (isMiddle && asked.length > 0 && asked.every(({ core }) => core))
    hint(
      `${path}.prompts`,
      'no_alternates',
      'All prompts are core. With an alternate the interviewer can go on when one does not fit.',
    )
  prompts.forEach(({ kind, strongAnswer, followUps }, p) => {
    if (kind === 'fact') return
    hintStrongAnswer(strongAnswer, `${path}.prompts[${p}].strongAnswer`, hint)
    if (followUps.length === 0)
      hint(
        `${path}.prompts[${p}].followUps`,
        'no_follow_ups',
        'No follow-up: say what to ask when the answer has no metric, only “we”, or no result.',
      )
  })
}

function hintStrongAnswer(text: string, path: string, hint: Hint) {
  const words = wordCount(text)
  if (!isSaid(text))
    hint(path, 'no_strong_answer', 'Say what a strong answer shows, so that two interviewers hear the same thing.')
  else if (words < 8)
    hint(path, 'thin_strong_answer', 'Two to four lines help two interviewers to hear the same thing.')
}

/** Competencies that a prompt or a problem asks for. */
export function reachedBy({ content: { sections, problems = [] } }: DraftKit): Set<string> {
  const prompts = sections.flatMap((section) => section.prompts)
  return new Set([...prompts, ...problems].flatMap(({ competencyIds }) => competencyIds))
}

function hintCompetency(
  { content }: DraftKit,
  { id, definition, anchors }: DraftCompetency,
  path: string,
  reached: Set<string>,
  hint: Hint,
) {
  const title = isCompetencyId(id) ? competencyTitles[id] : id
  if (!isSaid(definition)) hint(`${path}.definition`, 'no_definition', `Say what ${title} means in this interview.`)
  if (!reached.has(id))
    hint(path, 'competency_unreached', `No prompt asks for ${title}, so its rating would have no evidence.`)
  const points = ['1', '2', '3', '4'] as const
  for (const point of points) {
    const anchor = anchors[point]
    if (isOnlyAdjectives(anchor))
      hint(
        `${path}.anchors.${point}`,
        'only_adjectives',
        'It judges and names no behaviour. Say what the candidate does or says at this point.',
      )
    if (anchor.trim() !== '' && points.some((other) => other < point && anchors[other].trim() === anchor.trim()))
      hint(`${path}.anchors.${point}`, 'anchors_alike', 'The same words as at another point of the scale.')
  }
  const isCatalogued = [...content.signals, ...content.antiPatterns].some(({ competencyId }) => competencyId === id)
  if (!isCatalogued) hint(path, 'no_signals', `No signal or anti-pattern belongs to ${title}.`)
}

const isSaid = (text: string) => text.trim() !== ''
const all = <T>(list: readonly T[], holds: (item: T) => boolean) => list.length > 0 && list.every(holds)

/** How far a kit is: parts that are written out of those that a whole kit has. */
export function kitCompleteness(kit: DraftKit): { done: number; total: number } {
  const { sections, competencies, problems = [], signals, antiPatterns, guardrails, briefing } = kit.content
  const prompts = sections.flatMap((section) => section.prompts)
  const rated = [...prompts.filter(({ kind }) => kind !== 'fact'), ...problems]
  const reached = reachedBy(kit)
  const parts = [
    isSaid(kit.title) && isSaid(kit.role) && isSaid(kit.conductedBy),
    all(sections, ({ title, goal }) => isSaid(title) && isSaid(goal)),
    kit.durationMinutes > 0 && sections.reduce((sum, { minutes }) => sum + minutes, 0) === kit.durationMinutes,
    prompts.length + problems.length > 0,
    all(rated, ({ strongAnswer }) => isSaid(strongAnswer)),
    all(rated, (item) => ('followUps' in item ? item.followUps.length : item.probes.length) > 0),
    competencies.length > 0,
    all(competencies, ({ id }) => reached.has(id)),
    all(competencies, ({ definition, anchors }) => isSaid(definition) && Object.values(anchors).every(isSaid)),
    signals.length > 0,
    antiPatterns.length > 0,
    guardrails.length > 0,
    briefing.length > 0,
  ]
  return { done: parts.filter(Boolean).length, total: parts.length }
}
