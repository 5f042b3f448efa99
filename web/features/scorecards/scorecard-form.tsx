import { useEffect, useMemo, useRef, useState } from 'react'
import type { Interview, PromptMark } from '#contract/interviews.ts'
import type { Scorecard } from '#contract/scorecards.ts'
import type { Tag } from '#domain/coverage.ts'
import {
  evidenceOf,
  hints as hintsOf,
  isAnswered,
  missingOf,
  type Rating,
  refuseSubmission,
} from '#domain/scorecard.ts'
import { competencyTitle } from '../../lib/competency-title.ts'
import { timeOfDay } from '../../lib/format.ts'
import type { NoteView } from '../../lib/note-view.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useIsWide } from '../../ui/media.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { type Saving } from '../../ui/save-words.ts'
import { SaveState } from '../../ui/save-state.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { StepNav } from '../../ui/step-nav.tsx'
import { CompetencyStep } from './competency-step.tsx'
import { Conflict } from './conflict.tsx'
import { type Citable, ratingOf, valueOf, withCitation, withRating, withTags } from './draft.ts'
import type { DraftSaver, SaverState } from './draft-saver.ts'
import { askedOf } from './evidence.ts'
import { MissingBar } from './missing-bar.tsx'
import { missingItems } from './missing.ts'
import { NotesPanel } from './notes-panel.tsx'
import { RecommendationStep } from './recommendation-step.tsx'
import { ScorecardCrumb } from './scorecard-crumb.tsx'
import { type ScorecardPurpose, SecondLook } from './second-look.tsx'
import { lastStep, neighbours } from './steps.ts'
import { useFormKeys } from './use-form-keys.ts'
import { useSaver } from './use-draft.ts'
import type { useOwnNotes } from './use-own-notes.ts'
import { usePlaces } from './use-places.ts'
import type { useSubmission } from './use-submit.ts'
import styles from './scorecard.module.css'

type Props = {
  interview: Interview
  /** As the panel's clock and marks stand now; they may be newer than the interview. */
  shared: { state: Interview['state']; prompts: readonly PromptMark[] }
  saver: DraftSaver
  own: Pick<ReturnType<typeof useOwnNotes>, 'notes' | 'retag' | 'waitingCount' | 'refusedCount'>
  submission: ReturnType<typeof useSubmission>
  /** Where it was submitted elsewhere meanwhile, shows what was. */
  onShowStored: (stored: Scorecard) => void
  /** Read by the debrief, or by nobody else. */
  purpose: ScorecardPurpose
  /** Where the interview is ended, if it is not yet. */
  interviewHref: string
}

/** The open scorecard: own notes beside one competency after the other, then the recommendation. */
export function ScorecardForm(props: Props) {
  const { interview, shared, saver, own, submission, onShowStored, purpose, interviewHref } = props
  const { content: kit } = interview.kit
  const state = useSaver(saver)
  const { draft } = state
  const { notes } = own
  const isWide = useIsWide()
  const [areNotesOpen, setAreNotesOpen] = useState(false)
  const [isLookingAgain, setIsLookingAgain] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const competencyIds = useMemo(() => kit.competencies.map(({ id }) => id), [kit])
  const evidence = useMemo(() => evidenceOf(kit, shared.prompts, notes), [kit, shared.prompts, notes])
  const asked = useMemo(() => askedOf(kit, shared.prompts), [kit, shared.prompts])
  const isOpen = (id: string) => !isAnswered(draft, id, evidence)
  const [start] = useState(() => competencyIds.find(isOpen) ?? lastStep)
  const { step, visit } = usePlaces(form, competencyIds, start)

  const competency = kit.competencies.find(({ id }) => id === step) ?? null
  const rating = competency && ratingOf(draft, competency.id, notes)
  const missing = missingItems(missingOf(draft, kit, evidence), draft)
  const hints = hintsOf(draft, kit)
  const refusal = refuseSubmission({ interviewState: shared.state, draft, kit, evidence })
  const { back, next } = neighbours(step, competencyIds)

  const setRating = (changed: Rating) => saver.edit((now) => withRating(now, changed))
  const cite = (item: Citable, isCited: boolean) => rating && setRating(withCitation(rating, item, isCited))
  const retag = (note: NoteView, tags: Tag[]) => {
    saver.edit((now) => withTags(now, note.id, note.tags, tags))
    void own.retag(note, tags)
  }
  const lookAgain = () => {
    submission.reset()
    void saver.flush()
    setIsLookingAgain(true)
  }
  const [firstMissing] = missing
  const goOn = () => {
    void saver.flush()
    if (next !== null) visit(`#${next}`)
    else if (firstMissing) visit(firstMissing.href)
    else if (refusal === null) lookAgain()
  }
  useFormKeys(form, goOn)
  useEffect(() => {
    const save = () => document.visibilityState === 'hidden' && void saver.flush()
    document.addEventListener('visibilitychange', save)
    return () => document.removeEventListener('visibilitychange', save)
  }, [saver])

  const panel = <NotesPanel notes={notes} asked={asked} kit={kit} rating={rating} onCite={cite} onRetag={retag} />
  return (
    <Page
      layout="full"
      className={styles.page}
      skipLabel="Go to the form"
      crumb={<ScorecardCrumb interview={interview} />}
      end={<SaveState state={savingOf(state)} />}
      footer={
        <MissingBar
          total={competencyIds.length}
          answered={competencyIds.filter((id) => !isOpen(id)).length}
          current={competency ? competencyIds.indexOf(competency.id) : undefined}
          missing={missing}
          notYet={notYetOf(refusal?.code === 'interview_not_ended', interviewHref)}
          noteCount={notes.length}
          onVisit={visit}
          onOpenNotes={isWide ? null : () => setAreNotesOpen(true)}
          onSubmit={lookAgain}
        />
      }
    >
      <div className={styles.work}>
        <div className={styles.form} ref={form}>
          <StepNav
            className={styles.steps}
            label="Competencies, then the recommendation"
            items={[
              ...competencyIds.map((id) => stepOf(id, step, valueOf(ratingOf(draft, id, notes)))),
              {
                id: lastStep,
                label: 'Recommend',
                href: `#${lastStep}`,
                mark: draft.recommendation || draft.withheldReason ? '✓' : null,
                isCurrent: step === lastStep,
                stateWords: draft.recommendation || draft.withheldReason ? 'given' : 'open',
              },
            ]}
          />
          {purpose === 'shadow' && (
            <Notice>
              You sit in as a shadow: this scorecard is for you to compare and learn, and never enters the debrief.
            </Notice>
          )}
          {state.status === 'frozen' && state.theirs && (
            <Frozen onShow={() => state.theirs && onShowStored(state.theirs)} />
          )}
          {state.status === 'refused' && (
            <Notice tone="refused" title="The last change was not saved.">
              {state.refusedBecause} It is kept on this device and saved with your next change.
            </Notice>
          )}
          {competency && rating ? (
            <CompetencyStep
              key={competency.id}
              interview={interview}
              competency={competency}
              rating={rating}
              notes={notes}
              asked={asked}
              antiPatterns={kit.antiPatterns}
              evidence={evidence}
              onChange={setRating}
            />
          ) : (
            <RecommendationStep
              draft={draft}
              total={competencyIds.length}
              openCount={competencyIds.filter(isOpen).length}
              hints={hints}
              onChange={(change) => saver.edit((now) => ({ ...now, ...change }))}
            />
          )}
          <div className="row apart">
            {back === null ? <span /> : <LinkButton href={`#${back}`}>Back</LinkButton>}
            {competency && (
              <span className="small muted push no-phone">On the scale the keys 1 to 4 rate, 0 is not assessed.</span>
            )}
            {next !== null && (
              <Button variant={refusal === null ? 'plain' : 'primary'} kbd="Ctrl Enter" onClick={goOn}>
                Next: {next === lastStep ? 'Recommendation' : competencyTitle(next)}
              </Button>
            )}
          </div>
        </div>
        {isWide && (
          <aside className={styles.notes} aria-labelledby="your-notes">
            <h2 id="your-notes">Your notes</h2>
            {panel}
            {rating && (
              <p className="small muted">
                Drag a note onto the form, or press Space on its button; the arrows lead from note to note.
              </p>
            )}
          </aside>
        )}
      </div>
      {!isWide && (
        <Sheet isOpen={areNotesOpen} onClose={() => setAreNotesOpen(false)} title="Your notes">
          {panel}
        </Sheet>
      )}
      {state.status === 'conflict' && state.theirs && (
        <Conflict
          mine={draft}
          theirs={state.theirs}
          competencyIds={competencyIds}
          onChoose={(choice) => saver.resolve(choice)}
        />
      )}
      {isLookingAgain && (
        <SecondLook
          draft={draft}
          kit={kit}
          notes={notes}
          hints={hints}
          purpose={purpose}
          waitingCount={own.waitingCount}
          refusedCount={own.refusedCount}
          busy={submission.busy}
          failure={submission.failure}
          onVisit={visit}
          onClose={() => setIsLookingAgain(false)}
          onSubmit={submission.submit}
        />
      )}
    </Page>
  )
}

const Frozen = ({ onShow }: { onShow: () => void }) => (
  <Notice
    tone="refused"
    title="This scorecard was submitted on another device."
    action={<Button onClick={onShow}>Show what was submitted</Button>}
  >
    What you changed here since then is not part of it.
  </Notice>
)

const stepOf = (id: string, current: string, value: ReturnType<typeof valueOf>) => ({
  id,
  label: competencyTitle(id),
  href: `#${id}`,
  mark: value === 'not_assessed' ? '·' : value,
  isCurrent: id === current,
  stateWords: value === null ? 'not rated' : value === 'not_assessed' ? 'not assessed' : `rated ${value}`,
})

const notYetOf = (isNotEnded: boolean, href: string) =>
  isNotEnded ? { reason: 'It can be submitted once the interview has ended.', href } : null

function savingOf({ status, savedAt, offlineSince }: SaverState): Saving {
  if (status === 'offline') return { kind: 'offline', since: timeOfDay(offlineSince ?? new Date()), waiting: '1 draft' }
  if (status === 'refused') return { kind: 'refused', reason: 'see the message on the page' }
  if (status === 'conflict') return { kind: 'refused', reason: 'changed elsewhere too' }
  if (status === 'waiting') return { kind: 'saving' }
  return savedAt === null
    ? { kind: 'saved', words: 'Saves as you go' }
    : { kind: 'saved', words: 'Draft saved', at: timeOfDay(savedAt) }
}
