import type { HintCode, KitHint } from './kit-hints.ts'
import type { KitIssue } from './kit-rules.ts'

/** What is missing of one kind: the places where, and whether it refuses the publishing. */
export type Gap = { key: GapKey; title: string; isHard: boolean; places: { path: string; message: string }[] }

type RuleKey =
  | 'frame'
  | 'plan'
  | 'names'
  | 'competencies'
  | 'questions'
  | 'rated'
  | 'fit'
  | 'anchors'
  | 'catalogue'
  | 'other'
export type GapKey = RuleKey | HintCode

const prompt = String.raw`content\.(?:sections\[\d+\]\.prompts|problems)\[\d+\]`
const rules: [RuleKey, RegExp, (n: number) => string][] = [
  ['frame', /^(?:slug|title|role|language)$/, (n) => said(n, 'line of what the kit is', 'lines of what the kit is')],
  ['plan', /^durationMinutes$|^content\.sections(?:\[\d+\]\.minutes)?$/, () => 'The plan: sections and their minutes'],
  [
    'names',
    /^content\.sections\[\d+\]\.(?:title|shortTitle)$/,
    (n) => said(n, 'name of a section', 'names of sections'),
  ],
  ['competencies', /^content\.competencies(?:\[\d+\]\.id)?$/, () => 'What the kit rates'],
  [
    'questions',
    new RegExp(`^${prompt}\\.(?:text|title|statement)$`),
    (n) => said(n, 'prompt without its question', 'prompts without their question'),
  ],
  [
    'rated',
    new RegExp(`^${prompt}\\.competencyIds`),
    (n) => said(n, 'prompt to tie to a competency', 'prompts to tie to a competency'),
  ],
  [
    'fit',
    /^content\.sections\[\d+\]\.prompts(?:\[\d+\]\.minutes)?$/,
    (n) => said(n, 'place where prompts have no time or too much', 'places where prompts have no time or too much'),
  ],
  ['anchors', /^content\.competencies\[\d+\]\.anchors\.\d$/, (n) => said(n, 'anchor', 'anchors')],
  [
    'catalogue',
    /^content\.(?:signals|antiPatterns)\[\d+\]\.competencyId$/,
    (n) => said(n, 'signal or anti-pattern without a competency', 'signals and anti-patterns without a competency'),
  ],
  ['other', /(?:)/, (n) => said(n, 'other rule', 'other rules')],
]

const hints: Record<HintCode, (n: number) => string> = {
  no_conductor: () => 'Who conducts it',
  no_goal: (n) => said(n, 'goal of a section', 'goals of sections'),
  no_strong_answer: (n) => said(n, 'strong answer', 'strong answers'),
  no_definition: (n) => said(n, 'definition of a competency', 'definitions of competencies'),
  competency_unreached: (n) => said(n, 'competency that no prompt asks for', 'competencies that no prompt asks for'),
  only_adjectives: (n) => said(n, 'anchor of only adjectives', 'anchors of only adjectives'),
  anchors_alike: (n) => said(n, 'anchor that says what another says', 'anchors that say what others say'),
  no_signals: (n) => said(n, 'competency without signals', 'competencies without signals'),
  one_sided: () => 'Signals and anti-patterns',
  off_limits: (n) => said(n, 'prompt about what may not be asked', 'prompts about what may not be asked'),
  leading_question: (n) => said(n, 'leading question', 'leading questions'),
  double_question: (n) => said(n, 'double question', 'double questions'),
  too_long_to_say: (n) => said(n, 'prompt too long to say', 'prompts too long to say'),
  thin_strong_answer: (n) => said(n, 'strong answer in few words', 'strong answers in few words'),
  no_probes: (n) => said(n, 'problem without probes', 'problems without probes'),
  no_follow_ups: (n) => said(n, 'prompt without follow-ups', 'prompts without follow-ups'),
  no_alternates: (n) => said(n, 'section without an alternate', 'sections without an alternate'),
  empty_section: (n) => said(n, 'section without prompts', 'sections without prompts'),
  withdrawn_prompt: (n) => said(n, 'withdrawn prompt', 'withdrawn prompts'),
  no_guardrails: () => 'What may not be asked',
  no_briefing: () => 'What the candidate is told',
}

const said = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** What a draft still needs, by kind: first what refuses the publishing, in the order in which it is best done. */
export function kitGaps(issues: readonly KitIssue[], found: readonly KitHint[]): Gap[] {
  const keyOf = ({ path }: KitIssue) => rules.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other'
  const hard = rules.flatMap(([key, , title]): Gap[] => {
    const places = issues.filter((issue) => keyOf(issue) === key)
    return places.length === 0 ? [] : [{ key, title: title(places.length), isHard: true, places }]
  })
  const codes = [...new Set(found.map(({ code }) => code))]
  const soft = codes.map((code): Gap => {
    const places = found.filter((hint) => hint.code === code).map(({ path, message }) => ({ path, message }))
    return { key: code, title: hints[code](places.length), isHard: false, places }
  })
  return [...hard, ...soft]
}
