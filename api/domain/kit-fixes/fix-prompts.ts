import { competencyTitles, isCompetencyId } from '../competency.ts'
import type { DraftCompetency, DraftKit, DraftPrompt, DraftSection } from '../kit-draft.ts'
import { reachedBy } from '../kit-hints.ts'
import type { KitFix } from './fixes.ts'

/** What an answer takes at least to be heard out, and at most before a follow-up changes the subject. */
const leastMinutes = 4
const mostMinutes = 12
const factMinutes = 2

const isSaid = (text: string) => text.trim() !== ''
const titleOf = (id: string) => (isCompetencyId(id) ? competencyTitles[id] : id)
const mapSections = (kit: DraftKit, change: (section: DraftSection) => DraftSection): DraftKit => ({
  ...kit,
  content: { ...kit.content, sections: kit.content.sections.map(change) },
})
const mapPrompts = (kit: DraftKit, change: (prompt: DraftPrompt) => DraftPrompt): DraftKit =>
  mapSections(kit, (section) => ({ ...section, prompts: section.prompts.map(change) }))

/** What can be done about the prompts and problems of a kit. */
export function* promptFixes(kit: DraftKit): Generator<KitFix> {
  const { sections, competencies, problems = [] } = kit.content
  const prompts = sections.flatMap((section) => section.prompts)
  const wordless = prompts.filter(({ text }) => !isSaid(text)).length
  if (wordless > 0)
    yield {
      id: 'drop_wordless',
      gap: 'questions',
      label: wordless === 1 ? 'Remove the one without a question' : `Remove the ${wordless} without a question`,
      apply: dropWordless,
    }
  const named = missingCompetencies(kit)
  if (named.length > 0)
    yield { id: 'add_named', gap: 'rated', label: `Add ${named.map(titleOf).join(', ')} to the kit`, apply: addNamed }
  const unrated = [...prompts.filter(({ kind }) => kind !== 'fact'), ...problems].filter(
    ({ competencyIds }) => competencyIds.length === 0,
  )
  if (unrated.length > 0)
    for (const { id } of competencies)
      yield {
        id: `rate_rest:${id}`,
        gap: 'rated',
        label: `Rate the rest on ${titleOf(id)}`,
        apply: (now) => rateRest(now, id),
      }
  const untied = [...kit.content.signals, ...kit.content.antiPatterns].some(({ competencyId }) => competencyId === '')
  if (untied)
    for (const { id } of competencies)
      yield {
        id: `tie_rest:${id}`,
        gap: 'catalogue',
        label: `Tie the rest to ${titleOf(id)}`,
        apply: (now) => tieRest(now, id),
      }
  const reached = reachedBy(kit)
  const unreached = competencies.filter(({ id }) => !reached.has(id)).length
  if (unreached > 0 && unreached < competencies.length)
    yield {
      id: 'drop_unreached',
      gap: 'competency_unreached',
      label: `Remove the ${unreached === 1 ? 'one' : unreached} that nothing asks for`,
      apply: dropUnreached,
    }
  const foreign = [...kit.content.signals, ...kit.content.antiPatterns].filter((item) => isForeign(kit, item)).length
  if (foreign > 0)
    yield {
      id: 'drop_foreign',
      gap: 'catalogue',
      label: `Remove ${foreign === 1 ? 'the one' : `the ${foreign}`} of competencies that the kit does not rate`,
      apply: dropForeign,
    }
  if (sections.some(needsFitting))
    yield { id: 'fit_prompts', gap: 'fit', label: 'Make the core prompts fit their sections', apply: fitPrompts }
  const open = [...prompts.filter(({ kind }) => kind !== 'fact'), ...problems].filter(
    ({ strongAnswer, competencyIds }) => !isSaid(strongAnswer) && anchorFor(competencies, competencyIds) !== null,
  )
  if (open.length > 0)
    yield {
      id: 'start_strong_answers',
      gap: 'no_strong_answer',
      label: `Start ${open.length === 1 ? 'it' : `${open.length} of them`} from point 3 of the competency`,
      apply: startStrongAnswers,
    }
}

const dropWordless = (kit: DraftKit): DraftKit =>
  mapSections(kit, (section) => ({ ...section, prompts: section.prompts.filter(({ text }) => isSaid(text)) }))

/** Competencies of the catalogue that prompts name and the kit has no anchors for. */
function missingCompetencies({ content: { sections, competencies, problems = [] } }: DraftKit): string[] {
  const known = new Set(competencies.map(({ id }) => id))
  const items = [...sections.flatMap(({ prompts }) => prompts.filter(({ kind }) => kind !== 'fact')), ...problems]
  const named = new Set(items.flatMap(({ competencyIds }) => competencyIds))
  return [...named].filter((id) => isCompetencyId(id) && !known.has(id)).slice(0, 14 - competencies.length)
}

export const blankCompetency = (id: string): DraftCompetency => ({
  id,
  definition: '',
  mustHave: false,
  weight: 1,
  anchors: { '1': '', '2': '', '3': '', '4': '' },
})

const addNamed = (kit: DraftKit): DraftKit => ({
  ...kit,
  content: {
    ...kit.content,
    competencies: [...kit.content.competencies, ...missingCompetencies(kit).map(blankCompetency)],
  },
})

function rateRest(kit: DraftKit, id: string): DraftKit {
  const rated = mapPrompts(kit, (prompt) =>
    prompt.kind !== 'fact' && prompt.competencyIds.length === 0 ? { ...prompt, competencyIds: [id] } : prompt,
  )
  const { problems } = rated.content
  if (!problems) return rated
  const all = problems.map((one) => (one.competencyIds.length === 0 ? { ...one, competencyIds: [id] } : one))
  return { ...rated, content: { ...rated.content, problems: all } }
}

function tieRest(kit: DraftKit, competencyId: string): DraftKit {
  const tie = <T extends { competencyId: string }>(item: T): T =>
    item.competencyId === '' ? { ...item, competencyId } : item
  const { signals, antiPatterns } = kit.content
  return { ...kit, content: { ...kit.content, signals: signals.map(tie), antiPatterns: antiPatterns.map(tie) } }
}

/** With what is catalogued under them, since nobody could be rated on it. */
function dropUnreached(kit: DraftKit): DraftKit {
  const reached = reachedBy(kit)
  const goes = new Set(kit.content.competencies.flatMap(({ id }) => (reached.has(id) ? [] : [id])))
  const stays = ({ competencyId }: { competencyId: string }) => !goes.has(competencyId)
  const { competencies, signals, antiPatterns } = kit.content
  return {
    ...kit,
    content: {
      ...kit.content,
      competencies: competencies.filter(({ id }) => !goes.has(id)),
      signals: signals.filter(stays),
      antiPatterns: antiPatterns.filter(stays),
    },
  }
}

/** Tied to a competency that the kit does not rate: one that was taken out, for instance. */
const isForeign = ({ content }: DraftKit, { competencyId }: { competencyId: string }) =>
  competencyId !== '' && !content.competencies.some(({ id }) => id === competencyId)

function dropForeign(kit: DraftKit): DraftKit {
  const { signals, antiPatterns } = kit.content
  const own = <T extends { competencyId: string }>(items: readonly T[]) => items.filter((item) => !isForeign(kit, item))
  return { ...kit, content: { ...kit.content, signals: own(signals), antiPatterns: own(antiPatterns) } }
}

const coreMinutes = (prompts: readonly DraftPrompt[]) =>
  prompts.filter(({ core }) => core).reduce((sum, { minutes }) => sum + minutes, 0)
const isTimed = ({ minutes }: DraftPrompt) => Number.isInteger(minutes) && minutes > 0

/** A section with time whose prompts have none, take too much of it, or are all alternates. */
function needsFitting({ minutes, prompts }: DraftSection): boolean {
  if (minutes < 1 || prompts.length === 0) return false
  return !prompts.every(isTimed) || coreMinutes(prompts) > minutes || !prompts.some(({ core }) => core)
}

const fitPrompts = (kit: DraftKit): DraftKit =>
  mapSections(kit, (section) => (needsFitting(section) ? { ...section, prompts: fitted(section) } : section))

/**
 * As many core prompts as the section has time for, in their order; the others become alternates. Facts are short, and
 * of the rest each gets the same share. Minutes that were there and fit are kept.
 */
function fitted({ minutes: time, prompts }: DraftSection): DraftPrompt[] {
  const core = prompts.filter((prompt) => prompt.core)
  const wanted = core.length > 0 ? core : prompts
  const known = wanted.filter(isTimed).reduce((sum, { minutes }) => sum + minutes, 0)
  const open = wanted.filter((prompt) => !isTimed(prompt))
  const facts = open.filter(({ kind }) => kind === 'fact').length
  const asked = open.length - facts
  const each = Math.floor((time - known - facts * factMinutes) / Math.max(1, asked))
  const share = Math.min(mostMinutes, Math.max(Math.min(leastMinutes, Math.floor(time)), each))
  let left = Math.floor(time)
  return prompts.map((prompt) => {
    const wish = isTimed(prompt) ? prompt.minutes : prompt.kind === 'fact' ? factMinutes : share
    const takes = Math.min(wish, Math.floor(time))
    const isCore = wanted.includes(prompt) && takes <= left
    if (isCore) left -= takes
    return { ...prompt, minutes: takes, core: isCore }
  })
}

function anchorFor(competencies: readonly DraftCompetency[], ids: readonly string[]): string | null {
  const anchors = ids.map((id) => competencies.find((one) => one.id === id)?.anchors['3'] ?? '')
  return anchors.find(isSaid) ?? null
}

/** Point 3 of a competency says what meets it: a beginning for what a strong answer shows, to be made the prompt's own. */
function startStrongAnswers(kit: DraftKit): DraftKit {
  const { competencies, problems } = kit.content
  const start = <T extends { strongAnswer: string; competencyIds: string[] }>(item: T): T =>
    isSaid(item.strongAnswer) ? item : { ...item, strongAnswer: anchorFor(competencies, item.competencyIds) ?? '' }
  const started = mapPrompts(kit, (prompt) => (prompt.kind === 'fact' ? prompt : start(prompt)))
  if (!problems) return started
  return { ...started, content: { ...started.content, problems: problems.map(start) } }
}
