import type { DraftBuilder } from './draft-builder.ts'
import { typeInside, typeWord } from './interview-types.ts'
import { isAsking } from './phrases.ts'
import type { Piece } from './pieces.ts'
import { minutesInside } from './timing.ts'

/** The library's names for roles that guides call in several ways. */
const roles: [string, RegExp][] = [
  ['engineering-manager', /\bengineering manager\b/i],
  ['devops', /\bdevops(?: engineer)?\b|\bsite reliability engineer\b/i],
  ['backend', /\bback-?end (?:software )?(?:developer|engineer)\b/i],
  ['software-engineer', /\bsoftware (?:engineer|developer)\b/i],
]
const anyRole =
  /\b(?:(?:senior|staff|lead|principal|junior) )?(?:[a-z]+ ){0,1}[a-z-]+ (?:engineer|developer|designer|manager|analyst|scientist|architect|researcher)\b/i

/** A role that a text names: as the library calls it, and as the text does. */
export type Role = { slug: string; words: string }

export function roleIn(text: string): Role | undefined {
  const head = text.slice(0, 300)
  for (const [slug, pattern] of roles) {
    const words = pattern.exec(head)?.[0]
    if (words !== undefined) return { slug, words }
  }
  const words = anyRole.exec(head)?.[0]
  const slug = words
    ?.toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
  return words === undefined || slug === undefined ? undefined : { slug, words }
}

const conductors =
  /\b(?:hiring manager|senior engineer|staff engineer|engineering manager|tech lead|recruiter|bar raiser)(?: or (?:an? )?(?:hiring manager|senior engineer|staff engineer|engineering manager|tech lead|recruiter|bar raiser))?(?= ?(?:evaluates|conducts|leads|runs|interviews|assesses|focuses)\b)/i
const namedInterview = /((?:[A-Z][\w’'-]*[ ]){1,6}(?:interview|Interview))\b/

/**
 * The frame of the kit: what the whole guide is about. `head` is the piece that stands first. What the guide does not
 * say stays open.
 */
export function readIdentity(
  builder: DraftBuilder,
  pieces: readonly Piece[],
): { title: Piece | undefined; role: Role | undefined } {
  const title = readTitle(builder, pieces)
  const first = pieces.slice(0, 400)
  const role = readRole(builder, first)
  if (!has(builder, 'interviewType')) {
    const found = first.slice(0, 5).find((piece) => typeInside(piece.text) !== undefined && piece.text.length < 400)
    const type = found && typeInside(found.text)
    if (found && type) builder.frame('interviewType', type, found, found === title ? 'likely' : 'guess')
  }
  for (const piece of first) {
    const conductor = conductors.exec(piece.text.slice(0, 1000))?.[0]
    if (conductor === undefined) continue
    builder.frame('conductedBy', conductor, piece, 'likely')
    break
  }
  return { title, role }
}

const has = (builder: DraftBuilder, path: string) => builder.hasOrigin(path)

function readTitle(builder: DraftBuilder, pieces: readonly Piece[]): Piece | undefined {
  const first = pieces.find(({ mark }) => mark !== 'furniture')
  const isTitle =
    first &&
    (first.mark === 'heading' || (first.mark === 'plain' && first.text.length <= 200 && !first.text.endsWith('.')))
  if (isTitle && typeWord(first.text) === undefined && minutesAlone(first.text) === undefined) {
    const about = /^What is an? (.{2,120})\?$/.exec(first.text)?.[1]
    builder.frame('title', about ?? first.text, first, first.text.includes(' ') ? 'likely' : 'guess')
    return first
  }
  for (const piece of pieces.slice(0, 40)) {
    const named = piece.mark === 'plain' && !isAsking(piece.text) ? namedInterview.exec(piece.text.slice(0, 300)) : null
    if (!named?.[1]) continue
    builder.frame('title', named[1].replace(/^The /, ''), piece, 'guess')
    return undefined
  }
  return undefined
}

function readRole(builder: DraftBuilder, pieces: readonly Piece[]): Role | undefined {
  const found = pieces.find(({ mark, text }) => mark !== 'furniture' && roleIn(text) !== undefined)
  const role = found && roleIn(found.text)
  if (found && role) builder.frame('role', role.slug, found, found === pieces[0] ? 'likely' : 'guess')
  return role
}

/** "45 minutes" and nothing else. */
export function minutesAlone(text: string): number | undefined {
  return text.length <= 24 && /^\d/.test(text) && /min(?:ute)?s?\.?$/i.test(text) ? minutesInside(text) : undefined
}

/** `4/5`, `4 of 5`, `4 out of 5`. */
export function difficultyOfFive(text: string): 1 | 2 | 3 | 4 | 5 | undefined {
  const found = /^([1-5]) ?(?:\/|of|out of) ?5$/i.exec(text.slice(0, 20).trim())
  return found ? (Number(found[1]) as 1 | 2 | 3 | 4 | 5) : undefined // the pattern has these alone
}

const labels: [RegExp, 'interviewType' | 'difficulty' | 'durationMinutes' | 'role' | 'conductedBy'][] = [
  [/^(?:interview )?type$/i, 'interviewType'],
  [/^difficulty(?: level)?$/i, 'difficulty'],
  [/^(?:duration|length|time)$/i, 'durationMinutes'],
  [/^role$/i, 'role'],
  [/^(?:interviewer|conducted by)$/i, 'conductedBy'],
]

/** A fact as label and value, on one line or on two. @returns how many pieces it took */
export function readFact(builder: DraftBuilder, pieces: readonly Piece[], at: number): number {
  const piece = pieces[at]
  if (!piece || piece.text.length > 200) return 0
  const colon = piece.text.indexOf(':')
  const name = (colon < 0 ? piece.text : piece.text.slice(0, colon)).trim()
  const key = labels.find(([pattern]) => pattern.test(name))?.[1]
  if (!key) return 0
  const inLine = colon < 0 ? '' : piece.text.slice(colon + 1).trim()
  const value = inLine === '' ? pieces[at + 1] : { ...piece, text: inLine }
  if (!value || !takeFact(builder, key, value)) return 0
  return inLine === '' ? 2 : 1
}

function takeFact(builder: DraftBuilder, key: (typeof labels)[number][1], value: Piece): boolean {
  if (builder.isSure(key) || value.text.length > 200) return false
  if (key === 'interviewType') return setIf(typeWord(value.text), (type) => builder.frame(key, type, value, 'sure'))
  if (key === 'difficulty')
    return setIf(difficultyOfFive(value.text), (level) => {
      builder.frame(key, level, value, 'sure')
      builder.kit.provenance.figures.difficulty = 'guide'
    })
  if (key === 'durationMinutes')
    return setIf(minutesInside(value.text), (minutes) => {
      builder.frame(key, minutes, value, 'sure')
      builder.kit.provenance.figures.minutes = 'guide'
    })
  if (key === 'role') return setIf(roleIn(value.text), ({ slug }) => builder.frame(key, slug, value, 'sure'))
  builder.frame(key, value.text, value, 'sure')
  return true
}

function setIf<T>(value: T | undefined, set: (value: T) => void): boolean {
  if (value === undefined) return false
  set(value)
  return true
}
