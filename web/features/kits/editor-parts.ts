import type { DraftKit } from '#domain/kit-draft.ts'

/** The parts of a kit that are edited one at a time. */
export type Part = { id: string; title: string; path: string[]; sectionIndex?: number; isUnder?: boolean }

export const partsOf = ({ content }: DraftKit): Part[] => [
  {
    id: 'about',
    title: 'About the kit',
    path: ['slug', 'title', 'role', 'interviewType', 'difficulty', 'durationMinutes', 'language', 'conductedBy'],
  },
  { id: 'sections', title: 'Sections and minutes', path: [] },
  ...content.sections.map(({ title }, index) => ({
    id: `section-${index + 1}`,
    title: title || `Section ${index + 1}`,
    path: [`content.sections[${index}]`],
    sectionIndex: index,
    isUnder: true,
  })),
  { id: 'problems', title: 'Problems', path: ['content.problems'] },
  { id: 'competencies', title: 'Competencies and anchors', path: ['content.competencies'] },
  { id: 'signals', title: 'Signals and anti-patterns', path: ['content.signals', 'content.antiPatterns'] },
  { id: 'conduct', title: 'Do not ask, briefing', path: ['content.guardrails', 'content.briefing'] },
]

const isIn = (path: string, place: string) =>
  path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`)

/** Which part a place is edited in. */
export const partOf = (kit: DraftKit, path: string): Part | undefined => {
  const parts = partsOf(kit)
  return parts.find((part) => part.path.some((place) => isIn(path, place))) ?? parts.find(({ id }) => id === 'sections')
}
