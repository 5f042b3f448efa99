import { useEffect, useState } from 'react'
import type { Interview } from '#contract/interviews.ts'
import type { Scorecard } from '#contract/scorecards.ts'
import { exactTime, fromNow } from '../../lib/format-day.ts'
import type { NoteView } from '../../lib/note-view.ts'
import { useNow } from '../../lib/now.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { When } from '../../ui/when.tsx'
import { CardView } from './card-view.tsx'
import { everything } from './evidence.ts'
import { ScorecardCrumb } from './scorecard-crumb.tsx'
import { SharedScorecards } from './shared-scorecards.tsx'
import styles from './scorecard.module.css'

type Props = {
  interview: Interview
  scorecard: Scorecard
  notes: readonly NoteView[]
  /** It was submitted just now, on this page. */
  isFresh: boolean
}

/** Frozen: what was submitted, and from here, by a click of one's own, what the others wrote. */
export function SubmittedCard({ interview, scorecard, notes, isFresh }: Props) {
  const [areOthersOpen, setAreOthersOpen] = useState(false)
  const now = useNow()
  // The button that had the focus is gone: whoever pressed it is told what became of it.
  useEffect(() => {
    if (!isFresh) return
    document.querySelector('main')?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [isFresh])
  const { candidacyId, mySeat, kit } = interview
  const isShadow = mySeat === 'shadow' || mySeat === 'reverse_shadow'
  const { submittedAt } = scorecard
  return (
    <Page crumb={<ScorecardCrumb interview={interview} />} className={styles.reading}>
      <PageHeader
        title="Your scorecard is submitted"
        lead={
          <>
            {submittedAt && (
              <When at={new Date(submittedAt)} exact={exactTime(submittedAt)}>
                {`Submitted ${fromNow(submittedAt, now)}`}
              </When>
            )}
            . It is frozen as it stands
            {isShadow ? ', stays yours and never enters the debrief.' : ', and part of the debrief.'}
          </>
        }
        actions={!isShadow && <LinkButton href={`/candidacies/${candidacyId}/debrief`}>Go to the debrief</LinkButton>}
      />
      <CardView card={scorecard} kit={kit.content} notes={notes} asked={everything(kit.content)} />
      <Section title="The others’ scorecards">
        {areOthersOpen ? (
          <SharedScorecards candidacyId={candidacyId} ownId={scorecard.id} />
        ) : (
          <>
            <p className="muted">
              You may read them now. Open them when you are done with your own view; that you did is recorded.
            </p>
            <div className="row">
              <Button onClick={() => setAreOthersOpen(true)}>Open the others’ scorecards</Button>
            </div>
          </>
        )}
      </Section>
    </Page>
  )
}
