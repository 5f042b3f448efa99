import type { KitCompetency } from '#domain/kit.ts'
import { answersOf } from '#domain/rehearsal/places.ts'
import { type DraftRating, evidenceFor, readingOf, saidIn } from '#domain/rehearsal/draft.ts'
import { isSerious } from '#domain/coverage.ts'
import type { RehearsalForm, SpokenLine } from '#domain/rehearsal/rehearsal.ts'
import { competencyTitle } from '../../lib/competency-title.ts'
import { recommendationOptions } from '../../lib/recommendations.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { FieldError, TextAreaField } from '../../ui/field.tsx'
import { RadioSteps } from '../../ui/radio-step.tsx'
import { Section } from '../../ui/section.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { EvidenceMark } from '../../ui/tag.tsx'
import styles from './write.module.css'
import { askedAt, issueAt, useWriting, withReading } from './writing.ts'

/** One careful reading of the same words, to compare with: each competency on its anchors, then the recommendation. */
export function WriteReference({ form }: { form: RehearsalForm }) {
  const writing = useWriting()
  const { draft, kit, edit } = writing
  const reading = readingOf(draft, form)
  const content = askedAt({ draft, kit }, form)
  const lines = answersOf(saidIn(draft), content, form)
  const change = (next: Parameters<typeof withReading>[2]) => edit((now) => withReading(now, form, next))
  const isBlank = reading.ratings.length === 0
  return (
    <>
      <Section title={form === 'short' ? 'The reference of the eight minutes' : 'The reference of the full length'}>
        <div className="stack">
          <p className="read">
            Read all of it aloud first. This is one careful reading and not the truth: say where it is unsure, and what
            would make it decide otherwise.
          </p>
          {form === 'full' && isBlank && draft.short.reading.ratings.length > 0 && (
            <div>
              <Button icon="copy" onClick={() => change(() => draft.short.reading)}>
                Begin with that of the eight minutes
              </Button>
            </div>
          )}
        </div>
      </Section>
      {content.competencies.map((competency) => (
        <Rating key={competency.id} form={form} competency={competency} evidence={evidenceFor(competency.id, lines)} />
      ))}
      {content.competencies.length === 0 && (
        <p className="muted">Nothing is rated yet: choose what is asked in the eight minutes first.</p>
      )}
      <Section title="In the end">
        <div className="stack">
          <div data-place={`${form}.recommendation`} tabIndex={-1}>
            <Segmented
              legend="Recommendation"
              isWrapping
              options={recommendationOptions}
              value={reading.recommendation}
              error={issueAt(writing, `${form}.recommendation`)}
              onChange={(recommendation) => change(() => ({ recommendation }))}
            />
          </div>
          <TextAreaField
            label="Summary"
            data-place={`${form}.summary`}
            className={styles.words}
            maxLength={2000}
            error={issueAt(writing, `${form}.summary`)}
            value={reading.summary}
            onChange={({ target }) => change(() => ({ summary: target.value }))}
          />
        </div>
      </Section>
    </>
  )
}

const points = ['1', '2', '3', '4'] as const

type RatingProps = { form: RehearsalForm; competency: KitCompetency; evidence: readonly SpokenLine[] }

function Rating({ form, competency: { id, anchors }, evidence }: RatingProps) {
  const writing = useWriting()
  const { draft, kit, edit } = writing
  const unrated: DraftRating = { competencyId: id, rating: null, rationale: '', lineIds: [] }
  const ownIn = (ratings: readonly DraftRating[]) => ratings.find(({ competencyId }) => competencyId === id) ?? unrated
  const own = ownIn(readingOf(draft, form).ratings)
  const change = (next: (rating: DraftRating) => Partial<DraftRating>) =>
    edit((now) =>
      withReading(now, form, ({ ratings }) => ({
        ratings: [
          ...ratings.filter(({ competencyId }) => competencyId !== id),
          { ...ownIn(ratings), ...next(ownIn(ratings)) },
        ],
      })),
    )
  const place = `${form}.ratings.${id}`
  const issueOf = (what: string) => issueAt(writing, `${place}.${what}`)
  const cannotRest = own.rating === 'not_assessed'
  const restsOn = issueOf('lineIds')
  return (
    <Section title={competencyTitle(id)}>
      <div className="stack" data-place={place} tabIndex={-1}>
        <div data-place={`${place}.rating`} tabIndex={-1}>
          <RadioSteps
            legend={`Rating, ${competencyTitle(id)}`}
            isLegendHidden
            anchors={points.map((point) => ({ value: Number(point), text: anchors[point] }))}
            notAssessed="Not assessed: nothing that is said tells"
            value={own.rating}
            error={issueOf('rating')}
            onChange={(value) => change(() => ({ rating: pointOf(value) }))}
          />
        </div>
        <TextAreaField
          label={`Why, ${competencyTitle(id)}`}
          data-place={`${place}.rationale`}
          className={styles.words}
          maxLength={2000}
          error={issueOf('rationale')}
          value={own.rationale}
          onChange={({ target }) => change(() => ({ rationale: target.value }))}
        />
        {!cannotRest && (
          <fieldset className={styles.restsOn} data-place={`${place}.lineIds`} tabIndex={-1}>
            <legend>It rests on</legend>
            {evidence.map(({ id: lineId, text, evidence: tags = [] }) => (
              <Checkbox
                key={lineId}
                label={
                  <>
                    {tags
                      .filter((tag) => tag.competencyId === id)
                      .map((tag) => (
                        <EvidenceMark
                          key={`${tag.polarity} ${tag.why}`}
                          polarity={tag.polarity}
                          isSerious={isSerious(tag, kit.content.antiPatterns)}
                        />
                      ))}{' '}
                    {text}
                  </>
                }
                checked={own.lineIds.includes(lineId)}
                onChange={({ target }) =>
                  change(({ lineIds }) => ({
                    lineIds: target.checked ? [...lineIds, lineId] : lineIds.filter((one) => one !== lineId),
                  }))
                }
              />
            ))}
            {evidence.length === 0 && (
              <p className="muted">
                No line is evidence for it yet. Mark one where it is said, or leave it not assessed.
              </p>
            )}
            {restsOn !== undefined && <FieldError id={`${place}-issue`}>{restsOn}</FieldError>}
          </fieldset>
        )}
      </div>
    </Section>
  )
}

const pointOf = (value: number | 'not_assessed'): DraftRating['rating'] => {
  if (value === 'not_assessed') return value
  return value === 1 || value === 2 || value === 3 || value === 4 ? value : null
}
