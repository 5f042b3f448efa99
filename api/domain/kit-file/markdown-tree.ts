/** A Markdown file as headings within headings; under each its fields (`- key: value`) and its text (`> …`). */
export type MarkdownNode = {
  level: number
  heading: string
  /** From 1; 0 in a tree that is to be written. */
  line: number
  fields: Map<string, { value: string; line: number }>
  text: string
  children: MarkdownNode[]
}
export type StrayLine = { text: string; line: number }

const backslashed: Record<string, string> = { n: '\n', r: '\r', '\\': '\\', ',': ',', e: '' }
const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('\r', '\\r')
const inLine = (text: string) => escaped(text).replaceAll('\n', '\\n')
const unescaped = (text: string) => text.replace(/\\([nr\\,e])/g, (_, mark: string) => backslashed[mark] ?? '')

/** Several values in one field: commas part them, and one of their own has its backslash. */
export const listField = (values: readonly string[]): string =>
  values.map((value) => (value === '' ? '\\e' : inLine(value).replaceAll(',', '\\,'))).join(', ')

export function listOfField(value: string): string[] {
  if (value === '') return []
  const found: string[] = []
  let from = 0
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '\\') at++
    else if (value[at] === ',') {
      found.push(unescaped(value.slice(from, at)))
      from = value[at + 1] === ' ' ? at + 2 : at + 1
    }
  }
  return [...found, unescaped(value.slice(from))]
}

export const textOfField = unescaped
export const textField = inLine

export function writeTree(node: MarkdownNode): string {
  const fields = [...node.fields].map(([key, { value }]) => (value === '' ? `- ${key}:` : `- ${key}: ${value}`))
  const text = node.text === '' ? [] : node.text.split('\n').map((line) => `> ${escaped(line)}`)
  const blocks = [`${'#'.repeat(node.level)} ${inLine(node.heading)}`, fields.join('\n'), text.join('\n')]
  return [...blocks.filter((block) => block !== ''), ...node.children.map(writeTree)].join('\n\n')
}

/** Reads line by line. What is neither heading, field nor text is handed back as it stands. */
export function readTree(markdown: string): { root: MarkdownNode; stray: StrayLine[] } {
  const root = nodeOf(0, '', 0)
  const stray: StrayLine[] = []
  const open = [root]
  let texts: string[] = []
  const close = () => {
    const node = open.at(-1)
    if (node && texts.length > 0) node.text = texts.map(unescaped).join('\n')
    texts = []
  }
  let number = 0
  for (const whole of markdown.split('\n')) {
    number++
    const line = whole.endsWith('\r') ? whole.slice(0, -1) : whole
    const heading = /^(#{1,6})(?: |$)/.exec(line)
    const node = open.at(-1) ?? root
    if (heading?.[1]) {
      close()
      const level = heading[1].length
      while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) open.pop()
      const made = nodeOf(level, unescaped(line.slice(level + 1)), number)
      open.at(-1)?.children.push(made)
      open.push(made)
    } else if (line.startsWith('>')) texts.push(line.slice(line[1] === ' ' ? 2 : 1))
    else if (/^- [a-z1-4-][a-z -]{0,40}:/.test(line)) {
      const colon = line.indexOf(':')
      const key = line.slice(2, colon)
      if (node.fields.has(key)) stray.push({ text: line, line: number })
      else node.fields.set(key, { value: line.slice(colon + 2), line: number })
    } else if (line.trim() !== '') stray.push({ text: line, line: number })
  }
  close()
  return { root, stray }
}

export const nodeOf = (level: number, heading: string, line: number): MarkdownNode => ({
  level,
  heading,
  line,
  fields: new Map(),
  text: '',
  children: [],
})
