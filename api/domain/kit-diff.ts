import { competencyTitles, isCompetencyId } from './competency.ts'
import type { DraftKit } from './kit-draft.ts'

export type PieceKind =
  | 'frame'
  | 'section'
  | 'prompt'
  | 'problem'
  | 'competency'
  | 'signal'
  | 'anti_pattern'
  | 'guardrail'
  | 'briefing'

/** What of a kit can change by itself: known by its kind and id, with its fields as text. */
type Piece = { kind: PieceKind; id: string; name: string; fields: [field: string, value: string][] }

export type FieldChange = { field: string; before: string | null; after: string | null }
export type KitChange = {
  kind: PieceKind
  id: string
  name: string
  change: 'added' | 'removed' | 'changed'
  /** Every field of what came or went, the changed ones of what changed. */
  fields: FieldChange[]
}

/** What another version of a kit says differently, piece by piece, in the order of the later one. */
export function kitChanges(before: DraftKit, after: DraftKit): KitChange[] {
  const earlier = new Map(piecesOf(before).map((piece) => [keyOf(piece), piece]))
  const later = piecesOf(after)
  const laterKeys = new Set(later.map(keyOf))
  const changes = later.flatMap((piece) => changeOf(earlier.get(keyOf(piece)), piece))
  const removed = [...earlier].filter(([key]) => !laterKeys.has(key)).flatMap(([, piece]) => changeOf(piece, undefined))
  return [...changes, ...removed].toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
}

const kinds: PieceKind[] = [
  'frame',
  'section',
  'prompt',
  'problem',
  'competency',
  'signal',
  'anti_pattern',
  'guardrail',
  'briefing',
]
const keyOf = ({ kind, id }: Piece) => `${kind} ${id}`

function changeOf(before: Piece | undefined, after: Piece | undefined): KitChange[] {
  const piece = after ?? before
  if (!piece) return []
  const old = new Map(before?.fields)
  const now = new Map(after?.fields)
  const fields = [...new Set([...now.keys(), ...old.keys()])]
    .map((field) => ({ field, before: old.get(field) ?? null, after: now.get(field) ?? null }))
    .filter((one) => one.before !== one.after)
  if (fields.length === 0) return []
  const { kind, id, name } = piece
  return [{ kind, id, name, change: before && after ? 'changed' : after ? 'added' : 'removed', fields }]
}

const titleOf = (id: string) => (isCompetencyId(id) ? competencyTitles[id] : id)
const titles = (ids: readonly string[]) => ids.map(titleOf).join(', ')
const yesNo = (is: boolean) => (is ? 'yes' : 'no')

function piecesOf({ content, ...frame }: DraftKit): Piece[] {
  const { sections, competencies, problems = [], signals, antiPatterns, guardrails, briefing } = content
  return [
    { kind: 'frame', id: 'frame', name: frame.title, fields: frameFields(frame) },
    ...sections.map(
      ({ id, title, shortTitle, goal, minutes }, index): Piece => ({
        kind: 'section',
        id,
        name: title,
        fields: [
          ['title', title],
          ['short title', shortTitle],
          ['goal', goal],
          ['minutes', `${minutes}`],
          ['place', `${index + 1}`],
        ],
      }),
    ),
    ...sections.flatMap((section) => section.prompts.map((prompt) => promptPiece(prompt, section.title))),
    ...problems.map(problemPiece),
    ...competencies.map(
      ({ id, definition, mustHave, weight, weightReason = '', anchors }): Piece => ({
        kind: 'competency',
        id,
        name: titleOf(id),
        fields: [
          ['definition', definition],
          ['must have', yesNo(mustHave)],
          ['weight', `${weight}`],
          ['reason of the weight', weightReason],
          ...Object.entries(anchors).map(([point, text]): [string, string] => [`anchor ${point}`, text]),
        ],
      }),
    ),
    ...signals.map(
      ({ id, competencyId, text }): Piece => ({
        kind: 'signal',
        id,
        name: text,
        fields: [
          ['behaviour', text],
          ['competency', titleOf(competencyId)],
        ],
      }),
    ),
    ...antiPatterns.map(
      ({ id, competencyId, text, severity }): Piece => ({
        kind: 'anti_pattern',
        id,
        name: text,
        fields: [
          ['behaviour', text],
          ['competency', titleOf(competencyId)],
          ['severity', severity],
        ],
      }),
    ),
    ...guardrails.map(
      ({ id, avoid, instead }): Piece => ({
        kind: 'guardrail',
        id,
        name: avoid,
        fields: [
          ['not to be asked', avoid],
          ['instead', instead],
        ],
      }),
    ),
    // Points of the briefing have no ids: the list is one piece.
    { kind: 'briefing', id: 'briefing', name: 'What the candidate is told', fields: [['points', briefing.join('\n')]] },
  ]
}

function frameFields(frame: Omit<DraftKit, 'content'>): Piece['fields'] {
  return [
    ['title', frame.title],
    ['role', frame.role],
    ['interview type', frame.interviewType],
    ['difficulty', `${frame.difficulty}`],
    ['duration in minutes', `${frame.durationMinutes}`],
    ['language', frame.language],
    ['conducted by', frame.conductedBy],
  ]
}

type Prompt = DraftKit['content']['sections'][number]['prompts'][number]
type Problem = NonNullable<DraftKit['content']['problems']>[number]

const promptPiece = (prompt: Prompt, sectionTitle: string): Piece => ({
  kind: 'prompt',
  id: prompt.id,
  name: prompt.text,
  fields: [
    ['what is asked', prompt.text],
    ['section', sectionTitle],
    ['kind', prompt.kind],
    ['core', yesNo(prompt.core)],
    ['minutes', `${prompt.minutes}`],
    ['competencies', titles(prompt.competencyIds)],
    ['difficulty', prompt.difficulty],
    ['tags', prompt.tags.join(', ')],
    ['what a strong answer shows', prompt.strongAnswer],
    ...prompt.followUps.map(({ id, text, gap }): [string, string] => [`follow-up ${id}`, `${gap}: ${text}`]),
  ],
})

const problemPiece = (problem: Problem): Piece => ({
  kind: 'problem',
  id: problem.id,
  name: problem.title,
  fields: [
    ['title', problem.title],
    ['statement', problem.statement],
    ['competencies', titles(problem.competencyIds)],
    ['difficulty', problem.difficulty],
    ['tags', problem.tags.join(', ')],
    ['what a strong answer shows', problem.strongAnswer],
    ...problem.probes.map(({ id, sectionId, text, gap }): [string, string] => [
      `probe ${id}`,
      `${sectionId}, ${gap}: ${text}`,
    ]),
    ...problem.hints.map(({ id, text }, index): [string, string] => [`hint ${id}`, `${index + 1}. ${text}`]),
  ],
})
