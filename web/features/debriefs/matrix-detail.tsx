import type { Debrief } from '#contract/debriefs.ts'
import type { KitVersion } from '#contract/kits.ts'
import type { SharedScorecard } from '#contract/scorecards.ts'
import { isSerious } from '#domain/coverage.ts'
import { clockTime } from '../../lib/format.ts'
import { listed } from '../../lib/in-words.ts'
import { fileAlt, viewShared } from '../../lib/attachment-view.ts'
import { codeOf } from '../../lib/note-view.ts'
import { classes } from '../../ui/classes.ts'
import { Attached } from '../../ui/attached.tsx'
import { RatingSteps } from '../../ui/rating-steps.tsx'
import { Skeleton, SkeletonText } from '../../ui/skeleton.tsx'
import { EvidenceMark } from '../../ui/tag.tsx'
import { Written } from '../../ui/written.tsx'
import { WithCode } from '../../ui/with-code.tsx'
import styles from './matrix.module.css'

type Row = Debrief['matrix'][number]
type Rater = Debrief['raters'][number]
type Note = SharedScorecard['notes'][number]

type Props = {
  row: Row
  raters: readonly Rater[]
  cards: readonly SharedScorecard[] | null
  kitOf: (card: SharedScorecard) => KitVersion | null
}

/** The raters of one competency side by side: what the rating means, what it rests on, why. */
export function MatrixDetail({ row, raters, cards, kitOf }: Props) {
  const rated = raters.filter(({ label }) => row.cells.some((cell) => cell.label === label && cell.rating !== null))
  const notAssessed = raters.filter(({ label }) => row.cells.some((cell) => cell.label === label && cell.notAssessed))
  const silent = raters.filter(({ label }) => !row.cells.some((cell) => cell.label === label))
  return (
    <>
      {rated.length === 0 && <p className={styles.foot}>Nobody rated it.</p>}
      {row.mustHave && <p className={classes(styles.first, 'only-phone')}>{row.title} is a must-have.</p>}
      <div className={styles.side}>
        {rated.map((rater) => {
          const card = cards?.find(({ label }) => label === rater.label) ?? null
          return <RaterView key={rater.label} row={row} rater={rater} card={card} kit={card && kitOf(card)} />
        })}
      </div>
      {notAssessed.map(({ label, name }) => {
        const why = row.cells.find((cell) => cell.label === label)?.rationale
        return (
          <p key={label} className={styles.foot}>
            {name ?? label} did not assess {row.title}
            {why ? `: “${why}”` : '.'}
          </p>
        )
      })}
      {silent.length > 0 && rated.length > 0 && (
        <p className={styles.foot}>
          Not looked at by {listed(silent.map(({ name, label, title }) => `${name ?? label} (${title})`))}.
        </p>
      )}
    </>
  )
}

type RaterProps = { row: Row; rater: Rater; card: SharedScorecard | null; kit: KitVersion | null }

function RaterView({ row, rater, card, kit }: RaterProps) {
  const cell = row.cells.find(({ label }) => label === rater.label)
  const rating = card?.ratings.find(({ competencyId }) => competencyId === row.competencyId)
  const anchors = kit?.content.competencies.find(({ id }) => id === row.competencyId)?.anchors
  if (!cell || cell.rating === null) return null
  const who = `${rater.name ?? rater.label} · ${rater.title}`
  const cited = card?.notes.filter(({ id }) => cell.citedNoteIds.includes(id)) ?? []
  const tagged =
    card?.notes.filter(
      (note) => !cited.includes(note) && note.tags.some(({ competencyId }) => competencyId === row.competencyId),
    ) ?? []
  const askedIds = [...(rating?.promptIds ?? []), ...(rating?.followUpIds ?? [])]
  const asked = card?.prompts.filter(({ id }) => askedIds.includes(id)) ?? []
  return (
    <section className={styles.rater} data-rater={rater.label} tabIndex={-1} aria-label={`${who}, ${row.title}`}>
      <div className="row apart">
        <h3>{who}</h3>
        <span className="row">
          <RatingSteps rating={cell.rating} />
          {cell.confidence && <span className="small muted">{cell.confidence}</span>}
        </span>
      </div>
      {anchors && <p className="small muted">{anchors[cell.rating]}</p>}
      {card === null ? (
        <Skeleton label="Loading the notes">
          <SkeletonText />
          <SkeletonText width="half" />
        </Skeleton>
      ) : (
        <>
          {cited.length + asked.length > 0 && (
            <ul className={styles.notes}>
              {cited.map((note) => (
                <NoteLine key={note.id} note={note} scorecardId={card.id} competencyId={row.competencyId} kit={kit} />
              ))}
              {asked.map(({ id, text }) => (
                <li key={id}>
                  <span className="muted">
                    <span aria-hidden="true">?</span>
                    <span className="vh">asked:</span>
                  </span>
                  <span className="muted">
                    <WithCode text={text} />
                  </span>
                </li>
              ))}
            </ul>
          )}
          {cell.fromMemory && <p className="small muted">From memory: no note holds it.</p>}
          {cell.rationale && <p className={styles.rationale}>“{cell.rationale}”</p>}
          {tagged.length > 0 && (
            <>
              <p className="over">Tagged, not cited</p>
              <ul className={styles.notes}>
                {tagged.map((note) => (
                  <NoteLine key={note.id} note={note} scorecardId={card.id} competencyId={row.competencyId} kit={kit} />
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  )
}

type LineProps = { note: Note; scorecardId: string; competencyId: string; kit: KitVersion | null }

function NoteLine({ note, scorecardId, competencyId, kit }: LineProps) {
  const files = viewShared(scorecardId, note.attachments)
  const tags = note.tags.filter((tag) => tag.competencyId === competencyId)
  const isGrave = tags.some((tag) => isSerious(tag, kit?.content.antiPatterns ?? []))
  const polarities = (['signal', 'anti_pattern'] as const).filter((polarity) =>
    tags.some((tag) => tag.polarity === polarity),
  )
  return (
    <li data-note={note.id} tabIndex={-1}>
      <span>
        {polarities.length === 0 && <EvidenceMark polarity={null} />}
        {polarities.map((polarity) => (
          <EvidenceMark key={polarity} polarity={polarity} isSerious={polarity === 'anti_pattern' && isGrave} />
        ))}
      </span>
      <div className={styles.evidence}>
        <Written
          text={note.text}
          code={codeOf(note)}
          end={
            <span className="small muted nowrap">
              {note.offsetMs === null ? (note.phase === 'during' ? '' : note.phase) : clockTime(note.offsetMs)}
            </span>
          }
        />
        {files && <Attached items={files} alt={fileAlt(note)} />}
      </div>
    </li>
  )
}
