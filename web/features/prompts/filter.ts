import { competencyTitles, isCompetencyId } from '#domain/competency.ts'
import { roleName } from '../../lib/role-names.ts'
import { difficultyNames, interviewTypeNames } from '../../lib/vocabulary.ts'
import type { BankFilter } from './queries.ts'

const keys = ['role', 'type', 'difficulty', 'competency', 'tag'] as const
export type FacetKey = (typeof keys)[number]
export const facetKeys: readonly FacetKey[] = keys
export const facetLabels: Record<FacetKey, string> = {
  role: 'Role',
  type: 'Interview',
  difficulty: 'Difficulty',
  competency: 'Competency',
  tag: 'Tag',
}

const lookUp = (names: Readonly<Record<string, string>>, id: string) =>
  Object.hasOwn(names, id) ? (names[id] ?? id) : id

/** A facet's value in words. */
export function wordOf(key: FacetKey, value: string): string {
  if (key === 'role') return roleName(value)
  if (key === 'type') return lookUp(interviewTypeNames, value)
  if (key === 'difficulty') return lookUp(difficultyNames, value)
  return key === 'competency' ? lookUp(competencyTitles, value) : value
}

/** What the address says; what it says wrong is left out, so that an old link still opens the bank. */
export function filterOf(search: URLSearchParams): BankFilter {
  const get = (key: string) => search.get(key) ?? undefined
  const type = get('type')
  const difficulty = get('difficulty')
  const competency = get('competency')
  return {
    role: get('role'),
    tag: get('tag'),
    q: get('q')?.slice(0, 200),
    type: isKeyOf(interviewTypeNames, type) ? type : undefined,
    difficulty: isKeyOf(difficultyNames, difficulty) ? difficulty : undefined,
    competency: competency !== undefined && isCompetencyId(competency) ? competency : undefined,
  }
}

const isKeyOf = <T extends object>(names: T, key: string | undefined): key is Extract<keyof T, string> =>
  key !== undefined && Object.hasOwn(names, key)
