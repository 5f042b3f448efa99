import type { Interview } from '#contract/interviews.ts'

type Panel = Interview['panel']

const firstName = (name: string) => name.split(' ', 1)[0] ?? name

/** By their first name, where it is nobody else's of the panel. */
export function shortName(panel: Panel, userId: string): string {
  const name = panel.find((one) => one.userId === userId)?.name ?? ''
  const isShared = panel.some((one) => one.userId !== userId && firstName(one.name) === firstName(name))
  return isShared ? name : firstName(name)
}

/** Who else is connected: "with Chen, Fay (shadow)"; the empty text where nobody is. */
export function companyWords(panel: Panel, present: readonly string[], myId: string | undefined): string {
  const here = panel
    .filter(({ userId }) => userId !== myId && present.includes(userId))
    .map(({ userId, seat }) => shortName(panel, userId) + (/shadow/.test(seat) ? ' (shadow)' : ''))
  return here.length > 0 ? `with ${here.join(', ')}` : ''
}

/** Section by section, whose it is. */
export const leadsOf = (
  { panel }: { panel: Panel },
  sectionLeads: Interview['sectionLeads'],
): ReadonlyMap<string, string> =>
  new Map(sectionLeads.map(({ sectionId, userId }) => [sectionId, shortName(panel, userId)]))

/** Who leads a section: "you lead", "Chen leads"; the empty text where nobody in particular does. */
export function leadWords(
  { panel }: { panel: Panel },
  sectionLeads: Interview['sectionLeads'],
  sectionId: string | null,
  myId: string | undefined,
): string {
  const lead = sectionLeads.find((one) => one.sectionId === sectionId)
  if (!lead) return ''
  return lead.userId === myId ? 'you lead' : `${shortName(panel, lead.userId)} leads`
}
