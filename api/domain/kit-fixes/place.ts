import { isCompetencyId } from '../competency.ts'
import { competenciesNamed, isAsking } from '../guide/phrases.ts'
import type { DraftKit, DraftPrompt } from '../kit-draft.ts'
import { blankCompetency } from './fix-prompts.ts'

/** What a text that an import left over can become. */
export const targets = [
  'prompt',
  'problem',
  'signal',
  'anti_pattern',
  'competency',
  'follow_up',
  'goal',
  'briefing',
] as const
export type Target = (typeof targets)[number]

/**
 * Where the author is: the section that is open, and the prompt that was written in last (`content.sections[1].prompts[0]`).
 * `newId` makes an id that the kit has not had.
 */
export type Spot = { sectionIndex: number | null; promptPath: string | null; newId: (prefix: string) => string }

type Placed = { kit: DraftKit; path: string }

/** The section that a text goes to: the open one, else the first that asks something, else the one after the introductions. */
export function sectionFor(
  { content: { sections } }: DraftKit,
  { sectionIndex }: Pick<Spot, 'sectionIndex'>,
): number | null {
  if (sectionIndex !== null && sections[sectionIndex]) return sectionIndex
  const asking = sections.findIndex(({ prompts }) => prompts.length > 0)
  if (asking >= 0) return asking
  return sections.length === 0 ? null : Math.min(1, sections.length - 1)
}

/** The draft with a text in its place; null where it has no such place, or the place has no room. */
export function placed(kit: DraftKit, target: Target, text: string, spot: Spot): Placed | null {
  if (text.length > (target === 'problem' ? 10_000 : 4000)) return null
  switch (target) {
    case 'prompt':
      return asPrompt(kit, text, spot)
    case 'problem':
      return asProblem(kit, text, spot)
    case 'signal':
      return asItem(kit, 'signals', text, spot)
    case 'anti_pattern':
      return asItem(kit, 'antiPatterns', text, spot)
    case 'competency':
      return asCompetency(kit, text)
    case 'follow_up':
      return asFollowUp(kit, text, spot)
    case 'goal':
      return asGoal(kit, text, spot)
    default:
      return pushed(kit, 'briefing', text, 30)
  }
}

type ListKey = 'problems' | 'signals' | 'antiPatterns' | 'competencies' | 'briefing'

function pushed(kit: DraftKit, key: ListKey, item: unknown, most: number): Placed | null {
  const list: readonly unknown[] = kit.content[key] ?? []
  if (list.length >= most) return null
  const content = { ...kit.content, [key]: [...list, item] }
  return { kit: { ...kit, content }, path: `content.${key}[${list.length}]` }
}

const usualMinutes = 5

/** What asks nothing is what interviewers listen for: its question is for the author to write. */
function asPrompt(kit: DraftKit, text: string, spot: Spot): Placed | null {
  const index = sectionFor(kit, spot)
  const section = index === null ? undefined : kit.content.sections[index]
  if (index === null || !section || section.prompts.length >= 40) return null
  const isQuestion = isAsking(text)
  const prompt: DraftPrompt = {
    id: spot.newId('p'),
    kind: 'question',
    text: isQuestion ? text : '',
    // An alternate leaves the core prompts the time that they have; where there is none, it is the first.
    core: section.minutes >= usualMinutes && !section.prompts.some((one) => one.core),
    minutes: usualMinutes,
    competencyIds: ratedOn(kit, text),
    difficulty: 'medium',
    tags: [],
    strongAnswer: isQuestion ? '' : text,
    followUps: [],
    provenance: { guide: 'Imported guide', item: 'placed by hand' },
  }
  const sections = kit.content.sections.with(index, { ...section, prompts: [...section.prompts, prompt] })
  const path = `content.sections[${index}].prompts[${section.prompts.length}]`
  return { kit: { ...kit, content: { ...kit.content, sections } }, path }
}

const asProblem = (kit: DraftKit, text: string, { newId }: Spot): Placed | null =>
  pushed(
    kit,
    'problems',
    {
      id: newId('x'),
      title: '',
      statement: text,
      difficulty: 'medium',
      tags: [],
      competencyIds: ratedOn(kit, text),
      strongAnswer: '',
      probes: [],
      hints: [],
      provenance: { guide: 'Imported guide', item: 'placed by hand' },
    },
    30,
  )

function asItem(kit: DraftKit, list: 'signals' | 'antiPatterns', text: string, { newId }: Spot): Placed | null {
  const competencyId = knownIn(kit, text)[0] ?? kit.content.competencies[0]?.id ?? ''
  const item = { id: newId(list === 'signals' ? 's' : 'a'), competencyId, text }
  return pushed(kit, list, list === 'signals' ? item : { ...item, severity: 'concern' }, 60)
}

/** `Name: what it means`, or a text that names one; null where it names none of the catalogue. */
function asCompetency(kit: DraftKit, text: string): Placed | null {
  const parted = /^([^:–—]{2,80})(?::| [–—-]) +/.exec(text.slice(0, 100))
  const [id] = competenciesNamed(parted?.[1] ?? text)
  return id === undefined ? null : withCompetency(kit, id, parted ? text.slice(parted[0].length) : text)
}

/** A competency of the catalogue with a text as its definition; one that has a definition gets it as well. */
export function withCompetency(kit: DraftKit, id: string, text: string): Placed | null {
  if (!isCompetencyId(id)) return null
  const { competencies } = kit.content
  const index = competencies.findIndex((one) => one.id === id)
  const known = competencies[index]
  if (!known)
    return text.length > 4000 ? null : pushed(kit, 'competencies', { ...blankCompetency(id), definition: text }, 14)
  const definition = joined(known.definition, text)
  if (definition.length > 4000) return null
  const content = { ...kit.content, competencies: competencies.with(index, { ...known, definition }) }
  return { kit: { ...kit, content }, path: `content.competencies[${index}]` }
}

/** On the prompt that was written in last, else on the last one of the open section. */
function asFollowUp(kit: DraftKit, text: string, spot: Spot): Placed | null {
  const place = /^content\.sections\[(\d+)\]\.prompts\[(\d+)\]/.exec(spot.promptPath ?? '')
  const s = place ? Number(place[1]) : sectionFor(kit, spot)
  const section = s === null ? undefined : kit.content.sections[s]
  if (s === null || !section) return null
  const p = place ? Number(place[2]) : section.prompts.length - 1
  const prompt = section.prompts[p]
  if (!prompt || prompt.followUps.length >= 12) return null
  const followUps = [...prompt.followUps, { id: spot.newId('f'), text, gap: '' }]
  const sections = kit.content.sections.with(s, {
    ...section,
    prompts: section.prompts.with(p, { ...prompt, followUps }),
  })
  const path = `content.sections[${s}].prompts[${p}].followUps[${prompt.followUps.length}]`
  return { kit: { ...kit, content: { ...kit.content, sections } }, path }
}

function asGoal(kit: DraftKit, text: string, spot: Spot): Placed | null {
  const index = sectionFor(kit, spot)
  const section = index === null ? undefined : kit.content.sections[index]
  if (index === null || !section) return null
  const goal = joined(section.goal, text)
  if (goal.length > 4000) return null
  const sections = kit.content.sections.with(index, { ...section, goal })
  return { kit: { ...kit, content: { ...kit.content, sections } }, path: `content.sections[${index}].goal` }
}

const joined = (before: string, text: string) => (before.trim() === '' ? text : `${before}\n${text}`)

const knownIn = ({ content }: DraftKit, text: string): string[] =>
  competenciesNamed(text).filter((id) => content.competencies.some((one) => one.id === id))

/** What a text names of the kit's competencies, else the only one that there is. */
function ratedOn(kit: DraftKit, text: string): string[] {
  const named = knownIn(kit, text).slice(0, 2)
  const [only, ...others] = kit.content.competencies
  return named.length === 0 && only && others.length === 0 ? [only.id] : named
}
