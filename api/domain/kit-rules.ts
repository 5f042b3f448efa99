import { competencyTitles, isCompetencyId } from './competency.ts'
import type { Kit, Problem, Prompt } from './kit.ts'

/** Where a kit breaks a hard rule, as `content.sections[3].prompts[1].competencyIds[0]`, and why. */
export type KitIssue = { path: string; message: string }

/**
 * The hard rules: structure, ids, minutes, and anchors on everything that is rated. A kit with an issue is refused.
 * Goals, strong answers, how many prompts a section should have, and the like, are hints and not checked here.
 */
export function kitIssues(kit: Kit): KitIssue[] {
  const issues: KitIssue[] = []
  const check: Check = (holds, path, message) => void (holds || issues.push({ path, message }))
  checkFrame(kit, check)
  checkIds(kit, check)
  checkCompetencies(kit, check)
  checkSections(kit, check)
  checkProblems(kit, check)
  checkCatalogue(kit, check)
  return issues
}

type Check = (holds: boolean, path: string, message: string) => void

const isSaid = (text: string) => text.trim().length > 0
const isMinutes = (minutes: number) => Number.isInteger(minutes) && minutes > 0
const idShape = /^[a-z0-9][a-z0-9_-]{0,79}$/
const sayIt = 'Write something here'
const wholeMinutes = 'Minutes are a whole number above 0'

function checkFrame({ slug, title, role, language, durationMinutes, content }: Kit, check: Check) {
  check(/^[a-z0-9][a-z0-9-]{0,79}$/.test(slug), 'slug', 'A slug has lower-case letters, digits and hyphens')
  for (const [path, text] of Object.entries({ title, role, language })) check(isSaid(text), path, sayIt)
  check(isMinutes(durationMinutes), 'durationMinutes', wholeMinutes)
  check(
    content.sections.length >= 2,
    'content.sections',
    'A kit begins with introductions and ends with the candidate’s questions: two sections at least',
  )
}

/** Ids that notes, marks and ratings of an interview refer to are each their own, in the whole kit. */
function checkIds({ content }: Kit, check: Check) {
  const { sections, problems = [], signals, antiPatterns, guardrails, competencies } = content
  const unique = uniqueIds(check)
  unique('section', at('content.sections', sections))
  unique('prompt', [
    ...sections.flatMap(({ prompts }, s) => at(`content.sections[${s}].prompts`, prompts)),
    ...at('content.problems', problems),
  ])
  unique('follow-up', [
    ...sections.flatMap(({ prompts }, s) =>
      prompts.flatMap(({ followUps }, p) => at(`content.sections[${s}].prompts[${p}].followUps`, followUps)),
    ),
    ...problems.flatMap(({ probes, hints }, p) => [
      ...at(`content.problems[${p}].probes`, probes),
      ...at(`content.problems[${p}].hints`, hints),
    ]),
  ])
  unique('catalogue item', [...at('content.signals', signals), ...at('content.antiPatterns', antiPatterns)])
  unique('guardrail', at('content.guardrails', guardrails))
  unique('competency', at('content.competencies', competencies))
}

type Placed = { id: string; path: string }

const at = (path: string, items: readonly { id: string }[]): Placed[] =>
  items.map(({ id }, index) => ({ id, path: `${path}[${index}].id` }))

function uniqueIds(check: Check) {
  return (what: string, items: Placed[]) => {
    const seen = new Map<string, string>()
    for (const { id, path } of items) {
      check(idShape.test(id), path, `“${id}” is no id: use lower-case letters, digits, - and _`)
      const first = seen.get(id)
      check(first === undefined, path, `The ${what} id “${id}” is taken by ${first}`)
      seen.set(id, first ?? path)
    }
  }
}

function checkCompetencies({ content: { competencies } }: Kit, check: Check) {
  check(competencies.length > 0, 'content.competencies', 'A kit rates at least one competency')
  competencies.forEach(({ id, weight, weightReason, anchors }, index) => {
    const path = `content.competencies[${index}]`
    check(isCompetencyId(id), `${path}.id`, `“${id}” is not in the catalogue of competencies`)
    check(Number.isFinite(weight) && weight > 0, `${path}.weight`, 'A weight is a number above 0')
    const isReasoned = weight === 1 || isSaid(weightReason ?? '')
    check(isReasoned, `${path}.weightReason`, 'A weight other than 1 needs its reason')
    for (const point of ['1', '2', '3', '4'] as const)
      check(isSaid(anchors[point] ?? ''), `${path}.anchors.${point}`, 'Every point of the scale needs its anchor')
  })
}

function checkSections(kit: Kit, check: Check) {
  const { sections } = kit.content
  const total = sections.reduce((sum, { minutes }) => sum + minutes, 0)
  check(
    total === kit.durationMinutes,
    'content.sections',
    `The sections take ${total} minutes of ${kit.durationMinutes}: they have to cover the duration exactly`,
  )
  sections.forEach((section, index) => {
    const path = `content.sections[${index}]`
    for (const key of ['title', 'shortTitle'] as const) check(isSaid(section[key]), `${path}.${key}`, sayIt)
    check(isMinutes(section.minutes), `${path}.minutes`, wholeMinutes)
    const core = section.prompts.filter((prompt) => prompt.core).reduce((sum, { minutes }) => sum + minutes, 0)
    check(
      core <= section.minutes,
      `${path}.prompts`,
      `The core prompts take ${core} minutes and the section has ${section.minutes}: everybody is asked them, so they have to fit`,
    )
    section.prompts.forEach((prompt, p) => checkPrompt(kit, prompt, `${path}.prompts[${p}]`, check))
  })
}

function checkPrompt(kit: Kit, prompt: Prompt, path: string, check: Check) {
  check(isSaid(prompt.text), `${path}.text`, sayIt)
  check(isMinutes(prompt.minutes), `${path}.minutes`, wholeMinutes)
  checkTags(prompt.tags, path, check)
  prompt.followUps.forEach(({ text, gap }, index) => {
    check(isSaid(text), `${path}.followUps[${index}].text`, sayIt)
    check(isSaid(gap), `${path}.followUps[${index}].gap`, 'A follow-up names the gap that it closes')
  })
  if (prompt.kind === 'fact') {
    const isUnrated = prompt.competencyIds.length === 0
    check(isUnrated, `${path}.competencyIds`, 'A fact is recorded and not rated: it has no competencies')
  } else {
    checkRated(kit, prompt.competencyIds, path, check)
  }
}

function checkProblems(kit: Kit, check: Check) {
  const sectionIds = new Set(kit.content.sections.map(({ id }) => id))
  kit.content.problems?.forEach((problem, index) => {
    const path = `content.problems[${index}]`
    for (const key of ['title', 'statement'] as const) check(isSaid(problem[key]), `${path}.${key}`, sayIt)
    checkTags(problem.tags, path, check)
    checkRated(kit, problem.competencyIds, path, check)
    checkProbes(problem, sectionIds, path, check)
  })
}

function checkProbes({ probes, hints }: Problem, sectionIds: Set<string>, path: string, check: Check) {
  probes.forEach(({ sectionId, text, gap }, index) => {
    const place = `${path}.probes[${index}]`
    check(sectionIds.has(sectionId), `${place}.sectionId`, `“${sectionId}” is no section of this kit`)
    check(isSaid(text), `${place}.text`, sayIt)
    check(isSaid(gap), `${place}.gap`, 'A probe names the gap that it closes')
  })
  hints.forEach(({ text }, index) => check(isSaid(text), `${path}.hints[${index}].text`, sayIt))
}

function checkCatalogue(kit: Kit, check: Check) {
  for (const list of ['signals', 'antiPatterns'] as const)
    kit.content[list].forEach(({ competencyId, text }, index) => {
      const path = `content.${list}[${index}]`
      check(isSaid(text), `${path}.text`, sayIt)
      checkCompetency(kit, competencyId, `${path}.competencyId`, check)
    })
  kit.content.guardrails.forEach(({ avoid, instead }, index) => {
    check(isSaid(avoid), `content.guardrails[${index}].avoid`, sayIt)
    check(isSaid(instead), `content.guardrails[${index}].instead`, 'Say what to ask instead')
  })
  kit.content.briefing.forEach((point, index) => check(isSaid(point), `content.briefing[${index}]`, sayIt))
}

/** What is rated is rated on competencies of the kit, since those have the anchors. */
function checkRated(kit: Kit, competencyIds: readonly string[], path: string, check: Check) {
  check(competencyIds.length > 0, `${path}.competencyIds`, 'Name the competency that it is rated on')
  competencyIds.forEach((id, index) => {
    checkCompetency(kit, id, `${path}.competencyIds[${index}]`, check)
    check(competencyIds.indexOf(id) === index, `${path}.competencyIds[${index}]`, `“${id}” is named twice`)
  })
}

function checkCompetency({ content }: Kit, id: string, path: string, check: Check) {
  const isRated = content.competencies.some((competency) => competency.id === id)
  const title = isCompetencyId(id) ? competencyTitles[id] : id
  if (id === '') return check(false, path, 'Name the competency that it belongs to')
  check(isRated, path, `“${title}” is not among the kit’s competencies, so it has no anchors`)
}

function checkTags(tags: readonly string[], path: string, check: Check) {
  tags.forEach((tag, index) => {
    check(isSaid(tag), `${path}.tags[${index}]`, sayIt)
    check(tags.indexOf(tag) === index, `${path}.tags[${index}]`, `The tag “${tag}” is there twice`)
  })
}
