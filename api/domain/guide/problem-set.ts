import type { DraftOrigin, DraftProblem, DraftPrompt } from '../kit-draft.ts'
import { isTask } from './interview-types.ts'
import type { Unlisted } from './part-draft.ts'

/**
 * What a coding or design interview asks for is worked on through all of it: its prompts become problems. A section that
 * only held them goes; what was said of it is kept beside the draft.
 */
export function asProblemSet(draft: Unlisted): void {
  const { kit, left } = draft
  const isSet = kit.interviewType === 'coding' || kit.interviewType === 'system_design'
  if (!isSet || !draft.origins.some(({ path }) => path === 'interviewType')) return
  const moved = new Map<string, string>()
  const problems: DraftProblem[] = []
  kit.content.sections.forEach(({ minutes, prompts }, s) =>
    prompts.forEach((prompt, p) => {
      if (
        minutes > 0 ||
        problems.length >= 30 ||
        prompt.text === '' ||
        !(prompt.kind === 'problem' || isTask(prompt.text))
      )
        return
      const path = `content.problems[${problems.push(problemOf(prompt)) - 1}]`
      moved.set(`content.sections[${s}].prompts[${p}]`, path)
    }),
  )
  if (problems.length === 0) return
  const sections = kit.content.sections.map((section, s) => ({
    section: {
      ...section,
      prompts: section.prompts.filter((_, p) => !moved.has(`content.sections[${s}].prompts[${p}]`)),
    },
    s,
  }))
  const kept = sections.filter(({ section }) => section.prompts.length > 0 || section.minutes > 0)
  for (const { section, s } of sections) {
    const line = draft.origins.find(({ path }) => path === `content.sections[${s}].goal`)?.line ?? null
    const isGone = !kept.some((one) => one.s === s)
    if (isGone && section.goal !== '')
      left.unshift({
        text: section.goal,
        why: `How “${section.title}” is held: what fits a goal or a strong answer.`,
        line,
      })
  }
  draft.origins = draft.origins.flatMap((origin) => movedOrigin(origin, moved, kept))
  kit.content = { ...kit.content, sections: kept.map(({ section }) => section), problems }
}

type Kept = { section: { prompts: readonly { id: string }[] }; s: number }[]

function movedOrigin(origin: DraftOrigin, moved: ReadonlyMap<string, string>, kept: Kept): DraftOrigin[] {
  const place = /^content\.sections\[(\d+)\](?:\.prompts\[(\d+)\])?/.exec(origin.path)
  if (!place) return [origin]
  const rest = origin.path.slice(place[0].length)
  const problem = moved.get(place[0])
  if (problem !== undefined) {
    const at = { ...origin, path: `${problem}${rest}` }
    return rest === '' ? [at, { ...at, path: `${problem}.title`, certainty: 'guess' }] : [at]
  }
  const index = kept.findIndex(({ s }) => s === Number(place[1]))
  if (index < 0) return []
  if (place[2] === undefined) return [{ ...origin, path: `content.sections[${index}]${rest}` }]
  // Prompts before it that became problems are gone from its section.
  const before = [...Array(Number(place[2])).keys()].filter((p) =>
    moved.has(`content.sections[${place[1]}].prompts[${p}]`),
  )
  return [{ ...origin, path: `content.sections[${index}].prompts[${Number(place[2]) - before.length}]${rest}` }]
}

const problemOf = ({
  id,
  text,
  difficulty,
  tags,
  competencyIds,
  strongAnswer,
  provenance,
}: DraftPrompt): DraftProblem => ({
  id,
  title: titleOfTask(text),
  statement: text,
  difficulty,
  tags,
  competencyIds,
  strongAnswer,
  probes: [],
  hints: [],
  provenance,
})

const opening =
  /^(?:how would you )?(?:design|architect|write|implement|build|create|code|sketch|develop)(?: (?:and|or) [a-z]+)? (?:(?:the|a|an|some) )?/i
/** Where a sentence goes on to say more: at once, or once enough is said. */
const stop = /[.;:?!,](?= |$)| \(| (?:that|which|who|when|while|so that)\b/g
const pause = / (?:to|and|using|without|across)\b/g
const dangling = /(?: (?:a|an|the|to|of|for|in|on|at|with|and|or|from|by|its|their))+$/i

/** The thing that a task is about, for a list: its own words, up to where they go on to say more. */
export function titleOfTask(text: string): string {
  const rest = text.slice(0, 400).replace(opening, '')
  stop.lastIndex = 10
  pause.lastIndex = 32
  const ends = [stop.exec(rest)?.index, pause.exec(rest)?.index, rest.length].filter((at) => at !== undefined)
  const words = rest.slice(0, Math.min(...ends)).trim()
  const short = words.length <= 72 ? words : words.slice(0, 72).replace(/\s\S*$/, '')
  const title = (short.replace(dangling, '').replace(/[.?!]$/, '') || text.slice(0, 72)).trim().toWellFormed()
  return title.charAt(0).toUpperCase() + title.slice(1)
}
