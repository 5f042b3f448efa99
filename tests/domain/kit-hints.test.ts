import { describe, expect, it, test } from 'vitest'
import { kits } from '#db/kits/all.ts'
import type { DraftKit, DraftPrompt } from '#domain/kit-draft.ts'
import { kitCompleteness, kitHints } from '#domain/kit-hints.ts'
import { movedOrigins } from '#domain/kit-origins.ts'
import { offLimitsTopic } from '#domain/off-limits.ts'
import { isDouble, isOnlyAdjectives, leadingWords, wordCount } from '#domain/spoken.ts'
import { smallKit } from '../support/small-kit.ts'

const draft = (): DraftKit => {
  const { slug: _, ...kit } = structuredClone(smallKit())
  return kit
}
/** The small kit with its one question changed. */
function withPrompt(some: Partial<DraftPrompt>): DraftKit {
  const kit = draft()
  const [section] = kit.content.sections.slice(1)
  if (section) section.prompts = section.prompts.map((prompt, index) => (index === 0 ? { ...prompt, ...some } : prompt))
  return kit
}
const first = 'content.sections[1].prompts[0]'
const found = (kit: DraftKit) => kitHints(kit).map(({ path, code }) => `${code} ${path}`)

describe('off limits', () => {
  it.each([
    ['age', 'How old are you?'],
    ['age', 'What year did you graduate?'],
    ['age', 'Do you plan to retire soon? When will you retire?'],
    ['family', 'Are you married?'],
    ['family', 'Do you have any kids?'],
    ['family', 'What does your husband do?'],
    ['family', 'How does your family feel about the travel?'],
    ['pregnancy and parental leave', 'Are you pregnant, or expecting a baby?'],
    ['health', 'How is your health?'],
    ['health', 'How many sick days did you take last year?'],
    ['health', 'Have you ever been burnt out?'],
    ['disability', 'Do you have a disability that we should know of?'],
    ['religion', 'Which church do you go to?'],
    ['religion', 'What religion were you brought up in?'],
    ['origin', 'Where are you really from?'],
    ['origin', 'I like your accent, where is it from?'],
    ['citizenship beyond the right to work', 'Are you an American citizen?'],
    ['citizenship beyond the right to work', 'What kind of visa do you have?'],
    ['pay history', 'What is your current salary?'],
    ['pay history', 'How much do you earn now?'],
    ['sexuality and gender', 'What is your sexual orientation?'],
    ['politics and unions', 'Who did you vote for?'],
    ['politics and unions', 'Are you a member of a union?'],
    ['criminal record and private money', 'Have you ever been arrested?'],
  ])('hears %s in “%s”', (topic, text) => expect(offLimitsTopic(text)?.topic).toBe(topic))

  it.each([
    'Tell me about aged code that you brought up to date.',
    'Which of your family of services failed first?',
    'How does your health check tell a slow process from a dead one?',
    'What was the original plan, and what became of it?',
    'How did you find your race condition?',
    'How old was the data when it reached your users?',
    'What do the children of that node inherit?',
    'Does each node have children in your design?',
    'How would you take a Visa payment twice without harm?',
    'How does a replica vote for a leader?',
    'When did you change the salary service to events?',
    'How did the template engine pick a partner template?',
    'How do you keep a disabled feature flag from rotting?',
    'What is a union type good for?',
    'Tell me about a time your accessibility work helped users with disabilities.',
    'Are you allowed to work in this country from the first day on?',
    'How did you handle a single point of failure?',
    'Which pages did you retire, and how?',
    'Which partner teams did your partner integrations depend on?',
  ])('hears nothing in “%s”', (text) => expect(offLimitsTopic(text)).toBeNull())
})

describe('how a prompt sounds', () => {
  it.each([
    ['Don’t you think that tests come first?', "Don't you"],
    ["Isn't it better to ask the team?", "Isn't it"],
    ['You told the team first, right?', 'right?'],
    ['Would you agree that ownership matters?', 'Would you agree that'],
    ['Surely you measured it?', 'Surely'],
  ])('“%s” leads', (text, words) => expect(leadingWords(text)).toBe(words))

  it.each([
    'Why didn’t you tell the team?',
    'What is it that you would do again?',
    'Tell me about a time when it did not work.',
    'You did it right. What came next?',
  ])('“%s” does not lead', (text) => expect(leadingWords(text)).toBeNull())

  it.each([
    'What did you do, and how did the team take it?',
    'Why did you do it? What came of it?',
    'What did you change and why did you change it?',
  ])('“%s” asks twice', (text) => expect(isDouble(text)).toBe(true))

  it.each([
    'When one team became two, how did you draw the line?',
    'What did you and your manager agree on?',
    'Tell me about a change that you made, and what came of it.',
    'Who decided?',
  ])('“%s” asks once', (text) => expect(isDouble(text)).toBe(false))

  it.each([
    'Excellent communicator',
    'Very strong',
    'Poor communication skills',
    'Shows good understanding',
    'Below average',
  ])('“%s” is only adjectives', (text) => expect(isOnlyAdjectives(text)).toBe(true))
  it.each(['', 'Waited', 'Names the own part', 'Good answers come with a number', 'Left it better'])(
    '“%s” says more, or nothing',
    (text) => expect(isOnlyAdjectives(text)).toBe(false),
  )

  test('words are counted in any script', () => {
    expect([wordCount(''), wordCount('It’s a well-known one.'), wordCount('Ça va, señor?')]).toEqual([0, 4, 3])
  })
})

describe('kitHints', () => {
  test('a prompt is heard at its place', () => {
    expect(found(withPrompt({ text: 'How old are you?' }))).toContain(`off_limits ${first}.text`)
    expect(found(withPrompt({ text: 'You told them, right?' }))).toContain(`leading_question ${first}.text`)
    expect(found(withPrompt({ text: 'Why? And what came of it?' }))).toContain(`double_question ${first}.text`)
    expect(found(withPrompt({ text: 'word '.repeat(76) }))).toContain(`too_long_to_say ${first}.text`)
    expect(found(withPrompt({ text: 'word '.repeat(75) }))).not.toContain(`too_long_to_say ${first}.text`)
    expect(found(withPrompt({ followUps: [] }))).toContain(`no_follow_ups ${first}.followUps`)
    const followUp = { id: 'f', text: 'Are you married?', gap: 'no result' }
    expect(found(withPrompt({ followUps: [followUp] }))).toContain(`off_limits ${first}.followUps[0].text`)
  })

  test('a competency that nothing asks for, and one that only judges', () => {
    const kit = withPrompt({ competencyIds: [] })
    kit.content.problems = []
    kit.content.signals = []
    kit.content.antiPatterns = []
    kit.content.competencies = kit.content.competencies.map((one) => ({
      ...one,
      anchors: { '1': 'Very poor', '2': 'Began', '3': 'Began', '4': '' },
    }))
    expect(found(kit)).toEqual(
      expect.arrayContaining([
        'competency_unreached content.competencies[0]',
        'no_signals content.competencies[0]',
        'only_adjectives content.competencies[0].anchors.1',
        'anchors_alike content.competencies[0].anchors.3',
      ]),
    )
  })

  test('what is not there at all', () => {
    const kit = draft()
    kit.content = { ...kit.content, problems: [], guardrails: [], briefing: [] }
    for (const section of kit.content.sections) section.prompts = []
    expect(found(kit)).toEqual(
      expect.arrayContaining([
        'no_guardrails content.guardrails',
        'no_briefing content.briefing',
        'empty_section content.sections[1].prompts',
      ]),
    )
  })

  test('what would be better said', () => {
    const kit = withPrompt({ strongAnswer: ' ' })
    kit.conductedBy = ''
    const [section] = kit.content.sections
    const [competency] = kit.content.competencies
    const [problem] = kit.content.problems ?? []
    if (section) section.goal = ''
    if (competency) competency.definition = ''
    if (problem) problem.strongAnswer = ''
    expect(found(kit)).toEqual(
      expect.arrayContaining([
        'no_conductor conductedBy',
        'no_goal content.sections[0].goal',
        `no_strong_answer ${first}.strongAnswer`,
        'no_strong_answer content.problems[0].strongAnswer',
        'no_definition content.competencies[0].definition',
      ]),
    )
  })

  test('what was withdrawn', () => {
    expect(kitHints(draft(), ['p-story', 'x-queue']).filter(({ code }) => code === 'withdrawn_prompt')).toHaveLength(2)
  })

  test.each(kits.map((kit) => [kit.slug, kit] as const))('%s raises no alarm about what is said', (_slug, kit) => {
    const aloud = ['off_limits', 'leading_question', 'double_question', 'too_long_to_say', 'only_adjectives']
    expect(kitHints(kit).filter(({ code }) => aloud.includes(code))).toEqual([])
  })
})

describe('kitCompleteness', () => {
  test.each(kits.map((kit) => [kit.slug, kit] as const))('%s is whole', (_slug, kit) => {
    const { done, total } = kitCompleteness(kit)
    expect(done).toBe(total)
  })

  test('counts what is there', () => {
    const kit = draft()
    const whole = kitCompleteness(kit)
    kit.content = { ...kit.content, guardrails: [], briefing: [] }
    expect(kitCompleteness(kit)).toEqual({ done: whole.total - 2, total: whole.total })
  })
})

const origin = (path: string) => ({ path, line: 1, lineText: 'x', certainty: 'sure' as const })

const paths = (after: DraftKit) =>
  movedOrigins(['title', first, `${first}.tags[0]`, 'content.briefing[0]'].map(origin), draft(), after).map(
    ({ path }) => path,
  )

describe('movedOrigins', () => {
  test('go with their piece, and away with it', () => {
    expect(paths(draft())).toEqual(['title', first, `${first}.tags[0]`, 'content.briefing[0]'])
    const moved = draft()
    moved.content.sections = moved.content.sections.toReversed()
    const [, work] = moved.content.sections
    if (work) work.prompts = work.prompts.toReversed()
    moved.content.briefing = ['New', 'Half an hour.']
    expect(paths(moved)).toEqual([
      'title',
      'content.sections[1].prompts[1]',
      'content.sections[1].prompts[1].tags[0]',
      'content.briefing[1]',
    ])
    expect(paths(withPrompt({ id: 'p-other' }))).toEqual(['title', 'content.briefing[0]'])
  })
})
