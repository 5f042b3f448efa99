import { isCompetencyId } from '../competency.ts'

/** What may stand at a place of a kit file. What is missing becomes the empty one of its kind. */
export type Shape =
  | { kind: 'text'; max: number }
  | { kind: 'number'; max: number }
  | { kind: 'flag' }
  | { kind: 'choice'; of: readonly (string | number)[] }
  | { kind: 'competency' }
  | { kind: 'list'; of: Shape; max: number }
  | {
      kind: 'object'
      fields: Record<string, Shape>
      optional?: readonly string[]
      needs?: (value: object) => string | null
    }

const text = (max: number): Shape => ({ kind: 'text', max })
const list = (of: Shape, max: number): Shape => ({ kind: 'list', of, max })
const choice = (...of: (string | number)[]): Shape => ({ kind: 'choice', of })
const object = (fields: Record<string, Shape>, ...optional: string[]): Shape => ({ kind: 'object', fields, optional })

const words = text(4000)
const ref = text(80)
const minutes: Shape = { kind: 'number', max: 600 }
const flag: Shape = { kind: 'flag' }
const level = choice('medium', 'easy', 'hard')
const tags = list(text(60), 20)
const competencyIds = list({ kind: 'competency' }, 14)
const provenance = object({ guide: text(200), item: text(300) }, 'item')
const item = { id: ref, competencyId: { kind: 'competency' }, text: words } as const
const whose = choice('ours', 'guide')

const prompt = object({
  id: ref,
  kind: choice('question', 'problem', 'fact'),
  text: words,
  core: flag,
  minutes,
  competencyIds,
  difficulty: level,
  tags,
  strongAnswer: words,
  followUps: list(object({ id: ref, text: words, gap: text(200) }), 12),
  provenance,
})

const competency: Shape = {
  kind: 'object',
  fields: {
    id: ref,
    definition: words,
    mustHave: flag,
    weight: { kind: 'number', max: 10 },
    weightReason: words,
    anchors: object({ '1': words, '2': words, '3': words, '4': words }),
  },
  optional: ['weightReason'],
  needs: (value) =>
    'id' in value && typeof value.id === 'string' && isCompetencyId(value.id)
      ? null
      : 'Not in the catalogue of competencies: choose one of it and place this there',
}

const problem = object({
  id: ref,
  title: text(200),
  statement: text(10_000),
  difficulty: level,
  tags,
  competencyIds,
  strongAnswer: words,
  probes: list(object({ id: ref, sectionId: ref, text: words, gap: text(200) }), 60),
  hints: list(object({ id: ref, text: words }), 12),
  provenance,
})

/** A kit file, from its top. */
export const kitShape: Shape = object({
  schemaVersion: choice(1),
  slug: ref,
  title: text(200),
  role: text(80),
  interviewType: choice('behavioral', 'coding', 'system_design', 'technical', 'screen'),
  difficulty: choice('unrated', 1, 2, 3, 4, 5),
  durationMinutes: minutes,
  language: text(20),
  conductedBy: text(300),
  content: object(
    {
      sections: list(
        object({ id: ref, title: text(200), shortTitle: text(60), goal: words, minutes, prompts: list(prompt, 40) }),
        20,
      ),
      competencies: list(competency, 14),
      problems: list(problem, 30),
      signals: list(object(item), 60),
      antiPatterns: list(object({ ...item, severity: choice('concern', 'serious') }), 60),
      guardrails: list(object({ id: ref, avoid: words, instead: words }), 30),
      briefing: list(words, 30),
    },
    'problems',
  ),
  provenance: object({
    guides: list(text(200), 10),
    figures: object({ minutes: whose, sections: whose, difficulty: whose, tags: whose, anchors: whose }),
    note: words,
  }),
})
