import type {
  DraftCompetency,
  DraftKit,
  DraftOrigin,
  DraftPrompt,
  DraftSection,
  DraftSignal,
  Leftover,
} from '../kit-draft.ts'
import { furnitureReason } from './furniture.ts'
import { shortTitleOf } from '../kit-fixes/fix-plan.ts'
import type { Part } from './parts.ts'
import type { Piece } from './pieces.ts'

export type Certainty = DraftOrigin['certainty']
type Limits = { words: number; title: number; tag: number }
const limits: Limits = { words: 4000, title: 200, tag: 60 }

/** Left over, with the part of the guide that it stood in. */
export type LeftInPart = Omit<Leftover, 'id'> & { part: Part | null }
/** What was read of a whole guide, and which part of it each section and leftover is of. */
export type Collected = {
  kit: DraftKit
  left: LeftInPart[]
  origins: DraftOrigin[]
  parts: Part[]
  sectionParts: (Part | null)[]
}

/** Collects a draft piece by piece, each with its origin, and keeps within the bounds of a draft. */
export class DraftBuilder {
  readonly kit: DraftKit = emptyKit()
  readonly #origins = new Map<string, DraftOrigin>()
  readonly #left: LeftInPart[] = []
  readonly #ids = new Map<string, number>()
  readonly #parts: Part[] = []
  readonly #sectionParts: (Part | null)[] = []
  /** The part that what comes next stands in; null for what is said of the whole guide. */
  part: Part | null = null

  beginPart(part: Part): Part {
    this.#parts.push(part)
    this.part = part
    return part
  }

  /** Where the section of a part stands that has only one. */
  sectionOf(part: Part | null): number | undefined {
    const at = this.#sectionParts.indexOf(part)
    return at < 0 ? undefined : at
  }

  leave(piece: Piece, why: string, text: string = piece.text): void {
    const kind = why === furnitureReason ? { kind: 'furniture' as const } : {}
    this.#left.push({ text, why, line: piece.line, ...kind, part: this.part })
  }

  origin(path: string, piece: Piece, certainty: Certainty): void {
    this.#origins.set(path, { path, line: piece.line, lineText: piece.text.slice(0, 2000).toWellFormed(), certainty })
  }

  originOnce(path: string, piece: Piece, certainty: Certainty): void {
    if (!this.#origins.has(path)) this.origin(path, piece, certainty)
  }

  isSure(path: string): boolean {
    return this.#origins.get(path)?.certainty === 'sure'
  }

  hasOrigin(path: string): boolean {
    return this.#origins.has(path)
  }

  /** A field that was filled in from the piece that `of` came from, by a guess. */
  guessFrom(of: string, field: string): void {
    const known = this.#origins.get(of)
    if (known) this.#origins.set(`${of}.${field}`, { ...known, path: `${of}.${field}`, certainty: 'guess' })
  }

  /** One of the fields at the top of a kit. */
  frame<Key extends 'title' | 'role' | 'interviewType' | 'difficulty' | 'durationMinutes' | 'conductedBy'>(
    key: Key,
    value: DraftKit[Key],
    piece: Piece,
    certainty: Certainty,
  ): void {
    this.kit[key] = value
    this.origin(key, piece, certainty)
  }

  section(title: string, minutes: number, piece: Piece, certainty: Certainty): number | undefined {
    const { sections } = this.kit.content
    if (sections.length >= 20 || title.length > limits.title || minutes > 600) {
      this.leave(piece, 'A kit has at most 20 sections, each with a title of at most 200 characters.')
      return undefined
    }
    const id = this.#id(title, 'section')
    const index = sections.push({ id, title, shortTitle: shortTitleOf(title), goal: '', minutes, prompts: [] }) - 1
    this.#sectionParts.push(this.part)
    this.origin(`content.sections[${index}]`, piece, certainty)
    return index
  }

  sectionAt(index: number): DraftSection | undefined {
    return this.kit.content.sections[index]
  }

  goal(index: number, text: string, piece: Piece, certainty: Certainty): void {
    const section = this.sectionAt(index)
    if (!section || section.goal !== '' || text.length > limits.words)
      return this.leave(piece, 'Said about a section: what is heard in it, or why. Add it to the goal if it helps.')
    section.goal = text
    this.origin(`content.sections[${index}].goal`, piece, certainty)
  }

  prompt(index: number, text: string, some: Partial<DraftPrompt>, piece: Piece, certainty: Certainty) {
    const section = this.sectionAt(index)
    if (!section || section.prompts.length >= 40) {
      const left = text === '' ? piece.text : text
      this.leave(piece, 'A section has at most 40 prompts: choose, or make another section.', left)
      return undefined
    }
    if (text.length > limits.words) {
      this.leave(piece, 'Too long for a prompt: at most 4000 characters.', text)
      return undefined
    }
    const prompt: DraftPrompt = {
      id: this.#id(`p-${text === '' ? (some.strongAnswer ?? '') : text}`, 'prompt'),
      kind: 'question',
      text,
      core: true,
      minutes: 0,
      competencyIds: [],
      difficulty: 'medium',
      tags: [],
      strongAnswer: '',
      followUps: [],
      provenance: { guide: 'Imported guide', item: `line ${piece.line}` },
      ...some,
    }
    const path = `content.sections[${index}].prompts[${section.prompts.push(prompt) - 1}]`
    this.origin(path, piece, certainty)
    return { prompt, path }
  }

  tag(prompt: DraftPrompt, tag: string, piece: Piece): void {
    if (tag === '' || prompt.tags.includes(tag)) return
    if (prompt.tags.length >= 20 || tag.length > limits.tag)
      return this.leave(piece, 'A prompt has at most 20 tags of at most 60 characters.', tag)
    prompt.tags.push(tag)
  }

  competency(id: string, text: string, isGoodAnswer: boolean, piece: Piece, certainty: Certainty): void {
    const { competencies } = this.kit.content
    if (competencies.some((known) => known.id === id) || competencies.length >= 14 || text.length > limits.words)
      return this.leave(piece, `Said about “${id}”, which the draft has already: add it there if it says more.`)
    const competency: DraftCompetency = {
      id,
      definition: text,
      mustHave: false,
      weight: 1,
      anchors: { '1': '', '2': '', '3': isGoodAnswer ? text : '', '4': '' },
    }
    const path = `content.competencies[${competencies.push(competency) - 1}]`
    this.origin(path, piece, certainty)
    if (isGoodAnswer) this.origin(`${path}.anchors.3`, piece, 'guess')
  }

  item(list: 'signals' | 'antiPatterns', text: string, piece: Piece): void {
    const { content } = this.kit
    if (content[list].length >= 60 || text.length > limits.words)
      return this.leave(piece, 'A kit has at most 60 signals and 60 anti-patterns.', text)
    const item: DraftSignal = {
      id: this.#id(`${list === 'signals' ? 's' : 'a'}-${text}`, 'item'),
      competencyId: '',
      text,
    }
    if (list === 'signals') content.signals.push(item)
    else content.antiPatterns.push({ ...item, severity: 'concern' })
    this.origin(`content.${list}[${content[list].length - 1}]`, piece, 'sure')
  }

  briefing(text: string, piece: Piece, certainty: Certainty): void {
    const { briefing } = this.kit.content
    if (briefing.length >= 30 || text.length > limits.words)
      return this.leave(piece, 'A briefing has at most 30 points.', text)
    this.origin(`content.briefing[${briefing.push(text) - 1}]`, piece, certainty)
  }

  done(): Collected {
    return {
      kit: this.kit,
      left: this.#left,
      origins: [...this.#origins.values()],
      parts: this.#parts,
      sectionParts: this.#sectionParts,
    }
  }

  /** A short id from the words of what it names; the same words twice get a number. */
  #id(words: string, fallback: string): string {
    const slug = words
      .slice(0, 80)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40)
      .replace(/-$/, '')
    const base = slug === '' ? fallback : slug
    const count = (this.#ids.get(base) ?? 0) + 1
    this.#ids.set(base, count)
    return count === 1 ? base : this.#id(`${base.slice(0, 34)}-${count}`, fallback)
  }
}

/** Nothing is in it but what a draft cannot be without. */
export const emptyKit = (): DraftKit => ({
  title: '',
  role: '',
  interviewType: 'behavioral',
  difficulty: 'unrated',
  durationMinutes: 0,
  language: 'en',
  conductedBy: '',
  content: { sections: [], competencies: [], signals: [], antiPatterns: [], guardrails: [], briefing: [] },
  provenance: {
    guides: [],
    figures: { minutes: 'ours', sections: 'ours', difficulty: 'ours', tags: 'ours', anchors: 'ours' },
    note: '',
  },
})
