import { useState } from 'react'
import type { Tag } from '#domain/coverage.ts'
import type { KitContent } from '#domain/kit.ts'
import type { Rating } from '#domain/scorecard.ts'
import { competencyTitle } from '../../lib/competency-title.ts'
import type { NoteView } from '../../lib/note-view.ts'
import { ChipButton } from '../../ui/chip.tsx'
import { type Citable, cites } from './draft.ts'
import { type Asked, groupNotes, isUntagged, marksOf, type NoteFilter } from './evidence.ts'
import { AskedItem, type Citing, NoteItem } from './note-item.tsx'
import styles from './notes.module.css'

type Props = {
  notes: readonly NoteView[]
  asked: readonly Asked[]
  kit: KitContent
  /** The rating that one is at; null on the recommendation, where nothing is cited. */
  rating: Rating | null
  onCite: (item: Citable, isCited: boolean) => void
  onRetag: (note: NoteView, tags: Tag[]) => void
}

/** One's own notes by competency, and what was asked: everything that a rating can cite. */
export function NotesPanel({ notes, asked, kit, rating, onCite, onRetag }: Props) {
  const [filter, setFilter] = useState<NoteFilter>('current')
  const competencyIds = kit.competencies.map(({ id }) => id)
  const shown = rating === null && filter === 'current' ? 'all' : filter
  const groups = groupNotes(notes, competencyIds, shown, rating)
  const askedHere = shown === 'current' ? asked.filter((item) => isAbout(item, rating)) : asked
  const citing = (item: Citable): Citing =>
    rating === null || rating.notAssessed
      ? null
      : { isCited: cites(rating, item), onCite: (isCited) => onCite(item, isCited) }
  const untaggedCount = notes.filter((note) => isUntagged(note, competencyIds)).length
  const currentCount = rating === null ? 0 : (groupNotes(notes, competencyIds, 'current', rating)[0]?.notes.length ?? 0)
  const chip = (value: NoteFilter, words: string) => (
    <ChipButton isPressed={shown === value} onClick={() => setFilter(value)}>
      {words}
    </ChipButton>
  )
  return (
    <div className={styles.panel} data-notes="">
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for a form, these filter a list */}
      <div className="row" role="group" aria-label="Filter notes">
        {rating && chip('current', `${competencyTitle(rating.competencyId)} ${currentCount}`)}
        {chip('all', `All ${notes.length}`)}
        {chip('untagged', `Untagged ${untaggedCount}`)}
      </div>
      {groups.map((group) => (
        <section key={group.id} aria-labelledby={`notes-${group.id}`}>
          <h3 className="over" id={`notes-${group.id}`}>
            {headingOf(group.competencyId, group.notes, rating)}
          </h3>
          {group.notes.length === 0 ? (
            <p className={styles.none}>{emptyWords(group.competencyId, notes.length)}</p>
          ) : (
            <ul>
              {group.notes.map((note) => (
                <NoteItem
                  key={note.id}
                  note={note}
                  marks={marksOf(note, group.competencyId, kit.antiPatterns)}
                  citing={citing({ kind: 'note', id: note.id })}
                  kit={kit}
                  competencyId={rating?.competencyId ?? competencyIds[0] ?? ''}
                  onRetag={(tags) => onRetag(note, tags)}
                />
              ))}
            </ul>
          )}
        </section>
      ))}
      {rating !== null && shown !== 'untagged' && askedHere.length > 0 && (
        <section aria-labelledby="notes-asked">
          <h3 className="over" id="notes-asked">
            Asked in this interview
          </h3>
          <ul>
            {askedHere.map((item) => (
              <AskedItem key={`${item.kind} ${item.id}`} asked={item} citing={citing(item)} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

const isAbout = (asked: Asked, rating: Rating | null) =>
  rating !== null && (asked.competencyIds.includes(rating.competencyId) || cites(rating, asked))

function headingOf(competencyId: string | null, notes: readonly NoteView[], rating: Rating | null): string {
  if (competencyId === null) return 'Untagged'
  const title = competencyTitle(competencyId)
  if (rating?.competencyId !== competencyId || rating.notAssessed || notes.length === 0) return title
  const cited = notes.filter((note) => rating.noteIds.includes(note.id)).length
  return `${title} · ${cited} of ${notes.length} cited`
}

function emptyWords(competencyId: string | null, all: number): string {
  if (all === 0 && competencyId !== null) return 'You took no notes in this interview.'
  return competencyId === null ? 'Every note has a tag.' : 'No note is tagged with it.'
}
