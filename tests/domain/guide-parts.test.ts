import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DraftKit, Leftover, Origin } from '#contract/kit-drafts.ts'
import { titleOfTask } from '#domain/guide/problem-set.ts'
import { draftsOf, type GuideDraft, readGuide } from '#domain/guide/read-guide.ts'

const folder = join(import.meta.dirname, '../support/guides')
const names = readdirSync(folder)
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8')
const linesOf = ({ leftovers, origins }: GuideDraft) => [...leftovers, ...origins].map(({ line }) => line)
const keysOf = (drafts: readonly GuideDraft[]) => drafts.map(({ key }) => key)

function part(guide: string, key: string): GuideDraft {
  const found = readGuide(guide).parts.find((draft) => draft.key === key)
  if (!found) throw new Error(`The guide has no kit ${key}`)
  return found
}
const originAt = ({ origins }: GuideDraft, path: string) => origins.find((one) => one.path === path)

describe('a question bank of several interview types', () => {
  const guide = textOf('bank.txt')

  it('is a kit of each type, and of the round that it times', () => {
    const reading = readGuide(guide)
    expect(reading.isSeveral).toBe(true)
    expect(reading.parts.map(({ kit }) => [kit.title, kit.role, kit.interviewType, kit.durationMinutes])).toEqual([
      ['Platform Engineer, Recruiter Screen', 'platform-engineer', 'screen', 20],
      ['Platform Engineer, Behavioral', 'platform-engineer', 'behavioral', 0],
      ['Platform Engineer, System Design', 'platform-engineer', 'system_design', 0],
    ])
    expect(keysOf(draftsOf(reading))).toEqual(['behavioral', 'system-design'])
    expect(reading.whole.kit.content.sections).toHaveLength(3)
  })

  it('has its design questions as problems, with the lines that they came from', () => {
    const draft = part(guide, 'system-design')
    expect(draft.kit.content.sections).toEqual([])
    expect(draft.kit.content.problems).toEqual([
      expect.objectContaining({
        title: 'Store for lamp readings',
        statement: 'Design a store for lamp readings that survives a week without network.',
        difficulty: 'medium',
        tags: ['Storage', 'Offline First', 'Queues'],
        competencyIds: ['system_design'],
      }),
    ])
    expect(originAt(draft, 'content.problems[0]')).toMatchObject({ line: 28, certainty: 'sure' })
    expect(originAt(draft, 'content.problems[0].title')).toMatchObject({ line: 28, certainty: 'guess' })
    expect(originAt(draft, 'content.problems[0].difficulty')).toMatchObject({ line: 27, certainty: 'sure' })
    expect(originAt(draft, 'interviewType')).toMatchObject({ lineText: 'System Design', certainty: 'sure' })
    expect(originAt(draft, 'role')).toMatchObject({ lineText: 'Platform Engineer', certainty: 'sure' })
    expect(originAt(draft, 'content.competencies[0]')?.certainty).toBe('guess')
  })

  it('keeps its questions where they are when it is read as one kit', () => {
    const { kit } = readGuide(guide).whole
    expect(kit.content.problems).toBeUndefined()
    expect(kit.content.sections.flatMap(({ prompts }) => prompts.map(({ kind }) => kind))).toEqual([
      'question',
      'question',
      'problem',
    ])
  })

  it('says apart what stands in a kit’s own lines and what is said of all', () => {
    const { leftovers } = part(guide, 'behavioral')
    const kinds = (kind: Leftover['kind']) => leftovers.filter((left) => left.kind === kind).map(({ text }) => text)
    expect(kinds('whole_guide')).toEqual(['Software for lighthouses.', '3 Rounds'])
    expect(kinds('furniture')).toEqual([])
    expect(part(guide, 'system-design').leftovers.map(({ text }) => text)).toContain('Simulate')
  })
})

describe('a guide by areas', () => {
  const guide = textOf('loop.txt')

  it('is several kits where it speaks of several interviews, and could be where it does not', () => {
    const keys = ['people-and-pagers', 'trains-and-delivery', 'architecture-of-the-depot']
    const reading = readGuide(guide)
    expect([keysOf(reading.parts), reading.isSeveral]).toEqual([keys, true])
    const other = readGuide(guide.replace('three interviews', 'a chair'))
    expect([keysOf(other.parts), other.isSeveral, keysOf(draftsOf(other))]).toEqual([keys, false, ['whole']])
  })

  it('gives each its own goal, prompts and competencies', () => {
    const draft = part(guide, 'people-and-pagers')
    expect(draft.kit).toMatchObject({ interviewType: 'behavioral', title: 'Release Manager, People and Pagers' })
    expect(draft.kit.content.sections).toEqual([
      expect.objectContaining({ goal: 'Bring one argument about a night shift, with its end.' }),
    ])
    expect(draft.kit.content.sections[0]?.prompts).toHaveLength(2)
    expect(originAt(draft, 'content.sections[0].prompts[1]')).toMatchObject({ line: 15, certainty: 'sure' })
    const delivery = part(guide, 'trains-and-delivery')
    expect(delivery.kit.content.competencies.map(({ id }) => id)).toEqual(['execution_delivery'])
    expect(originAt(delivery, 'content.competencies[0]')).toMatchObject({ line: 5 })
    expect(originAt(delivery, 'content.sections[0].prompts[0]')).toMatchObject({ line: 19 })
  })

  it('makes a problem set of the area that is about design, and keeps how it is held', () => {
    const { kit, leftovers } = part(guide, 'architecture-of-the-depot')
    expect(kit.content.problems?.map(({ title }) => title)).toEqual([
      'Depot in which changes wait for their train',
      'Board that shows where every change stands',
    ])
    expect(leftovers[0]).toMatchObject({ text: 'A drawing on the wall, made by both of us.', line: 21 })
    expect(leftovers.map(({ text }) => text)).toContain('Queues – Where changes wait.')
  })
})

it('lists under headings of different types are a kit each, tasks among them its problems', () => {
  const guide = [
    'Lantern interview notes',
    'Coding Questions',
    '- Write a function that counts ships by flag.',
    '- What does a good name do for a loop?',
    'Behavioral Questions',
    '- Tell me about a storm that you slept through.',
  ].join('\n')
  const reading = readGuide(guide)
  expect([keysOf(reading.parts), reading.isSeveral]).toEqual([['coding-questions', 'behavioral-questions'], true])
  const { kit, origins } = part(guide, 'coding-questions')
  expect(kit.content.problems?.map(({ title }) => title)).toEqual(['Function that counts ships by flag'])
  expect(kit.content.sections.map(({ prompts }) => prompts.map(({ text }) => text))).toEqual([
    ['What does a good name do for a loop?'],
  ])
  expect(origins.find(({ path }) => path === 'content.sections[0].prompts[0]')?.line).toBe(4)
})

it('rounds with their lengths and their own questions are a kit each', () => {
  const guide = [
    'How Lantern hires keepers of lamps',
    'Interview stages',
    'Phone screen (30 min)',
    '- Why lighthouses?',
    'Coding round (60 min)',
    '- Implement a lamp that never blinks twice.',
  ].join('\n')
  const { parts, isSeveral } = readGuide(guide)
  expect(isSeveral).toBe(true)
  expect(parts.map(({ kit }) => [kit.interviewType, kit.durationMinutes])).toEqual([
    ['screen', 30],
    ['coding', 60],
  ])
  expect(originAt(part(guide, 'phone-screen'), 'durationMinutes')).toMatchObject({ line: 3, certainty: 'sure' })
})

describe('screens that are told of in a sentence', () => {
  const told = [
    'Lantern interview process',
    'It begins with a recruiter screen to agree on shifts, the place, and papers. This is followed by a first screening with the hiring manager, which dives into your years at sea and knots.',
    'From the recruiter phone screen on it takes two weeks; a screen reader may be used.',
    '',
  ].join('\n')
  const guide = `${told}${textOf('loop.txt')}`

  it('are kits that the author may choose, each once, with who holds them and what is said of them', () => {
    const reading = readGuide(guide)
    expect(keysOf(reading.parts).slice(0, 2)).toEqual(['recruiter-screen', 'first-screening'])
    expect(keysOf(draftsOf(reading))).toEqual(keysOf(reading.parts).slice(2))
    const screen = part(guide, 'recruiter-screen')
    expect(screen.kit).toMatchObject({ interviewType: 'screen', conductedBy: 'Recruiter', durationMinutes: 0 })
    expect(screen.kit.content.sections).toMatchObject([{ goal: 'Agree on shifts, the place, and papers' }])
    expect(screen.kit.content.competencies).toEqual([])
    expect(originAt(screen, 'content.sections[0].goal')).toMatchObject({ line: 2, certainty: 'likely' })
  })

  it('record what a recruiter asks after, and leave the topics of others to be asked about', () => {
    const facts = part(guide, 'recruiter-screen').kit.content.sections[0]?.prompts
    expect(facts?.map(({ kind, text }) => [kind, text])).toEqual([
      ['fact', 'Shifts'],
      ['fact', 'The place'],
      ['fact', 'Papers'],
    ])
    const other = part(guide, 'first-screening')
    expect(other.kit.content.sections[0]?.prompts).toEqual([])
    expect(other.leftovers.filter(({ kind }) => kind === undefined).map(({ text }) => text)).toEqual([
      'Years at sea',
      'Knots',
    ])
  })

  it('change nothing of the one kit, and are none beside a screen with lines of its own or where there is one kit', () => {
    expect(JSON.stringify(readGuide(guide).whole.kit.content)).not.toContain('Papers')
    expect(readGuide(told).parts).toEqual([])
    const timed = `${told}Interview stages\nPhone screen (30 min)\n- Why lighthouses?\nCoding round (60 min)\n- Implement a lamp.`
    expect(keysOf(readGuide(timed).parts)).toEqual(['phone-screen', 'coding-round'])
  })
})

it.each([
  ['timed sections are one interview', 'Agenda\n0–10: Hello\n- "How are things?"\n10–30: Work\n- "What broke?"'],
  ['a list is one kit', textOf('list.txt')],
  ['nothing is no kit', ''],
])('%s', (_, guide) => {
  const { parts, isSeveral, whole } = readGuide(guide)
  expect([parts, isSeveral]).toEqual([[], false])
  expect(whole.key).toBe('whole')
})

describe.each(names)('the kits of %s', (name) => {
  const guide = textOf(name)
  const { whole, parts } = readGuide(guide)

  it('fit the contract, and name lines that say what they came from', () => {
    const lines = guide.split('\n')
    for (const { kit, leftovers, origins } of parts) {
      expect(DraftKit.safeParse(kit).error).toBeUndefined()
      for (const left of leftovers) expect(Leftover.safeParse(left).error).toBeUndefined()
      for (const origin of origins) expect(Origin.safeParse(origin).error).toBeUndefined()
      for (const { line, lineText } of origins) expect(lines[line - 1]).toContain(lineText.slice(0, 40))
    }
  })

  it('lose no line that the one kit has', () => {
    const kept = new Set(parts.flatMap(linesOf))
    expect(linesOf(whole).filter((line) => parts.length > 0 && line !== null && !kept.has(line))).toEqual([])
  })

  it('share nothing that a change of one would change in another', () => {
    const before = JSON.stringify([whole, ...parts.slice(1)])
    for (const section of parts[0]?.kit.content.sections ?? []) section.prompts = []
    for (const left of parts[0]?.leftovers ?? []) left.text = ''
    expect(JSON.stringify([whole, ...parts.slice(1)])).toBe(before)
  })
})

it.each([
  ['Design a harbour.', 'Harbour'],
  ['Write a parser for weather reports in Go that never stops.', 'Parser for weather reports in Go'],
  ['Implement a Node.js service (small) for tides', 'Node.js service'],
  ['How would you architect the lamps of a coast without a network?', 'Lamps of a coast without a network'],
  [
    'Create and deploy an atlas of every lighthouse to the north of the line and to the south of it',
    'Atlas of every lighthouse to the north of the line',
  ],
  ['?', '?'],
])('“%s” is called “%s” in a list', (text, title) => expect(titleOfTask(text)).toBe(title))
