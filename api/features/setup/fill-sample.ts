import { v7 } from 'uuid'
import type { Candidacy } from '#contract/candidates.ts'
import type { DemoNote, DemoSitting } from '#db/demo/sitting.ts'
import {
  type DemoCandidacy,
  type DemoInterview,
  type DemoPersonKey,
  demoCandidacies,
  demoJobs,
} from '#db/demo/story.ts'
import type { Actor } from '#domain/access.ts'
import type { Perform } from '#http/perform.ts'
import { endOf, momentsOf } from './sample-moments.ts'
import { addTranscript, wantTranscripts } from './sample-transcript.ts'

export type People = Record<DemoPersonKey | 'recruiter' | 'admin', Actor>
type Telling = { perform: Perform; people: People; now: Date }

const minute = 60_000
const day = 24 * 60 * minute

/**
 * Tells the demonstration's story through the product's own operations, each at its own instant, so that what comes out
 * is what its people could have done. Times count from `now`.
 */
export async function fillSample(telling: Telling): Promise<void> {
  const { perform, people, now } = telling
  await wantTranscripts(perform, people.admin, before(now, 40 * day))
  const jobIds = new Map<string, string>()
  for (const { key, title, level, loopSlug, committee } of demoJobs) {
    const body = {
      title,
      level,
      loopSlug,
      hiringManagerId: people.manager.id,
      committeeIds: committee.map((who) => people[who].id),
    }
    const job = await perform(people.recruiter, before(now, 40 * day), 'createJob', { body })
    jobIds.set(key, job.id)
  }
  for (const story of demoCandidacies) await tell(telling, story, jobIds.get(story.job) ?? '')
}

const before = (now: Date, ms: number) => new Date(now.getTime() - ms).toISOString()

async function tell(telling: Telling, story: DemoCandidacy, jobId: string): Promise<void> {
  const { perform, people, now } = telling
  const started = before(now, story.startedDaysAgo * day)
  const candidate = await perform(people.recruiter, started, 'createCandidate', { body: story.candidate })
  const candidacy = await perform(people.recruiter, started, 'createCandidacy', {
    body: { candidateId: candidate.id, jobId },
  })
  for (const planned of story.interviews) await seat(telling, candidacy, planned, started)
  // In the order of the calendar: who sat later may have read what came before only after submitting.
  const held = story.interviews
    .filter(({ sitting }) => sitting)
    .toSorted((a, b) => (a.startsIn ?? 0) - (b.startsIn ?? 0))
  for (const planned of held) await sit(telling, interviewOf(candidacy, planned), planned)
  if (story.debrief) await debrief(telling, candidacy.id, story.debrief)
}

function interviewOf(candidacy: Candidacy, { round }: DemoInterview) {
  const interview = candidacy.interviews.find((one) => one.round === round)
  if (!interview) throw new Error(`The sample data names a round that the loop does not have: ${round}`)
  return interview
}

/** A time that a calendar would show: on the next five minutes. */
function startOf(now: Date, startsIn: number): string {
  return new Date(Math.ceil((now.getTime() + startsIn * minute) / (5 * minute)) * 5 * minute).toISOString()
}

async function seat(
  { perform, people, now }: Telling,
  candidacy: Candidacy,
  planned: DemoInterview,
  at: string,
): Promise<void> {
  const { id, minutes } = interviewOf(candidacy, planned)
  const panel = Object.entries(planned.panel).map(([who, taken]) => ({
    userId: people[who as DemoPersonKey].id,
    seat: taken,
  })) // keys of the panel's own record
  const scheduledAt = planned.startsIn === null ? null : startOf(now, planned.startsIn)
  // A conversation that is paused for whoever looks around has no stop that passes meanwhile.
  const hardStopAt =
    scheduledAt && planned.until !== 'paused'
      ? new Date(Date.parse(scheduledAt) + minutes * minute).toISOString()
      : null
  const meeting = scheduledAt
    ? { scheduledAt, hardStopAt, meetingUrl: `https://meet.example/${candidacy.id.slice(-8)}-${planned.round}` }
    : {}
  await perform(people.recruiter, at, 'changeInterview', { params: { id }, body: { panel, ...meeting } })
  for (const [sectionId, who] of Object.entries(planned.leads ?? {}))
    await perform(people[leadOf(planned)], at, 'leadSection', {
      params: { interviewId: id, sectionId },
      body: { userId: people[who].id },
    })
}

async function sit(
  { perform, people, now }: Telling,
  { id: interviewId }: { id: string },
  planned: DemoInterview,
): Promise<void> {
  const { sitting, until = 'submitted', startsIn } = planned
  const lead = people[leadOf(planned)]
  if (!sitting || startsIn === null) return
  const start = now.getTime() + startsIn * minute
  const at = (offsetMs: number) => new Date(start + offsetMs).toISOString()
  const params = { interviewId }
  const { kit } = await perform(lead, at(0), 'getInterview', { params: { id: interviewId } })
  const isTimed = sitting.isTimed ?? true
  if (isTimed) await perform(lead, at(0), 'moveClock', { params, body: { action: 'start' } })
  const stopMs = until === 'paused' ? -startsIn * minute : endOf(sitting, kit)
  const noteIds: string[] = []
  for (const moment of momentsOf(sitting, kit, stopMs)) {
    const instant = at(moment.offsetMs)
    if (moment.kind === 'section') {
      await perform(lead, instant, 'moveClock', { params, body: { action: 'goto', sectionId: moment.sectionId } })
    } else if (moment.kind === 'prompt') {
      const { promptId, status, followUpIds } = moment
      await perform(lead, instant, 'markPrompt', {
        params: { interviewId, promptId },
        body: { status, followUpIds },
      })
    } else {
      const noteId = v7({ msecs: Date.parse(instant) })
      noteIds.push(noteId)
      await perform(lead, instant, 'putNote', {
        params: { interviewId, noteId },
        body: noteBody(moment.note, isTimed ? moment.offsetMs : null),
      })
    }
  }
  if (until === 'paused') {
    await perform(lead, at(stopMs), 'moveClock', { params, body: { action: 'pause' } })
    return
  }
  const end = isTimed ? { action: 'end' as const } : { action: 'held' as const, startedAt: at(0), endedAt: at(stopMs) }
  await perform(lead, at(stopMs), 'moveClock', { params, body: end })
  if (planned.topics) await perform(lead, at(stopMs + minute), 'handOn', { params, body: { topics: planned.topics } })
  if (planned.recording) await addTranscript(perform, lead, at(stopMs + 6 * minute), interviewId, planned.recording)
  const body = scorecardBody(sitting, noteIds)
  const draft = until === 'draft' ? { ...body, recommendation: null } : body
  await perform(lead, at(stopMs + 9 * minute), 'putScorecard', { params, body: draft })
  if (until === 'submitted') await perform(lead, at(stopMs + 14 * minute), 'submitScorecard', { params })
}

const leadOf = ({ panel }: DemoInterview) => {
  const found = Object.entries(panel).find(([, taken]) => taken === 'lead')
  if (!found) throw new Error('An interview of the sample data that took place has no lead.')
  return found[0] as DemoPersonKey // a key of the panel's own record
}

function noteBody([, sectionId, promptId, text, ...tags]: DemoNote, offsetMs: number | null) {
  return {
    kind: 'text' as const,
    phase: 'during' as const,
    text,
    offsetMs,
    sectionId,
    promptId,
    tags: tags.map((tag) => {
      const [competencyId = '', catalogId] = tag.slice(1).split('/')
      const polarity = tag.startsWith('+') ? ('signal' as const) : ('anti_pattern' as const)
      return { competencyId, polarity, ...(catalogId === undefined ? {} : { catalogId }) }
    }),
    revision: 0,
  }
}

function scorecardBody({ notes, ratings, recommendation, summary }: DemoSitting, noteIds: string[]) {
  return {
    ratings: Object.entries(ratings).map(([competencyId, [rating, confidence, rationale]]) => ({
      competencyId,
      rating,
      notAssessed: rating === null,
      confidence,
      rationale,
      noteIds: noteIds.filter((_, index) =>
        notes[index]?.slice(4).some((tag) => tag?.slice(1).split('/')[0] === competencyId),
      ),
    })),
    recommendation,
    summary,
    revision: 0,
  }
}

async function debrief(
  { perform, people, now }: Telling,
  candidacyId: string,
  story: NonNullable<DemoCandidacy['debrief']>,
): Promise<void> {
  const params = { candidacyId }
  const after = (hours: number) => before(now, story.openedDaysAgo * day - hours * 60 * minute)
  await perform(people.recruiter, after(0), 'openDebrief', { params, body: {} })
  for (const [index, { by, recommendation, reason }] of story.votes.entries())
    await perform(people[by], after(2 + index), 'castVote', {
      params,
      body: { recommendation, confidence: 'medium', reason },
    })
  if (!story.decision) return
  const { decision, reasons, dissent } = story.decision
  await perform(people.recruiter, after(8), 'revealVotes', { params, body: {} })
  const body = { decision, reasons, dissent: dissent.map(({ by, text }) => ({ userId: people[by].id, text })) }
  await perform(people.manager, after(9), 'recordDecision', { params, body })
}
