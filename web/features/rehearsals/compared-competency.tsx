import type { RehearsalAttempt, RehearsalComparison } from '#contract/rehearsal-attempts.ts'
import type { KitCompetency } from '#domain/kit.ts'
import { competencyTitle } from '../../lib/competency-title.ts'
import { clockTime } from '../../lib/format.ts'
import { Card } from '../../ui/card.tsx'
import { RatingSteps } from '../../ui/rating-steps.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Section } from '../../ui/section.tsx'
import { EvidenceMark } from '../../ui/tag.tsx'
import { ComparedLine } from './compared-line.tsx'
import styles from './comparison.module.css'
import type { Links } from './use-links.ts'

type Props = {
  competency: KitCompetency
  attempt: RehearsalAttempt
  comparison: RehearsalComparison
  links: Links
}

/** One competency: the two ratings on the same anchors, what was said, and what became of it in one's own notes. */
export function ComparedCompetency({ competency, attempt, comparison, links }: Props) {
  const { id, anchors } = competency
  const title = competencyTitle(id)
  const own = attempt.scorecard.ratings.find(({ competencyId }) => competencyId === id)
  const reference = comparison.reference?.ratings.find(({ competencyId }) => competencyId === id)
  // What was not asked for stands at the end of the page, with what would have brought it.
  const lines = comparison.evidence
    .filter(({ competencyId, outcome, isCutOff }) => competencyId === id && (outcome !== 'not_said' || isCutOff))
    .toSorted((a, b) => (a.saidAtMs ?? Number.POSITIVE_INFINITY) - (b.saidAtMs ?? Number.POSITIVE_INFINITY))
  const beyond = comparison.reference
    ? comparison.beyond.filter(({ tag }) => tag.competencyId === id)
    : attempt.work.notes.flatMap((note) =>
        note.tags.filter((tag) => tag.competencyId === id).map((tag) => ({ noteId: note.id, tag })),
      )
  return (
    <Section id={id} tabIndex={-1} title={title}>
      <div className={styles.two}>
        <Side name="You" rating={own?.rating ?? null} anchors={anchors} rationale={own?.rationale ?? ''} />
        {reference && (
          <Side name="The reference" rating={reference.rating} anchors={anchors} rationale={reference.rationale} />
        )}
      </div>
      {lines.length > 0 && (
        <>
          <h3>What was said</h3>
          <Card isFlush as="div">
            <Rows aria-label={`What was said, ${title}`}>
              {lines.map((line) => (
                <ComparedLine
                  key={`${line.lineId} ${line.polarity}`}
                  line={line}
                  isLeanedOn={reference?.lineIds.includes(line.lineId) ?? false}
                  attempt={attempt}
                  links={links}
                />
              ))}
            </Rows>
          </Card>
        </>
      )}
      {beyond.length > 0 && (
        <>
          <h3>{comparison.reference ? 'Noted by you alone' : 'Your notes'}</h3>
          <Card isFlush as="div">
            <Rows isDense aria-label={`Noted by you, ${title}`}>
              {beyond.map(({ noteId, tag }) => {
                const note = attempt.work.notes.find((one) => one.id === noteId)
                return (
                  <Row
                    key={`${noteId} ${tag.polarity} ${tag.catalogId ?? ''}`}
                    lead={note?.offsetMs != null ? clockTime(note.offsetMs) : ''}
                  >
                    <p className={styles.piece}>
                      <EvidenceMark polarity={tag.polarity} />
                      <span>{note?.text || 'No words'}</span>
                    </p>
                  </Row>
                )
              })}
            </Rows>
          </Card>
        </>
      )}
    </Section>
  )
}

type SideProps = { name: string; rating: 1 | 2 | 3 | 4 | null; anchors: KitCompetency['anchors']; rationale: string }

const Side = ({ name, rating, anchors, rationale }: SideProps) => (
  <div className={styles.side}>
    <div className="row apart">
      <h3 className="over">{name}</h3>
      {rating === null ? <span className="small muted">not assessed</span> : <RatingSteps rating={rating} />}
    </div>
    {rating !== null && <p className="muted">{anchors[rating]}</p>}
    {rationale !== '' && <p className={styles.said}>{rationale}</p>}
  </div>
)
