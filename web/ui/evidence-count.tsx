import styles from './coverage-marks.module.css'
import { countWords, type EvidenceFigures } from './evidence-words.ts'

/** Evidence in figures, for places that are too dense for a mark each: 4+ 1−. */
export const EvidenceCount = (figures: EvidenceFigures) => (
  <span className={styles.count}>
    <span className="vh">{countWords(figures)}</span>
    <span aria-hidden="true">
      {figures.signals > 0 && `${figures.signals}+`}
      {figures.signals > 0 && figures.antiPatterns > 0 && ' '}
      {figures.antiPatterns > 0 && `${figures.antiPatterns}−`}
      {figures.signals + figures.antiPatterns === 0 && '·'}
    </span>
  </span>
)
