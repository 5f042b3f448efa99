import type { Advice } from '#domain/advice.ts'
import { competencyTitle } from '../../lib/competency-title.ts'

const list = new Intl.ListFormat('en', { type: 'conjunction' })
const names = (ids: readonly string[]) => list.format(ids.map(competencyTitle))
const minutes = (ms: number) => Math.max(1, Math.round(ms / 60_000))

export type Said = { text: string; isUrgent: boolean; goTo: string | null; isReplan?: boolean }

/** One sentence; `isUrgent` where something has to be given up for it. */
export function adviceWords(advice: Advice, titleOf: (sectionId: string) => string): Said {
  if (advice.kind === 'move_on') {
    const text = `${minutes(advice.overMs)} min over: go on to ${titleOf(advice.sectionId)}.`
    return { text, isUrgent: true, goTo: advice.sectionId }
  }
  if (advice.kind === 'replan') {
    return { text: `Would end ${minutes(advice.pastMs)} min late.`, isUrgent: true, goTo: null, isReplan: true }
  }
  const missing = `${names(advice.competencyIds)} ${advice.competencyIds.length === 1 ? 'has' : 'have'} no evidence`
  if (advice.kind === 'go') {
    const text = `${minutes(advice.leftMs)} min left, ${missing}: go to ${titleOf(advice.sectionId)}.`
    return { text, isUrgent: true, goTo: advice.sectionId }
  }
  const why =
    advice.kind === 'planned'
      ? `; planned at ${Math.round(advice.fromMs / 60_000)}.`
      : ', and no section ahead asks for it.'
  return { text: missing + why, isUrgent: false, goTo: null }
}
