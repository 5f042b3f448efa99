import type { DraftKit, DraftOrigin, Leftover } from '../kit-draft.ts'
import { leftoverList } from '../leftovers.ts'
import { slugFrom } from '../kit-slug.ts'
import { GuideReader, type ReadGuide } from './guide-reader.ts'
import { settleType } from './interview-types.ts'
import { kitsAmong, type Part } from './parts.ts'
import { partOf, type Unlisted } from './part-draft.ts'
import { piecesOf } from './pieces.ts'
import { asProblemSet } from './problem-set.ts'
import { nameCompetencies, rateByWords } from './rated-on.ts'
import { screensIn, withScreens } from './screens.ts'

/** `key` names it among the kits of one guide. */
export type GuideDraft = { key: string; kit: DraftKit; leftovers: Leftover[]; origins: DraftOrigin[] }

/**
 * A guide read as one kit, and where it can be several, each of them. `isSeveral`: it says itself that they are
 * different interviews.
 */
export type GuideReading = { whole: GuideDraft; parts: GuideDraft[]; isSeveral: boolean }

/**
 * Drafts from a guide that somebody pasted. Every text in them is a stretch of the guide; what the guide does not say
 * stays empty, and what was not understood is among the leftovers.
 */
export function readGuide(guide: string): GuideReading {
  const pieces = piecesOf(guide)
  const read = new GuideReader(pieces).read()
  const sections = read.kit.content.sections.map(({ minutes, prompts }, index) => ({
    part: read.sectionParts[index] ?? null,
    minutes,
    questions: prompts.filter(({ text }) => text !== '').length,
  }))
  const { kits, isSeveral } = kitsAmong(read.parts, sections, read.isLoopNamed)
  const types = new Set(sections.flatMap(({ part, questions }) => (questions > 0 ? [part?.type] : [])))
  const [type, ...others] = types
  // A round that has its own lines says more than a sentence about it.
  const hasScreen = kits.some((part) => part.type === 'screen')
  const told = withScreens(read, kits.length === 0 || hasScreen ? [] : screensIn(pieces))
  const all = [...told.parts, ...kits]
  const keys = keysOf(all)
  return {
    whole: finished('whole', wholeOf(read), others.length === 0 ? type : 'mixed'),
    parts: all.map((part, index) => finished(keys[index] ?? '', partOf(told.read, part, all), part.type)),
    isSeveral,
  }
}

/** The drafts that are made where nobody chose: of several kits those that ask something to be rated. */
export function draftsOf({ whole, parts, isSeveral }: GuideReading): GuideDraft[] {
  const asking = parts.filter(
    ({ kit: { content } }) =>
      (content.problems ?? []).length > 0 ||
      content.sections.some(({ prompts }) => prompts.some(({ kind }) => kind !== 'fact')),
  )
  return isSeveral ? asking : [whole]
}

const wholeOf = ({ kit, left, origins }: ReadGuide): Unlisted => {
  const plain = left.map(({ text, why, line, kind }) => ({ text, why, line, ...(kind ? { kind } : {}) }))
  return structuredClone({ kit, origins, left: plain })
}

function finished(key: string, draft: Unlisted, type: Part['type'] | 'mixed'): GuideDraft {
  settleType(draft, type)
  asProblemSet(draft)
  nameCompetencies(draft)
  rateByWords(draft)
  const { kit, left, origins } = draft
  return { key, kit, origins, leftovers: leftoverList(left.toSorted((a, b) => lastOf(a) - lastOf(b))) }
}

/** What is probably no part of the guide is looked at last. */
const lastOf = ({ kind }: Pick<Leftover, 'kind'>) => [undefined, 'whole_guide', 'furniture'].indexOf(kind)

function keysOf(kits: readonly Part[]): string[] {
  const seen = new Map<string, number>([['whole', 1]])
  return kits.map(({ title }) => {
    const slug = slugFrom(title)
    const count = (seen.get(slug) ?? 0) + 1
    seen.set(slug, count)
    return count === 1 ? slug : `${slug}-${count}`
  })
}
