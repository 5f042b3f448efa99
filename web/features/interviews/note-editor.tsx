import { Suspense, useEffect, useId, useRef, useState } from 'react'
import { nextStar, toggledStar } from '#domain/star.ts'
import type { NoteView } from '../../lib/note-view.ts'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { Notice } from '../../ui/notice.tsx'
import { CodeBar } from './code-bar.tsx'
import { SignButtons } from './composer-tools.tsx'
import fieldStyles from './composer.module.css'
import { optionId } from './option-id.ts'
import { type NoteChange, partsOf, textAfter, wantedTag } from './note-change.ts'
import type { EditMode } from './note-row.tsx'
import { NoteTag } from './note-tag.tsx'
import { noteLabel } from './note-words.ts'
import styles from './notes.module.css'
import { type TagKit, tagKey, withoutTag, withTag } from './note-tags.ts'
import { OffLimitsHint } from './off-limits-hint.tsx'
import { StarMarks } from './star-marks.tsx'
import { splitNote } from './split-note.ts'
import { TagPicker } from './tag-offer.ts'
import type { Notes } from './use-notes.ts'
import { useTagging } from './use-tagging.ts'

type Props = {
  note: NoteView
  notes: Notes
  kit: TagKit
  mode: EditMode
  /** Competencies that are offered first. */
  firstIds: readonly string[]
  /** Answers are stories, whose parts are marked. */
  hasStar: boolean
  onClose: () => void
}

const mostRows = 8

/** A note changed in its place. Opened for its tags, it offers them at once and closes with the first one picked. */
export function NoteEditor({ note, notes, kit, mode, firstIds, hasStar, onClose }: Props) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [tags, setTags] = useState(note.tags)
  const [code, setCode] = useState(note.kind === 'code' ? (note.language ?? '') : null)
  const [star, setStar] = useState(note.star ?? [])
  const [problem, setProblem] = useState<string | null>(null)

  const changeOf = (nextTags: NoteView['tags']): NoteChange => ({
    text: textAfter(note.text, field.current?.value ?? note.text, { isTagged: nextTags.length > note.tags.length }),
    tags: nextTags,
    kind: code === null ? 'text' : 'code',
    language: code === null ? null : code || null,
    star: star.length > 0 ? star : null,
  })
  const attempt = async (act: () => Promise<void>) => {
    try {
      await act()
      onClose()
    } catch (error) {
      setProblem(`Not saved, the text is still here. ${error instanceof Error ? error.message : ''}`)
    }
  }
  const save = (nextTags: NoteView['tags']) => {
    const isTagged = nextTags.length > note.tags.length
    const wanted = isTagged || mode === 'text' ? null : wantedTag(note.text, field.current?.value ?? note.text)
    if (wanted !== null && !tagging.isKept()) {
      setProblem(`Nothing to tag is called “${wanted}”. Try other letters, or leave the note as it was with Esc.`)
      return undefined
    }
    const change = changeOf(nextTags)
    const isSame =
      change.text === note.text &&
      change.kind === note.kind &&
      change.language === note.language &&
      star.join() === (note.star ?? []).join() &&
      nextTags.map(tagKey).join() === note.tags.map(tagKey).join()
    return attempt(async () => {
      if (!isSame) await notes.change(note, change, isTagged ? 'Note tagged' : 'Note changed')
    })
  }
  const split = () => {
    const area = field.current
    const parts = area ? partsOf(area.value, area.selectionStart) : []
    if (parts.length < 2) setProblem('Put the caret where the second note begins, or each note on a line of its own.')
    else void attempt(() => splitNote(notes, note, changeOf(tags), parts))
    area?.focus()
  }

  const tagging = useTagging({
    field,
    kit,
    firstIds,
    isOff: () => code !== null && mode === 'text',
    onText: () => {},
    onPick: (tag) => {
      const next = withTag(tags, tag)
      setTags(next)
      if (mode === 'tags') void save(next)
    },
    onEnter: () => void save(tags),
    onEscape: onClose,
  })

  useEffect(() => {
    const area = field.current
    area?.focus()
    area?.setSelectionRange(area.value.length, area.value.length)
    area?.closest('li')?.scrollIntoView({ block: 'nearest' })
    if (mode === 'tags') tagging.offer('#')
    // oxlint-disable-next-line react/exhaustive-deps -- once, when it opens
  }, [])

  return (
    <li className={styles.editing} data-note={note.id}>
      {problem !== null && <Notice tone="refused">{problem}</Notice>}
      <textarea
        ref={field}
        className={classes(fieldStyles.field, code !== null && fieldStyles.code)}
        rows={Math.min(mostRows, Math.max(2, note.text.split('\n', mostRows).length))}
        aria-label={noteLabel('Change', note)}
        defaultValue={note.text}
        dir={code === null ? 'auto' : 'ltr'}
        // what is only picked leaves the screen's keyboard where it is
        inputMode={mode === 'tags' ? 'none' : undefined}
        spellCheck={code === null}
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
      {code !== null && mode === 'text' && (
        <CodeBar field={field} language={code} leave="esc" onLanguage={setCode} onSave={() => void save(tags)} />
      )}
      <div className={styles.editingFoot}>
        <div className="row">
          {tags.map((tag) => (
            <NoteTag key={tagKey(tag)} tag={tag} kit={kit} onRemove={() => setTags(withoutTag(tags, tag))} />
          ))}
          {code === null && mode === 'text' && <OffLimitsHint field={field} />}
          {hasStar && (
            <StarMarks
              star={star}
              onStar={(part) => setStar(part === 'next' ? nextStar(star, []) : toggledStar(star, part))}
            />
          )}
          {tags.length === 0 && code === null && (
            <span className="muted small">
              Untagged<span className={styles.typeSigns}>: type #, + or −</span>
            </span>
          )}
        </div>
        <div className={classes('row', styles.changes)}>
          {code === null && (
            <Button size="small" variant="quiet" icon="code" onClick={() => setCode('')}>
              Code
            </Button>
          )}
          <Button size="small" variant="quiet" icon="split" onClick={split}>
            Split
          </Button>
          <Button
            size="small"
            variant="quiet"
            icon="bin"
            onClick={() => {
              notes.remove(note)
              onClose()
            }}
          >
            Delete
          </Button>
        </div>
        <div className={classes('row', styles.ways)}>
          {code === null && (
            <div className={styles.signs}>
              <SignButtons onSign={tagging.offer} />
            </div>
          )}
          <Button size="small" kbd="Esc" onClick={onClose}>
            Cancel
          </Button>
          <Button size="small" kbd={code === null ? 'Enter' : undefined} onClick={() => void save(tags)}>
            Save
          </Button>
        </div>
      </div>
    </li>
  )
}
