import type { DraftCompetency, DraftKit } from '../kit-draft.ts'
import type { KitContent } from '../kit.ts'

/** What a kit of the library can give to another: a beginning in the organization's own words, to be made the kit's own. */
export type Lendable = 'competencies' | 'anchors' | 'catalogue' | 'guardrails' | 'briefing'
export type Lender = {
  slug: string
  title: string
  role: string
  interviewType: string
  competencyIds: readonly string[]
}

const points = ['1', '2', '3', '4'] as const
const isEmpty = (text: string) => text.trim() === ''
const isOpen = ({ definition, anchors }: DraftCompetency) =>
  isEmpty(definition) || points.some((point) => isEmpty(anchors[point]))

/** The competencies of a draft that could take anchors, or signals and anti-patterns. */
export function borrowers({ content }: DraftKit, what: Lendable): string[] {
  if (what === 'anchors') return content.competencies.filter(isOpen).map(({ id }) => id)
  if (what !== 'catalogue') return []
  const known = new Set([...content.signals, ...content.antiPatterns].map(({ competencyId }) => competencyId))
  return content.competencies.map(({ id }) => id).filter((id) => !known.has(id))
}

/** Who can lend it: who has most of what is missing, then the same role, then the same interview type. */
export function lendersFor<L extends Lender>(slug: string, kit: DraftKit, what: Lendable, library: readonly L[]): L[] {
  if (what === 'competencies' && kit.content.competencies.length > 0) return []
  const wanted = borrowers(kit, what)
  const worth = ({ competencyIds, role, interviewType }: Lender) =>
    4 * wanted.filter((id) => competencyIds.includes(id)).length +
    2 * Number(role === kit.role) +
    Number(interviewType === kit.interviewType)
  const isWhole = what !== 'anchors' && what !== 'catalogue'
  const lends = (lender: Lender) => isWhole || wanted.some((id) => lender.competencyIds.includes(id))
  return library.filter((lender) => lender.slug !== slug && lends(lender)).toSorted((a, b) => worth(b) - worth(a))
}

/** The draft with what it lacks from a kit that has it. Nothing that is there is changed. */
export function borrowed(kit: DraftKit, what: Lendable, from: KitContent): DraftKit {
  const wanted = borrowers(kit, what)
  const { content } = kit
  if (what === 'anchors') {
    const filled = content.competencies.map((own) => {
      const lent = from.competencies.find(({ id }) => id === own.id)
      return lent && wanted.includes(own.id) ? filledFrom(own, lent) : own
    })
    return { ...kit, content: { ...content, competencies: filled } }
  }
  if (what === 'competencies') {
    const known = new Set(content.competencies.map(({ id }) => id))
    const competencies = [...content.competencies, ...from.competencies.filter(({ id }) => !known.has(id))]
    return { ...kit, content: { ...content, competencies: competencies.slice(0, 14) } }
  }
  if (what === 'briefing') {
    const briefing = [...content.briefing, ...from.briefing.filter((point) => !content.briefing.includes(point))]
    return { ...kit, content: { ...content, briefing: briefing.slice(0, 30) } }
  }
  const taken = new Set([...content.signals, ...content.antiPatterns, ...content.guardrails].map(({ id }) => id))
  const fresh = <T extends { id: string }>(items: readonly T[]): T[] =>
    items.map((item) => ({ ...item, id: freeId(item.id, taken) }))
  if (what === 'guardrails')
    return { ...kit, content: { ...content, guardrails: [...content.guardrails, ...fresh(from.guardrails)] } }
  const isWanted = ({ competencyId }: { competencyId: string }) => wanted.includes(competencyId)
  return {
    ...kit,
    content: {
      ...content,
      signals: [...content.signals, ...fresh(from.signals.filter(isWanted))].slice(0, 60),
      antiPatterns: [...content.antiPatterns, ...fresh(from.antiPatterns.filter(isWanted))].slice(0, 60),
    },
  }
}

function filledFrom(own: DraftCompetency, lent: KitContent['competencies'][number]): DraftCompetency {
  const anchors = { ...own.anchors }
  for (const point of points) if (isEmpty(anchors[point])) anchors[point] = lent.anchors[point]
  return { ...own, definition: isEmpty(own.definition) ? lent.definition : own.definition, anchors }
}

function freeId(id: string, taken: Set<string>): string {
  let free = id
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`
  taken.add(free)
  return free
}
