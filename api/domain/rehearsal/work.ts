import type { KitContent } from '../kit.ts'
import { type NoteContent, refuseTags, tagWordsOf } from '../note.ts'
import type { Refusal } from '../refusal.ts'
import type { Clock } from '../timeline.ts'
import { placesOf } from './places.ts'

/**
 * A rehearsal's clock as it is kept. Nobody waits in an empty room: what was left running is kept as paused, and goes on
 * when its person comes back.
 */
export type KeptClock = Pick<Clock, 'startedAt' | 'endedAt' | 'offsetMs' | 'sectionId' | 'visits'> & {
  state: 'not_started' | 'paused' | 'ended'
}

/** All notes travel together, so none may be as long as an interview's. */
export const longestNote = 20_000

export type RehearsalNote = NoteContent & { id: string }

/** What a person has done in a rehearsal so far; the scorecard is apart from it. */
export type RehearsalWork = {
  clock: KeptClock
  /** Prompts, follow-ups, problems, probes and hints, and when, in milliseconds of running clock. */
  asked: { id: string; atMs: number }[]
  skippedIds: string[]
  notes: RehearsalNote[]
}

export const noWork: RehearsalWork = {
  clock: { state: 'not_started', startedAt: null, endedAt: null, offsetMs: 0, sectionId: null, visits: [] },
  asked: [],
  skippedIds: [],
  notes: [],
}

export type RehearsalMark = {
  promptId: string
  status: 'asked' | 'skipped' | 'none'
  followUpIds: string[]
  offsetMs: number | null
}

/** What became of each prompt that anything became of, as of an interview's. */
export function marksOf(
  { asked, skippedIds }: Pick<RehearsalWork, 'asked' | 'skippedIds'>,
  content: Pick<KitContent, 'sections' | 'problems'>,
): RehearsalMark[] {
  const places = (content.problems ?? [{ id: undefined }]).flatMap(({ id }) => placesOf(content, id))
  const seen = new Set<string>()
  return places.flatMap(({ id, what, promptId }) => {
    if (promptId !== id || what === 'section' || seen.has(id)) return []
    seen.add(id)
    const own = places.filter((place) => place.promptId === id && place.id !== id)
    const followUpIds = own.filter((place) => asked.some((one) => one.id === place.id)).map((place) => place.id)
    const askedAt = asked.find((one) => one.id === id)
    const status = askedAt ? 'asked' : skippedIds.includes(id) ? 'skipped' : 'none'
    if (status === 'none' && followUpIds.length === 0) return []
    return [{ promptId: id, status, followUpIds, offsetMs: askedAt?.atMs ?? null }]
  })
}

/**
 * A prompt's mark put in the place of the one before, as of an interview's: with `followUpIds` all that are used of it.
 * What was asked before keeps its moment.
 */
export function withMark(
  { asked, skippedIds }: Pick<RehearsalWork, 'asked' | 'skippedIds'>,
  { promptId, status, followUpIds }: Pick<RehearsalMark, 'promptId' | 'status' | 'followUpIds'>,
  before: Pick<RehearsalMark, 'followUpIds'> | null,
  atMs: number,
): Pick<RehearsalWork, 'asked' | 'skippedIds'> {
  const wanted = [...(status === 'asked' ? [promptId] : []), ...followUpIds]
  const own = new Set([promptId, ...(before?.followUpIds ?? [])])
  const kept = asked.filter(({ id }) => !own.has(id) || wanted.includes(id))
  const added = wanted.filter((id) => !kept.some((one) => one.id === id)).map((id) => ({ id, atMs }))
  const others = skippedIds.filter((id) => id !== promptId)
  return { asked: [...kept, ...added], skippedIds: status === 'skipped' ? [...others, promptId] : others }
}

/** Null where the work refers to nothing but what is rehearsed. */
export function refuseWork(work: RehearsalWork, content: KitContent): Refusal<'unknown_reference'> | null {
  const issues: { path: string; message: string }[] = []
  const check = (isKnown: boolean, path: string, message: string) => void (isKnown || issues.push({ path, message }))
  const sectionIds = new Set(content.sections.map(({ id }) => id))
  const places = (content.problems ?? [{ id: undefined }]).flatMap(({ id }) => placesOf(content, id))
  const askable = new Set(places.filter(({ what }) => what !== 'section').map(({ id }) => id))
  const noSection = 'Not a section of this rehearsal.'
  check(work.clock.sectionId === null || sectionIds.has(work.clock.sectionId), 'clock.sectionId', noSection)
  work.clock.visits.forEach(({ sectionId }, index) =>
    check(sectionIds.has(sectionId), `clock.visits[${index}].sectionId`, noSection),
  )
  work.asked.forEach(({ id }, index) => check(askable.has(id), `asked[${index}].id`, 'Nothing that can be asked here.'))
  work.skippedIds.forEach((id, index) =>
    check(askable.has(id), `skippedIds[${index}]`, 'Nothing that can be asked here.'),
  )
  const words = tagWordsOf(content)
  work.notes.forEach(({ id, tags }, index) => {
    const isFirst = work.notes.findIndex((other) => other.id === id) === index
    check(isFirst, `notes[${index}].id`, 'Another note has this id.')
    for (const issue of refuseTags(tags, words)?.issues ?? [])
      issues.push({ ...issue, path: `notes[${index}].${issue.path}` })
  })
  return issues.length > 0 ? { code: 'unknown_reference', issues } : null
}
