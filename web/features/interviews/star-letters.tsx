import { partNames, type StarPart } from '#domain/star.ts'
import styles from './notes.module.css'

/** What a note was marked as, beside it. */
export const StarLetters = ({ star }: { star: readonly StarPart[] }) =>
  star.length > 0 && (
    <abbr className={styles.letters} title={star.map((part) => partNames[part]).join(', ')}>
      {star.join('')}
    </abbr>
  )
