/** How a prompt sounds when it is said. English: in other languages these find nothing. */

/** About 150 words a minute: what can be said in half a minute. */
export const wordsInHalfAMinute = 75

export const wordCount = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0

/** The questions of a text, without what is said around them. */
const questionsOf = (text: string): string[] =>
  text
    .replaceAll('’', "'")
    .split(/(?<=[.?])\s+/)
    .filter((sentence) => sentence.endsWith('?'))

const contracted = "(?:do|does|did|is|are|was|were|wo|would|ca|could|should|have|has)n't"
const leading = [
  // "Don't you think", "Isn't it": but not "why didn't you", which asks for a reason.
  new RegExp(
    `(?<!\\b(?:why|what|when|where|who|which|how|that|if)\\b[^,?]{0,40})\\b${contracted} (?:you|it|that|this|they|we)\\b`,
    'i',
  ),
  /, (?:right|correct|yes|no|agreed|surely|do you|did you|is it|was it|are you|would you)\s*\?$/i,
  /\b(?:would|do) you (?:not )?agree (?:that|with)\b/i,
  /\b(?:surely|obviously|of course|everybody knows|everyone knows|clearly)\b/i,
  /^(?:so )?(?:i assume|i suppose|i take it|you must|you probably|you would never|you surely)\b/i,
]

/** A question that says which answer is wanted; the words that say so, or null. */
export function leadingWords(text: string): string | null {
  for (const question of questionsOf(text))
    for (const pattern of leading) {
      const found = pattern.exec(question)
      if (found) return found[0].replace(/^, /, '')
    }
  return null
}

const helping = '(?:did|do|does|is|are|was|were|would|will|have|has|can|could)'
/** "When one team became two, how …" begins with a time, "somebody who is …, what" with a person: neither asks twice. */
const twoAsks = new RegExp(
  `\\b(?:what|why|how|where|which|when ${helping})\\b[^?]*(?:,? and(?: also)? (?:what|why|how|who|when|where|which)|[,;] (?:what|why|how|when|where)) ${helping}\\b`,
  'i',
)

/** Two things are asked at once, so that an answer may leave one out. */
export function isDouble(text: string): boolean {
  const questions = questionsOf(text)
  if (questions.length > 1) return true
  const [question] = questions
  if (question === undefined) return false
  return twoAsks.test(question)
}

const judging = new Set(
  `able above adequate amazing articulate average awesome awful bad basic below best better brilliant capable clear clearly
  competent confident consistent consistently convincing creative decent dependable developed dynamic effective effectively
  efficient energetic engaged excellent exceptional exemplary expected experienced expert fair fairly fantastic fine flexible
  friendly good great helpful high honest ideal impressive inadequate insufficient intelligent knowledgeable lacking
  limited low mature mediocre minimal moderate motivated nice ok okay open outstanding passionate perfect poor poorly
  positive proactive professional proficient prolific reasonable reliable satisfactory sharp skilled skilful skillful smart
  solid sound strong sub-par substandard sufficient superb superior talented thorough top unacceptable unclear unconvincing
  unsatisfactory very weak well worse worst`.split(/\s+/),
)
/** Words that name no behaviour either. */
const fillers = new Set(
  `a an and or but as at in of on the to very quite rather somewhat extremely really truly highly too so not no more less most
  least much is are was were be been being has have had shows show showing demonstrates demonstrate exhibits displays
  candidate they their person someone he she it this that with for all some any level skill skills ability abilities performance
  performer communicator communication leader leadership thinker engineer problem solver player team collaborator understanding
  knowledge quality qualities standard standards expectations meets exceeds area areas`.split(/\s+/),
)

/** An anchor that judges ("excellent communicator") and names nothing that could be seen. */
export function isOnlyAdjectives(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}][\p{L}-]*/gu) ?? []
  const telling = words.filter((word) => !fillers.has(word))
  return telling.length > 0
    ? telling.every((word) => judging.has(word))
    : words.length > 0 && words.every((word) => fillers.has(word))
}
