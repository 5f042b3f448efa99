import type { ClockAction } from '#domain/timeline.ts'
import { timeOfDay } from '../../lib/format.ts'
import type { MarkEntry, MoveEntry } from '../../lib/outbox-store.ts'

/** Of the kit, by their ids. */
export type KitWords = { sections: ReadonlyMap<string, string>; prompts: ReadonlyMap<string, string> }

const moveWords: Record<ClockAction['action'], string> = {
  start: 'Start',
  pause: 'Pause',
  resume: 'Go on after a pause',
  next: 'Next section',
  goto: 'To a section',
  replan: 'Re-plan',
  end: 'End of the interview',
  held: 'Recorded as held',
}
const markWords = { asked: 'Asked', skipped: 'Skipped', none: 'No longer marked' }

/** What was done to what the panel shares, as its author would say it. */
export function actWords(act: MoveEntry | MarkEntry, { sections, prompts }: KitWords): string {
  if (act.kind === 'mark') {
    const prompt = prompts.get(act.mark.promptId)
    return prompt === undefined ? markWords[act.mark.status] : `${markWords[act.mark.status]}: ${prompt}`
  }
  const section = act.move.sectionId === undefined ? undefined : sections.get(act.move.sectionId)
  return section === undefined ? moveWords[act.move.action] : `To ${section}`
}

export const actTime = ({ at }: MoveEntry | MarkEntry) => timeOfDay(at)
