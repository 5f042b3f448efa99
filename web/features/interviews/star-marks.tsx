import { partNames, type StarPart, starParts } from '#domain/star.ts'
import { Button } from '../../ui/button.tsx'
import styles from './star-marks.module.css'

type Props = { star: readonly StarPart[]; onStar: (part: StarPart | 'next') => void }

/** Which part of a story is being written down; where it is narrow one button goes through them. */
export const StarMarks = ({ star, onStar }: Props) => (
  <>
    {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset would draw a frame and want a legend */}
    <span className={styles.marks} role="group" aria-label="Part of the story">
      {starParts.map((part) => (
        <button
          key={part}
          type="button"
          className={styles.mark}
          aria-label={`${part}, ${partNames[part]}`}
          title={`Mark as ${partNames[part]}: Esc Shift ${part}`}
          aria-pressed={star.includes(part)}
          onClick={() => onStar(part)}
        >
          {part}
        </button>
      ))}
    </span>
    <Button
      className={styles.one}
      aria-label={`${star.join('') || 'STAR'}, part of the story: ${star.map((part) => partNames[part]).join(', ') || 'not marked'}`}
      onClick={() => onStar('next')}
    >
      {star.join('') || 'STAR'}
    </Button>
  </>
)
