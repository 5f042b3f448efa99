import { type ReactNode, useState } from 'react'
import { Button } from './button.tsx'
import styles from './written.module.css'

const longText = 600
const longLines = 8

type Props = {
  text: string
  /** Null for text; of code the language, the empty one where nobody said which. */
  code: string | null
  /** Behind the last word. */
  end?: ReactNode
}

/** What somebody wrote, as they wrote it; a pasted page shows its beginning first. */
export function Written({ text, code, end }: Props) {
  const [isWhole, setIsWhole] = useState(false)
  if (text === '') return <p className="muted">No words {end}</p>
  const beginning = beginningOf(text)
  const isLong = beginning.length < text.length
  const shown = isWhole ? text : beginning
  return (
    <div className={styles.written}>
      {code === null ? (
        <p className={styles.text} dir="auto">
          {shown}
          {shown.length < text.length && '…'} {end}
        </p>
      ) : (
        <>
          <pre className={styles.code}>
            {code !== '' && <span className={styles.language}>{code}</span>}
            <code>{shown}</code>
          </pre>
          {end}
        </>
      )}
      {isLong && (
        <Button variant="quiet" size="small" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? 'Show less' : 'Show all'}
        </Button>
      )}
    </div>
  )
}

/** A hundred thousand letters in a list are letters that the browser lays out for nothing. */
function beginningOf(text: string): string {
  let end = -1
  for (let line = 0; line < longLines; line++) {
    end = text.indexOf('\n', end + 1)
    if (end === -1) break
  }
  const lines = end === -1 ? text : text.slice(0, end)
  if (lines.length <= longText) return lines.trimEnd() === text.trimEnd() ? text : lines
  const word = lines.lastIndexOf(' ', longText)
  return lines.slice(0, word > longText / 2 ? word : longText).replace(/[\ud800-\udbff]$/, '')
}
