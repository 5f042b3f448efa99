import type { Interview } from '#contract/interviews.ts'
import type { RehearsalAttempt } from '#contract/rehearsal-attempts.ts'
import type { RehearsalNote } from '#domain/rehearsal/work.ts'
import { inClockOrder, type NoteView } from './note-view.ts'

/** How the one in the candidate's place is called. */
export const candidateOf = ({ rehearsal }: Pick<RehearsalAttempt, 'rehearsal'>) =>
  rehearsal?.candidate.name ?? 'Your colleague'

/** The first word of a name, as one speaks of somebody in the room. */
export const firstName = (name: string) => name.split(' ')[0] ?? name

/**
 * A rehearsal as the screens of an interview take it: they are the real ones, so that what is learned holds. Nothing of
 * it is an interview, and its ids name none.
 */
export function interviewOf(attempt: RehearsalAttempt): Interview {
  const { id, kit, state, work } = attempt
  return {
    id,
    candidacyId: id,
    round: 'rehearsal',
    title: 'Rehearsal',
    stage: 'onsite',
    state: work.clock.state === 'ended' ? 'ended' : 'live',
    isOptional: true,
    minutes: kit.durationMinutes,
    scheduledAt: null,
    hardStopAt: null,
    meetingUrl: null,
    endedAt: work.clock.endedAt,
    candidate: { id, name: candidateOf(attempt), pronunciation: null, timeZone: null, links: [] },
    job: { id, title: kit.title, level: '' },
    kitSlug: kit.slug,
    panel: [],
    mySeat: 'lead',
    myScorecard: { state: state === 'submitted' ? 'submitted' : 'draft', unanswered: 0 },
    clock: { ...work.clock, at: new Date().toISOString(), isTracked: true, plan: null },
    prompts: [],
    kit,
    askedBefore: [],
    alsoCoveredBy: [],
    extraTimePercent: null,
    transcript: null,
    sectionLeads: [],
    handoff: { topics: [], revision: 0 },
    handedOn: [],
    laterRounds: [],
    isCandidacyClosed: false,
  }
}

/** Notes of a rehearsal as the screens show notes. */
export const viewsOf = (notes: readonly RehearsalNote[]): NoteView[] =>
  notes.map((note) => ({ ...note, state: 'saved' as const, refusedBecause: null })).toSorted(inClockOrder)
