import { useQuery } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import type { Candidacy } from '#contract/candidates.ts'
import type { Session } from '#contract/session.ts'
import { failureOf, isRefusedAs } from '../../lib/call-words.ts'
import { candidacyStateNames } from '../../lib/vocabulary.ts'
import { useNow } from '../../lib/now.ts'
import { useTitle } from '../../lib/title.ts'
import { Chip } from '../../ui/chip.tsx'
import { Columns } from '../../ui/columns.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { Skeleton, SkeletonBlock, SkeletonText } from '../../ui/skeleton.tsx'
import { sessionQuery } from '../session/queries.ts'
import { CandidacySide } from './candidacy-side.tsx'
import { InterviewActs, useInterviewAct } from './interview-acts.tsx'
import { GateCard } from './gate-card.tsx'
import { type GateAct, GateDialog } from './gate-dialog.tsx'
import { InterviewCard } from './interview-card.tsx'
import { LoopPlaceSection } from './loop-place.tsx'
import { candidacyQuery } from './queries.ts'
import styles from './candidacies.module.css'

export function CandidacyPage({ params }: { params: { candidacyId?: string | undefined } }) {
  const candidacy = useQuery(candidacyQuery(params.candidacyId ?? ''))
  const session = useQuery(sessionQuery)
  useTitle(candidacy.data ? `${candidacy.data.candidate.name}, ${candidacy.data.job.title}` : 'Candidacy')
  return (
    <Page>
      {candidacy.isPending && (
        <Skeleton label="Loading the candidacy" isPage>
          <SkeletonText size="t5" width="half" />
          <SkeletonText width="half" />
          <SkeletonBlock />
          <SkeletonBlock />
          <SkeletonBlock />
        </Skeleton>
      )}
      {candidacy.error && !candidacy.data && (
        <NoCandidacy error={candidacy.error} onRetry={() => void candidacy.refetch()} />
      )}
      {candidacy.data && session.data && <Loop candidacy={candidacy.data} session={session.data} />}
    </Page>
  )
}

const NoCandidacy = ({ error, onRetry }: { error: Error; onRetry: () => void }) =>
  isRefusedAs(error, 'not_found', 'invalid_input') ? (
    <PageHeader
      title="There is no such candidacy"
      lead="It is gone, or it is not yours to see."
      actions={<LinkButton href="/candidacies">Your candidacies</LinkButton>}
    />
  ) : (
    <>
      <h1 className="vh">Candidacy</h1>
      <ErrorState {...failureOf(error, 'The candidacy')} onRetry={onRetry} />
    </>
  )

function Loop({ candidacy, session }: { candidacy: Candidacy; session: Session }) {
  const now = useNow()
  const { act, open, close } = useInterviewAct()
  const [gateAct, setGateAct] = useState<GateAct | null>(null)
  const { candidate, job, interviews } = candidacy
  const isRecruiter = candidacy.myRelations.includes('recruiter')
  const acting = interviews.find(({ id }) => id === act?.interviewId)
  return (
    <>
      <PageHeader
        over={`${job.title}${job.level === '' ? '' : `, ${job.level}`}`}
        title={
          <>
            {candidate.name}
            {candidacy.state !== 'active' && (
              <Chip className={styles.state}>{candidacyStateNames[candidacy.state]}</Chip>
            )}
          </>
        }
        lead={candidacy.loopTitle}
      />
      <LoopPlaceSection candidacy={candidacy} now={now} />
      <Columns
        sideLabel="Debrief and candidate"
        side={<CandidacySide candidacy={candidacy} now={now} isRecruiter={isRecruiter} />}
        main={
          <Section title="Interviews" end={isRecruiter ? 'Progress only until a debrief opens' : undefined}>
            <ol className={styles.interviews}>
              {interviews.map((interview, index) => {
                const gate = gateAfter(candidacy, index)
                return (
                  <Fragment key={interview.id}>
                    <li>
                      <InterviewCard
                        interview={interview}
                        candidacy={candidacy}
                        userId={session.user.id}
                        isRecruiter={isRecruiter}
                        now={now}
                        onAct={open}
                      />
                    </li>
                    {gate && (
                      <li>
                        <GateCard gate={gate} candidacy={candidacy} now={now} onAct={setGateAct} />
                      </li>
                    )}
                  </Fragment>
                )
              })}
            </ol>
          </Section>
        }
      />
      {gateAct && <GateDialog act={gateAct} candidacy={candidacy} onClose={() => setGateAct(null)} />}
      {isRecruiter && act && acting && (
        <InterviewActs key={acting.id} act={act} interview={acting} candidacy={candidacy} onClose={close} />
      )}
    </>
  )
}

/** The gate that stands behind the last interview of its stage. The onsite's is there only to close the candidacy. */
function gateAfter({ interviews, gates }: Candidacy, index: number) {
  const stage = interviews[index]?.stage
  const isLast = interviews[index + 1]?.stage !== stage
  const gate = isLast ? gates?.find((one) => one.stage === stage) : undefined
  return gate && (gate.stage === 'screen' || gate.decision !== null || gate.may.length > 0) ? gate : undefined
}
