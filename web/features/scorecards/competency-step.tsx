import { type DragEvent, useId, useState } from 'react'
import type { Interview } from '#contract/interviews.ts'
import type { KitContent } from '#domain/kit.ts'
import { rationaleReason, type Rating, restsOnEvidence, type Evidence } from '#domain/scorecard.ts'
import { competencyTitle } from '../../lib/competency-title.ts'
import type { NoteView } from '../../lib/note-view.ts'
import { confidenceOptions } from '../../lib/recommendations.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Chip } from '../../ui/chip.tsx'
import { classes } from '../../ui/classes.ts'
import { TextAreaField } from '../../ui/field.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RadioSteps } from '../../ui/radio-step.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { CitedList } from './cited-list.tsx'
import { type Citable, citedCount, type RatingValue, valueOf, withCitation, withValue } from './draft.ts'
import type { Asked } from './evidence.ts'
import { draggedType } from './note-item.tsx'
import { ProvisionalLine } from './provisional-line.tsx'
import styles from './scorecard.module.css'

type Props = {
  interview: Pick<Interview, 'id'>
  competency: KitContent['competencies'][number]
  rating: Rating
  notes: readonly NoteView[]
  asked: readonly Asked[]
  antiPatterns: KitContent['antiPatterns']
  evidence: Evidence
  onChange: (rating: Rating) => void
}

const points = [1, 2, 3, 4] as const

/** One competency on its own anchors, with what the rating rests on. */
export function CompetencyStep(props: Props) {
  const { interview, competency, rating, notes, asked, antiPatterns, evidence, onChange } = props
  const { isOver, dropProps } = useDrop((item) => onChange(withCitation(rating, item, true)))
  const definitionId = useId()
  const title = competencyTitle(competency.id)
  const isRated = rating.rating !== null
  const lacksEvidence = isRated && !rating.fromMemory && !restsOnEvidence(rating, evidence)
  return (
    <div className={classes(styles.step, isOver && styles.over)} {...(rating.notAssessed ? {} : dropProps)}>
      <PageHeader title={title}>
        <p className="read muted" id={definitionId}>
          {competency.definition} {competency.mustHave && <Chip>Must-have</Chip>}
        </p>
      </PageHeader>
      <div data-part="rating" className="stack">
        <ProvisionalLine interview={interview} competencyId={competency.id} />
        <RadioSteps
          legend={`Rating for ${title}`}
          isLegendHidden
          describedBy={definitionId}
          anchors={points.map((value) => ({ value, text: competency.anchors[value] }))}
          value={valueOf(rating)}
          // the steps hand back one of the values above
          onChange={(value) => onChange(withValue(rating, value as RatingValue))}
          notAssessed="Not assessed. Neither a no nor a middle."
        />
      </div>
      <div className={styles.two}>
        {!rating.notAssessed && (
          <div className="stack" data-part="cited">
            <CitedList
              rating={rating}
              notes={notes}
              asked={asked}
              antiPatterns={antiPatterns}
              onRemove={(item) => onChange(withCitation(rating, item, false))}
            />
            {lacksEvidence && (
              <p className={styles.lacking}>Cite a note or something that was asked, or rate from memory.</p>
            )}
            {(citedCount(rating) === 0 || rating.fromMemory) && (
              <Checkbox
                label="From memory"
                hint="No note holds it. The rationale says what you remember."
                checked={rating.fromMemory}
                onChange={(event) => onChange({ ...rating, fromMemory: event.target.checked })}
              />
            )}
          </div>
        )}
        <div className="stack">
          <div data-part="rationale">
            <Rationale rating={rating} evidence={evidence} onChange={onChange} />
          </div>
          {!rating.notAssessed && (
            <Segmented
              legend="Confidence"
              options={confidenceOptions}
              value={rating.confidence}
              onChange={(confidence) => onChange({ ...rating, confidence })}
            />
          )}
        </div>
      </div>
    </div>
  )
}

function Rationale({ rating, evidence, onChange }: Pick<Props, 'rating' | 'evidence' | 'onChange'>) {
  const reason = rationaleReason(rating, evidence.notes)
  const why = {
    end_of_scale: `A ${rating.rating} is an end of the scale: say why.`,
    against_evidence: 'What you cite points the other way: say why.',
  }
  return (
    <TextAreaField
      label={rating.notAssessed ? 'Why it was not assessed' : 'Rationale'}
      isOptional={reason === null && !rating.fromMemory}
      hint={rating.fromMemory ? 'Write what you remember.' : reason && why[reason]}
      value={rating.rationale}
      onChange={(event) => onChange({ ...rating, rationale: event.target.value })}
    />
  )
}

const isEvidence = (event: DragEvent) => event.dataTransfer.types.includes(draggedType)

/** Evidence that is dragged here is cited. Enter and leave come for every child, so they are counted. */
function useDrop(onDrop: (item: Citable) => void) {
  const [depth, setDepth] = useState(0)
  return {
    isOver: depth > 0,
    dropProps: {
      onDragEnter: (event: DragEvent) => isEvidence(event) && setDepth((now) => now + 1),
      onDragLeave: (event: DragEvent) => isEvidence(event) && setDepth((now) => Math.max(0, now - 1)),
      onDragOver: (event: DragEvent) => isEvidence(event) && event.preventDefault(),
      onDrop: (event: DragEvent) => {
        if (!isEvidence(event)) return
        event.preventDefault()
        setDepth(0)
        onDrop(JSON.parse(event.dataTransfer.getData(draggedType)) as Citable) // dragged from this page's own list
      },
    },
  }
}
