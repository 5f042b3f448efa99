import type { DraftBuilder } from './draft-builder.ts'
import { comparable, competenciesNamed } from './phrases.ts'
import type { Piece } from './pieces.ts'

/**
 * Ties prompts, signals and anti-patterns to the competencies that the guide names. It is a guess by the words that
 * they share, and is marked so.
 */
export function linkCompetencies(builder: DraftBuilder, names: ReadonlyMap<string, string>): void {
  const { sections, competencies, signals, antiPatterns } = builder.kit.content
  const known = new Map<string, string>()
  for (const { id } of competencies)
    for (const other of [id, ...competenciesNamed(names.get(id) ?? '')]) if (!known.has(other)) known.set(other, id)
  sections.forEach(({ title, prompts }, s) => {
    const ids = [...new Set(competenciesNamed(title).flatMap((id) => known.get(id) ?? []))]
    if (ids.length === 0) return
    prompts.forEach((prompt, p) => {
      prompt.competencyIds = [...ids]
      builder.guessFrom(`content.sections[${s}].prompts[${p}]`, 'competencyIds')
    })
  })
  const words = competencies.map(({ id, definition }) => ({
    id,
    words: wordsOf(`${names.get(id) ?? ''} ${definition}`),
  }))
  for (const [list, items] of [
    ['signals', signals],
    ['antiPatterns', antiPatterns],
  ] as const)
    items.forEach((item, index) => {
      const nearest = nearestTo(item.text, words)
      if (nearest === undefined) return
      item.competencyId = nearest
      builder.guessFrom(`content.${list}[${index}]`, 'competencyId')
    })
}

/** Stems of five letters bring "postmortem" and "postmortems", "blameful" and "blameless" together. */
const wordsOf = (text: string): Set<string> =>
  new Set(
    comparable(text.slice(0, 1000))
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length >= 4 && !['with', 'that', 'from', 'without', 'their', 'this'].includes(word))
      .map((word) => word.slice(0, 5)),
  )

function nearestTo(text: string, competencies: { id: string; words: Set<string> }[]): string | undefined {
  const own = wordsOf(text)
  const scored = competencies.map(({ id, words }) => ({ id, score: [...own].filter((word) => words.has(word)).length }))
  const best = scored.toSorted((a, b) => b.score - a.score)[0]
  return best && best.score > 0 ? best.id : undefined
}

const claims = /\b(?:evaluated (?:on|for)|emphasi[sz]es?|assess(?:es)?|interviews? tests?)\b/

/** A guide without a rubric may still say in a sentence what is assessed. */
export function competenciesFromProse(builder: DraftBuilder, prose: readonly Piece[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const piece of prose.slice(0, 100))
    for (const sentence of piece.text.slice(0, 2000).split(/(?<=\.) /)) {
      const claim = claims.exec(comparable(sentence))
      if (!claim) continue
      for (const clause of sentence.slice(claim.index + claim[0].length).split(/,? and |, | alongside /)) {
        const text = clause.trim().replace(/\.$/, '')
        const [id] = competenciesNamed(text)
        if (id === undefined || names.has(id)) continue
        names.set(id, text)
        builder.competency(id, text, false, piece, 'guess')
      }
    }
  return names
}

/** A focus area tags the prompts that share at least two of its words with it. */
export function tagByFocus(builder: DraftBuilder, areas: readonly Piece[]): void {
  const known = areas.slice(0, 40).map((area) => {
    const colon = area.text.slice(0, 80).indexOf(':')
    return { area, name: colon < 0 ? area.text : area.text.slice(0, colon), words: wordsOf(area.text) }
  })
  builder.kit.content.sections.forEach(({ prompts }, s) =>
    prompts.forEach((prompt, p) => {
      const words = [...wordsOf(prompt.text)]
      for (const { area, name, words: of } of known) {
        if (name.length > 60 || words.filter((word) => of.has(word)).length < 2) continue
        builder.tag(prompt, name, area)
        builder.originOnce(`content.sections[${s}].prompts[${p}].tags`, area, 'guess')
      }
    }),
  )
}
