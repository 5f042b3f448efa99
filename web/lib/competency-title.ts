import { competencyTitles, isCompetencyId } from '#domain/competency.ts'

/** An id that the catalogue does not know stands for itself. */
export const competencyTitle = (id: string): string => (isCompetencyId(id) ? competencyTitles[id] : id)
