import type { CompetencyId } from '../competency.ts'
import type { DraftOrigin } from '../kit-draft.ts'
import type { InterviewType } from '../kit.ts'
import type { Unlisted } from './part-draft.ts'
import { competenciesNamed } from './phrases.ts'

const ofType: Partial<Record<InterviewType, CompetencyId>> = {
  coding: 'coding',
  system_design: 'system_design',
  technical: 'technical_depth',
}

type Asked = {
  competencyIds: string[]
  tags: string[]
  strongAnswer: string
  said: string
  path: string
  isProblem: boolean
}

function* askedIn({ kit: { content } }: Unlisted): Generator<Asked & { item: { competencyIds: string[] } }> {
  for (const [s, { prompts }] of content.sections.entries())
    for (const [p, prompt] of prompts.entries())
      if (prompt.kind !== 'fact')
        yield {
          ...prompt,
          item: prompt,
          said: prompt.text,
          path: `content.sections[${s}].prompts[${p}]`,
          isProblem: false,
        }
  for (const [x, problem] of (content.problems ?? []).entries())
    yield { ...problem, item: problem, said: problem.statement, path: `content.problems[${x}]`, isProblem: true }
}

const copied = (of: DraftOrigin, path: string): DraftOrigin => ({ ...of, path, certainty: 'guess' })

/** A guide without a rubric still says something by its type and its tags: each a guess, with nothing said about it. */
export function nameCompetencies(draft: Unlisted): void {
  const { kit, origins } = draft
  if (kit.content.competencies.length > 0) return
  const from = new Map<CompetencyId, DraftOrigin>()
  const ownType = origins.find(({ path }) => path === 'interviewType')
  const first = ownType && ofType[kit.interviewType]
  if (ownType && first) from.set(first, ownType)
  const uses = new Map<CompetencyId, number>()
  const originAt = new Map(origins.map((origin) => [origin.path, origin]))
  for (const { tags, path } of askedIn(draft)) {
    const tagged = originAt.get(`${path}.tags`)
    for (const id of new Set(tags.flatMap(competenciesNamed))) {
      uses.set(id, (uses.get(id) ?? 0) + 1)
      if (tagged && !from.has(id) && (uses.get(id) ?? 0) >= 2) from.set(id, tagged)
    }
  }
  const byUse = [...from].toSorted(([a], [b]) =>
    b === first ? 1 : a === first ? -1 : (uses.get(b) ?? 0) - (uses.get(a) ?? 0),
  )
  kit.content.competencies = byUse.slice(0, 5).map(([id, origin], index) => {
    origins.push(copied(origin, `content.competencies[${index}]`))
    return { id, definition: '', mustHave: false, weight: 1, anchors: { '1': '', '2': '', '3': '', '4': '' } }
  })
}

/**
 * Prompts that no heading tied to a competency are tied by their tags and words: a problem to that of the kit's type
 * too, a question to it where it names nothing else.
 */
export function rateByWords(draft: Unlisted): void {
  const { kit, origins } = draft
  const known = new Set(kit.content.competencies.map(({ id }) => id))
  const ofKit = origins.some(({ path }) => path === 'interviewType') ? ofType[kit.interviewType] : undefined
  const own = ofKit && known.has(ofKit) ? [ofKit] : []
  const originAt = new Map(origins.map((origin) => [origin.path, origin]))
  for (const { item, tags, said, strongAnswer, path, isProblem } of askedIn(draft)) {
    const origin = originAt.get(path)
    if (item.competencyIds.length > 0 || !origin) continue
    const named = [...tags, said, strongAnswer].flatMap(competenciesNamed).filter((id) => known.has(id))
    const all = isProblem ? [...own, ...named] : named.length > 0 ? named : own
    if (all.length === 0) continue
    item.competencyIds = [...new Set(all)].slice(0, 2)
    origins.push(copied(origin, `${path}.competencyIds`))
  }
}
