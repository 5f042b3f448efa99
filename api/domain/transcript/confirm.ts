import type { InterviewState } from '../interview.ts'
import type { Refusal } from '../refusal.ts'
import type { Participant, Speaker } from './transcript.ts'

/** A transcript is of something that was said, and only where the organization wants any. */
export function refuseTranscript({
  isWanted,
  state,
}: {
  isWanted: boolean
  state: InterviewState
}): Refusal<'transcripts_off' | 'interview_refused'> | null {
  if (!isWanted)
    return { code: 'transcripts_off', detail: 'Your organization keeps none. An admin can change that in Settings.' }
  return state === 'live' || state === 'ended'
    ? null
    : { code: 'interview_refused', detail: 'A transcript is added once the interview has begun.' }
}

type Named = { label: string | null; participant: Participant }

/** Each label of the transcript is somebody, once: what a machine proposes is not used until a human said so. */
export function refuseSpeakers(
  speakers: readonly Pick<Speaker, 'label'>[],
  named: readonly Named[],
): Refusal<'speakers_incomplete'> | null {
  const issues = [
    ...named.flatMap(({ label }, index) =>
      !speakers.some((speaker) => speaker.label === label)
        ? [{ path: `speakers[${index}].label`, message: 'Nobody in the transcript is called that.' }]
        : named.findIndex((other) => other.label === label) < index
          ? [{ path: `speakers[${index}].label`, message: 'Named twice.' }]
          : [],
    ),
    ...speakers
      .filter(({ label }) => !named.some((one) => one.label === label))
      .map(({ label }) => ({ path: 'speakers', message: `Say who “${label ?? 'nobody named'}” is.` })),
  ]
  return issues.length > 0 ? { code: 'speakers_incomplete', issues } : null
}
