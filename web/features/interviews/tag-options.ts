import { isSerious, type Tag } from '#domain/coverage.ts'
import { competencyTitle } from '../../lib/competency-title.ts'
import { catalogueText, type TagKit, tagKey } from './note-tags.ts'
import type { TriggerSign } from './tag-trigger.ts'

/** One thing that a note can be tagged with. */
export type TagOption = { key: string; tag: Tag; title: string; detail: string | null; isSerious: boolean }

const mostOptions = 12
/** A shorter beginning is in nearly every sentence of a catalogue. */
const leastForCatalogue = 3

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const words = (text: string) => plain(text).split(/[^\p{L}\p{N}]+/u)
const squashed = (text: string) => words(text).join('')

/** A query fits where a word begins with it, or the whole does when hyphens and spaces are left out. */
const fits = (title: string, query: string) =>
  query === '' ||
  words(title).some((word) => word.startsWith(plain(query))) ||
  (squashed(query) !== '' && squashed(title).startsWith(squashed(query)))

const polarities = { '#': ['signal', 'anti_pattern'], '+': ['signal'], '-': ['anti_pattern'] } as const

/**
 * What a sign and the letters behind it offer: competencies first, those that the current prompt looks at before the
 * others; then the kit's catalogue, once something narrows it.
 */
export function tagOptions(
  kit: TagKit,
  { sign: first, query: typed }: { sign: TriggerSign; query: string },
  firstIds: readonly string[] = [],
): TagOption[] {
  if (/^\d/.test(typed)) return [] // "-40 %" and "+1" are figures
  const [sign, query] = narrowed(first, typed)
  const isFirst = (id: string) => Number(firstIds.includes(id))
  const ids = kit.competencies.map(({ id }) => id).toSorted((a, b) => isFirst(b) - isFirst(a))
  const matching = ids.filter((id) => fits(competencyTitle(id), query))
  const general = matching.flatMap((competencyId) =>
    polarities[sign].map((polarity) => optionOf({ competencyId, polarity }, kit)),
  )
  if (query === '') return general.slice(0, mostOptions)
  const catalogued = polarities[sign].flatMap((polarity) =>
    (polarity === 'signal' ? kit.signals : kit.antiPatterns)
      .filter(
        ({ competencyId, text }) =>
          matching.includes(competencyId) || (query.length >= leastForCatalogue && fits(text, query)),
      )
      .toSorted((a, b) => Number(matching.includes(b.competencyId)) - Number(matching.includes(a.competencyId)))
      .map(({ id, competencyId }) => optionOf({ competencyId, polarity, catalogId: id }, kit)),
  )
  return [...general, ...catalogued].slice(0, mostOptions)
}

/** Where "#" stands already, a "+" or "-" behind it says which of the two is meant. */
function narrowed(sign: TriggerSign, query: string): [TriggerSign, string] {
  const [second] = query
  return sign === '#' && (second === '+' || second === '-') ? [second, query.slice(1)] : [sign, query]
}

function optionOf(tag: Tag, kit: TagKit): TagOption {
  return {
    key: tagKey(tag),
    tag,
    title: competencyTitle(tag.competencyId),
    detail: catalogueText(tag, kit),
    isSerious: isSerious(tag, kit.antiPatterns),
  }
}
