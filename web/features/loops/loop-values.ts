import type { KitSummary, Loop } from '#contract/kits.ts'
import { roleName } from '../../lib/role-names.ts'

type Round = Loop['rounds'][number]
/** What a round takes from its kit. */
export type SuggestingKit = Pick<
  KitSummary,
  'slug' | 'title' | 'role' | 'interviewType' | 'durationMinutes' | 'competencyIds' | 'conductedBy'
>
/** A round while it is edited: an empty id is made of the title when it is saved. */
export type RoundValues = Round
export type LoopValues = { title: string; slug: string; rounds: RoundValues[] }

/** "Backend, two rounds" as a short name: `backend-two-rounds`. */
export const slugOf = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)

/** A loop is of one role, so that its rounds need not say it: "Backend engineer, coding" is the round "Coding". */
function roundTitle({ title, role }: SuggestingKit): string {
  const start = `${roleName(role)}, `.toLowerCase()
  const rest = title.toLowerCase().startsWith(start) ? title.slice(start.length) : title
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

/** Another kit in a round: what it suggests, with a title that was written by hand. */
export function withKit(
  round: RoundValues,
  before: SuggestingKit | undefined,
  kit: SuggestingKit | undefined,
): RoundValues {
  const isOwn = round.title.trim() !== '' && round.title !== roundOf(before, 0).title
  const suggested = roundOf(kit, round.targetDay)
  return { ...suggested, id: round.id, title: isOwn ? round.title : suggested.title }
}

/** A round of that kit, as the kit suggests it. */
export function roundOf(kit: SuggestingKit | undefined, targetDay: number): RoundValues {
  return {
    id: '',
    title: kit ? roundTitle(kit) : '',
    kitSlug: kit?.slug ?? '',
    stage: kit?.interviewType === 'screen' ? 'screen' : 'onsite',
    minutes: kit?.durationMinutes ?? 60,
    isOptional: false,
    focusCompetencyIds: kit?.competencyIds ?? [],
    qualification: kit?.conductedBy ?? '',
    targetDay,
  }
}

export function valuesOf(loop: Loop | null, isCopy: boolean): LoopValues {
  if (!loop) return { title: '', slug: '', rounds: [roundOf(undefined, 1)] }
  const { title, slug, rounds } = loop
  return isCopy ? { title: `${title}, copy`, slug: slugOf(`${slug}-copy`), rounds } : { title, slug, rounds }
}

/** Rounds as the server takes them: each with an id of its own, made of its title where it has none yet. */
export function roundsOf(rounds: readonly RoundValues[]): Round[] {
  const taken = new Set(rounds.map(({ id }) => id).filter((id) => id !== ''))
  return rounds.map((round) => {
    if (round.id !== '') return round
    const base = slugOf(round.title) || 'round'
    let id = base
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`
    taken.add(id)
    return { ...round, id }
  })
}
