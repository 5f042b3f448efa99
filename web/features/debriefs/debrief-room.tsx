import { useQuery } from '@tanstack/react-query'
import type { Debrief } from '#contract/debriefs.ts'
import type { KitVersion } from '#contract/kits.ts'
import type { SharedScorecard } from '#contract/scorecards.ts'
import { isRevealed } from '#domain/debrief.ts'
import { exactTime } from '../../lib/format-day.ts'
import { useNow } from '../../lib/now.ts'
import { decisionWays } from '../../lib/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { Columns } from '../../ui/columns.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useIsWide } from '../../ui/media.ts'
import { Page } from '../../ui/page.tsx'
import { Crumb } from '../../ui/crumb.tsx'
import { Toolbar } from '../../ui/toolbar.tsx'
import { sessionQuery } from '../session/queries.ts'
import { Agenda } from './agenda.tsx'
import { OpenCard, StillOwed } from './collecting.tsx'
import { DecisionForm } from './decision-form.tsx'
import { DecisionRecord } from './decision-record.tsx'
import { CoverageGaps, SeriousAntiPatterns } from './gaps.tsx'
import { Matrix } from './matrix.tsx'
import { PacketHead } from './packet-head.tsx'
import { ProtocolCard } from './protocol-card.tsx'
import { Recommendations } from './recommendations.tsx'
import { RevealedVotes } from './revealed-votes.tsx'
import { Rounds } from './rounds.tsx'
import { VoteCard } from './vote-card.tsx'
import { VotersCard } from './voters-card.tsx'
import styles from './packet.module.css'

type Props = {
  debrief: Debrief
  cards: readonly SharedScorecard[] | null
  kitOf: (card: SharedScorecard) => KitVersion | null
  unheardSince: Date | null
}

/** Packet and room in one: what the scorecards say, and beside it the protocol by which people decide. */
export function DebriefRoom({ debrief, cards, kitOf, unheardSince }: Props) {
  const session = useQuery(sessionQuery)
  const now = useNow()
  const isWide = useIsWide()
  const userId = session.data?.user.id ?? ''
  const { candidate, job, state, way, may, votes } = debrief
  const isOut = state !== 'reopened' && isRevealed(state)
  const own = votes.find((vote) => vote.userId === userId) ?? null
  const isVoteDue = may.includes('vote') && own === null
  return (
    <Page
      skipLabel="Go to the packet"
      crumb={
        <Crumb
          title={candidate.name}
          details={[`${job.title}, ${job.level}`, `Debrief, decided by the ${decisionWays[way].name.toLowerCase()}`]}
        />
      }
      end={
        debrief.raters.length > 0 && (
          <Button className="no-phone" icon="print" onClick={() => window.print()}>
            Print packet
          </Button>
        )
      }
      footer={
        isVoteDue &&
        !isWide && (
          <Toolbar label="What is due from you">
            <p>
              <b>Your vote is missing</b>
            </p>
            <span className="push" />
            <LinkButton href="#vote" variant="primary">
              Your vote
            </LinkButton>
          </Toolbar>
        )
      }
    >
      <p className="only-print">
        {candidate.name} · {job.title}, {job.level} · Debrief packet, printed {exactTime(now)}
      </p>
      <Columns
        className={styles.room}
        sideLabel="Protocol and votes"
        main={
          <>
            <DecisionRecord debrief={debrief} />
            <PacketHead debrief={debrief} />
            {state === 'collecting' && <StillOwed debrief={debrief} />}
            {debrief.raters.length > 0 && (
              <>
                {state !== 'collecting' && (
                  <div className={styles.two}>
                    <CoverageGaps coverage={debrief.coverage} />
                    <SeriousAntiPatterns seriousAntiPatterns={debrief.seriousAntiPatterns} raters={debrief.raters} />
                  </div>
                )}
                <Matrix debrief={debrief} cards={cards} kitOf={kitOf} />
                <Recommendations raters={debrief.raters} />
                <Rounds rounds={debrief.rounds} />
              </>
            )}
            {may.includes('decide') && <DecisionForm debrief={debrief} />}
          </>
        }
        side={
          <>
            <ProtocolCard debrief={debrief} unheardSince={unheardSince} />
            {state === 'collecting' && <OpenCard debrief={debrief} />}
            {may.includes('decide') && (
              <LinkButton href="#decide" full>
                Record the decision
              </LinkButton>
            )}
            <VoteCard debrief={debrief} own={own} />
            {isOut ? (
              <RevealedVotes debrief={debrief} />
            ) : (
              state !== 'collecting' && <VotersCard debrief={debrief} userId={userId} />
            )}
            {isOut && state !== 'decided' && <Agenda agenda={debrief.agenda} coverage={debrief.coverage} />}
          </>
        }
      />
    </Page>
  )
}
