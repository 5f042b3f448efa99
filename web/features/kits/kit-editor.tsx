import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { asKit } from '#domain/kit-draft.ts'
import { kitCompleteness } from '#domain/kit-hints.ts'
import { timeOfDay } from '../../lib/format.ts'
import { dayAndTime } from '../../lib/format-day.ts'
import { useJump } from '../../lib/use-jump.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useIsWide } from '../../ui/media.ts'
import { Menu } from '../../ui/menu.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SaveState } from '../../ui/save-state.tsx'
import { DraftConflict } from './draft-conflict.tsx'
import type { SaverState } from './draft-saver.ts'
import { EditConduct, EditSignals } from './edit-catalogue.tsx'
import { EditCompetencies } from './edit-competencies.tsx'
import { EditFrame } from './edit-frame.tsx'
import { EditProblems } from './edit-problems.tsx'
import { EditSection } from './edit-section.tsx'
import { EditSections } from './edit-sections.tsx'
import { type Editor, EditorContext, type OpenField } from './editor.ts'
import { partOf, partsOf } from './editor-parts.ts'
import { KitReading } from './kit-reading.tsx'
import { Leftovers } from './leftovers.tsx'
import { MinutesBar } from './minutes-bar.tsx'
import { Missing } from './missing.tsx'
import { NextMissing } from './next-missing.tsx'
import { KitOutline } from './kit-outline.tsx'
import { PublishKit } from './publish-kit.tsx'
import { Restored } from './restored.tsx'
import { deleteKitDraftMutation } from './queries.ts'
import { type Opened, useKitEditor } from './use-kit-editor.ts'
import styles from './editor.module.css'

export function KitEditor(opened: Opened) {
  const { draft } = opened
  const [field, setField] = useState<OpenField | null>(null)
  const { editor, state, forget } = useKitEditor(opened, setField)
  const [search, setSearch] = useSearchParams()
  const view = search.get('part') ?? 'about'
  const show = (part: string) => setSearch({ part }, { replace: true })
  const jump = useJump((path) => show(partOf(editor.kit, path)?.id ?? 'about'))
  const [isPublishing, setIsPublishing] = useState(false)
  const { done, total } = kitCompleteness(editor.kit)
  const isPreview = view === 'preview'
  const isWide = useIsWide()
  const [, navigate] = useLocation()
  const goLive = () => void editor.saver.flush().then(() => navigate(`/kits/${editor.slug}/preview`))
  return (
    <EditorContext value={editor}>
      <PageHeader
        over={state.basedOn === null ? 'Draft of a new kit' : `Draft, goes on from version ${state.basedOn}`}
        title={editor.kit.title || 'A kit without a title'}
        lead={`${done} of ${total} parts are written`}
        actions={
          <>
            <SaveState className={styles.save} state={savingOf(state, opened.isKeeping)} />
            <Button pressed={isPreview} onClick={() => show(isPreview ? 'about' : 'preview')}>
              Preview
            </Button>
            <Button variant="primary" onClick={() => setIsPublishing(true)}>
              Publish
            </Button>
            <DraftMenu editor={editor} isSaved={state.revision > 0} onLive={goLive} onGone={forget} />
          </>
        }
      />
      {state.restoredAt !== null && <Restored at={state.restoredAt} saver={editor.saver} />}
      {!isPreview && <MinutesBar kit={editor.kit} />}
      {isPreview ? (
        <PreviewLine onLive={goLive} />
      ) : (
        <NextMissing isShown={view === 'check'} onShow={() => show('check')} onJump={jump} />
      )}
      {isPreview ? (
        <KitReading
          kit={{
            ...asKit(editor.slug, editor.kit),
            version: (state.basedOn ?? 0) + 1,
            publishedAt: state.savedAt ?? draft.updatedAt,
          }}
          isDraft
        />
      ) : (
        <div className={styles.editor} data-toasts={isWide ? 'rail' : undefined}>
          <KitOutline current={view} onShow={show} />
          <div className={styles.form}>
            <PartForm view={view} editor={editor} onJump={jump} />
          </div>
          {state.leftovers.length > 0 && (
            <aside className={styles.aside} aria-label="Left over from the import">
              <Leftovers
                leftovers={state.leftovers}
                field={field}
                sectionIndex={partsOf(editor.kit).find(({ id }) => id === view)?.sectionIndex ?? null}
              />
            </aside>
          )}
        </div>
      )}
      {isPublishing && <PublishKit onClose={() => setIsPublishing(false)} onPublished={forget} />}
      {state.status === 'conflict' && state.theirs && (
        <DraftConflict mine={state.kit} theirs={state.theirs} onChoose={(choice) => editor.saver.resolve(choice)} />
      )}
    </EditorContext>
  )
}

/** Which of the two ways to see it this is, and the other. */
const PreviewLine = ({ onLive }: { onLive: () => void }) => (
  <div className={styles.next}>
    <span className="muted">As interviewers read it when they prepare.</span>
    <Button size="small" onClick={onLive}>
      See it in the live screen
    </Button>
  </div>
)

function PartForm({ view, editor, onJump }: { view: string; editor: Editor; onJump: (path: string) => void }) {
  const part = partsOf(editor.kit).find(({ id }) => id === view)
  if (part?.sectionIndex !== undefined) return <EditSection index={part.sectionIndex} />
  switch (view) {
    case 'sections':
      return <EditSections />
    case 'problems':
      return <EditProblems />
    case 'competencies':
      return <EditCompetencies />
    case 'signals':
      return <EditSignals />
    case 'conduct':
      return <EditConduct />
    case 'check':
      return <Missing onJump={onJump} />
    default:
      return <EditFrame />
  }
}

function savingOf(state: SaverState, isKeeping: boolean): Parameters<typeof SaveState>[0]['state'] {
  if (state.status === 'offline')
    return {
      kind: 'offline',
      since: timeOfDay(state.offlineSince ?? new Date()),
      waiting: isKeeping ? 'your changes' : '',
    }
  if (state.status === 'refused') return { kind: 'refused', reason: state.refusedBecause ?? 'the server refused it' }
  if (state.status === 'conflict') return { kind: 'refused', reason: 'it was changed elsewhere too' }
  if (state.status === 'waiting') return { kind: 'saving' }
  return state.savedAt === null
    ? { kind: 'saved', words: 'As published' }
    : { kind: 'saved', words: 'Draft saved', at: dayAndTime(state.savedAt, new Date()) }
}

type DraftMenuProps = { editor: Editor; isSaved: boolean; onLive: () => void; onGone: () => void }

/** Throwing a draft away is asked once more: there is no way back. */
function DraftMenu({ editor, isSaved, onLive, onGone }: DraftMenuProps) {
  const [isAsking, setIsAsking] = useState(false)
  const [, navigate] = useLocation()
  const remove = useMutation(deleteKitDraftMutation(editor.slug))
  const throwAway = async () => {
    await editor.saver.flush()
    remove.mutate(undefined, {
      onSuccess: () => {
        onGone()
        navigate('/kits')
      },
    })
  }
  return (
    <>
      <Menu
        label="More"
        icon="dots"
        iconOnly
        items={[
          { id: 'live', label: 'See it in the live screen', onSelect: onLive },
          { id: 'versions', label: 'Versions', onSelect: () => navigate(`/kits/${editor.slug}/versions`) },
          { id: 'away', label: 'Throw the draft away', onSelect: () => setIsAsking(true), isDisabled: !isSaved },
        ]}
      />
      <Dialog
        isOpen={isAsking}
        title="Throw the draft away?"
        onClose={() => setIsAsking(false)}
        footer={
          <>
            <Button onClick={() => setIsAsking(false)}>Keep it</Button>
            <Button variant="primary" busy={remove.isPending && 'Throwing it away'} onClick={() => void throwAway()}>
              Throw it away
            </Button>
          </>
        }
      >
        <p>What was written since the last version is gone then. Published versions stay.</p>
      </Dialog>
    </>
  )
}
