import type { Kit, Problem, Prompt, Provenance, Section } from '../kit.ts'
import { listField, type MarkdownNode, nodeOf, textField, writeTree } from './markdown-tree.ts'

type Field = string | number | boolean | readonly string[] | undefined

/** A kit as Markdown that people can read and `readMarkdown` understands. */
export const kitMarkdown = (kit: Kit): string => `${writeTree(kitNode(kit))}\n`

function kitNode({ content, provenance, ...kit }: Kit): MarkdownNode {
  const { problems } = content
  let from = 0
  const sections = content.sections.map((section) => {
    const written = sectionNode(section, from)
    from += section.minutes
    return written
  })
  const frame = {
    'schema version': 1,
    slug: kit.slug,
    role: kit.role,
    'interview type': kit.interviewType,
    difficulty: kit.difficulty,
    minutes: kit.durationMinutes,
    language: kit.language,
    'conducted by': kit.conductedBy,
  }
  return node(1, kit.title, frame, '', [
    node(2, 'Sections', {}, '', sections),
    ...(problems ? [node(2, 'Problems', {}, '', problems.map(problemNode))] : []),
    node(2, 'Competencies', {}, '', content.competencies.map(competencyNode)),
    node(
      2,
      'Signals',
      {},
      '',
      content.signals.map((item) => itemNode(item, {})),
    ),
    node(
      2,
      'Anti-patterns',
      {},
      '',
      content.antiPatterns.map((item) => itemNode(item, { severity: item.severity })),
    ),
    node(
      2,
      'Do not ask',
      {},
      '',
      content.guardrails.map(({ id, avoid, instead }) => node(3, id, {}, avoid, [node(4, 'Instead', {}, instead)])),
    ),
    node(
      2,
      'Candidate briefing',
      {},
      '',
      content.briefing.map((point, index) => node(3, `${index + 1}`, {}, point)),
    ),
    node(2, 'Provenance', { guides: provenance.guides, ...provenance.figures }, provenance.note),
  ])
}

const sectionNode = ({ id, title, shortTitle, goal, minutes, prompts }: Section, from: number) =>
  node(
    3,
    `${from}–${from + minutes}: ${title}`,
    { id, 'short title': shortTitle, minutes },
    goal,
    prompts.map(promptNode),
  )

const promptNode = ({ id, text, strongAnswer, followUps, provenance, ...prompt }: Prompt) =>
  node(
    4,
    id,
    {
      kind: prompt.kind,
      core: prompt.core,
      minutes: prompt.minutes,
      competencies: prompt.competencyIds,
      difficulty: prompt.difficulty,
      tags: prompt.tags,
      ...sourceFields(provenance),
    },
    text,
    [
      node(5, 'Strong answer', {}, strongAnswer),
      ...followUps.map((followUp) => node(5, `Follow-up ${followUp.id}`, { gap: followUp.gap }, followUp.text)),
    ],
  )

const problemNode = ({ id, title, statement, strongAnswer, probes, hints, provenance, ...problem }: Problem) =>
  node(
    3,
    title,
    {
      id,
      difficulty: problem.difficulty,
      tags: problem.tags,
      competencies: problem.competencyIds,
      ...sourceFields(provenance),
    },
    statement,
    [
      node(4, 'Strong answer', {}, strongAnswer),
      ...probes.map((probe) => node(4, `Probe ${probe.id}`, { section: probe.sectionId, gap: probe.gap }, probe.text)),
      ...hints.map((hint) => node(4, `Hint ${hint.id}`, {}, hint.text)),
    ],
  )

const competencyNode = (competency: Kit['content']['competencies'][number]) =>
  node(
    3,
    competency.id,
    { 'must have': competency.mustHave, weight: competency.weight, 'weight reason': competency.weightReason },
    competency.definition,
    (['1', '2', '3', '4'] as const).map((point) => node(4, `Anchor ${point}`, {}, competency.anchors[point])),
  )

const itemNode = ({ id, competencyId, text }: Kit['content']['signals'][number], more: Record<string, Field>) =>
  node(3, id, { competency: competencyId, ...more }, text)

const sourceFields = (provenance: Provenance): Record<string, Field> =>
  'item' in provenance ? { guide: provenance.guide, item: provenance.item } : { guide: provenance.guide }

function node(
  level: number,
  heading: string,
  fields: Record<string, Field>,
  text: string,
  children: MarkdownNode[] = [],
): MarkdownNode {
  const written = Object.entries(fields).flatMap(([key, value]): [string, { value: string; line: number }][] =>
    value === undefined ? [] : [[key, { value: fieldText(value), line: 0 }]],
  )
  return { ...nodeOf(level, heading, 0), fields: new Map(written), text, children }
}

function fieldText(value: Exclude<Field, undefined>): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'object' ? listField(value) : textField(String(value))
}
