import styles from './rating-steps.module.css'

type RatingStepsProps = { rating: number | 'not_assessed' | null; of?: number | undefined }

/** The number, then as many steps filled from the left, in the colour of text: never red to green. */
export function RatingSteps({ rating, of = 4 }: RatingStepsProps) {
  if (rating === null || rating === 'not_assessed') {
    return (
      <span className={styles.none}>
        <span aria-hidden="true">·</span>
        <span className="vh">{rating === null ? 'not rated' : 'not assessed'}</span>
      </span>
    )
  }
  return (
    <span className={styles.steps}>
      <b>{rating}</b>
      <span className="vh"> of {of}</span>
      {Array.from({ length: of }, (_, index) => (
        <i key={index} aria-hidden="true" className={index < rating ? styles.filled : undefined} />
      ))}
    </span>
  )
}
