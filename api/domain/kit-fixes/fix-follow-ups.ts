import type { DraftKit, DraftPrompt, DraftSection } from '../kit-draft.ts'
import type { KitFix } from './fixes.ts'

type General = readonly { key: string; gap: string; text: string }[]

/** The gaps that stories leave, whatever they are about. */
const ofStories: General = [
  { key: 'we', gap: 'only “we”', text: 'Which part of that was yours?' },
  { key: 'result', gap: 'no result', text: 'How did you know that it had worked?' },
  { key: 'learning', gap: 'no learning', text: 'What would you do differently today?' },
]
/** The gaps that explanations leave. */
const ofKnowledge: General = [
  { key: 'theory', gap: 'only theory', text: 'Where have you done this yourself?' },
  { key: 'trade-off', gap: 'no trade-off', text: 'When would you rather not do it this way?' },
  { key: 'failure', gap: 'no failure', text: 'How would you notice that it has gone wrong?' },
]

/** What stays thin when a problem is worked on: at its beginning, in the middle, near its end. */
const ofWork: General = [
  { key: 'question', gap: 'no question back', text: 'What would you want to know before you begin?' },
  { key: 'other-way', gap: 'one way only', text: 'Which other way did you leave aside?' },
  { key: 'limits', gap: 'no limits', text: 'What gives way first when there is ten times as much of it?' },
]

const isBare = ({ kind, followUps }: DraftPrompt) => kind !== 'fact' && followUps.length === 0

/** A beginning where nothing asks on: general follow-ups and probes, to be made the kit's own. */
export function* followUpFixes({ content }: DraftKit): Generator<KitFix> {
  const bare = content.sections.flatMap(({ prompts }) => prompts.filter(isBare)).length
  if (bare > 0)
    yield {
      id: 'add_follow_ups',
      gap: 'no_follow_ups',
      label: bare === 1 ? 'Add three general ones' : `Add three general ones to each of the ${bare}`,
      apply: addFollowUps,
    }
  const unprobed = (content.problems ?? []).filter(({ probes }) => probes.length === 0).length
  if (unprobed > 0 && phasesOf(content.sections).length > 0)
    yield {
      id: 'add_probes',
      gap: 'no_probes',
      label: unprobed === 1 ? 'Add general ones' : `Add general ones to each of the ${unprobed}`,
      apply: addProbes,
    }
}

/** The sections in which a problem is worked on. */
const phasesOf = (sections: readonly DraftSection[]) => sections.slice(1, -1)

/**
 * Ids by what is asked after in which prompt: an id stays with its meaning, also where it is taken out and added again.
 * Follow-ups, probes and hints share their ids.
 */
function freeIds({ content: { sections, problems = [] } }: DraftKit): (wish: string) => string {
  const taken = new Set([
    ...sections.flatMap(({ prompts }) => prompts.flatMap(({ followUps }) => followUps.map(({ id }) => id))),
    ...problems.flatMap(({ probes, hints }) => [...probes, ...hints].map(({ id }) => id)),
  ])
  return (wish) => {
    const base = wish.slice(-70).replace(/^[^a-z0-9]+/, '')
    let id = base
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`
    taken.add(id)
    return id
  }
}

function addProbes(kit: DraftKit): DraftKit {
  const phases = phasesOf(kit.content.sections)
  const freeId = freeIds(kit)
  const phaseAt = (index: number) => phases[Math.round((index * (phases.length - 1)) / (ofWork.length - 1))]?.id ?? ''
  const made = (problemId: string) =>
    ofWork.map(({ key, gap, text }, index) => ({
      id: freeId(`${problemId}-${key}`),
      sectionId: phaseAt(index),
      gap,
      text,
    }))
  const problems = kit.content.problems?.map((problem) =>
    problem.probes.length === 0 ? { ...problem, probes: made(problem.id) } : problem,
  )
  return { ...kit, content: { ...kit.content, ...(problems && { problems }) } }
}

function addFollowUps(kit: DraftKit): DraftKit {
  const { sections } = kit.content
  const freeId = freeIds(kit)
  const isTold = kit.interviewType === 'behavioral' || kit.interviewType === 'screen'
  const made = (promptId: string) =>
    (isTold ? ofStories : ofKnowledge).map(({ key, gap, text }) => ({ id: freeId(`${promptId}-${key}`), gap, text }))
  const filled = sections.map((section) => ({
    ...section,
    prompts: section.prompts.map((prompt) => (isBare(prompt) ? { ...prompt, followUps: made(prompt.id) } : prompt)),
  }))
  return { ...kit, content: { ...kit.content, sections: filled } }
}
