import type { Draft, Hint } from '#domain/scorecard.ts'
import { capital, inWords } from '../../lib/in-words.ts'
import { recommendationOptions } from '../../lib/recommendations.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { TextAreaField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { hintWords } from './missing.ts'
import styles from './scorecard.module.css'

type Props = {
  draft: Draft
  total: number
  openCount: number
  hints: readonly Hint[]
  onChange: (change: Partial<Draft>) => void
}

/** Asked last: each competency has been rated on its own by now. */
export function RecommendationStep({ draft, total, openCount, hints, onChange }: Props) {
  const { recommendation, withheldReason, summary } = draft
  const lock = openCount > 0 ? lockWords(total, openCount) : undefined
  return (
    <div className={styles.step}>
      <PageHeader title="Recommendation">
        <p className="read muted">What you rated, taken together. Nobody reads it before you submit.</p>
      </PageHeader>
      <div className="stack" data-part="recommendation">
        <Segmented
          legend="Would you hire this candidate for this job?"
          isWrapping
          options={recommendationOptions}
          value={recommendation}
          lockedBecause={lock}
          onChange={(value) => onChange({ recommendation: value, withheldReason: null })}
        />
        {!lock && (
          <Checkbox
            label="Withhold it: there is not enough to say"
            checked={withheldReason !== null}
            onChange={(event) =>
              onChange(event.target.checked ? { recommendation: null, withheldReason: '' } : { withheldReason: null })
            }
          />
        )}
      </div>
      {!lock && withheldReason !== null && (
        <div data-part="withheld">
          <TextAreaField
            label="Why you withhold it"
            rows={2}
            value={withheldReason}
            onChange={(event) => onChange({ withheldReason: event.target.value })}
          />
        </div>
      )}
      {!lock && hints.length > 0 && (
        <Notice title="Worth a second look.">
          <ul>
            {hints.map((hint) => (
              <li key={hint.kind}>{hintWords(hint)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div data-part="summary">
        <TextAreaField
          label="Summary"
          hint="Two or three sentences: what was strong, what was missing, what the debrief should talk about."
          rows={5}
          value={summary}
          onChange={(event) => onChange({ summary: event.target.value })}
        />
      </div>
    </div>
  )
}

const lockWords = (total: number, openCount: number) =>
  `Opens when all ${inWords(total)} are rated or not assessed. ${capital(inWords(openCount))} to go.`
