import type { BankItem } from './bank.ts'
import type { CompetencyId } from './competency.ts'

type Item = Pick<BankItem, 'id' | 'kitSlug' | 'kind' | 'tags' | 'competencyIds' | 'text'>

/** Two prompts of different kits that a candidate would take for the same question. */
export type Overlap<I extends Item = Item> = {
  prompts: [I, I]
  sharedTags: string[]
  sharedCompetencyIds: CompetencyId[]
  /** How much of their words they share: 0 none, 1 the same ones. */
  wordOverlap: number
}

/** Below it shared words are chance; above it two texts ask the same, whatever their tags say. */
const alikeFrom = 0.25
const sameFrom = 0.5
const fewTags = 2

const empty = new Set(
  'about after also another around because been before being between both could does done down during each ever every from give given have having here into just kind know last like made make many more most much only other over part same should since some something such take tell than that their them then there these they thing things this those through time under until very want well were what when where which while with without would your yours'.split(
    ' ',
  ),
)

const bare = (word: string) => word.replace(/(ing|ed|es|s|e)$/, '')

/** Words that carry meaning, with the commonest endings taken off: "rolled", "rolling" and "rolls" are one. */
export function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return new Set(words.filter((word) => word.length > 3 && !empty.has(word)).map(bare))
}

/** Shared words over all words of both (Jaccard's index). */
export function wordOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  const shared = [...a].filter((word) => b.has(word)).length
  return shared / (a.size + b.size - shared)
}

/**
 * Prompts on the same topic in different kits: they look at a common competency and share two tags, or one tag and some
 * words, or they share most of their words. Facts are recorded again on purpose, so they count by their words alone.
 * The most alike first.
 */
export function overlapsOf<I extends Item>(items: readonly I[]): Overlap<I>[] {
  const read = items.map((item) => ({ item, words: wordsOf(item.text) }))
  const found: Overlap<I>[] = []
  read.forEach((one, index) => {
    for (const other of read.slice(index + 1)) {
      if (one.item.kitSlug === other.item.kitSlug) continue
      const sharedTags = one.item.tags.filter((tag) => other.item.tags.includes(tag))
      const sharedCompetencyIds = one.item.competencyIds.filter((id) => other.item.competencyIds.includes(id))
      const overlap = wordOverlap(one.words, other.words)
      const isTopic =
        one.item.kind !== 'fact' &&
        other.item.kind !== 'fact' &&
        sharedCompetencyIds.length > 0 &&
        (sharedTags.length >= fewTags || (sharedTags.length > 0 && overlap >= alikeFrom))
      if (isTopic || overlap >= sameFrom)
        found.push({ prompts: [one.item, other.item], sharedTags, sharedCompetencyIds, wordOverlap: overlap })
    }
  })
  return found.toSorted((a, b) => b.wordOverlap - a.wordOverlap || b.sharedTags.length - a.sharedTags.length)
}
