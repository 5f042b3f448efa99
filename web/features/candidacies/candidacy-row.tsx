import type { Candidacy } from '#contract/candidates.ts'
import { progressOf, scorecardsIn, stepNames } from '../../lib/candidacy-progress.ts'
import { exactTime, fromNow } from '../../lib/format-day.ts'
import { dayAndTime } from '../../lib/local-time.ts'
import { debriefStateNames, decisionNames } from '../../lib/vocabulary.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Row } from '../../ui/rows.tsx'
import { When } from '../../ui/when.tsx'
import styles from './candidacies.module.css'

/** One candidacy in a list: who, for what, how far, and what is next. */
export function CandidacyRow({ candidacy, now }: { candidacy: Candidacy; now: Date }) {
  const { candidate, job, debrief } = candidacy
  const progress = progressOf(candidacy, now)
  const { held, total, next, step } = progress
  const facts = [`${held} of ${total} held`, held > 0 ? scorecardsIn(candidacy) : null].filter((fact) => fact !== null)
  return (
    <Row
      className={styles.row}
      title={<Anchor href={`/candidacies/${candidacy.id}`}>{candidate.name}</Anchor>}
      detail={
        <>
          {job.title}
          {job.level !== '' && `, ${job.level}`} · {facts.join(' · ')}
          {next?.scheduledAt && candidacy.state === 'active' && (
            <>
              {' · '}
              {next.state === 'live' ? (
                `${next.title} is live`
              ) : (
                <>
                  {next.title}{' '}
                  <When at={new Date(next.scheduledAt)} exact={exactTime(next.scheduledAt)}>
                    {dayAndTime(next.scheduledAt, now)}
                  </When>
                </>
              )}
            </>
          )}
        </>
      }
      end={
        <span className={styles.chips}>
          {debrief?.mayVote && !debrief.hasVoted && <Chip tone="accent">Your vote is due</Chip>}
          {debrief?.decision ? (
            <Chip>{decisionNames[debrief.decision]}</Chip>
          ) : (
            <Chip tone={step === 'late' ? 'warn' : 'plain'} icon={step === 'late' ? 'warn' : undefined}>
              {step === 'in_debrief' && debrief ? debriefStateNames[debrief.state] : stepNames[step]}
            </Chip>
          )}
          <When
            className="muted small nowrap no-phone"
            at={new Date(candidacy.createdAt)}
            exact={`begun ${exactTime(candidacy.createdAt)}`}
          >
            {fromNow(candidacy.createdAt, now)}
          </When>
        </span>
      }
    />
  )
}
