import { Suspense, useState } from 'react'
import type { Interview } from '#contract/interviews.ts'
import type { Coverage } from '#domain/coverage.ts'
import { competencyTitle } from '../../lib/competency-title.ts'
import { CoverageMarks } from '../../ui/coverage-marks.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { BlankScreen } from './blank-screen.tsx'
import { EndDialog } from './end-dialog.tsx'
import { fetchedLater } from './fetched-later.ts'
import { FindDialog } from './find-dialog.tsx'
import { GuardrailsSheet } from './guardrails-sheet.tsx'
import { HeldDialog } from './held-dialog.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { leadsOf } from './panel-words.ts'
import { LiveTimeline } from './live-timeline.tsx'
import { type Editing, NotesList } from './notes-list.tsx'
import { ReplanDialog } from './replan-dialog.tsx'
import { RateDialog } from './rate-dialog.tsx'
import { PromptLine } from './prompt-line.tsx'
import { TopicsSheet } from './topics-sheet.tsx'
import { WhoSheet } from './who-sheet.tsx'
import promptStyles from './prompts.module.css'
import { answersAreStories } from './use-star.ts'
import type { Live } from './use-live.ts'
import type { Notes } from './use-notes.ts'
import type { usePrompts } from './use-prompts.ts'
import { WaitingSheet } from './waiting-sheet.tsx'

const TranscriptSheet = fetchedLater(async () => (await import('./transcript/transcript-sheet.tsx')).TranscriptSheet)

/** What lies over the screen for a moment. */
export type Opened =
  | 'end'
  | 'held'
  | 'replan'
  | 'rate'
  | 'find'
  | 'doNotAsk'
  | 'who'
  | 'topics'
  | 'blank'
  | 'transcript'
  | 'keys'
  | 'notes'
  | 'coverage'
  | 'sections'
  | 'waiting'

type Props = {
  opened: Opened
  interview: Interview
  live: Live
  notes: Notes
  covered: readonly Coverage[]
  prompts: ReturnType<typeof usePrompts>
  onGoTo: ((sectionId: string) => void) | undefined
  onClose: () => void
}

export function LiveSheets(props: Props) {
  const { opened, interview, live, notes, covered, prompts, onClose } = props
  const { content } = interview.kit
  if (opened === 'end')
    return (
      <EndDialog isAlone={interview.panel.length < 2} onEnd={() => live.move({ action: 'end' })} onClose={onClose} />
    )
  if (opened === 'held') return <HeldDialog interview={interview} onHeld={live.move} onClose={onClose} />
  if (opened === 'replan') return <ReplanDialog interview={interview} live={live} onClose={onClose} />
  if (opened === 'rate')
    return <RateDialog interview={interview} live={live} current={prompts.current} onClose={onClose} />
  if (opened === 'doNotAsk') return <GuardrailsSheet guardrails={content.guardrails} onClose={onClose} />
  if (opened === 'who') return <WhoSheet interview={interview} live={live} onClose={onClose} />
  if (opened === 'topics') return <TopicsSheet interview={interview} mayHandOn={live.mayMove} onClose={onClose} />
  if (opened === 'blank') return <BlankScreen onClose={onClose} />
  if (opened === 'transcript')
    return (
      <Suspense>
        <TranscriptSheet interview={interview} live={live} notes={notes} onClose={onClose} />
      </Suspense>
    )
  if (opened === 'keys') return <KeysDialog onClose={onClose} />
  if (opened === 'notes') return <NotesSheet notes={notes} kit={interview.kit} onClose={onClose} />
  if (opened === 'coverage') return <CoverageSheet covered={covered} onClose={onClose} />
  if (opened === 'waiting') return <WaitingSheet interview={interview} onClose={onClose} />
  if (opened === 'sections') return <SectionsSheet {...props} />
  return (
    <FindDialog
      items={prompts.all}
      kit={interview.kit}
      onChoose={(item) => {
        prompts.acts.choose(item)
        onClose()
      }}
      onClose={onClose}
    />
  )
}

const SectionsSheet = ({ interview, live, prompts, onGoTo, onClose }: Props) => (
  <Sheet isOpen title="Sections" onClose={onClose}>
    <LiveTimeline
      clock={live.clock}
      sections={interview.kit.content.sections}
      leads={leadsOf(interview, live.sectionLeads)}
      layout="column"
      onGoTo={
        onGoTo &&
        ((sectionId) => {
          onGoTo(sectionId)
          onClose()
        })
      }
    />
    {prompts.items.length > 0 && <h3>Prompts of this section</h3>}
    <div className={promptStyles.inSheet}>
      {prompts.items.map((item) => (
        <PromptLine
          key={item.id}
          item={item}
          mark={live.marks.get(item.id)}
          isNext={false}
          onChoose={(chosen) => {
            prompts.acts.choose(chosen)
            onClose()
          }}
        />
      ))}
    </div>
  </Sheet>
)

function NotesSheet({ notes, kit, onClose }: { notes: Notes; kit: Interview['kit']; onClose: () => void }) {
  const [editing, setEditing] = useState<Editing | null>(null)
  return (
    <Sheet isOpen title={`Your notes (${notes.all.length})`} onClose={onClose}>
      <NotesList
        notes={notes}
        kit={kit.content}
        hasStar={answersAreStories(kit)}
        editing={editing}
        onEdit={setEditing}
        emptyWords="No notes yet."
      />
    </Sheet>
  )
}

const CoverageSheet = ({ covered, onClose }: { covered: readonly Coverage[]; onClose: () => void }) => (
  <Sheet isOpen title="Coverage so far" onClose={onClose}>
    <Rows isDense>
      {covered.map(({ competencyId, ...figures }) => (
        <Row
          key={competencyId}
          title={competencyTitle(competencyId)}
          end={<CoverageMarks {...figures} emptyWord="none yet" />}
        />
      ))}
    </Rows>
  </Sheet>
)
