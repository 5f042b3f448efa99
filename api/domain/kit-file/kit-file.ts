import type { DraftKit, Leftover } from '../kit-draft.ts'
import type { KitIssue } from '../kit-rules.ts'
import type { Kit } from '../kit.ts'
import { leftoverList } from '../leftovers.ts'
import { readMarkdown } from './markdown-read.ts'
import { kitShape } from './shapes.ts'
import { takeShape } from './take.ts'

/** The version of the kit file that this Evenloop writes and reads. */
export const schemaVersion = 1

/** A kit as one JSON file. */
export const kitJson = (kit: Kit): string => `${JSON.stringify({ schemaVersion, ...kit }, null, 2)}\n`

export type KitFile =
  | { kind: 'kit'; slug: string; kit: DraftKit; leftovers: Leftover[] }
  | { kind: 'refused'; issues: KitIssue[] }
  /** No kit file at all: perhaps a guide. */
  | { kind: 'other' }

/** Reads a kit file, JSON or Markdown. Its good parts become a draft; each bad one waits beside it with its place. */
export function readKitFile(text: string): KitFile {
  const file = text.startsWith('\uFEFF') ? text.slice(1) : text
  const head = file.slice(0, 4000)
  if (/^\s{0,200}[{[]/.test(head)) return readJson(file)
  if (/^- schema version:/m.test(head)) {
    const { value, stray, notes } = readMarkdown(file)
    const left = stray.map((line) => ({ ...line, why: 'Not a part of a kit file: place it by hand.' }))
    return take(value, [...notes.map((why) => ({ text: '', why, line: null })), ...left])
  }
  return { kind: 'other' }
}

function readJson(file: string): KitFile {
  let value: unknown
  try {
    value = JSON.parse(file)
  } catch (error) {
    if (!file.includes('"schemaVersion"')) return { kind: 'other' }
    const message = error instanceof Error ? error.message.slice(0, 300).toWellFormed().replaceAll('\0', '') : ''
    return { kind: 'refused', issues: [{ path: '', message: `The file is not whole JSON: ${message}` }] }
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return { kind: 'refused', issues: [{ path: '', message: 'A kit file is one object' }] }
  return take(Object.fromEntries(Object.entries(value)), [])
}

function take(value: Record<string, unknown>, left: Omit<Leftover, 'id'>[]): KitFile {
  const version = value.schemaVersion
  if (version !== schemaVersion)
    return { kind: 'refused', issues: [{ path: 'schemaVersion', message: askFor(version) }] }
  // The shape has the fields of a kit file and no others; what it made is one.
  const {
    schemaVersion: _,
    slug,
    ...kit
  } = takeShape(kitShape, value, left) as DraftKit & {
    schemaVersion: number
    slug: string
  }
  for (const { provenance } of [
    ...kit.content.sections.flatMap(({ prompts }) => prompts),
    ...(kit.content.problems ?? []),
  ])
    if (!('item' in provenance) && provenance.guide !== 'ours') Object.assign(provenance, { item: '' })
  return { kind: 'kit', slug, kit, leftovers: leftoverList(left) }
}

function askFor(version: unknown): string {
  if (version === undefined) return `Say which schema the file has: "schemaVersion": ${schemaVersion}`
  const said =
    typeof version === 'number' || typeof version === 'string' ? `“${String(version).slice(0, 40)}”` : 'something else'
  return `The file says ${said} and this Evenloop reads schema ${schemaVersion}: export it as that, or update Evenloop`
}
