import { useState } from 'react'
import type { KitSummary } from '#contract/kits.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './rehearsals.module.css'
import { useBegin } from './use-begin.ts'

/** Any kit, also one that nobody has written a candidate for: somebody real answers. */
export function WithColleague({ kits, chosenSlug }: { kits: readonly KitSummary[]; chosenSlug: string | null }) {
  const [slug, setSlug] = useState(chosenSlug ?? kits[0]?.slug ?? '')
  const kit = kits.find((one) => one.slug === slug)
  const { begin, isBeginning } = useBegin()
  if (!kit) return null
  return (
    <Section title="With a colleague">
      <Card as="div" className={styles.colleague}>
        <p className={styles.background}>
          Any kit can be rehearsed with somebody who plays the candidate, in the room or on a call. Notes, clock and
          scorecard are the real ones. There is no reference then: you talk it over.
        </p>
        <div className={styles.choice}>
          <SelectField label="Kit" value={slug} onChange={({ target }) => setSlug(target.value)}>
            {kits.map((one) => (
              <option key={one.slug} value={one.slug}>
                {one.title}
              </option>
            ))}
          </SelectField>
          <Button busy={isBeginning && 'Opening'} onClick={() => begin({ form: 'short', kitSlug: slug })}>
            Eight minutes
          </Button>
          <Button busy={isBeginning && 'Opening'} onClick={() => begin({ form: 'full', kitSlug: slug })}>
            Full, {kit.durationMinutes} min
          </Button>
        </div>
      </Card>
    </Section>
  )
}
