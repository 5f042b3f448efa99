import { competencyTitles, type CompetencyId } from './competency.ts'
import type { Loop, Round } from './loop.ts'

/** Where a loop breaks a rule, as `rounds[2].kitSlug`, and why. */
export type LoopIssue = { path: string; message: string }

/** A kit as far as a loop has to know it. */
export type KitOfRound = { slug: string; competencyIds: readonly CompetencyId[] }

/** Above that a debrief's matrix is no longer read. */
export const maxLoopCompetencies = 10

/** Rules that make a loop a plan that a candidacy can start with. */
export function loopIssues(loop: Pick<Loop, 'rounds'>, kits: readonly KitOfRound[]): LoopIssue[] {
  const { rounds } = loop
  const issues: LoopIssue[] = []
  rounds.forEach((round, index) => {
    const path = `rounds[${index}]`
    if (rounds.findIndex(({ id }) => id === round.id) !== index)
      issues.push({ path: `${path}.id`, message: `Another round has the id “${round.id}”` })
    if (round.stage === 'screen' && rounds.slice(0, index).some(({ stage }) => stage === 'onsite'))
      issues.push({ path: `${path}.stage`, message: 'Screens come before the onsite, as their gate does' })
    const kit = kits.find(({ slug }) => slug === round.kitSlug)
    if (kit) issues.push(...focusIssues(round, kit, path))
    else issues.push({ path: `${path}.kitSlug`, message: `There is no kit “${round.kitSlug}” in the library` })
  })
  if (rounds.every(({ isOptional }) => isOptional))
    issues.push({ path: 'rounds', message: 'A loop needs a round that is not optional: nothing would be owed' })
  const competencies = new Set(rounds.flatMap(({ focusCompetencyIds }) => focusCompetencyIds))
  if (competencies.size > maxLoopCompetencies)
    issues.push({
      path: 'rounds',
      message: `The rounds look at ${competencies.size} competencies: a loop has at most ${maxLoopCompetencies}`,
    })
  return issues
}

function focusIssues({ focusCompetencyIds }: Round, kit: KitOfRound, path: string): LoopIssue[] {
  return focusCompetencyIds.flatMap((id, index) => {
    const place = `${path}.focusCompetencyIds[${index}]`
    if (focusCompetencyIds.indexOf(id) !== index)
      return [{ path: place, message: `“${competencyTitles[id]}” is named twice` }]
    if (!kit.competencyIds.includes(id))
      return [{ path: place, message: `The kit “${kit.slug}” does not rate “${competencyTitles[id]}”` }]
    return []
  })
}
