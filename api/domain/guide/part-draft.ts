import type { DraftKit, DraftOrigin, Leftover } from '../kit-draft.ts'
import { movedOrigins } from '../kit-origins.ts'
import type { LeftInPart } from './draft-builder.ts'
import type { ReadGuide } from './guide-reader.ts'
import type { Part } from './parts.ts'
import type { Piece } from './pieces.ts'
import { competenciesNamed } from './phrases.ts'

/** A draft whose leftovers are not listed yet. */
export type Unlisted = { kit: DraftKit; left: Omit<Leftover, 'id'>[]; origins: DraftOrigin[] }

/** One of the kits that a guide describes: its own sections, and of what is said of all what belongs to it. */
export function partOf(read: ReadGuide, part: Part, kits: readonly Part[]): Unlisted {
  const { content } = read.kit
  const sections = content.sections.filter((_, index) => read.sectionParts[index] === part)
  const named = new Set<string>([
    ...competenciesNamed(part.title),
    ...sections.flatMap(({ prompts }) => prompts.flatMap(({ competencyIds }) => competencyIds)),
  ])
  const own = content.competencies.filter(({ id }) => named.has(id))
  // A sentence about a screen says nothing of what the other interviews rate.
  const competencies = own.length > 0 || part.kind === 'screen' ? own : content.competencies
  const isOwn = ({ competencyId }: { competencyId: string }) =>
    competencyId === '' || competencies.some(({ id }) => id === competencyId)
  const kit: DraftKit = {
    ...read.kit,
    title: titleOf(read, part),
    role: part.role?.slug || read.kit.role,
    interviewType: part.type ?? read.kit.interviewType,
    durationMinutes: part.minutes ?? 0,
    // A guide names its interviewer once; a recruiter's screen has its own.
    conductedBy: part.conductedBy ?? (part.type === 'screen' ? '' : read.kit.conductedBy),
    content: {
      ...content,
      sections,
      competencies,
      signals: content.signals.filter(isOwn),
      antiPatterns: content.antiPatterns.filter(isOwn),
    },
    provenance: {
      ...read.kit.provenance,
      figures: {
        ...read.kit.provenance.figures,
        sections: 'ours',
        minutes: part.minutes === undefined ? 'ours' : 'guide',
      },
    },
  }
  const origins = [...frameOrigins(read, part), ...movedOrigins(contentOrigins(read, part), read.kit, kit)]
  return structuredClone({ kit, origins, left: [...leftOf(read, part, kits)] })
}

function titleOf({ role, kit }: ReadGuide, { title, role: own }: Part): string {
  const words = own?.words ?? role?.words ?? kit.title
  return title.toLowerCase().includes(words.toLowerCase()) ? title : `${words}, ${title}`.slice(0, 200)
}

const at = (path: string, { line, text }: Piece, certainty: DraftOrigin['certainty']): DraftOrigin => ({
  path,
  line,
  lineText: text.slice(0, 2000).toWellFormed(),
  certainty,
})

function frameOrigins(
  { origins }: ReadGuide,
  { heading, kind, type, minutes, role, conductedBy }: Part,
): DraftOrigin[] {
  const known = (path: string, some: Partial<DraftOrigin> = {}) =>
    origins.filter((origin) => origin.path === path).map((origin) => ({ ...origin, ...some }))
  return [
    at('title', heading, 'likely'),
    ...known('title', { path: 'provenance.guides[0]' }),
    ...(role ? [at('role', role.piece, 'sure')] : known('role')),
    ...(type ? [at('interviewType', heading, kind === 'bank' ? 'sure' : 'likely')] : []),
    ...(minutes === undefined ? [] : [at('durationMinutes', heading, 'sure')]),
    ...known('difficulty'),
    ...(conductedBy ? [at('conductedBy', heading, 'likely')] : []),
    ...(type === 'screen' ? [] : known('conductedBy', { certainty: 'guess' })),
  ]
}

/** Of the part's own sections, and of everything outside of sections; what the kit has not got falls out by itself. */
const contentOrigins = ({ origins, sectionParts }: ReadGuide, part: Part): DraftOrigin[] =>
  origins.filter(({ path }) => {
    const section = /^content\.sections\[(\d+)\]/.exec(path)
    return section ? sectionParts[Number(section[1])] === part : path.startsWith('content.')
  })

/** What stood in the part, then what is said of the whole guide: all that no other kit has for its own. */
function* leftOf(read: ReadGuide, part: Part, kits: readonly Part[]): Generator<Omit<Leftover, 'id'>> {
  const ofWhole = (left: LeftInPart) => left.part === null || !kits.includes(left.part)
  for (const { part: of, ...left } of read.left) if (of === part) yield left
  for (const { text, why, line, kind = 'whole_guide' } of read.left.filter(ofWhole)) yield { text, why, line, kind }
  yield* leftSections(read, kits)
}

/** Sections under headings that are no kit, such as what interviewers look for in questions that the guide leaves out. */
function* leftSections(
  { kit, origins, sectionParts }: ReadGuide,
  kits: readonly Part[],
): Generator<Omit<Leftover, 'id'>> {
  for (const [s, { title, goal, prompts }] of kit.content.sections.entries()) {
    const part = sectionParts[s] ?? null
    if (part !== null && kits.includes(part)) continue
    const path = `content.sections[${s}]`
    const lineOf = (place: string) => origins.find((one) => one.path === place)?.line ?? null
    const why = `Stands elsewhere in the guide, under “${title.slice(0, 80).toWellFormed()}”.`
    if (goal !== '') yield { text: goal, why, line: lineOf(`${path}.goal`), kind: 'whole_guide' }
    for (const [p, { text, strongAnswer }] of prompts.entries())
      for (const said of [text, strongAnswer])
        if (said !== '') yield { text: said, why, line: lineOf(`${path}.prompts[${p}]`), kind: 'whole_guide' }
  }
}
