import { closeFrame, setDuration } from './closing.ts'
import { type BankHead, bankHeadAt, tagsOf } from './bank.ts'
import { asideReason } from './asides.ts'
import { takeCompetency, takeItems } from './catalogue.ts'
import { type Certainty, type Collected, DraftBuilder } from './draft-builder.ts'
import { minutesAlone, readFact, readIdentity, type Role, roleIn } from './identity.ts'
import { typeOfHeading, typeWord } from './interview-types.ts'
import { competenciesFromProse, linkCompetencies, tagByFocus } from './link.ts'
import { namesSeveralRounds, type Part } from './parts.ts'
import { isAboutAnswers, isAsking, isOfArea, topicOf, type Topic } from './phrases.ts'
import type { Piece } from './pieces.ts'
import { promptsQuotedIn } from './quotes.ts'
import { labelOf, looksLikeHeading, titleAndGoal, withoutLead } from './shape.ts'
import { minutesInside, timingOf } from './timing.ts'
import type { DraftPrompt } from '../kit-draft.ts'

/** All that was read, who it is about, and whether it speaks of several interviews. */
export type ReadGuide = Collected & { role: Role | undefined; isLoopNamed: boolean }
type Mode = { topic: Topic; certainty: Certainty; heading: Piece }

/** Reads the pieces of a guide once, from first to last, and remembers under which heading it is. */
export class GuideReader {
  readonly #pieces: readonly Piece[]
  readonly #builder = new DraftBuilder()
  readonly #names = new Map<string, string>()
  readonly #prose: Piece[] = []
  readonly #focus: Piece[] = []
  /** Lengths that stand alone on a line: of the interview, or of something that the page offers. */
  readonly #lengths: Piece[] = []
  readonly #saidBefore = new Set<string>()
  readonly #banks = new Map<string, Part>()
  #mode: Mode | undefined
  /** The section that prompts go to, and the heading that becomes one with the first prompt under it. */
  #section: number | undefined
  #heading: Piece | undefined
  #goal: Piece | undefined
  #prompt: DraftPrompt | undefined
  #promptPath = ''
  /** Where the timed section before ends. */
  #end = 0

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces
  }

  read(): ReadGuide {
    const { title, role } = readIdentity(this.#builder, this.#pieces)
    for (let at = 0; at < this.#pieces.length; ) at += this.#take(at, title)
    this.#leaveHeading()
    this.#close()
    return { ...this.#builder.done(), role, isLoopNamed: this.#pieces.some(({ text }) => namesSeveralRounds(text)) }
  }

  /** @returns how many pieces were taken */
  #take(at: number, title: Piece | undefined): number {
    const piece = this.#pieces[at]
    if (!piece || piece === title) return 1
    const aside = asideReason(piece)
    if (aside !== undefined) return this.#leave(piece, aside)
    const bank = bankHeadAt(this.#pieces, at)
    if (bank) return bank.length + this.#takeBankEntry(at + bank.length, bank)
    const fact = readFact(this.#builder, this.#pieces, at)
    if (fact > 0) return fact
    if (piece.mark === 'tag') return this.#takeTags(piece)
    if (minutesAlone(piece.text) !== undefined) return this.#lengths.push(piece) && 1
    const timing = piece.mark === 'number' ? undefined : timingOf(piece.text)
    if (timing && topicOf(timing.rest)?.topic !== 'flow') return this.#takeTimed(piece, timing)
    if (this.#takeHeading(piece, at)) return 1
    this.#takeContent(piece)
    return 1
  }

  #leave(piece: Piece, why: string, text?: string): 1 {
    this.#builder.leave(piece, why, text)
    return 1
  }

  #takeBankEntry(at: number, head: BankHead): number {
    this.#leaveHeading()
    const text = this.#pieces[at]
    if (!text || bankHeadAt(this.#pieces, at)) return 0
    const builder = this.#builder
    this.#openBank(head)
    const isProblem = builder.part?.type === 'coding' || builder.part?.type === 'system_design'
    const kind = isProblem ? 'problem' : 'question'
    const made = this.#add(text.text, { kind, core: false, difficulty: head.difficulty }, text, 'sure')
    builder.kit.provenance.figures.tags = 'guide'
    if (made) builder.origin(`${made.path}.difficulty`, head.level, 'sure')
    return 1
  }

  /** The questions of one role and type are a part, wherever in the bank they stand. */
  #openBank({ role, type }: BankHead): void {
    const builder = this.#builder
    const title = type.text
    const key = `${role.text} ${title}`
    const known = this.#banks.get(key)
    const named = { slug: roleIn(role.text)?.slug ?? '', words: role.text, piece: role }
    const part: Part = { kind: 'bank', title, heading: type, role: named, type: typeWord(title) }
    builder.part = known ?? builder.beginPart(part)
    if (!known) this.#banks.set(key, builder.part)
    this.#section = builder.sectionOf(builder.part) ?? builder.section(title, 0, type, 'likely')
  }

  #takeTags(piece: Piece): 1 {
    const prompt = this.#prompt
    if (!prompt) return this.#leave(piece, 'Tags of nothing: put them on the prompts that they belong to.')
    for (const tag of tagsOf(piece.text)) this.#builder.tag(prompt, tag, piece)
    this.#builder.originOnce(`${this.#promptPath}.tags`, piece, 'sure')
    return 1
  }

  #takeTimed(piece: Piece, { from, minutes, rest }: NonNullable<ReturnType<typeof timingOf>>): 1 {
    this.#leaveHeading()
    if (minutes <= 0) return this.#leave(piece, 'A section that ends before it begins: check its minutes.')
    const { title, goal } = titleAndGoal(rest)
    const isRound = this.#mode?.topic === 'rounds'
    this.#builder.part = null
    if (isRound) this.#builder.beginPart({ kind: 'round', title, heading: piece, type: typeOfHeading(title), minutes })
    this.#section = this.#builder.section(title, minutes, piece, isRound ? 'guess' : 'sure')
    this.#prompt = undefined
    this.#mode = { topic: isRound ? 'rounds' : 'prompts', certainty: 'likely', heading: piece }
    if (this.#section === undefined) return 1
    if (goal !== '') this.#builder.goal(this.#section, goal, piece, 'likely')
    this.#goal = undefined
    if (from !== null && from < this.#end) {
      const place = `content.sections[${this.#section}]`
      this.#leave(
        piece,
        `${place} begins at ${from}, before the section above it ends at ${this.#end}: mend the minutes.`,
      )
    }
    if (from !== null) this.#end = Math.max(this.#end, from + minutes)
    return 1
  }

  /** A heading, or a label in front of what it announces: `Example prompts: "…" "…"`. */
  #takeHeading(piece: Piece, at: number): boolean {
    const { label, rest, isLabel } = labelOf(piece.text)
    const isLine = isLabel || looksLikeHeading(piece)
    const found = isLine && piece.mark !== 'number' && !label.endsWith('?') ? topicOf(label) : undefined
    if (found && (isLabel || piece.mark !== 'bullet')) {
      this.#announce({ ...found, heading: piece }, piece.mark === 'bullet')
      if (rest !== '') this.#takeContent({ ...piece, text: rest, mark: piece.mark === 'bullet' ? 'bullet' : 'plain' })
      return true
    }
    if (piece.mark === 'bullet' || piece.mark === 'number' || !looksLikeHeading(piece)) return false
    if (this.#isTitleOfPoint(at)) return this.#leave(piece, 'The title of a point below it.') === 1
    this.#leaveHeading()
    this.#beginHeading(piece)
    this.#section = undefined
    this.#mode = undefined
    this.#prompt = undefined
    this.#goal = undefined
    return true
  }

  /** A bullet's label speaks of the section that it is in; a line of its own ends that section. */
  #announce(mode: Mode, isWithin: boolean): void {
    this.#mode = mode
    const minutes = minutesInside(mode.heading.text)
    const isWhole = mode.topic === 'flow' && minutes !== undefined && !this.#builder.hasOrigin('durationMinutes')
    if (isWhole) setDuration(this.#builder, minutes, mode.heading, 'sure')
    const isPrompts = mode.topic === 'prompts' || mode.topic === 'expect'
    // "Sample questions" stands under the heading that they are on; a longer line is a heading of its own.
    const isLabel = mode.heading.text.split(' ', 4).length <= 3
    const hasPlace = this.#section !== undefined || this.#heading !== undefined
    const { part } = this.#builder
    // What says how it is evaluated, or what to expect, is a round or a part of one.
    if (isWithin && part?.kind === 'heading' && isOfArea(mode.topic)) part.kind = 'area'
    if (isWithin || mode.topic === 'evaluated' || (isPrompts && isLabel && hasPlace)) return
    this.#leaveHeading()
    this.#section = undefined
    this.#prompt = undefined
    this.#builder.part = null
    if (isPrompts) this.#beginHeading(mode.heading)
  }

  #beginHeading(piece: Piece): void {
    const heading = { ...piece, text: piece.text.replace(/:$/, '') }
    this.#heading = heading
    this.#builder.beginPart({ kind: 'heading', title: heading.text, heading, type: typeOfHeading(heading.text) })
  }

  #isTitleOfPoint = (at: number) =>
    this.#mode?.topic === 'briefing' && this.#pieces[at - 1] === this.#mode.heading && this.#heading === undefined

  #takeContent(piece: Piece): void {
    const builder = this.#builder
    const mode = this.#mode
    if (isAboutAnswers(piece.text) && mode?.topic !== 'evaluated') return this.#takeStrongAnswer(piece)
    switch (mode?.topic) {
      case 'rubric':
        if (takeCompetency(builder, this.#names, piece, mode.heading.text)) return undefined
        if (piece.mark === 'plain') return this.#takeProse(piece)
        return builder.leave(piece, 'Under the rubric, but it names no competency.')
      case 'signals':
      case 'anti_patterns':
        return takeItems(builder, piece, mode.topic === 'signals' ? 'signals' : 'antiPatterns')
      case 'briefing':
        return builder.briefing(piece.text, piece, mode.certainty)
      case 'focus':
        this.#focus.push(piece)
        return builder.leave(piece, 'A focus area: use it as a tag of the prompts that it fits.')
      case 'expect':
        return builder.leave(piece, `A topic without a question${this.#under()}: write one.`)
      case 'background':
        this.#prose.push(piece)
        return builder.leave(piece, `Background${this.#under()}, said to candidates.`)
      case 'evaluated':
        return this.#takeGoal(piece)
      default:
        return this.#takePrompts(piece)
    }
  }

  #under = () => (this.#heading ? ` under “${this.#heading.text.slice(0, 80).toWellFormed()}”` : '')

  #takeGoal(piece: Piece): void {
    if (this.#section !== undefined) return this.#builder.goal(this.#section, piece.text, piece, 'likely')
    if (this.#goal) this.#builder.leave(this.#goal, 'Said about a section that has no prompts.')
    this.#goal = piece
  }

  /** What interviewers look for is the strong answer of the question above it, or of one that the guide left out. */
  #takeStrongAnswer(piece: Piece): void {
    const builder = this.#builder
    if (this.#saidBefore.has(piece.text)) return builder.leave(piece, 'The guide says this twice.')
    this.#saidBefore.add(piece.text)
    const isListed = this.#section !== undefined || this.#mode?.topic === 'prompts'
    const isOpen = this.#prompt?.strongAnswer === ''
    if (piece.text.length > 4000 || !(isOpen || isListed))
      return builder.leave(piece, 'What interviewers look for, without its question.')
    if (!isOpen) this.#add('', { strongAnswer: piece.text }, piece, 'guess')
    else if (this.#prompt) this.#prompt.strongAnswer = piece.text
    if (this.#prompt) builder.origin(`${this.#promptPath}.strongAnswer`, piece, 'likely')
  }

  #takePrompts(piece: Piece): void {
    const isAnnounced = this.#mode?.topic === 'prompts'
    const { quotes, rest } = promptsQuotedIn(piece.text, isAnnounced)
    if (quotes.length > 0) {
      for (const quote of quotes) this.#add(quote, {}, { ...piece, text: quote }, isAnnounced ? 'sure' : 'likely')
      if (/[\p{L}\d]/u.test(rest)) this.#builder.leave(piece, 'Stood between quoted prompts.', rest)
      return
    }
    const text = withoutLead(piece.text)
    const isItem = piece.mark === 'bullet' || piece.mark === 'number'
    if (isAsking(text) && (isItem || (isAnnounced && text.endsWith('?')) || (text.endsWith('?') && text.length <= 300)))
      return void this.#add(text, {}, piece, isAnnounced && isItem ? 'sure' : isItem ? 'likely' : 'guess')
    if (piece.mark === 'plain' && this.#section !== undefined && !this.#prompt && !isItem)
      return this.#builder.goal(this.#section, piece.text, piece, 'likely')
    if (isAnnounced && isItem) return this.#builder.leave(piece, 'Stands among prompts and asks nothing.')
    this.#takeProse(piece)
  }

  #takeProse(piece: Piece): void {
    this.#prose.push(piece)
    this.#builder.leave(piece, 'Prose that no part of a kit was recognized in.')
  }

  #add(text: string, some: Partial<DraftPrompt>, piece: Piece, certainty: Certainty) {
    this.#section ??= this.#openSection(piece)
    if (this.#section === undefined) {
      this.#builder.leave(piece, 'A kit has at most 20 sections.', text === '' ? piece.text : text)
      return undefined
    }
    const made = this.#builder.prompt(this.#section, text, some, piece, certainty)
    this.#prompt = made?.prompt
    this.#promptPath = made?.path ?? ''
    return made
  }

  #openSection(piece: Piece): number | undefined {
    const heading = this.#heading
    this.#heading = undefined
    const section = this.#builder.section(heading?.text ?? '', 0, heading ?? piece, heading ? 'likely' : 'guess')
    if (section !== undefined && this.#goal) {
      this.#builder.goal(section, this.#goal.text, this.#goal, 'likely')
      this.#goal = undefined
    }
    return section
  }

  /** A heading that nothing of the draft came under is kept like any other text. */
  #leaveHeading(): void {
    if (this.#heading) this.#builder.leave(this.#heading, 'A heading with no prompts under it.')
    if (this.#goal) this.#builder.leave(this.#goal, 'Said about a section that has no prompts.')
    this.#heading = undefined
    this.#goal = undefined
  }

  #close(): void {
    const builder = this.#builder
    closeFrame(builder, this.#lengths, this.#pieces.at(-1))
    const isRated = builder.kit.content.competencies.length > 0
    linkCompetencies(builder, isRated ? this.#names : competenciesFromProse(builder, this.#prose))
    tagByFocus(builder, this.#focus)
  }
}
