import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { ChipButton } from '../../ui/chip.tsx'
import { Fold } from '../../ui/fold.tsx'
import { useIsWide } from '../../ui/media.ts'
import { type FacetKey, facetKeys, facetLabels, wordOf } from './filter.ts'
import type { BankFilter } from './queries.ts'
import styles from './prompts.module.css'

type Counts = Record<string, number>
type Props = {
  facets: Record<FacetKey, Counts>
  filter: BankFilter
  onChoose: (name: FacetKey, value: string | null) => void
}

/** What the bank can be narrowed to, each with how many there would be. */
export function Facets(props: Props) {
  const isWide = useIsWide()
  const chosen = facetKeys.filter((name) => props.filter[name] !== undefined).length
  const lists = facetKeys.map((name) => <Facet key={name} name={name} {...props} />)
  if (isWide) return <div className={styles.facets}>{lists}</div>
  return (
    <Fold summary={chosen > 0 ? `Filters, ${chosen} on` : 'Filters'}>
      <div className={styles.facets}>{lists}</div>
    </Fold>
  )
}

const atFirst = 12

function Facet({ name, facets, filter, onChoose }: Props & { name: FacetKey }) {
  const [isWhole, setIsWhole] = useState(false)
  const chosen = filter[name]
  const counts = facets[name]
  // What is chosen stays, also where nothing is left of it under the other filters.
  const values = [...new Set([...(chosen === undefined ? [] : [chosen]), ...Object.keys(counts)])]
  const shown = isWhole ? values : values.slice(0, atFirst)
  if (values.length === 0) return null
  return (
    <section className={styles.facet} aria-labelledby={`facet-${name}`}>
      <h2 id={`facet-${name}`}>{facetLabels[name]}</h2>
      <ul className={styles.values}>
        {shown.map((value) => (
          <li key={value}>
            <ChipButton isPressed={value === chosen} onClick={() => onChoose(name, value === chosen ? null : value)}>
              {wordOf(name, value)} <span className="muted">{counts[value] ?? 0}</span>
            </ChipButton>
          </li>
        ))}
      </ul>
      {values.length > atFirst && (
        <Button variant="quiet" size="small" onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? 'Fewer' : `${values.length - atFirst} more`}
          <span className="vh"> under {facetLabels[name]}</span>
        </Button>
      )}
    </section>
  )
}
