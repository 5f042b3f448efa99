import { isCompetencyId, competencyTitles } from '#domain/competency.ts'
import type { DraftKit } from '#domain/kit-draft.ts'
import { textAt } from './draft-path.ts'
import { partOf, partsOf } from './editor-parts.ts'

const stepsOf = (path: string) => path.match(/[^.[\]]+/g) ?? []

/** Places in the order in which the editor shows them: part by part, and in a part from top to bottom. */
export function inOrder(kit: DraftKit): (one: string, other: string) => number {
  const parts = partsOf(kit).map(({ id }) => id)
  const partAt = (path: string) => parts.indexOf(partOf(kit, path)?.id ?? '')
  return (one, other) => partAt(one) - partAt(other) || comparePaths(one, other)
}

/** As the fields of an item stand below each other. */
const fieldOrder =
  'slug title role interviewType text statement shortTitle minutes goal durationMinutes difficulty language conductedBy definition anchors core competencyIds strongAnswer followUps gap tags mustHave weight weightReason competencyId severity'.split(
    ' ',
  )
const rankOf = (step: string) => {
  const rank = fieldOrder.indexOf(step)
  return rank < 0 ? fieldOrder.length : rank
}

function comparePaths(one: string, other: string): number {
  const [a, b] = [stepsOf(one), stepsOf(other)]
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [x = '', y = ''] = [a[i], b[i]]
    if (x === y) continue
    if (/^\d+$/.test(x) && /^\d+$/.test(y)) return Number(x) - Number(y)
    return rankOf(x) - rankOf(y) || (x < y ? -1 : 1)
  }
  return a.length - b.length
}

/** The place after this one, else the first of all; the one before where `step` goes back. Null where nothing is missing. */
export function nextPlace(kit: DraftKit, paths: readonly string[], from: string | null, step: 1 | -1): string | null {
  const compare = inOrder(kit)
  const sorted = [...new Set(paths)].toSorted((a, b) => step * compare(a, b))
  if (from === null) return sorted[0] ?? null
  return sorted.find((path) => step * compare(path, from) > 0) ?? sorted[0] ?? null
}

/** What a place is of, in words: the beginning of its prompt, the name of its competency. */
export function placeName(kit: DraftKit, path: string): string {
  const item = /^content\.(?:sections\[\d+\]\.prompts|problems|signals|antiPatterns)\[\d+\]/.exec(path)?.[0]
  if (item !== undefined) {
    const said = textAt(kit, `${item}.title`) || textAt(kit, `${item}.text`) || textAt(kit, `${item}.strongAnswer`)
    return shortened(said, 80) || `Number ${Number(/\[(\d+)\]$/.exec(item)?.[1]) + 1}`
  }
  const competency = /^content\.competencies\[\d+\]/.exec(path)?.[0]
  if (competency !== undefined) {
    const id = textAt(kit, `${competency}.id`)
    const point = /\.anchors\.(\d)$/.exec(path)?.[1]
    return `${isCompetencyId(id) ? competencyTitles[id] : id}${point === undefined ? '' : `, point ${point}`}`
  }
  return ''
}

/** The beginning of a text, and a sign where it goes on. */
export const shortened = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most).trimEnd().toWellFormed()}…` : text
