import { box, dotsOf, pointX, spreadWords } from './spread-words.ts'
import styles from './spread.module.css'

type SpreadProps = { ratings: readonly number[]; of?: number | undefined; words?: string | undefined }

/** A dot for each rater over the scale; the words beside it say the same. */
export function Spread({ ratings, of = 4, words }: SpreadProps) {
  const points = Array.from({ length: of }, (_, index) => index + 1)
  const { dots, radius } = dotsOf(ratings, of)
  const listed = ratings.toSorted((a, b) => a - b).join(', ')
  return (
    <span className={styles.spread}>
      <svg className={styles.plot} viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
        <path d={`M1 ${box.base}h${box.width - 2}${points.map((point) => `M${pointX(point, of)} 21v2`).join('')}`} />
        {dots.map((dot) => (
          <circle key={`${dot.x} ${dot.y}`} cx={dot.x} cy={dot.y} r={radius} />
        ))}
      </svg>
      <span>
        {words ?? spreadWords(ratings)}
        {ratings.length > 0 && <span className="vh">: {listed}</span>}
      </span>
    </span>
  )
}
