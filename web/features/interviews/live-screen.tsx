import { Suspense, useCallback, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Interview } from '#contract/interviews.ts'
import { useIsPhone } from '../../ui/media.ts'
import { Page } from '../../ui/page.tsx'
import { useSeenHeight } from '../../ui/seen-height.ts'
import type { Command } from './commands.ts'
import type { ComposerHandle } from './composer-handle.ts'
import { CodeBar, Composer, StarMarks } from './composer.tsx'
import { fetchedLater, useCode, useSoon } from './fetched-later.ts'
import { useBindings, useKeyLabel } from './key-bindings.ts'
import { LiveHeader } from './live-header.tsx'
import { LiveRail } from './live-rail.tsx'
import styles from './live-screen.module.css'
import type { Opened } from './live-sheets.tsx'
import { type Editing, NoteEditor, NotesList } from './notes-list.tsx'
import notesStyles from './notes.module.css'
import { PromptPanel } from './prompt-panel.tsx'
import type { RehearsalParts } from './rehearsal-parts.ts'
import { WrapUp } from './section-goal.tsx'
import { planning } from './shared-clock.ts'
import { answerRules, useAnswer } from './use-answer.ts'
import { keyActs, useCommands } from './use-commands.ts'
import { useCoverage } from './use-coverage.ts'
import { hasKeyboard, useFocusBack } from './use-focus-back.ts'
import type { Live } from './use-live.ts'
import type { Notes } from './use-notes.ts'
import { usePlace } from './use-place.ts'
import { usePrompts } from './use-prompts.ts'
import { useStar } from './use-star.ts'
import { useToastPlace } from './use-toast-place.ts'

const AdviceLine = fetchedLater(async () => (await import('./advice-line.tsx')).AdviceLine)
const CommandBar = fetchedLater(async () => (await import('./command-bar.tsx')).CommandBar)
const StartCard = fetchedLater(async () => (await import('./start-card.tsx')).StartCard)
const CandidacyClosed = fetchedLater(async () => (await import('./candidacy-closed.tsx')).CandidacyClosed)
const LivePhoneBar = fetchedLater(async () => (await import('./live-phone-bar.tsx')).LivePhoneBar)
const LiveSheets = fetchedLater(async () => (await import('./live-sheets.tsx')).LiveSheets)

type Props = {
  interview: Interview
  live: Live
  notes: Notes
  undoLast: () => void
  problemId: string | null
  onProblem: (id: string) => void
  rehearsal?: RehearsalParts | undefined
}

const emptyWords = 'Your notes appear here, the newest last. Nobody else reads them before you submit your scorecard.'

/** The interview while it is under way, or about to be. */
export function LiveScreen({ interview, live, notes, undoLast, problemId, onProblem, rehearsal }: Props) {
  const { clock, mayMove, move } = live
  const { content } = interview.kit
  const [, navigate] = useLocation()
  const composer = useRef<ComposerHandle>(null)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [editing, setEditing] = useState<Editing | null>(null)
  const prompts = usePrompts(interview, live, problemId)
  const { covered, missing, lookedAt } = useCoverage(interview, notes)
  const { current, section, acts, firstIds } = prompts
  const placeNow = usePlace(clock, current?.id ?? null)
  const isStarted = clock.state === 'running' || clock.state === 'paused'
  const isLast = content.sections.at(-1)?.id === clock.sectionId

  const isSettled = useSoon(
    keyActs,
    planning,
    CommandBar,
    AdviceLine,
    StarMarks,
    LiveSheets,
    NoteEditor,
    CodeBar,
    WrapUp,
    answerRules,
  )

  const bars = useRef<HTMLDivElement>(null)
  const isWide = useToastPlace(bars)
  useSeenHeight()

  const edit = useCallback((next: Editing | null) => {
    setEditing(next)
    if (next === null && hasKeyboard()) composer.current?.focus()
  }, [])
  const open = (what: Opened) => {
    if (rehearsal?.mayOpen(what) !== false) setOpened(what)
  }
  const close = useCallback(() => setOpened(null), [])
  useFocusBack(composer, opened !== null)
  const goTo = useMemo(
    () => (mayMove && isStarted ? (sectionId: string) => move({ action: 'goto', sectionId }) : undefined),
    [mayMove, isStarted, move],
  )
  const { replan } = live
  const replanNow = useCallback(() => {
    void keyActs.fetch().then(({ replanTarget }) => {
      const until = isStarted && mayMove ? replanTarget(interview, clock, interview.kit.content.sections) : null
      if (until === null && !rehearsal) setOpened('replan')
      else replan(until)
    })
  }, [isStarted, mayMove, interview, clock, replan, rehearsal])
  const openEnd = useCallback(() => setOpened('end'), [])
  const openWaiting = useCallback(() => setOpened('waiting'), [])
  const markStar = useStar(interview, notes, current?.id ?? null, composer)
  const answer = useAnswer(interview, notes, current, current ? live.marks.get(current.id) : undefined)
  const bindings = useBindings()
  const keyOf = useKeyLabel()
  const run = (command: Command) =>
    keys?.runCommand(command, {
      interview,
      live,
      coverage: { missing, lookedAt },
      prompts,
      isLast,
      hasPanel: !rehearsal,
      lastNote: notes.all.at(-1),
      edit: setEditing,
      composer: composer.current,
      open,
      replan: replanNow,
      undoLast,
      did: notes.did,
      markStar,
    })
  const keys = useCode(keyActs)
  const isPhone = useIsPhone()
  const advice = isSettled && isStarted && (
    <Suspense>
      <AdviceLine
        interview={interview}
        clock={clock}
        missing={missing}
        lookedAt={lookedAt}
        onGoTo={goTo}
        onReplan={mayMove && !rehearsal ? replanNow : undefined}
      />
    </Suspense>
  )
  const isLayerOpen = useCommands(composer, run, { bindings, hasStar: markStar !== undefined })

  return (
    <Page
      layout="frame"
      skipLabel="Go to the notes"
      bar={
        <LiveHeader
          interview={interview}
          live={live}
          onMove={move}
          onEnd={openEnd}
          onOpenWaiting={openWaiting}
          isBlank={opened === 'blank'}
          saving={rehearsal?.saving}
          menu={keys?.liveMenu({
            interview,
            mayMove,
            isStarted,
            isLast,
            move,
            open,
            go: navigate,
            keyOf,
            undoLast,
            isRehearsal: rehearsal !== undefined,
          })}
        />
      }
      phoneBar={
        isPhone && (
          <Suspense fallback={<div className={styles.phoneBarPlace} />}>
            <LivePhoneBar
              interview={interview}
              sectionId={clock.sectionId}
              noteCount={notes.all.length}
              covered={covered.length - missing.length}
              open={setOpened}
            />
          </Suspense>
        )
      }
    >
      {/* A click on a button leaves the focus in the composer. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it adds no act of its own */}
      <div
        className={styles.live}
        data-editing={editing === null ? undefined : ''}
        data-toasts={isWide ? 'rail' : 'top'}
        onMouseDown={(event) => {
          if (event.target instanceof Element && event.target.closest('button') && composer.current?.isFocused())
            event.preventDefault()
        }}
      >
        <div ref={bars} className={styles.bars}>
          <LiveRail
            interview={interview}
            clock={clock}
            sectionLeads={live.sectionLeads}
            covered={covered}
            onGoTo={goTo}
            onOpen={setOpened}
          />
        </div>
        <div className={styles.prompts}>
          {interview.isCandidacyClosed && (
            <Suspense>
              <CandidacyClosed onEnd={mayMove && isStarted ? openEnd : undefined} />
            </Suspense>
          )}
          {isStarted && section ? (
            <PromptPanel
              interviewId={interview.id}
              section={section}
              isLast={isLast}
              items={prompts.items}
              current={current}
              marks={live.marks}
              clock={clock}
              mayMark={mayMove}
              acts={acts}
              isWhole={prompts.isWhole}
              uncovered={missing}
              answer={answer}
            />
          ) : (
            (rehearsal?.start ?? (
              <Suspense>
                <StartCard
                  interview={interview}
                  mayMove={mayMove}
                  problemId={prompts.problem?.id ?? null}
                  onProblem={onProblem}
                  onStart={() => move({ action: 'start' })}
                  onHeld={() => setOpened('held')}
                />
              </Suspense>
            ))
          )}
        </div>
        {isStarted && rehearsal && <div className={styles.words}>{rehearsal.words}</div>}
        {isPhone && <div className={styles.advice}>{advice}</div>}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard */}
        <section className={`${styles.notes} ${notesStyles.recent}`} aria-label="Your notes" tabIndex={0}>
          {/* one thing that grows upwards, in its own order */}
          <div>
            <NotesList
              notes={notes}
              kit={content}
              hasStar={markStar !== undefined}
              editing={editing}
              onEdit={edit}
              firstIds={firstIds}
              emptyWords={rehearsal?.emptyWords ?? emptyWords}
            />
          </div>
        </section>
        <div className={styles.composer}>
          <Composer
            ref={composer}
            interviewId={interview.id}
            kit={content}
            firstIds={firstIds}
            language={notes.language}
            placeNow={placeNow}
            onSave={notes.add}
            did={notes.did}
            takesFiles={notes.interviewId !== null}
            isAutoFocused={hasKeyboard()}
            hasCommands
            onStar={isSettled ? markStar : undefined}
            commandBar={
              isLayerOpen ? (
                <Suspense>
                  <CommandBar />
                </Suspense>
              ) : undefined
            }
            advice={!isPhone && advice}
          />
        </div>
      </div>
      {opened && (
        <Suspense>
          <LiveSheets
            opened={opened}
            interview={interview}
            live={live}
            notes={notes}
            covered={covered}
            prompts={prompts}
            onGoTo={goTo}
            onClose={close}
          />
        </Suspense>
      )}
    </Page>
  )
}
