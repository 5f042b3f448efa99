import type { Kit } from '../kit.ts'
import { draftForms, evidenceFor, readingOf, rehearsalOf, type RehearsalDraft, saidIn, spokenIn } from './draft.ts'
import { answersOf, type Place } from './places.ts'
import { checkLine, checkPlan, isSaid, rehearsalIssues } from './rehearsal-rules.ts'
import type { RehearsalForm } from './rehearsal.ts'
import { mostLines } from './spoken-text.ts'
import { contentAt, neededOf, type Said, spokenTimes } from './spoken-times.ts'

/**
 * What a draft still needs before it can be rehearsed, at the place where it is written: `candidate.name`,
 * `short.sections.<section>`, `answers.<prompt>`, `full.ratings.<competency>`. `isMissing`: nothing is wrong there, nothing
 * is there yet.
 */
export type DraftIssue = { place: string; message: string; isMissing: boolean }
type KitOf = Pick<Kit, 'slug' | 'durationMinutes' | 'content'>
type Check = (holds: boolean, place: string, message: string) => void
type Checks = { isThere: Check; isRight: Check }

/** None: it is a rehearsal that keeps every rule. */
export function rehearsalDraftIssues(slug: string, draft: RehearsalDraft, kit: KitOf): DraftIssue[] {
  const issues: DraftIssue[] = []
  const checking =
    (isMissing: boolean): Check =>
    (holds, place, message) =>
      void (holds || issues.push({ place, message, isMissing }))
  const checks = { isThere: checking(true), isRight: checking(false) }
  const { isThere, isRight } = checks
  isThere(isSaid(draft.candidate.name), 'candidate.name', 'Give them a name')
  isThere(isSaid(draft.candidate.background), 'candidate.background', 'Say in a sentence or two who they are')
  isThere(isSaid(draft.filler), 'filler', 'Write what they say where you write nothing')
  const said = spokenIn(draft, kit)
  checkPlan(said, kit, (holds, path, message) => isRight(holds, planPlace(path, draft), message))
  checkAnswers(draft, said, kit, checks)
  for (const form of draftForms(draft)) {
    checkTimes(said, kit, form, isRight)
    checkReading(draft, said, kit, form, isThere)
  }
  if (issues.length > 0) return issues
  // What has a place of its own was asked above; whatever is left is said all the same.
  return rehearsalIssues(rehearsalOf(slug, draft, kit), kit).map(({ message }) => ({
    place: '',
    message,
    isMissing: false,
  }))
}

/** `short.sections[1].prompts` as the draft calls it: `short.sections.work`. */
function planPlace(path: string, { short }: RehearsalDraft): string {
  const index = /^short\.sections\[(\d+)\]/.exec(path)?.[1]
  const section = index === undefined ? undefined : short.sections[Number(index)]
  if (section) return `short.sections.${section.id}`
  return path.startsWith('short.competencyIds') ? 'short.competencyIds' : 'short.sections'
}

const unsaid: Record<Place['what'], string> = {
  section: 'Write what they say as this section begins',
  prompt: 'Write what they answer',
  problem: 'Write how they begin on it',
  'follow-up': 'Write what they answer',
  probe: 'Write what they answer',
  hint: 'Write what they do with it',
}

function checkAnswers(draft: RehearsalDraft, said: Said, kit: KitOf, { isThere, isRight }: Checks) {
  for (const { id, what } of neededOf(said, kit, draftForms(draft)))
    isThere(
      said.answers.some(({ to }) => to === id),
      `answers.${id}`,
      unsaid[what],
    )
  for (const { to, lines } of said.answers) {
    isRight(lines.length <= mostLines, `answers.${to}`, `${lines.length} lines are too many: at most ${mostLines}`)
    lines.forEach((line, index) =>
      checkLine(line, kit, '', (holds, _path, message) =>
        isRight(holds, `answers.${to}`, lines.length === 1 ? message : `Line ${index + 1}: ${message}`),
      ),
    )
  }
  for (const { to, lines } of answersOf(said, contentAt(said, kit, 'short'), 'short'))
    isThere(lines.length > 0, `answers.${to}`, 'In eight minutes something is said to it too')
}

function checkTimes(said: Said, kit: KitOf, form: RehearsalForm, isRight: Check) {
  const where = form === 'short' ? 'in eight minutes' : 'at full length'
  for (const { id, what, seconds, allowed } of spokenTimes(said, kit, form))
    isRight(
      seconds <= allowed,
      `answers.${id}`,
      `It takes ${seconds} s to say ${what === 'section' ? 'all of this section' : 'this with its follow-ups'}, and it has ${allowed} s ${where}`,
    )
}

function checkReading(draft: RehearsalDraft, said: Said, kit: KitOf, form: RehearsalForm, isThere: Check) {
  const { ratings, recommendation, summary } = readingOf(draft, form)
  const content = contentAt(said, kit, form)
  const answers = answersOf(said, content, form)
  for (const { id } of content.competencies) {
    const place = `${form}.ratings.${id}`
    const own = ratings.find(({ competencyId }) => competencyId === id)
    const isRated = own !== undefined && own.rating !== null
    isThere(isRated, `${place}.rating`, 'Rate it, or say that it was not assessed')
    if (!isRated) continue
    isThere(isSaid(own.rationale), `${place}.rationale`, 'Say why')
    const cited = evidenceFor(id, answers).some((line) => own.lineIds.includes(line.id))
    isThere(own.rating === 'not_assessed' || cited, `${place}.lineIds`, 'Choose a line that the rating rests on')
  }
  isThere(recommendation !== null, `${form}.recommendation`, 'Choose a recommendation')
  isThere(isSaid(summary), `${form}.summary`, 'Write a summary')
}

/** Of the prompts that it needs an answer to, how many have one. */
export function answeredOf(draft: RehearsalDraft, kit: KitOf): { done: number; total: number } {
  const said = saidIn(draft)
  const prompts = neededOf(said, kit, draftForms(draft)).filter(({ what }) => what === 'prompt' || what === 'problem')
  const done = prompts.filter(({ id }) => said.answers.some(({ to }) => to === id))
  return { done: done.length, total: prompts.length }
}
