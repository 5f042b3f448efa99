import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Debrief } from '#contract/debriefs.ts'
import type { KitVersion } from '#contract/kits.ts'
import type { SharedScorecard } from '#contract/scorecards.ts'
import { useHash } from '../../lib/hash.ts'
import { Card } from '../../ui/card.tsx'
import { classes } from '../../ui/classes.ts'
import { EvidenceCount } from '../../ui/evidence-count.tsx'
import { Icon } from '../../ui/icon.tsx'
import { RatingSteps } from '../../ui/rating-steps.tsx'
import { Section } from '../../ui/section.tsx'
import { Spread } from '../../ui/spread.tsx'
import { Table } from '../../ui/table.tsx'
import { MatrixDetail } from './matrix-detail.tsx'
import { cellHref, matrixPlaceOf, type MatrixPlace } from './place.ts'
import styles from './matrix.module.css'

type Row = Debrief['matrix'][number]
type Cell = Row['cells'][number]
type Rater = Debrief['raters'][number]

type Props = {
  debrief: Debrief
  /** Null while they are on their way. */
  cards: readonly SharedScorecard[] | null
  kitOf: (card: SharedScorecard) => KitVersion | null
}

/** Competencies down, raters across, most disagreement first; a row opens to what each of them saw. */
export function Matrix({ debrief, cards, kitOf }: Props) {
  const { matrix, raters } = debrief
  const { opened, toggle, table, revisit } = useOpenRows(debrief, cards)
  const areNamesHidden = raters.some(({ name }) => name === null)
  return (
    <Section
      id="matrix"
      title="Ratings, most disagreement first"
      end={areNamesHidden && 'Names show after the reveal'}
      onClick={revisit}
    >
      <Card isFlush as="div" ref={table} className={styles.card}>
        <Table
          caption="Competencies by interviewer: rating from 1 to 4, confidence, count of signals and anti-patterns"
          isCaptionHidden
          className={styles.matrix}
          style={{ '--raters': raters.length }}
        >
          <thead>
            <tr>
              <th scope="col">Competency</th>
              {raters.map((rater) => (
                <th key={rater.label} scope="col">
                  {rater.name === null ? (
                    <>
                      {rater.label} <span className={styles.round}>· {rater.title}</span>
                    </>
                  ) : (
                    <>
                      <span className={styles.who}>{rater.name}</span>
                      <span className={styles.round}>
                        {rater.label} · {rater.title}
                      </span>
                    </>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          {matrix.map((row) => (
            <MatrixRow
              key={row.competencyId}
              row={row}
              raters={raters}
              isOpen={opened.has(row.competencyId)}
              onToggle={() => toggle(row.competencyId)}
            >
              <MatrixDetail row={row} raters={raters} cards={cards} kitOf={kitOf} />
            </MatrixRow>
          ))}
        </Table>
      </Card>
    </Section>
  )
}

/** Rows are opened by hand and by the address; a row that is open stays so while the packet is asked for again. */
function useOpenRows(debrief: Debrief, cards: readonly SharedScorecard[] | null) {
  const table = useRef<HTMLElement>(null)
  const place = matrixPlaceOf(useHash(), debrief, cards ?? [])
  const { competencyId = '', label = null, noteId = null } = place ?? {}
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [lastId, setLastId] = useState('')
  if (competencyId !== lastId) {
    setLastId(competencyId)
    setOpened(new Set(opened).add(competencyId))
  }
  /** A note can be shown once it is there. */
  const wantedNoteId = cards === null ? null : noteId

  useEffect(
    () => show(table.current, { competencyId, label, noteId: wantedNoteId }),
    [competencyId, label, wantedNoteId],
  )

  const toggle = (id: string) =>
    setOpened((now) => {
      const next = new Set(now)
      if (!next.delete(id)) next.add(id)
      return next
    })
  /** A link to where the address is already changes nothing, so it is followed once more. */
  const revisit = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!place || !link?.hash || link.hash !== window.location.hash) return
    setOpened((now) => new Set(now).add(place.competencyId))
    requestAnimationFrame(() => show(table.current, place))
  }
  return { opened, toggle, table, revisit }
}

function show(table: HTMLElement | null, { competencyId, label, noteId }: MatrixPlace) {
  const row = competencyId === '' ? null : table?.querySelector(`[data-row="${competencyId}"]`)
  const target =
    (noteId !== null && row?.querySelector<HTMLElement>(`[data-note="${noteId}"]`)) ||
    (label !== null && row?.querySelector<HTMLElement>(`[data-rater="${label}"]`)) ||
    row?.querySelector<HTMLElement>('[data-toggle]')
  if (!target) return
  target.scrollIntoView({ block: noteId === null && label === null ? 'start' : 'center' })
  target.focus({ preventScroll: true })
}

type RowProps = { row: Row; raters: readonly Rater[]; isOpen: boolean; onToggle: () => void; children: ReactNode }

function MatrixRow({ row, raters, isOpen, onToggle, children }: RowProps) {
  const { competencyId, title, mustHave, cells } = row
  const ratings = cells.flatMap(({ rating }) => (rating === null ? [] : [rating]))
  const detailId = `detail-${competencyId}`
  return (
    <tbody data-row={competencyId}>
      <tr className={classes(styles.row, isOpen && styles.opened)}>
        <th scope="row">
          <div className={styles.name}>
            <button
              type="button"
              data-toggle=""
              className={styles.toggle}
              aria-expanded={isOpen}
              aria-controls={detailId}
              onClick={onToggle}
            >
              <Icon name={isOpen ? 'down' : 'next'} />
              {title}
            </button>
            {mustHave && <span className={styles.must}>must-have</span>}
            <span className={styles.spread}>
              <Spread ratings={ratings} />
            </span>
          </div>
        </th>
        {raters.map(({ label }) => (
          <td key={label} data-who={label}>
            <CellFigures cell={cells.find((cell) => cell.label === label)} href={cellHref(competencyId, label)} />
          </td>
        ))}
      </tr>
      <tr id={detailId} className={classes(styles.detail, !isOpen && styles.closed)}>
        <td colSpan={raters.length + 1}>{children}</td>
      </tr>
    </tbody>
  )
}

/** Every figure leads to what is behind it. */
function CellFigures({ cell, href }: { cell: Cell | undefined; href: string }) {
  if (!cell || (cell.rating === null && !cell.notAssessed)) return <span className="vh">not rated</span>
  if (cell.notAssessed) return <RatingSteps rating="not_assessed" />
  return (
    <a className={styles.cell} href={href}>
      <RatingSteps rating={cell.rating} />
      <small>
        {cell.confidence && (
          <span>
            {cell.confidence}
            <span className="vh"> confidence</span>
          </span>
        )}
        {cell.fromMemory ? (
          <span>from memory</span>
        ) : (
          <span>
            <EvidenceCount signals={cell.signals} antiPatterns={cell.antiPatterns} serious={cell.serious} />
          </span>
        )}
      </small>
    </a>
  )
}
