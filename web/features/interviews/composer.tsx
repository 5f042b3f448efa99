import { memo, type ReactNode, type Ref, Suspense, useId, useImperativeHandle, useRef, useState } from 'react'
import type { Tag as NoteTag } from '#domain/coverage.ts'
import type { StarPart } from '#domain/star.ts'
import type { NoteContent } from '../../lib/outbox-store.ts'
import { competencyTitle } from '../../lib/competency-title.ts'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import type { AttachingHandle } from './attaching.tsx'
import type { ComposerHandle } from './composer-handle.ts'
import { ComposerTools } from './composer-tools.tsx'
import styles from './composer.module.css'
import { type Draft, noteOf, type NotePlace } from './draft.ts'
import { fetchedLater, useSoon } from './fetched-later.ts'
import { KeyHints } from './key-hints.tsx'
import { optionId } from './option-id.ts'
import { type TagKit, withoutTag, withTag } from './note-tags.ts'
import { TagPicker } from './tag-offer.ts'
import { useDraft } from './use-draft.ts'
import type { Did } from './use-undo.ts'
import { useTagging } from './use-tagging.ts'

const Attaching = fetchedLater(async () => (await import('./attaching.tsx')).Attaching)
const ComposerChips = fetchedLater(async () => (await import('./composer-chips.tsx')).ComposerChips)
const UnkeptNotice = fetchedLater(async () => (await import('./unkept-notice.tsx')).UnkeptNotice)
const OffLimitsHint = fetchedLater(async () => (await import('./off-limits-hint.tsx')).OffLimitsHint)
export const CodeBar = fetchedLater(async () => (await import('./code-bar.tsx')).CodeBar)
export const StarMarks = fetchedLater(async () => (await import('./star-marks.tsx')).StarMarks)

type Props = {
  ref?: Ref<ComposerHandle>
  interviewId: string
  kit: TagKit
  /** Competencies that are offered first. */
  firstIds: readonly string[]
  /** What code is in, as far as it is known. */
  language: string
  /** Where a note belongs that is begun now. */
  placeNow: () => NotePlace
  /** With the id of a note that is there already. Answers the id that it has. */
  onSave: (content: NoteContent, noteId: string | null) => Promise<string>
  did: Did
  /** In the place of the hints below: what Esc has opened. */
  commandBar?: ReactNode
  /** At the end of the hints. */
  advice?: ReactNode
  isAutoFocused?: boolean | undefined
  /** Esc opens single keys here. */
  hasCommands?: boolean | undefined
  /** Pictures and PDFs go with notes here. */
  takesFiles?: boolean | undefined
  /** Where answers are stories: marks what is written, or else the last note, as a part of one. */
  onStar?: ((part: StarPart | 'next') => void) | undefined
}

type Meta = Omit<Draft, 'text'>
const nothing: Meta = { tags: [], star: [], place: null, code: null, noteId: null }

/** Where notes are written: always in reach, and never moved. A keystroke draws nothing again. */
export const Composer = memo(function Composer(props: Props) {
  const { ref, interviewId, kit, firstIds, language, placeNow, onSave, did } = props
  const { commandBar, advice, isAutoFocused, hasCommands, takesFiles, onStar } = props
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  // Read between two drawings, when a key comes before the next one.
  const meta = useRef(nothing)
  const [{ tags, star, place, code, noteId }, setDrawn] = useState(nothing)
  const [problem, setProblem] = useState<string | null>(null)
  const saving = useRef<Promise<void> | null>(null)
  const isSoon = useSoon(ComposerChips, UnkeptNotice)
  const attaching = useRef<AttachingHandle>(null)
  const caret = useRef<[number, number]>([0, 0])

  const setMeta = (next: Meta) => {
    meta.current = next
    setDrawn(next)
  }

  const isBlank = () => (field.current?.value ?? '').trim() === '' && meta.current.tags.length === 0
  const read = (): Draft => ({ text: field.current?.value ?? '', ...meta.current })
  const draft = useDraft(
    interviewId,
    read,
    ({ text, ...kept }) => {
      if (field.current) field.current.value = text + field.current.value
      setMeta(kept)
    },
    // What is known to be worse stays.
    () => setProblem((known) => known ?? 'This device has no room to keep what you type. Save notes often.'),
  )

  const onText = () => {
    const now = meta.current
    const isEmpty = field.current?.value === '' && now.tags.length === 0 && now.noteId === null
    if (isEmpty === (now.place !== null)) setMeta({ ...now, place: isEmpty ? null : placeNow() })
    draft.changed()
  }

  const changeTags = (change: (now: readonly NoteTag[]) => NoteTag[]) => {
    setMeta({ ...meta.current, tags: change(meta.current.tags), place: meta.current.place ?? placeNow() })
    onText()
    field.current?.focus()
  }

  const setCode = (next: string | null) => {
    tagging.close()
    setMeta({ ...meta.current, code: next })
    draft.changed()
    field.current?.focus()
  }

  const mark = (change: (now: readonly StarPart[]) => StarPart[]) => {
    if (isBlank()) return false
    setMeta({ ...meta.current, star: change(meta.current.star) })
    draft.changed()
    return true
  }

  /** A picture is at the note before its words are, and these go to it however soon they come. */
  const hold = async () => {
    await saving.current
    if (meta.current.noteId !== null) return meta.current.noteId
    const at = meta.current.place ?? placeNow()
    const holding = onSave(noteOf(nothing, '', at), null)
      .then((held) => {
        setMeta({ ...meta.current, place: at, noteId: held })
        draft.changed()
        return held
      })
      .finally(() => (saving.current = null))
    saving.current = holding.then(
      () => {},
      () => {},
    )
    const held = await holding
    field.current?.focus()
    return held
  }
  /** What is written from here on is a note of its own. */
  const letGo = () => {
    setMeta({ ...meta.current, noteId: null })
    onText()
    field.current?.focus()
  }

  const save = (): void => {
    // What was typed while a note is on its way to the disk is the next one, and is saved after it.
    if (saving.current) return void saving.current.then(save)
    if (!isBlank()) saving.current = keep()
    else if (meta.current.noteId !== null) letGo()
  }

  const keep = async () => {
    const typed = field.current?.value ?? ''
    const now = meta.current
    // the space before a sign that became a tag belongs to the sign
    const text = now.tags.length > 0 ? typed.trimEnd() : typed
    try {
      await onSave(noteOf(now, text, placeNow()), now.noteId)
      const since = field.current?.value ?? ''
      // what was typed while it was being saved is the next note
      const rest = since.startsWith(typed) ? since.slice(typed.length) : since
      if (field.current) field.current.value = rest
      tagging.close()
      setMeta({ ...nothing, place: rest === '' ? null : placeNow() })
      setProblem(null)
      draft.dropped()
    } catch (error) {
      setProblem(`Not saved, the text is still here. ${error instanceof Error ? error.message : ''}`)
    } finally {
      saving.current = null
    }
  }

  const tagging = useTagging({
    field,
    kit,
    firstIds,
    isOff: () => meta.current.code !== null,
    onText,
    onPick: (tag) => {
      changeTags((now) => withTag(now, tag))
      did(`Tagged ${competencyTitle(tag.competencyId)}`, () => changeTags((now) => withoutTag(now, tag)), {
        isQuiet: true,
        mayUndo: () => meta.current.tags.includes(tag),
      })
    },
    onEnter: save,
    onBlur: () => {
      caret.current = [field.current?.selectionStart ?? 0, field.current?.selectionEnd ?? 0]
      draft.dropped()
    },
  })

  useImperativeHandle(ref, () => ({
    focus: () => field.current?.focus(),
    takeBackFocus: () => {
      const [start, end] = caret.current
      // Where a dialog went with a field in focus, Chromium gives the focus back without the caret: keys go nowhere.
      field.current?.blur()
      field.current?.focus()
      field.current?.setSelectionRange(start, end)
    },
    isFocused: () => document.activeElement === field.current,
    freeze: (isFrozen) => {
      if (field.current) field.current.readOnly = isFrozen
    },
    saving: () => saving.current,
    mark,
    attach: () => attaching.current?.pick(),
    toggleCode: () => setCode(meta.current.code === null ? language : null),
  }))

  return (
    <form
      className={styles.composer}
      aria-label="New note"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {problem !== null && (
        <Suspense>
          <UnkeptNotice problem={problem} read={() => field.current?.value ?? ''} />
        </Suspense>
      )}
      <textarea
        ref={field}
        className={classes(styles.field, code !== null && styles.code)}
        rows={code === null ? 2 : 6}
        aria-label={code === null ? 'Note' : 'Code'}
        dir={code === null ? 'auto' : 'ltr'}
        placeholder={noteId !== null ? 'Words for the picture' : code === null ? 'Type a note' : 'Type or paste code'}
        enterKeyHint={code === null ? 'send' : 'enter'}
        autoCapitalize={code === null ? 'sentences' : 'off'}
        spellCheck={code === null}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the composer is the one thing to do on this screen
        autoFocus={isAutoFocused}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={tagging.picker ? id : undefined}
        aria-activedescendant={tagging.picker ? optionId(id, tagging.picker.index) : undefined}
        {...tagging.handlers}
      />
      {tagging.picker && (
        <Suspense>
          <TagPicker id={id} picker={tagging.picker} anchor={field} onPick={tagging.pick} />
        </Suspense>
      )}
      {commandBar ?? (
        <div className={styles.below}>
          <Suspense>
            {tags.length > 0 || noteId !== null ? (
              <ComposerChips
                tags={tags}
                kit={kit}
                hasPicture={noteId !== null}
                onLetGo={letGo}
                onRemove={(tag) => changeTags((now) => withoutTag(now, tag))}
              />
            ) : (
              code === null && <KeyHints place={place} hasCommands={hasCommands} />
            )}
            {onStar && <StarMarks star={star} onStar={onStar} />}
          </Suspense>
          {code !== null && (
            <Suspense>
              <CodeBar field={field} language={code} leave="esc-tab" onLanguage={setCode} onSave={save} />
            </Suspense>
          )}
          <ComposerTools
            onSign={code === null ? tagging.offer : null}
            onCode={code === null ? () => setCode(language) : null}
            onAttach={takesFiles ? () => attaching.current?.pick() : null}
          />
          <div className={styles.end}>
            {isSoon && code === null && (
              <Suspense>
                <OffLimitsHint field={field} />
              </Suspense>
            )}
            {advice && <span className={styles.advice}>{advice}</span>}
            <Button type="submit" variant="primary" className="only-phone">
              Save
            </Button>
          </div>
        </div>
      )}
      {takesFiles && isSoon && (
        <Suspense>
          <Attaching ref={attaching} interviewId={interviewId} hold={hold} />
        </Suspense>
      )}
    </form>
  )
})
