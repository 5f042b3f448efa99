import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DraftKit, Leftover, Origin } from '#contract/kit-drafts.ts'
import { furnitureReason } from '#domain/guide/furniture.ts'
import { type GuideDraft, readGuide } from '#domain/guide/read-guide.ts'
import { timingOf } from '#domain/guide/timing.ts'

const folder = join(import.meta.dirname, '../support/guides')
const textOf = (name: string) => readFileSync(join(folder, `${name}.txt`), 'utf8')
const read = (name: string) => readGuide(textOf(name)).whole
const promptsOf = ({ kit }: Pick<GuideDraft, 'kit'>) => kit.content.sections.flatMap((section) => section.prompts)
const furniture = ({ leftovers }: GuideDraft) =>
  leftovers.filter(({ why }) => why === furnitureReason).map(({ text }) => text)

describe('a guide in one paragraph', () => {
  const draft = read('one-paragraph')
  const { kit, origins } = draft

  it('has its frame from the title, the flow and the facts below it', () => {
    expect(kit).toMatchObject({
      title: 'Lantern Data Engineer Behavioral Interview — Judgement and Craft',
      interviewType: 'behavioral',
      difficulty: 3,
      durationMinutes: 45,
      conductedBy: 'hiring manager or tech lead',
    })
    expect(kit.role).toContain('data-engineer')
    expect(kit.provenance.figures).toMatchObject({ minutes: 'guide', sections: 'guide', difficulty: 'guide' })
  })

  it('has its timed sections with the prompts quoted under each', () => {
    expect(kit.content.sections.map(({ title, minutes, prompts }) => [minutes, title, prompts.length])).toEqual([
      [5, 'Welcome and context', 0],
      [15, 'Working with analysts', 2],
      [20, 'Running things and delivery', 2],
      [5, 'Your questions and goodbye', 0],
    ])
    expect(kit.content.sections[0]?.goal).toBe('team, product, how we take notes')
    expect(promptsOf(draft)[2]?.text).toBe('Walk me through a night when a schedule slipped.')
    expect(promptsOf(draft).every(({ minutes }) => minutes === 0)).toBe(true)
  })

  it('has the competencies of the catalogue; another is left over', () => {
    expect(kit.content.competencies.map(({ id }) => id)).toEqual(['collaboration', 'ownership', 'decision_making'])
    expect(kit.content.competencies[2]).toMatchObject({ anchors: { '3': 'names what was given up.' } })
    expect(origins.find(({ path }) => path === 'content.competencies[2].anchors.3')?.certainty).toBe('guess')
    expect(draft.leftovers).toContainEqual(expect.objectContaining({ text: 'Juggling: keeps three balls in the air.' }))
  })

  it('has signals, anti-patterns from a list in one bullet, and the briefing', () => {
    expect(kit.content.signals).toHaveLength(2)
    expect(kit.content.antiPatterns.map(({ text }) => text)).toEqual([
      'Blames the analyst',
      'ships without quality checks',
      'hides a slipped schedule',
    ])
    expect(kit.content.briefing).toEqual(['Bring one story with numbers.', 'It is fine to say that you do not know.'])
  })

  it('tags by focus area as a guess, and keeps furniture and other lengths aside', () => {
    expect(promptsOf(draft)[3]?.tags).toContain('Care for data')
    expect(furniture(draft)).toEqual(['Practice with our AI-powered coach today.'])
    expect(draft.leftovers.map(({ text }) => text)).toContain('12 minutes')
  })
})

describe('a guide by areas', () => {
  const draft = read('areas')

  it('makes a section of each area that has prompts, with what is evaluated as its goal', () => {
    expect(draft.kit.content.sections.map(({ title, goal, prompts }) => [title, goal, prompts.length])).toEqual([
      ['People Management & Coaching', 'We ask for one agent whom you helped, step by step.', 2],
      ['Execution & Rotas', 'We look at how you plan a month.', 1],
    ])
    expect(draft.kit.durationMinutes).toBe(0)
  })

  it('ties prompts to the dimensions by name', () => {
    expect(draft.kit.content.competencies.map(({ id }) => id)).toEqual(['people_leadership', 'execution_delivery'])
    expect(promptsOf(draft).map(({ competencyIds }) => competencyIds)).toEqual([
      ['people_leadership'],
      ['people_leadership'],
      ['execution_delivery'],
    ])
  })

  it('cuts links off the text that they are glued to', () => {
    expect(furniture(draft)).toEqual([
      'Create a free account for the other half',
      'Sign in',
      'Sign up to read on',
      'Sign up free',
      'Already have an account?',
      'Log in',
    ])
    expect(draft.leftovers.map(({ text }) => text)).toContain('Getting Ready')
  })

  it('takes no quoted word for a prompt', () => {
    expect(promptsOf(draft).map(({ text }) => text)).not.toContain('desk')
  })
})

it('a list of questions is read without what leads up to each', () => {
  const draft = read('list')
  expect(promptsOf(draft).map(({ text }) => text)).toEqual([
    'How would you store a million small files?',
    'Explain what an index costs.',
    'What is a dead letter queue?',
    'Describe a cache that made things worse.',
  ])
  expect(draft.kit.content.sections.map(({ title }) => title)).toEqual([
    'Top 4 Backend Developer Interview Questions at Lantern',
  ])
  expect(draft.kit).toMatchObject({ role: 'backend', difficulty: 'unrated' })
  expect(draft.kit.content.briefing).toEqual(['Read about queues', '2-3 days before: Sleep well'])
  expect(furniture(draft)).toHaveLength(1)
})

it('a question bank keeps type, difficulty and tags of each question', () => {
  const draft = read('bank')
  expect(draft.kit.content.sections.map(({ title, minutes, prompts }) => [title, minutes, prompts.length])).toEqual([
    ['Recruiter Screen', 20, 0],
    ['Behavioral', 0, 2],
    ['System Design', 0, 1],
  ])
  expect(promptsOf(draft).map(({ difficulty, tags }) => [difficulty, tags])).toEqual([
    ['easy', ['Priorities', 'Honesty']],
    ['hard', ['Handover']],
    ['medium', ['Storage', 'Offline First', 'Queues']],
  ])
  expect(draft.leftovers.some(({ text }) => text === 'Interview type')).toBe(true)
})

it('what interviewers look for goes with its question, or is the strong answer of one that the author writes', () => {
  const draft = read('notes')
  expect(promptsOf(draft).map(({ text, strongAnswer }) => [text, strongAnswer.slice(0, 24)])).toEqual([
    ['How would you design a booking system for moorings?', 'Interviewers are looking'],
    ['', 'This question assesses h'],
    ['What would you log?', 'The interviewer wants to'],
  ])
  expect(draft.kit.title).toBe('Lantern Backend Engineer interview')
  expect(draft.kit.content.competencies.map(({ id }) => id)).toEqual(['problem_solving', 'system_design'])
  const whys = draft.leftovers.map(({ why }) => why)
  expect(whys).toContain('The guide says this twice.')
  const origin = draft.origins.find(({ path }) => path === 'content.sections[0].prompts[1].strongAnswer')
  expect(origin).toMatchObject({ line: 5, certainty: 'likely' })
})

describe.each(readdirSync(folder).map((file) => file.replace('.txt', '')))('the draft of %s', (name) => {
  const guide = textOf(name)
  const { kit, leftovers, origins } = readGuide(guide).whole

  it('fits the contract', () => {
    expect(DraftKit.safeParse(kit).error).toBeUndefined()
    for (const left of leftovers) expect(Leftover.safeParse(left).error).toBeUndefined()
    for (const origin of origins) expect(Origin.safeParse(origin).error).toBeUndefined()
  })

  it('holds no text that is not in the guide', () => {
    const { sections, competencies, signals, antiPatterns, briefing } = kit.content
    const said = [
      kit.title,
      kit.conductedBy,
      ...sections.flatMap(({ title, goal }) => [title, goal]),
      ...promptsOf({ kit }).flatMap(({ text, strongAnswer, tags }) => [text, strongAnswer, ...tags]),
      ...competencies.flatMap(({ definition, anchors }) => [definition, ...Object.values(anchors)]),
      ...[...signals, ...antiPatterns].map((item) => item.text),
      ...briefing,
    ]
    expect(said.filter((words) => !guide.includes(words))).toEqual([])
  })

  it('says the line of each piece, and loses no line', () => {
    const lines = guide.split('\n')
    for (const { line, lineText } of origins) expect(lines[line - 1]).toContain(lineText.slice(0, 40))
    const kept = new Set([...origins, ...leftovers].map(({ line }) => line))
    const lost = lines.flatMap((line, index) => (line.trim() !== '' && !kept.has(index + 1) ? [line] : []))
    // What only orders the rest is understood and needs no place: marks, labels, headings.
    expect(lost.filter((line) => /[.?!]$/.test(line))).toEqual([])
  })
})

it.each([
  ['0–5: Welcome', 0, 5, 'Welcome'],
  ['5-15: Story', 5, 10, 'Story'],
  ['[15—30 min] Depth', 15, 15, 'Depth'],
  ['10 min: Code', null, 10, 'Code'],
  ['Welcome (5 min)', null, 5, 'Welcome'],
  ['Questions - 10 minutes', null, 10, 'Questions'],
  ['Depth (15–40 min)', 15, 25, 'Depth'],
])('%s is a timed section', (text, from, minutes, rest) => {
  expect(timingOf(text)).toEqual({ from, minutes, rest })
})

it.each(['2-3 weeks before the talk', '3-4 rounds', 'Ten minutes', 'Design a 5 minute timer.'])('%s is none', (text) =>
  expect(timingOf(text)).toBeUndefined(),
)

it('a section that begins before the one above it ends is kept, with its place', () => {
  const { kit, leftovers } = readGuide('Agenda\n0–10: Hello\n5–20: Depth\n- "How did you begin with it?"').whole
  expect(kit.content.sections.map(({ minutes }) => minutes)).toEqual([10, 15])
  expect(leftovers.map(({ why }) => why)).toContainEqual(expect.stringContaining('content.sections[1] begins at 5'))
})

it('markup stays out of the draft', () => {
  const draft = readGuide(
    'Agenda\n0–10: Hello\n- "Tell me <script>alert(1)</script> about it"\n- "How do lists<T> work?"',
  ).whole
  expect(promptsOf(draft).map(({ text }) => text)).toEqual(['How do lists<T> work?'])
  expect(draft.leftovers.map(({ text }) => text)).toContainEqual(expect.stringContaining('<script>'))
})
