import type { DraftOrigin } from '../kit-draft.ts'
import { type Collected, DraftBuilder } from './draft-builder.ts'
import type { ReadGuide } from './guide-reader.ts'
import type { Part } from './parts.ts'
import { topicOf } from './phrases.ts'
import type { Piece } from './pieces.ts'
import { looksLikeHeading } from './shape.ts'

/** A first talk that the guide tells of in a sentence: what it is called, who holds it, and what it is about. */
type Screen = { name: string; conductor: string; about: string; topics: string[]; piece: Piece }

const most = 4
const sentences = 40
const named =
  /\b(?:an?|the|your|initial) ((?:[a-z-]{1,20} ){1,2}screen(?:ing)?)(?: with (?:an?|the|your) ([a-z-]{1,20}(?: [a-z-]{1,20})?))?(?=[,.;]| to | which | that | where |$)(?:,? (?:to|which|that|where) )?/i
const conductors = /\b(?:recruiter|hiring manager|hr|talent partner)\b/i
const announces = /\b(?:on|into|about|over|through|cover(?:s|ing)?|discuss(?:es|ing)?) /i

/** Screens told of where the guide describes its rounds; each once, by who holds it. */
export function screensIn(pieces: readonly Piece[]): Screen[] {
  const found = new Map<string, Screen>()
  let isOfRounds = false
  for (const piece of pieces) {
    if (looksLikeHeading(piece)) isOfRounds = topicOf(piece.text)?.topic === 'rounds'
    else if (isOfRounds && piece.mark === 'plain' && found.size < most)
      for (const sentence of piece.text.slice(0, 4000).split(/(?<=[.!?]) /, sentences)) {
        const screen = screenIn(sentence, piece)
        const key = (screen?.conductor || screen?.name)?.toLowerCase()
        if (screen && key !== undefined && !found.has(key)) found.set(key, screen)
      }
  }
  return [...found.values()]
}

function screenIn(sentence: string, piece: Piece): Screen | undefined {
  const match = named.exec(sentence.slice(0, 600))
  const name = match?.[1]
  if (!match || name === undefined) return undefined
  const conductor = conductors.exec(match[2] ?? name)?.[0] ?? ''
  const rest = sentence.slice(match.index + match[0].length, 600)
  const about = /^[,.;\s]/.test(rest) ? '' : rest.replace(/[.;]$/, '')
  const topics = about
    .split(announces, 2)[1]
    ?.split(/,? and |, /, 8)
    .map((topic) => topic.replace(/^(?:and|your|the candidate.?s|their) /, '').trim())
    .filter((topic) => topic !== '' && topic.length <= 80)
  return { name: capital(name), conductor: capital(conductor), about: capital(about), topics: topics ?? [], piece }
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

/**
 * The guide with its screens as parts: each a section with what is said of it. What a recruiter asks after is recorded;
 * other topics wait for their question.
 */
export function withScreens(read: ReadGuide, screens: readonly Screen[]): { read: ReadGuide; parts: Part[] } {
  const collected = screens.map((screen) => collect(screen))
  const before = read.kit.content.sections.length
  const sections = collected.flatMap(({ kit }) => kit.content.sections)
  const parts = collected.flatMap((one) => one.parts)
  return {
    read: {
      ...read,
      kit: { ...read.kit, content: { ...read.kit.content, sections: [...read.kit.content.sections, ...sections] } },
      left: [...read.left, ...collected.flatMap(({ left }) => left)],
      origins: [...read.origins, ...collected.flatMap(({ origins }, index) => moved(origins, before + index))],
      sectionParts: [...read.sectionParts, ...parts],
    },
    parts,
  }
}

const moved = (origins: readonly DraftOrigin[], section: number): DraftOrigin[] =>
  origins.map((origin) => ({ ...origin, path: origin.path.replace('sections[0]', `sections[${section}]`) }))

function collect({ name, conductor, about, topics, piece }: Screen): Collected {
  const builder = new DraftBuilder()
  builder.beginPart({ kind: 'screen', title: name, heading: piece, type: 'screen', conductedBy: conductor })
  builder.section(name, 0, piece, 'guess')
  if (about !== '') builder.goal(0, about, piece, 'likely')
  for (const topic of topics.map(capital))
    if (/^(?:recruiter|hr)$/i.test(conductor)) builder.prompt(0, topic, { kind: 'fact' }, piece, 'guess')
    else builder.leave(piece, `A topic without a question under “${name}”: write one.`, topic)
  return builder.done()
}
