import type { CompetencyId } from './competency.ts'
import type { InterviewType, Kit, PromptDifficulty } from './kit.ts'

/** A prompt or a problem of a kit, as the question bank lists it. */
export type BankItem = {
  /** Its kit and its own id: unique in the bank. */
  id: string
  promptId: string
  kitSlug: string
  kitTitle: string
  /** Null for a problem: it is worked on through all sections. */
  sectionTitle: string | null
  role: string
  interviewType: InterviewType
  difficulty: PromptDifficulty
  kind: 'question' | 'problem' | 'fact'
  core: boolean
  tags: string[]
  competencyIds: CompetencyId[]
  text: string
  strongAnswer: string
}

export type BankFilter = {
  role?: string | undefined
  type?: InterviewType | undefined
  difficulty?: PromptDifficulty | undefined
  tag?: string | undefined
  competency?: CompetencyId | undefined
}

type FacetName = 'role' | 'type' | 'difficulty' | 'tag' | 'competency'
export type Facets = Record<FacetName, Record<string, number>>

type Own = 'difficulty' | 'tags' | 'competencyIds' | 'strongAnswer'

/** Every prompt and problem of a kit once; probes and hints belong to their problem. */
export function bankItemsOf(kit: Kit): BankItem[] {
  const { slug, title, role, interviewType, content } = kit
  const item = (
    one: Pick<BankItem, Own> & { id: string },
    rest: Pick<BankItem, 'sectionTitle' | 'kind' | 'core' | 'text'>,
  ) => ({
    id: `${slug}:${one.id}`,
    promptId: one.id,
    kitSlug: slug,
    kitTitle: title,
    role,
    interviewType,
    difficulty: one.difficulty,
    tags: one.tags,
    competencyIds: one.competencyIds,
    strongAnswer: one.strongAnswer,
    ...rest,
  })
  const prompts = content.sections.flatMap((section) =>
    section.prompts.map((prompt) => {
      const { kind, core, text } = prompt
      return item(prompt, { sectionTitle: section.title, kind, core, text })
    }),
  )
  // Of a problem set an interview uses one, so none of them is asked of everybody.
  const problems = (content.problems ?? []).map((problem) =>
    item(problem, {
      sectionTitle: null,
      kind: 'problem',
      core: false,
      text: `${problem.title}\n\n${problem.statement}`,
    }),
  )
  return [...prompts, ...problems]
}

const valuesOf: Record<FacetName, (item: BankItem) => readonly string[]> = {
  role: ({ role }) => [role],
  type: ({ interviewType }) => [interviewType],
  difficulty: ({ difficulty }) => [difficulty],
  tag: ({ tags }) => tags,
  competency: ({ competencyIds }) => competencyIds,
}
const facetNames = Object.keys(valuesOf) as FacetName[] // the keys of the table above

/**
 * What matches, and for each facet how many items every value of it would give under all the other filters.
 * `ranks`: what a search for words found and how well, by item; null where nothing was searched for.
 */
export function searchBank<Item extends BankItem>(
  bank: readonly Item[],
  filter: BankFilter,
  ranks: ReadonlyMap<string, number> | null = null,
): { found: Item[]; facets: Facets } {
  const rankOf = ({ id }: BankItem) => ranks?.get(id) ?? 0
  const readable = ranks ? bank.filter(({ id }) => ranks.has(id)).toSorted((a, b) => rankOf(b) - rankOf(a)) : bank
  const passes = (item: BankItem, name: FacetName) => {
    const wanted = filter[name]
    return wanted === undefined || valuesOf[name](item).includes(wanted)
  }
  const facetOf = (name: FacetName) => {
    const counted = readable.filter((item) => facetNames.every((other) => other === name || passes(item, other)))
    return countBy(counted.flatMap((item) => valuesOf[name](item)))
  }
  return {
    found: readable.filter((item) => facetNames.every((name) => passes(item, name))),
    facets: {
      role: facetOf('role'),
      type: facetOf('type'),
      difficulty: facetOf('difficulty'),
      tag: facetOf('tag'),
      competency: facetOf('competency'),
    },
  }
}

/** Most first, then by name. */
function countBy(values: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return Object.fromEntries([...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)))
}
