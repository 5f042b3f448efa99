import { type CompetencyId, competencyTitles, isCompetencyId } from '../competency.ts'
import type { Kit, Problem } from '../kit.ts'
import { tagWordsOf } from '../note.ts'
import { wordCount } from '../spoken.ts'
import { answersOf, placesOf } from './places.ts'
import {
  type Answer,
  formsOf,
  type Reference,
  referenceOf,
  type Rehearsal,
  type RehearsalForm,
  shortMinutes,
  type ShortPlan,
} from './rehearsal.ts'
import { contentAt, neededOf, type RehearsedOf, spokenTimes } from './spoken-times.ts'

/** Where a rehearsal breaks a hard rule, as `answers[3].lines[1].evidence[0].catalogId`, and why. */
export type RehearsalIssue = { path: string; message: string }
export type Check = (holds: boolean, path: string, message: string) => void

type RehearsedKitOf = RehearsedOf & Pick<Kit, 'slug'>

/** One breath: what is read at a glance while one writes. */
export const mostWordsOfLine = 30
const longestPause = 8

/**
 * The hard rules: it refers to nothing but its kit, everything that can be asked in it is answered, every answer fits
 * its minutes at both lengths, and the reference rests on what is said. A rehearsal with an issue is refused.
 */
export function rehearsalIssues(rehearsal: Rehearsal, kit: RehearsedKitOf): RehearsalIssue[] {
  const issues: RehearsalIssue[] = []
  const check: Check = (holds, path, message) => void (holds || issues.push({ path, message }))
  checkFrame(rehearsal, kit, check)
  checkPlan(rehearsal, kit, check)
  checkAnswers(rehearsal, kit, check)
  // What follows counts on a plan and answers that hold.
  if (issues.length > 0) return issues
  for (const form of formsOf(rehearsal).toReversed()) {
    checkTimes(rehearsal, kit, form, check)
    const reference = referenceOf(rehearsal, form)
    if (reference) checkReference(rehearsal, reference, kit, form, check)
  }
  return issues
}

export const isSaid = (text: string) => text.trim() !== ''
const sayIt = 'Write something here'

function checkFrame({ slug, title, kitSlug, problemId, candidate }: Rehearsal, kit: RehearsedKitOf, check: Check) {
  check(/^[a-z0-9][a-z0-9-]{0,79}$/.test(slug), 'slug', 'A slug has lower-case letters, digits and hyphens')
  check(isSaid(title), 'title', sayIt)
  check(isSaid(candidate.name), 'candidate.name', sayIt)
  check(isSaid(candidate.background), 'candidate.background', sayIt)
  check(kitSlug === kit.slug, 'kitSlug', `It was written for “${kitSlug}”, and this is “${kit.slug}”`)
  const problems = kit.content.problems ?? []
  if (problems.length === 0) check(problemId === undefined, 'problemId', 'This kit has no problems')
  else
    check(
      problems.some(({ id }) => id === problemId),
      'problemId',
      'Name the one problem of the kit that is rehearsed',
    )
}

type Planned = { short: ShortPlan; problemId?: string | undefined }

/** The eight minutes are whole, in the kit's order, and look at what is rated after them. */
export function checkPlan({ short, problemId }: Planned, { content }: RehearsedOf, check: Check) {
  const ids = content.sections.map(({ id }) => id)
  const order = short.sections.map(({ id }) => ids.indexOf(id))
  const total = short.sections.reduce((sum, { minutes }) => sum + minutes, 0)
  const isWhole =
    total === shortMinutes && short.sections.every(({ minutes }) => Number.isInteger(minutes) && minutes > 0)
  check(
    isWhole,
    'short.sections',
    `The sections take ${total} minutes: they have to be ${shortMinutes} in whole minutes`,
  )
  check(
    order[0] === 0 && order.at(-1) === ids.length - 1,
    'short.sections',
    'Begin with the kit’s first section and end with its last',
  )
  const problem = content.problems?.find(({ id }) => id === problemId)
  short.sections.forEach((planned, index) => {
    const path = `short.sections[${index}]`
    const section = content.sections.find(({ id }) => id === planned.id)
    check(section !== undefined, `${path}.id`, `“${planned.id}” is no section of the kit`)
    check(index === 0 || (order[index] ?? 0) > (order[index - 1] ?? 0), `${path}.id`, 'Keep the order of the kit')
    planned.prompts.forEach(({ id }, p) => {
      const isThere = section?.prompts.some((prompt) => prompt.id === id) ?? false
      check(isThere, `${path}.prompts[${p}].id`, `“${id}” is no prompt of this section`)
    })
    const asked = planned.prompts.reduce((sum, { minutes }) => sum + minutes, 0)
    check(asked <= planned.minutes, `${path}.prompts`, `Its prompts take ${asked} minutes of ${planned.minutes}`)
    planned.probeIds?.forEach((id, p) => {
      const isThere = problem?.probes.some((probe) => probe.id === id && probe.sectionId === planned.id) ?? false
      check(isThere, `${path}.probeIds[${p}]`, `“${id}” is no probe of the problem in this section`)
    })
  })
  checkPlanned(short, content, problem, check)
}

/** What is looked at by what is asked in the eight minutes, in the kit's order. */
export function reachedBy(
  sections: ShortPlan['sections'],
  content: Kit['content'],
  problem: Problem | undefined,
): CompetencyId[] {
  const promptIds = new Set(sections.flatMap(({ prompts }) => prompts.map(({ id }) => id)))
  const prompts = content.sections.flatMap((section) => section.prompts.filter(({ id }) => promptIds.has(id)))
  const isProbed = sections.some(({ probeIds = [] }) => probeIds.length > 0)
  const reached = new Set([...prompts, ...(isProbed && problem ? [problem] : [])].flatMap((one) => one.competencyIds))
  return content.competencies.map(({ id }) => id).filter((id) => reached.has(id))
}

/** Something is asked in the eight minutes, and each competency that is rated has been asked for. */
function checkPlanned(short: ShortPlan, content: Kit['content'], problem: Problem | undefined, check: Check) {
  const isAsked = short.sections.some(({ prompts, probeIds = [] }) => prompts.length > 0 || probeIds.length > 0)
  check(isAsked, 'short.sections', 'Something has to be asked in the eight minutes')
  const reached = new Set<string>(reachedBy(short.sections, content, problem))
  check(short.competencyIds.length > 0, 'short.competencyIds', 'Name what is rated after the eight minutes')
  short.competencyIds.forEach((id, index) => {
    const path = `short.competencyIds[${index}]`
    check(reached.has(id), path, `Nothing that is asked in the eight minutes looks at “${titleOf(id)}”`)
    check(short.competencyIds.indexOf(id) === index, path, `“${titleOf(id)}” is named twice`)
  })
}

const titleOf = (id: string) => (isCompetencyId(id) ? competencyTitles[id] : id)

function checkAnswers(rehearsal: Rehearsal, kit: RehearsedOf, check: Check) {
  const { answers, problemId } = rehearsal
  const places = placesOf(kit.content, problemId)
  const lineIds = new Set<string>()
  answers.forEach(({ to, lines }, a) => {
    const path = `answers[${a}]`
    const found = places.filter(({ id }) => id === to)
    check(found.length > 0, `${path}.to`, `“${to}” is nothing that can be asked or entered in this rehearsal`)
    check(found.length < 2, `${path}.to`, `“${to}” is two things of the kit: an answer needs to know which`)
    check(answers.findIndex((other) => other.to === to) === a, `${path}.to`, `“${to}” is answered twice`)
    check(lines.length > 0, `${path}.lines`, 'Nothing is said')
    lines.forEach((line, l) => {
      check(!lineIds.has(line.id), `${path}.lines[${l}].id`, `The id “${line.id}” is taken by another line`)
      lineIds.add(line.id)
      checkLine(line, kit, `${path}.lines[${l}]`, check)
    })
  })
  const answered = new Set(answers.map(({ to }) => to))
  const missing = neededOf(rehearsal, kit, formsOf(rehearsal)).filter(({ id }) => !answered.has(id))
  for (const { id, what } of missing) check(false, 'answers', `Nothing is said to the ${what} “${id}”`)
  for (const { to, lines } of answersOf(rehearsal, contentAt(rehearsal, kit, 'short'), 'short'))
    check(lines.length > 0, 'answers', `All that is said to “${to}” is for the full length`)
}

/** One line is one breath, and what it is evidence for is of the kit. */
export function checkLine(line: Answer['lines'][number], { content }: RehearsedOf, path: string, check: Check) {
  const words = wordCount(line.text)
  check(words > 0, `${path}.text`, sayIt)
  check(words <= mostWordsOfLine, `${path}.text`, `${words} words are more than a breath: at most ${mostWordsOfLine}`)
  const { pause = 0 } = line
  check(pause >= 0 && pause <= longestPause, `${path}.pause`, `A silence of 0 to ${longestPause} seconds`)
  const { competencyIds, catalog } = tagWordsOf(content)
  line.evidence?.forEach(({ competencyId, polarity, catalogId, why }, index) => {
    const place = `${path}.evidence[${index}]`
    check(competencyIds.has(competencyId), `${place}.competencyId`, `“${competencyId}” is no competency of the kit`)
    check(isSaid(why), `${place}.why`, 'Say what makes it evidence')
    const item = catalogId === undefined ? undefined : catalog.get(catalogId)
    const isIts = item?.competencyId === competencyId && item.polarity === polarity
    check(catalogId === undefined || isIts, `${place}.catalogId`, `“${catalogId}” is no such item of that competency`)
  })
}

/** Whoever asks everything hears everything within the section, and of each prompt within its minutes. */
function checkTimes(rehearsal: Rehearsal, kit: RehearsedOf, form: RehearsalForm, check: Check) {
  const where = form === 'short' ? 'in eight minutes' : 'at full length'
  for (const { id, what, seconds, allowed } of spokenTimes(rehearsal, kit, form))
    check(
      seconds <= allowed,
      'answers',
      `${seconds} s are said ${what === 'section' ? `in “${id}”` : `to “${id}” and its follow-ups`}, and it has ${allowed} s ${where}`,
    )
}

function checkReference(
  rehearsal: Rehearsal,
  reference: Reference,
  kit: RehearsedOf,
  form: RehearsalForm,
  check: Check,
) {
  const path = `${form}.reference`
  const content = contentAt(rehearsal, kit, form)
  const lines = answersOf(rehearsal, content, form).flatMap((answer) => answer.lines)
  check(isSaid(reference.summary), `${path}.summary`, sayIt)
  for (const { id } of content.competencies) {
    const times = reference.ratings.filter(({ competencyId }) => competencyId === id).length
    check(times === 1, `${path}.ratings`, `“${titleOf(id)}” is rated ${times} times: once is right`)
  }
  reference.ratings.forEach(({ competencyId, rating, rationale, lineIds }, index) => {
    const place = `${path}.ratings[${index}]`
    const isAsked = content.competencies.some(({ id }) => id === competencyId)
    check(
      isAsked,
      `${place}.competencyId`,
      `“${titleOf(competencyId)}” is not rated ${form === 'short' ? 'in eight minutes' : 'here'}`,
    )
    check(isSaid(rationale), `${place}.rationale`, 'Say why')
    check(rating === null || lineIds.length > 0, `${place}.lineIds`, 'A rating rests on what was said')
    lineIds.forEach((id, l) => {
      const evidence = lines.find((line) => line.id === id)?.evidence ?? []
      const isEvidence = evidence.some((tag) => tag.competencyId === competencyId)
      check(isEvidence, `${place}.lineIds[${l}]`, `“${id}” is no line of this length that speaks for or against it`)
    })
  })
}
