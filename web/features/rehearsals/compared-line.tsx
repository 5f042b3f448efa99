import type { RehearsalAttempt, RehearsalComparison } from '#contract/rehearsal-attempts.ts'
import { isSerious } from '#domain/coverage.ts'
import type { KitContent } from '#domain/kit.ts'
import { competencyTitle } from '../../lib/competency-title.ts'
import { clockTime } from '../../lib/format.ts'
import { codeOf } from '../../lib/note-view.ts'
import { viewsOf } from '../../lib/rehearsal-interview.ts'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Row } from '../../ui/rows.tsx'
import { EvidenceMark, Tag } from '../../ui/tag.tsx'
import { Written } from '../../ui/written.tsx'
import styles from './comparison.module.css'
import type { Links } from './use-links.ts'

type Line = RehearsalComparison['evidence'][number]
type Note = RehearsalAttempt['work']['notes'][number]
type Props = { line: Line; isLeanedOn: boolean; attempt: RehearsalAttempt; links: Links }

/** One line that the reference takes for evidence, and what one's own notes have of it. */
export function ComparedLine({ line, isLeanedOn, attempt, links }: Props) {
  const { content } = attempt.kit
  const notes = attempt.work.notes.filter(({ id }) => line.noteIds.includes(id))
  return (
    <Row className={styles.line} lead={line.saidAtMs === null ? '' : clockTime(line.saidAtMs)}>
      <div className={styles.compared}>
        <div className={styles.reading}>
          <p className={styles.piece}>
            <EvidenceMark polarity={line.polarity} isSerious={isSerious(line, content.antiPatterns)} />
            <q>{line.text}</q>
          </p>
          <p className="muted">
            {line.why}
            {isLeanedOn && <span className="small"> Its rating leans on this.</span>}
          </p>
        </div>
        <div className={styles.own}>
          <p className="over">{outcomeWords(line)}</p>
          {notes.map((note) => (
            <OwnNote key={note.id} note={note} content={content} hasTags={line.outcome === 'tagged_otherwise'} />
          ))}
          {line.outcome !== 'not_said' && attempt.work.notes.length > 0 && (
            <LinkNote line={line} attempt={attempt} links={links} />
          )}
        </div>
      </div>
    </Row>
  )
}

function outcomeWords({ outcome }: Line): string {
  if (outcome === 'caught') return 'You noted'
  if (outcome === 'tagged_otherwise') return 'Nearest note, tagged otherwise'
  if (outcome === 'not_tagged') return 'Nearest note, without a tag'
  return outcome === 'missed' ? 'Nothing near it in your notes' : 'You asked on before this was said'
}

const OwnNote = ({ note, content, hasTags }: { note: Note; content: KitContent; hasTags: boolean }) => (
  <div className={styles.note}>
    {note.text === '' ? <p className="muted">No words</p> : <Written text={note.text} code={codeOf(note)} />}
    {hasTags &&
      note.tags.map((tag) => (
        <Tag
          key={`${tag.competencyId} ${tag.polarity} ${tag.catalogId ?? ''}`}
          polarity={tag.polarity}
          isSerious={isSerious(tag, content.antiPatterns)}
        >
          {competencyTitle(tag.competencyId)}
        </Tag>
      ))}
  </div>
)

/** A note can say what a line says without standing near it: the person knows. */
function LinkNote({ line, attempt, links }: Omit<Props, 'isLeanedOn'>) {
  const notes = viewsOf(attempt.work.notes)
  const isAny = notes.some(({ id }) => links.isLinked(line.lineId, id))
  return (
    <Popover
      label={
        isAny
          ? 'Change what you tied to it'
          : line.outcome === 'caught'
            ? 'Another note says it'
            : 'A note of mine says it'
      }
      title="Which note says this?"
      variant="quiet"
      size="small"
      className={styles.notes}
    >
      <ul className={styles.choices}>
        {notes.map((note) => {
          const isLinked = links.isLinked(line.lineId, note.id)
          return (
            <li key={note.id}>
              <Button
                size="small"
                pressed={isLinked}
                icon={isLinked ? 'check' : undefined}
                onClick={() => links.toggle(line.lineId, note.id)}
              >
                {note.offsetMs !== null && `${clockTime(note.offsetMs)} `}
                {note.text || 'No words'}
              </Button>
            </li>
          )
        })}
      </ul>
    </Popover>
  )
}
