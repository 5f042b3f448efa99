import type { Attendance, Participant } from './transcript.ts'

const longestName = 80

/** Words of a name, without accents, capitals and what tools put behind it: "Ada Moreau (she/her)". */
function wordsOf(name: string): string[] {
  const bare = name
    .slice(0, longestName)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
  return bare.match(/[\p{L}\p{N}]+/gu) ?? []
}

const isInitialOf = (short: string, long: string) => short.length === 1 && long.startsWith(short)

/** One name is part of the other: "Ada", "Ada M." and "Moreau, Ada" are all Ada Moreau. */
function isSamePerson(one: readonly string[], other: readonly string[]): boolean {
  const [short = [], long = []] = [one, other].toSorted((a, b) => a.length - b.length)
  const hasWord = short.some((word) => word.length > 1 && long.includes(word))
  return hasWord && short.every((word) => long.some((match) => match === word || isInitialOf(word, match)))
}

/** Who a label may be, by name alone; null where that does not tell. A proposal: nobody is anybody before a human says so. */
export function guessParticipant(label: string | null, { candidate, interviewers }: Attendance): Participant | null {
  if (label === null) return null
  const words = wordsOf(label)
  const isCandidate = isSamePerson(words, wordsOf(candidate))
  const isInterviewer = interviewers.some((name) => isSamePerson(words, wordsOf(name)))
  if (isCandidate === isInterviewer) return null
  return isCandidate ? 'candidate' : 'interviewer'
}

const mark = /[!?;:"“”]/
const sentenceEnd = /\p{Ll}{3,}\.|,.*,/u

/** What could stand as a name before a colon or between parentheses: few words, the first with a capital if its script has any. */
export function looksLikeName(text: string): boolean {
  if (text.length === 0 || text.length > longestName || mark.test(text) || sentenceEnd.test(text)) return false
  const words = text.split(' ')
  return words.length <= 6 && !/^\p{Ll}/u.test(text) && /\p{L}/u.test(text)
}

/**
 * Tells names from words that happen to stand before a colon: somebody who is known to have been there, or what comes
 * back as a name does. `candidates` are the words of each line, `total` how many lines there are.
 */
export function knownLabels(candidates: readonly string[], total: number, attendance: Attendance): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const label of candidates) counts.set(label, (counts.get(label) ?? 0) + 1)
  const people = [attendance.candidate, ...attendance.interviewers].map(wordsOf)
  const wasThere = (words: readonly string[]) => people.some((person) => isSamePerson(words, person))
  const isName = ([label, count]: [string, number]) =>
    (count > 1 && looksLikeName(label)) ||
    (count > 2 && count * 10 >= total && !mark.test(label) && label.split(' ').length <= 3) ||
    wasThere(wordsOf(label))
  return new Set([...counts].filter(isName).map(([label]) => label))
}
