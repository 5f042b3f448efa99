import type { CompetencyId } from '../competency.ts'
import type { PromptDifficulty } from '../kit.ts'

/** What a heading announces. */
export type Topic =
  | 'flow'
  | 'rounds'
  | 'prompts'
  | 'rubric'
  | 'signals'
  | 'anti_patterns'
  | 'briefing'
  | 'focus'
  | 'expect'
  | 'evaluated'
  | 'background'

/** In this order: "positive signals to look for" are signals before they are anything else. */
const topics: [Topic, RegExp, 'sure' | 'likely' | 'guess'][] = [
  ['anti_patterns', /\b(?:anti-?patterns?|red flags?|warning signs?|weak answers?|common mistakes)\b/, 'sure'],
  ['signals', /\b(?:positive signals?|signals?|green flags?|strong signs?)\b/, 'sure'],
  ['evaluated', /^how (?:it is|it's|this is|we|you are) (?:evaluated|assessed)/, 'likely'],
  ['background', /^why (?:it|this) matters|^about (?:the|this|us)\b/, 'likely'],
  ['expect', /^(?:what to expect|advanced concepts?|topics to (?:prepare|expect)|key topics)/, 'likely'],
  ['focus', /^what it covers|\bfocus areas?\b|^areas? covered/, 'likely'],
  [
    'rubric',
    /\brubric\b|what good looks like|\b(?:core|key) (?:dimensions|competencies)\b|^competencies\b|\bevaluation criteria\b|\bevaluated (?:across|on|by)\b|^what we (?:assess|rate)/,
    'sure',
  ],
  [
    'briefing',
    /\bcandidate (?:guidance|briefing|advice)\b|^(?:guidance|briefing) for (?:the )?candidates?|^what (?:the candidate is|candidates are) told/,
    'sure',
  ],
  [
    'flow',
    /\b(?:suggested|interview|recommended) (?:flow|agenda|plan|outline)\b|^(?:agenda|flow|schedule|run of show|timing)\b/,
    'sure',
  ],
  ['rounds', /\binterview (?:loop|process|stages|rounds)\b/, 'likely'],
  [
    'prompts',
    /\b(?:example|sample|suggested|core|common|top \d{1,3}) (?:\S+ ){0,4}(?:prompts?|questions?|scenarios?)\b|^(?:prompts?|questions?|scenarios?)$|\bquestion bank\b|\binterview questions\b/,
    'sure',
  ],
  ['briefing', /\btips\b|\bunwritten rules\b|\bpreparation\b|\bhow to prepare\b/, 'guess'],
]

/** What is said of one round or area, and not of a guide. */
export const isOfArea = (topic: Topic): boolean => ['expect', 'evaluated', 'background'].includes(topic)

/** "What to expect" and "How it is evaluated" sound like questions and are headings. */
const asksInName: Topic[] = ['focus', 'rubric', 'expect', 'evaluated', 'background']

export function topicOf(heading: string): { topic: Topic; certainty: 'sure' | 'likely' | 'guess' } | undefined {
  const text = comparable(heading.slice(0, 160))
  const found = topics.find(([, pattern]) => pattern.test(text))
  if (!found || (isAsking(heading) && !asksInName.includes(found[0]))) return undefined
  return { topic: found[0], certainty: found[2] }
}

/** Lower case, straight quotes, plain hyphens and spaces: for comparing, never for keeping. */
export const comparable = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[‐‑]/g, '-')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\u00a0/g, ' ')
    .trim()

const asking =
  /^["“]?(?:tell|describe|explain|walk|share|give|design|write|implement|build|discuss|talk|imagine|suppose|compare|how|what|when|why|which|who|where|have you|can you|could you|would you|do you|did you|are you|is there|if you|a time|an example|think (?:of|about|back))\b/

/** Whether a text asks something of a candidate, by how it begins and ends. */
export function isAsking(text: string): boolean {
  const end = text.slice(-3).replace(/["”’'\s]/g, '')
  return end.endsWith('?') || asking.test(comparable(text.slice(0, 40)))
}

const looking =
  /^(?:interviewers? (?:are|is|want|wants|will)|the interviewer (?:is|wants|will)|this question (?:\w+)|tests (?:\S+)|evaluates |assesses |what (?:a|it) (?:strong answer|tests)|strong answer|a strong answer|look for)/

/** "Interviewers are looking for …": said about an answer, not asked. */
export const isAboutAnswers = (text: string): boolean => looking.test(comparable(text.slice(0, 60)))

const difficulties: Record<string, PromptDifficulty> = {
  easy: 'easy',
  medium: 'medium',
  moderate: 'medium',
  intermediate: 'medium',
  hard: 'hard',
  difficult: 'hard',
  advanced: 'hard',
}
export const difficultyWord = (text: string): PromptDifficulty | undefined => lookUp(difficulties, text)

export function lookUp<T>(words: Record<string, T>, text: string): T | undefined {
  const word = text.length > 30 ? '' : comparable(text)
  return Object.hasOwn(words, word) ? words[word] : undefined
}

/** Words that a guide uses for what the catalogue calls by one name. */
const competencyWords: [CompetencyId, RegExp][] = [
  ['people_leadership', /people (?:leadership|management)|team building|\bmentor|managing people/],
  ['technical_strategy', /technical strategy|technical leadership/],
  ['execution_delivery', /\bexecution\b|\bdelivery\b|\bagile\b/],
  ['decision_making', /decision[- ]making|\bjudg(?:e)?ment\b|\btrade-?offs?\b/],
  ['problem_solving', /problem[- ]solving|solving problems|solve problems/],
  ['system_design', /system design|scalable systems|\barchitecture\b/],
  ['coding', /\bcoding\b|efficient code|\balgorithms?\b|write code/],
  ['reliability', /\breliability\b|\bincidents?\b|in production|\bobservability\b/],
  ['collaboration', /\bcollaborat\w{1,6}\b|\bteamwork\b|cross-functional/],
  ['ownership', /\bownership\b|\baccountability\b/],
  ['communication', /\bcommunicat\w{1,6}\b/],
  ['growth', /\bgrowth\b|\blearning\b|\binclusion\b/],
  ['culture_values', /\bcultur(?:e|al)\b|\bvalues\b/],
  ['technical_depth', /\btechnical (?:depth|skills|knowledge)\b|backend technolog|domain knowledge/],
]

/** The competencies of the catalogue that a short text names, the one named first at the front. */
export function competenciesNamed(text: string): CompetencyId[] {
  const words = comparable(text.slice(0, 200))
  return competencyWords
    .map(([id, pattern]) => ({ id, at: words.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
    .map(({ id }) => id)
}
