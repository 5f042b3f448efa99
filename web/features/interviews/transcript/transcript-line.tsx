import { memo } from 'react'
import type { TranscriptLine } from '#contract/transcripts.ts'
import { clockTime } from '../../../lib/format.ts'
import { Button } from '../../../ui/button.tsx'
import { piecesOf } from './find-in-lines.ts'
import styles from './transcript.module.css'

type Props = {
  line: TranscriptLine
  index: number
  /** The first of its turn says who speaks. */
  isTurn: boolean
  isChosen: boolean
  /** The one that the keyboard is at. */
  isCurrent: boolean
  isHere: boolean
  isQuoted: boolean
  query: string
  /** Null where notes are frozen. */
  onQuote: ((index: number, isMore: boolean) => void) | null
}

const roles = { interviewer: 'interviewer', candidate: 'candidate', unknown: 'somebody else' } as const

export const timeWords = ({ phase, offsetMs }: Pick<TranscriptLine, 'phase' | 'offsetMs'>): string =>
  offsetMs === null ? phase : clockTime(offsetMs)

/** One line: when, who where that changes, what, and the way into one's notes. Drawn again only where it changed. */
export const Line = memo(function Line(props: Props) {
  const { line, index, isTurn, isChosen, isCurrent, isHere, isQuoted, query, onQuote } = props
  const { speakerLabel, participant, text } = line
  const time = timeWords(line)
  return (
    <li
      className={styles.line}
      data-line={index}
      data-chosen={isChosen || undefined}
      data-here={isHere || undefined}
      data-current={isCurrent || undefined}
      data-participant={participant}
      aria-current={isHere ? 'location' : undefined}
      tabIndex={onQuote ? undefined : -1}
    >
      <span className={styles.time}>{time}</span>
      <div className={styles.words}>
        {isTurn && (
          <p className={styles.who}>
            {speakerLabel ?? 'No name'}
            {participant && <span className="muted">, {roles[participant]}</span>}
          </p>
        )}
        <p className={styles.text}>
          {query === ''
            ? text
            : // oxlint-disable-next-line react/no-array-index-key -- pieces of one text have no other name
              piecesOf(text, query).map((piece, at) =>
                piece.isFound ? <mark key={at}>{piece.text}</mark> : piece.text,
              )}
        </p>
      </div>
      {onQuote && (
        <Button
          size="small"
          variant="quiet"
          icon={isQuoted ? 'check' : 'plus'}
          className={styles.quote}
          tabIndex={isCurrent ? 0 : -1}
          aria-label={`${isQuoted ? 'Quoted already: quote' : 'Quote'} ${time}, ${text}`}
          onClick={(event) => onQuote(index, event.shiftKey)}
        >
          <span className="no-phone">{isQuoted ? 'Quoted' : 'Quote'}</span>
        </Button>
      )}
    </li>
  )
})
