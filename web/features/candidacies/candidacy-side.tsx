import type { Candidacy } from '#contract/candidates.ts'
import { scorecardsIn } from '../../lib/candidacy-progress.ts'
import { exactTime, fromNow } from '../../lib/format-day.ts'
import { cityOf, timeThere } from '../../lib/local-time.ts'
import { debriefStateNames, decisionNames } from '../../lib/vocabulary.ts'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Section } from '../../ui/section.tsx'
import { When } from '../../ui/when.tsx'

type Props = { candidacy: Candidacy; now: Date; isRecruiter: boolean }

export function CandidacySide({ candidacy, now, isRecruiter }: Props) {
  const { candidate, hiringManager, createdAt, job } = candidacy
  return (
    <>
      <Card>
        <Debrief candidacy={candidacy} />
      </Card>
      <Section title="Candidate">
        <Facts
          items={[
            ...(candidate.pronunciation ? [{ term: 'Say', value: candidate.pronunciation }] : []),
            ...(candidate.timeZone
              ? [
                  {
                    term: 'Time there',
                    value: `${cityOf(candidate.timeZone)}, ${timeThere(now.toISOString(), candidate.timeZone)}`,
                  },
                ]
              : []),
            { term: 'Hiring manager', value: hiringManager?.name ?? 'none named' },
            {
              term: 'Begun',
              value: (
                <When at={new Date(createdAt)} exact={exactTime(createdAt)}>
                  {fromNow(createdAt, now)}
                </When>
              ),
            },
          ]}
        />
        {isRecruiter && (
          <div className="row">
            <LinkButton href={`/candidates?edit=${candidate.id}`}>Edit the candidate</LinkButton>
            <LinkButton href={`/jobs/${job.id}`}>The job’s board</LinkButton>
          </div>
        )}
      </Section>
    </>
  )
}

/** Where the debrief stands, and the one way on. A panelist who still owes a scorecard sees nothing of it. */
function Debrief({ candidacy }: { candidacy: Candidacy }) {
  const { debrief } = candidacy
  const progress = scorecardsIn(candidacy)
  const href = `/candidacies/${candidacy.id}/debrief`
  if (!debrief)
    return (
      <Section title="Debrief">
        <p className="muted">Hidden from you until you have submitted every scorecard that you owe here.</p>
      </Section>
    )
  const isVoteDue = debrief.mayVote && !debrief.hasVoted
  return (
    <Section title="Debrief">
      <p>
        {debrief.decision ? (
          <b>{decisionNames[debrief.decision]}</b>
        ) : debrief.isReady && debrief.state === 'collecting' ? (
          <b>Ready to open</b>
        ) : (
          debriefStateNames[debrief.state]
        )}
        {progress && <span className="muted"> · {progress}</span>}
      </p>
      {isVoteDue && <p>Your vote is due. Nobody sees it before the reveal.</p>}
      <LinkButton href={href} variant={isVoteDue || debrief.isReady ? 'primary' : 'plain'}>
        {isVoteDue
          ? 'Read the packet and vote'
          : debrief.state === 'collecting'
            ? 'Go to the debrief'
            : 'Read the packet'}
      </LinkButton>
    </Section>
  )
}
