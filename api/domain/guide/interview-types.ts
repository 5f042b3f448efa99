import type { InterviewType } from '../kit.ts'
import { comparable, lookUp } from './phrases.ts'
import type { Unlisted } from './part-draft.ts'

const types: Record<string, InterviewType> = {
  behavioral: 'behavioral',
  behavioural: 'behavioral',
  values: 'behavioral',
  coding: 'coding',
  algorithms: 'coding',
  'system design': 'system_design',
  technical: 'technical',
  screen: 'screen',
  'recruiter screen': 'screen',
  'phone screen': 'screen',
}
export const typeWord = (text: string): InterviewType | undefined => lookUp(types, text)

const typesInside: [InterviewType, RegExp][] = [
  ['behavioral', /\bbehaviou?ral (?:\([^)]{0,20}\) )?(?:interview|round)\b/],
  ['system_design', /\bsystem design (?:interview|round)\b/],
  ['coding', /\bcoding (?:interview|round)\b/],
  ['screen', /\b(?:recruiter|phone) screen (?:interview|guide|call)\b/],
  ['technical', /\btechnical (?:interview|round|screen)\b/],
]
export const typeInside = (text: string): InterviewType | undefined =>
  typesInside.find(([, pattern]) => pattern.test(comparable(text.slice(0, 200))))?.[0]

/** What a heading is about, by the words of it that name a kind of interview. */
const typesOfHeadings: [InterviewType, RegExp][] = [
  ['screen', /\b(?:recruiter|phone|hr) (?:screen(?:ing)?|call|chat)\b/],
  ['system_design', /\bsystems? design\b|\barchitecture\b/],
  ['coding', /\bcoding\b|\balgorithms?\b|\bdata structures\b|\bprogramming\b/],
  ['technical', /\btechnical\b|\bdomain knowledge\b/],
  [
    'behavioral',
    /\bbehaviou?ral\b|\bvalues\b|\bculture\b|\bpeople\b|\bleadership\b|\bcollaboration\b|\bcommunication\b/,
  ],
]
export const typeOfHeading = (text: string): InterviewType | undefined =>
  typesOfHeadings.find(([, pattern]) => pattern.test(comparable(text.slice(0, 160))))?.[0]

const story =
  /\b(?:tell me about|a (?:time|situation|moment) (?:when|where|that|you|your|in which)|walk me through a|share an? |have you ever|how do you (?:negotiate|handle (?:conflict|feedback|disagreement)))/
const knowledge =
  /^(?:explain|compare|what is|what are|what's|discuss)\b|\bdifferences? between\b|\bhow (?:would you (?:design|implement|architect|build|scale|store|secure)|does)\b|^(?:design|implement|write)\b/

/** What questions sound like: stories from somebody's work, or things that one knows. Undefined where they disagree. */
export function typeOfQuestions(texts: readonly string[]): 'behavioral' | 'technical' | undefined {
  const heads = texts.map((text) => comparable(text.slice(0, 200)))
  const stories = heads.filter((text) => story.test(text)).length
  const known = heads.filter((text) => knowledge.test(text)).length
  if (stories > 2 * known) return 'behavioral'
  return known > 2 * stories ? 'technical' : undefined
}

/** "Design a …", "Write a script …": worked on through the interview rather than answered. */
const task =
  /^(?:design|write|implement|build|create|code|sketch|develop)\b|^how would you (?:design|architect|build|implement|write)\b/
export const isTask = (text: string): boolean => task.test(comparable(text.slice(0, 60)))

/** The kit's type: what the guide says, else what its part or its questions sound like, else left for the author to say. */
export function settleType({ kit, origins, left }: Unlisted, ofParts: InterviewType | 'mixed' | undefined): void {
  if (origins.some(({ path }) => path === 'interviewType')) return
  const prompts = kit.content.sections.flatMap((section) => section.prompts)
  const type = ofParts ?? typeOfQuestions(prompts.map(({ text }) => text))
  const first = origins.find(({ path }) => /^content\.sections\[\d+\]\.prompts\[\d+\]$/.test(path))
  if (type && type !== 'mixed' && first) {
    kit.interviewType = type
    origins.push({ ...first, path: 'interviewType', certainty: 'guess' })
  } else
    left.unshift({
      text: 'Interview type',
      why: `The guide does not say it: “${kit.interviewType}” stands in until you choose.`,
      line: null,
    })
}
