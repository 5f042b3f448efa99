/** A note's tag: competency x polarity, perhaps a catalogue item of the kit. */
export type Tag = {
  competencyId: string
  polarity: 'signal' | 'anti_pattern'
  catalogId?: string | null | undefined
  label?: string | null | undefined
}

/** Notes that are evidence for a competency, by polarity; `serious` are among `antiPatterns`. */
export type Coverage = { competencyId: string; signals: number; antiPatterns: number; serious: number }

type CataloguedAntiPattern = { id: string; severity: 'concern' | 'serious' }

/** True where the tag names an anti-pattern that the kit calls serious. */
export const isSerious = (tag: Tag, antiPatterns: readonly CataloguedAntiPattern[]): boolean =>
  tag.polarity === 'anti_pattern' &&
  antiPatterns.some(({ id, severity }) => id === tag.catalogId && severity === 'serious')

/**
 * Evidence so far, in the order of `competencyIds`. A note counts once for a competency and polarity, however many of
 * its tags say so; a tag of a competency that is not asked for counts nowhere.
 */
export function coverage(
  competencyIds: readonly string[],
  notes: readonly { tags: readonly Tag[] }[],
  antiPatterns: readonly CataloguedAntiPattern[],
): Coverage[] {
  return competencyIds.map((competencyId) => {
    const counted: Coverage = { competencyId, signals: 0, antiPatterns: 0, serious: 0 }
    for (const { tags } of notes) {
      const own = tags.filter((tag) => tag.competencyId === competencyId)
      if (own.some(({ polarity }) => polarity === 'signal')) counted.signals++
      if (own.some(({ polarity }) => polarity === 'anti_pattern')) counted.antiPatterns++
      if (own.some((tag) => isSerious(tag, antiPatterns))) counted.serious++
    }
    return counted
  })
}

/** What nothing speaks for or against yet. */
export const uncovered = (covered: readonly Coverage[]): string[] =>
  covered.filter(({ signals, antiPatterns }) => signals + antiPatterns === 0).map(({ competencyId }) => competencyId)

type Looking = {
  sections: readonly { id: string; prompts: readonly { competencyIds: readonly string[] }[] }[]
  problems?: readonly { competencyIds: readonly string[]; probes: readonly { sectionId: string }[] }[] | undefined
}

/** The competencies that each section looks at: through its prompts, or through the problems that are probed in it. */
export function lookedAtIn({ sections, problems = [] }: Looking): Map<string, string[]> {
  return new Map(
    sections.map(({ id, prompts }) => {
      const probed = problems.filter(({ probes }) => probes.some(({ sectionId }) => sectionId === id))
      return [id, [...new Set([...prompts, ...probed].flatMap(({ competencyIds }) => competencyIds))]]
    }),
  )
}
