import { listOfField, type MarkdownNode, readTree, type StrayLine, textOfField } from './markdown-tree.ts'

type Read = { value: Record<string, unknown>; stray: StrayLine[]; notes: string[] }

/** What a Markdown kit says, in the shape of a kit file and unchecked; what has no place in one comes back as it stands. */
export function readMarkdown(markdown: string): Read {
  const { root, stray } = readTree(markdown)
  return new MarkdownReader(stray).kit(root.children[0] ?? root, root.children.slice(1))
}

type Fields = { [key: string]: [name: string, read: (value: string) => unknown] }

const asText = textOfField
const asList = listOfField
const asNumber = (value: string): unknown => (/^\d{1,6}(?:\.\d{1,6})?$/.test(value.trim()) ? Number(value) : value)
const asFlag = (value: string): unknown => ({ yes: true, no: false })[value.trim()] ?? value

const frame: Fields = {
  'schema version': ['schemaVersion', asNumber],
  slug: ['slug', asText],
  role: ['role', asText],
  'interview type': ['interviewType', asText],
  difficulty: ['difficulty', asNumber],
  minutes: ['durationMinutes', asNumber],
  language: ['language', asText],
  'conducted by': ['conductedBy', asText],
}
const source: Fields = { guide: ['guide', asText], item: ['item', asText] }
const rated: Fields = {
  difficulty: ['difficulty', asText],
  tags: ['tags', asList],
  competencies: ['competencyIds', asList],
}
const promptFields: Fields = {
  kind: ['kind', asText],
  core: ['core', asFlag],
  minutes: ['minutes', asNumber],
  ...rated,
  ...source,
}
const sectionFields: Fields = {
  id: ['id', asText],
  'short title': ['shortTitle', asText],
  minutes: ['minutes', asNumber],
}
const competencyFields: Fields = {
  'must have': ['mustHave', asFlag],
  weight: ['weight', asNumber],
  'weight reason': ['weightReason', asText],
}
const itemFields: Fields = { competency: ['competencyId', asText], severity: ['severity', asText] }
const gap: Fields = { gap: ['gap', asText] }
const figures: Fields = Object.fromEntries(
  ['minutes', 'sections', 'difficulty', 'tags', 'anchors'].map((name) => [name, [name, asText]]),
)

class MarkdownReader {
  readonly #stray: StrayLine[]
  readonly #notes: string[] = []

  constructor(stray: StrayLine[]) {
    this.#stray = stray
  }

  kit(node: MarkdownNode, others: MarkdownNode[]): Read {
    for (const other of others) this.#leave(other)
    const groups = new Map<string, MarkdownNode>()
    for (const group of node.children)
      if (groups.has(group.heading) || !groupNames.has(group.heading)) this.#leave(group)
      else groups.set(group.heading, group)
    const under = (name: string) => groups.get(name)?.children ?? []
    const about = groups.get('Provenance')
    const value = {
      ...this.#fields(node, frame),
      title: node.heading,
      content: {
        sections: this.#sections(under('Sections')),
        ...(groups.has('Problems') ? { problems: under('Problems').map((problem) => this.#problem(problem)) } : {}),
        competencies: under('Competencies').map((competency) => this.#competency(competency)),
        signals: under('Signals').map((item) => this.#item(item)),
        antiPatterns: under('Anti-patterns').map((item) => this.#item(item)),
        guardrails: under('Do not ask').map((rule) => ({
          id: rule.heading,
          avoid: rule.text,
          instead: this.#text(rule, 'Instead'),
        })),
        briefing: under('Candidate briefing').map(({ text }) => text),
      },
      provenance: {
        ...(about ? this.#fields(about, { guides: ['guides', asList] }, figures) : {}),
        figures: about ? this.#fields(about, figures, { guides: ['guides', asList] }) : undefined,
        note: about?.text,
      },
    }
    return { value, stray: this.#stray, notes: this.#notes }
  }

  #leave(node: MarkdownNode): void {
    const fields = [...node.fields].map(([key, { value }]) => `- ${key}: ${value}`)
    const text = [`${'#'.repeat(node.level)} ${node.heading}`, ...fields, node.text].filter((part) => part !== '')
    this.#stray.push({ text: text.join('\n'), line: node.line })
    for (const child of node.children) this.#leave(child)
  }

  /** The fields that a heading may have; `others` are read elsewhere, all else is left over. */
  #fields(node: MarkdownNode, known: Fields, others: Fields = {}): Record<string, unknown> {
    const read: [string, unknown][] = []
    for (const [key, { value, line }] of node.fields) {
      const field = Object.hasOwn(known, key) ? known[key] : undefined
      if (field) read.push([field[0], field[1](value)])
      else if (!Object.hasOwn(others, key)) this.#stray.push({ text: `- ${key}: ${value}`, line })
    }
    return Object.fromEntries(read)
  }

  #text(node: MarkdownNode, heading: string): string | undefined {
    return node.children.find((child) => child.heading === heading)?.text
  }

  /** `Follow-up f-metric`: the children of one kind, each with the id that follows its word. */
  #named(node: MarkdownNode, word: string, fields: Fields = {}): Record<string, unknown>[] {
    return node.children
      .filter(({ heading }) => heading.startsWith(`${word} `))
      .map((child) => ({ id: child.heading.slice(word.length + 1), ...this.#fields(child, fields), text: child.text }))
  }

  #sections(nodes: MarkdownNode[]): Record<string, unknown>[] {
    let end = 0
    return nodes.map((node, index) => {
      const range = /^(\d{1,5})[–-](\d{1,5}): ?/.exec(node.heading)
      const [from, to] = [Number(range?.[1] ?? end), Number(range?.[2] ?? end)]
      if (range && from < end)
        this.#notes.push(`content.sections[${index}]: Begins at ${from}, before the section above it ends at ${end}`)
      end = Math.max(end, to)
      return {
        minutes: range ? to - from : undefined,
        ...this.#fields(node, sectionFields),
        title: range ? node.heading.slice(range[0].length) : node.heading,
        goal: node.text,
        prompts: node.children.map((prompt) => this.#prompt(prompt)),
      }
    })
  }

  #prompt(node: MarkdownNode): Record<string, unknown> {
    const { guide, item, ...fields } = this.#fields(node, promptFields)
    this.#leaveOthers(node, ['Strong answer'], 'Follow-up')
    return {
      id: node.heading,
      ...fields,
      text: node.text,
      strongAnswer: this.#text(node, 'Strong answer'),
      followUps: this.#named(node, 'Follow-up', gap),
      provenance: { guide, item },
    }
  }

  #problem(node: MarkdownNode): Record<string, unknown> {
    const { guide, item, ...fields } = this.#fields(node, { id: ['id', asText], ...rated, ...source })
    this.#leaveOthers(node, ['Strong answer'], 'Probe', 'Hint')
    return {
      ...fields,
      title: node.heading,
      statement: node.text,
      strongAnswer: this.#text(node, 'Strong answer'),
      probes: this.#named(node, 'Probe', { section: ['sectionId', asText], ...gap }),
      hints: this.#named(node, 'Hint'),
      provenance: { guide, item },
    }
  }

  #competency(node: MarkdownNode): Record<string, unknown> {
    const points = ['1', '2', '3', '4']
    this.#leaveOthers(
      node,
      points.map((point) => `Anchor ${point}`),
    )
    return {
      id: node.heading,
      ...this.#fields(node, competencyFields),
      definition: node.text,
      anchors: Object.fromEntries(points.map((point) => [point, this.#text(node, `Anchor ${point}`)])),
    }
  }

  #item(node: MarkdownNode): Record<string, unknown> {
    for (const child of node.children) this.#leave(child)
    return { id: node.heading, ...this.#fields(node, itemFields), text: node.text }
  }

  #leaveOthers(node: MarkdownNode, headings: string[], ...words: string[]): void {
    for (const child of node.children)
      if (!headings.includes(child.heading) && !words.some((word) => child.heading.startsWith(`${word} `)))
        this.#leave(child)
  }
}

const groupNames = new Set([
  'Sections',
  'Problems',
  'Competencies',
  'Signals',
  'Anti-patterns',
  'Do not ask',
  'Candidate briefing',
  'Provenance',
])
