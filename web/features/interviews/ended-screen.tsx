import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { Interview } from '#contract/interviews.ts'
import { spent } from '#domain/plan.ts'
import { count, timeOfDay } from '../../lib/format.ts'
import { exactTime, fromNow } from '../../lib/format-day.ts'
import { useNow } from '../../lib/now.ts'
import { useTitle } from '../../lib/title.ts'
import { Card } from '../../ui/card.tsx'
import { Columns } from '../../ui/columns.tsx'
import { CoverageList } from '../../ui/coverage-marks.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Page } from '../../ui/page.tsx'
import { Crumb } from '../../ui/crumb.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Section } from '../../ui/section.tsx'
import { When } from '../../ui/when.tsx'
import { Composer } from './composer.tsx'
import styles from './ended.module.css'
import { coverageItems } from './live-rail.tsx'
import { type Editing, NotesList } from './notes-list.tsx'
import { PasteNotes } from './paste-notes.tsx'
import { SaveStatus } from './save-status.tsx'
import { domainClock } from './shared-clock.ts'
import { SortNotes } from './sort-notes.tsx'
import { withTag } from './note-tags.ts'
import { useCoverage } from './use-coverage.ts'
import { TopicsForm } from './topics-form.tsx'
import type { Live } from './use-live.ts'
import type { Notes } from './use-notes.ts'
import { answersAreStories } from './use-star.ts'
import { usePlace } from './use-place.ts'
import { WaitingSheet } from './waiting-sheet.tsx'

type Props = {
  interview: Interview
  live: Pick<Live, 'clock' | 'mayMove'>
  notes: Notes
  /** Where the scorecard is, and where the notes are, if not an interview's. */
  scorecardHref?: string | undefined
  saving?: ReactNode
  /** What had the focus is gone with the live screen: the keyboard goes on where this page begins. */
  takesFocus?: boolean | undefined
}

const noIds: readonly string[] = []

function Saving({ interview }: { interview: Interview }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <SaveStatus interviewId={interview.id} onOpen={() => setIsOpen(true)} />
      {isOpen && <WaitingSheet interview={interview} onClose={() => setIsOpen(false)} />}
    </>
  )
}

/** After the end: what was noted is sorted, what was remembered is added, then the scorecard. */
export function EndedScreen({ interview, live: { clock, mayMove }, notes, scorecardHref, saving, takesFocus }: Props) {
  const { content } = interview.kit
  useEffect(() => {
    if (takesFocus) document.querySelector('main')?.focus()
  }, [takesFocus])
  const isFrozen = interview.myScorecard?.state === 'submitted'
  const [editing, setEditing] = useState<Editing | null>(null)
  const { covered } = useCoverage(interview, notes)
  const placeNow = usePlace(clock, null)
  const untagged = useMemo(() => notes.all.filter(({ tags }) => tags.length === 0), [notes.all])
  useTitle(interview.candidate.name)
  const now = useNow()
  const endedAt = clock.endedAt ?? interview.endedAt
  const scorecard = scorecardHref ?? `/interviews/${interview.id}/scorecard`
  const transcriptHref = `/interviews/${interview.id}/transcript`

  return (
    <Page
      crumb={<Crumb title={interview.candidate.name} details={[interview.job.title, interview.title]} />}
      end={saving ?? <Saving interview={interview} />}
    >
      <PageHeader
        over={
          endedAt && (
            <When at={new Date(endedAt)} exact={exactTime(endedAt)}>
              Ended {timeOfDay(endedAt)}, {fromNow(endedAt, now)}
            </When>
          )
        }
        title={isFrozen ? 'Your notes, as you submitted them' : 'Sort your notes, then rate'}
        lead={
          isFrozen
            ? 'They are frozen with your scorecard.'
            : 'Only tagged notes are evidence. Everything can be changed until you submit your scorecard.'
        }
        actions={
          <>
            <TranscriptLink interview={interview} href={transcriptHref} />
            <LinkButton variant="primary" href={scorecard}>
              {isFrozen ? 'Open your scorecard' : 'Go to the scorecard'}
            </LinkButton>
          </>
        }
      />
      <Columns
        sideLabel="Coverage and times"
        isSticky
        main={
          <>
            {!isFrozen && notes.all.length > 0 && (
              <Section title="Untagged notes">
                <SortNotes
                  untagged={untagged}
                  kit={content}
                  onTag={(note, tag) => void notes.change(note, { tags: withTag(note.tags, tag) }, 'Note tagged')}
                />
              </Section>
            )}
            <Section id="all-notes" title="All notes" end={count(notes.all.length, 'note')}>
              <Card isFlush className={styles.notes}>
                <NotesList
                  notes={notes}
                  kit={content}
                  hasStar={answersAreStories(interview.kit)}
                  editing={editing}
                  onEdit={setEditing}
                  isFrozen={isFrozen}
                  transcriptHref={interview.transcript === 'ready' ? transcriptHref : undefined}
                  emptyWords="No notes yet. Paste those that you took elsewhere, or write what you remember."
                />
              </Card>
            </Section>
            {!isFrozen && (
              <Section title="Add what is missing">
                <Card className={styles.composer}>
                  <Composer
                    interviewId={interview.id}
                    kit={content}
                    firstIds={noIds}
                    language={notes.language}
                    placeNow={placeNow}
                    onSave={notes.add}
                    did={notes.did}
                    takesFiles={notes.interviewId !== null}
                  />
                </Card>
                <PasteNotes onAdd={notes.add} />
              </Section>
            )}
            {mayMove && !isFrozen && interview.laterRounds.length + interview.handoff.topics.length > 0 && (
              <Section title="Topics for later rounds">
                <Card>
                  <TopicsForm interview={interview} />
                </Card>
              </Section>
            )}
          </>
        }
        side={
          <>
            <Card>
              <Section title="Coverage">
                <CoverageList label="Evidence per competency" items={coverageItems(covered)} layout="column" />
              </Section>
            </Card>
            <Card>
              <Section title="Times">
                <Times interview={interview} clock={clock} />
              </Section>
            </Card>
          </>
        }
      />
    </Page>
  )
}

/** Where there is one; and for the lead, where there may be one. */
function TranscriptLink({ interview: { transcript, mySeat }, href }: { interview: Interview; href: string }) {
  if (transcript === 'ready') return <LinkButton href={href}>Transcript</LinkButton>
  if (mySeat !== 'lead' || transcript === 'off' || transcript === null) return null
  return (
    <LinkButton href={href}>{transcript === 'unconfirmed' ? 'Confirm the transcript' : 'Add a transcript'}</LinkButton>
  )
}

const minutes = (ms: number) => Math.round(ms / 60_000)

function Times({ interview, clock }: { interview: Interview; clock: Live['clock'] }) {
  if (!clock.isTracked) return <p className="muted">Not tracked: nobody ran the clock.</p>
  const gone = spent(domainClock(clock), clock.offsetMs)
  return (
    <dl className={styles.times}>
      {interview.kit.content.sections.map((section) => (
        <div key={section.id}>
          <dt>{section.shortTitle}</dt>
          <dd>
            {minutes(gone.get(section.id) ?? 0)} <span className="muted">of {section.minutes} min</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
