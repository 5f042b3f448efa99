import { type FormEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Clock } from '#contract/interviews.ts'
import type { Transcript } from '#contract/transcripts.ts'
import { lineAt, momentOf } from '#domain/transcript/place.ts'
import { count } from '../../../lib/format.ts'
import { IconButton } from '../../../ui/button.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import type { Notes } from '../use-notes.ts'
import { findIn, fold } from './find-in-lines.ts'
import { quotedIn, quoteOf } from './quote.ts'
import { Line } from './transcript-line.tsx'
import { isBetween, useLineChoice } from './use-line-choice.ts'
import styles from './transcript.module.css'

type Props = {
  transcript: Transcript
  visits: Clock['visits']
  notes: Notes
  isFrozen: boolean
  /** A place on the clock that somebody wants to see; another object wants it again. */
  wanted: { offsetMs: number } | null
}

/** What was said, searched and quoted: a line becomes a note in one act. */
export function TranscriptReader({ transcript, visits, notes, isFrozen, wanted }: Props) {
  const { lines, course, recordingStartMs } = transcript
  const list = useRef<HTMLOListElement>(null)
  const toast = useToast()
  const { choice, setChoice, go, onKeyDown } = useLineChoice(list, lines.length)
  const here = useMemo(
    () => wanted && { index: Math.max(0, lineAt(lines, momentOf(course, wanted.offsetMs) - recordingStartMs)) },
    [wanted, lines, course, recordingStartMs],
  )
  useEffect(() => {
    if (here) go(here.index)
  }, [here, go])
  const search = useSearch(lines, choice.at, go)
  const quoted = useMemo(() => quotedIn(lines, notes.all), [lines, notes.all])

  const { add } = notes
  const quote = useCallback(
    async (index: number, isMore: boolean) => {
      const chosen = isMore
        ? { at: index, from: choice.from }
        : isBetween(choice, index)
          ? choice
          : { at: index, from: index }
      const content = quoteOf(
        lines.filter((_, at) => isBetween(chosen, at)),
        visits,
      )
      setChoice({ at: index, from: index })
      if (!content) return
      try {
        await add(content)
        toast({ text: 'Quoted as a note of yours' })
      } catch (error) {
        toast({ text: `Not noted. ${error instanceof Error ? error.message : ''}` })
      }
    },
    [choice, setChoice, lines, visits, add, toast],
  )
  const onQuote = useStable(quote)
  const chosenCount = Math.abs(choice.at - choice.from) + 1
  return (
    <div className={styles.reader}>
      <form className={styles.tools} onSubmit={search.onSubmit}>
        <SearchField
          label="Search the transcript"
          placeholder="Search what was said"
          value={search.query}
          onSearch={search.setQuery}
        />
        {search.query !== '' && (
          <div className={styles.found}>
            <span aria-live="polite">{search.words}</span>
            <IconButton icon="up" label="Match before" size="small" onClick={() => search.step(-1)} />
            <IconButton icon="down" label="Next match" size="small" onClick={() => search.step(1)} />
          </div>
        )}
        <p className="vh" aria-live="polite">
          {chosenCount > 1 && `${count(chosenCount, 'line')} chosen`}
        </p>
      </form>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the buttons in it are what is pressed */}
      <ol ref={list} className={styles.lines} aria-label="What was said" onKeyDown={isFrozen ? undefined : onKeyDown}>
        {lines.map((line, index) => (
          <Line
            // oxlint-disable-next-line react/no-array-index-key -- lines are in their order and never move
            key={index}
            line={line}
            index={index}
            isTurn={index === 0 || lines[index - 1]?.speakerLabel !== line.speakerLabel}
            isChosen={chosenCount > 1 && isBetween(choice, index)}
            isCurrent={choice.at === index}
            isHere={here?.index === index}
            isQuoted={quoted.has(index)}
            query={search.found.has(index) ? search.query : ''}
            onQuote={isFrozen ? null : onQuote}
          />
        ))}
      </ol>
    </div>
  )
}

/** The same function for as long as the list lives, so that no line is drawn again for it. */
function useStable(act: (index: number, isMore: boolean) => Promise<void>) {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  return useCallback((index: number, isMore: boolean) => void latest.current(index, isMore), [])
}

function useSearch(lines: Transcript['lines'], at: number, go: (index: number, how: { isFocused: boolean }) => void) {
  const [query, setQuery] = useState('')
  const [current, setCurrent] = useState(-1)
  const [matches, setMatches] = useState<readonly number[]>([])
  const found = useMemo(() => new Set(matches), [matches])
  // Made with the first search: whoever only reads does not wait for it.
  const folded = useRef<{ of: Transcript['lines']; texts: string[] } | null>(null)
  const show = (place: number) => {
    setCurrent(place)
    const index = matches[place]
    if (index !== undefined) go(index, { isFocused: false })
  }
  const step = (by: 1 | -1) => {
    if (matches.length > 0) show((current + by + matches.length) % matches.length)
  }
  const search = (text: string) => {
    setQuery(text)
    if (folded.current?.of !== lines) folded.current = { of: lines, texts: lines.map((line) => fold(line.text)) }
    const next = findIn(folded.current.texts, text)
    setMatches(next)
    const place = Math.max(
      0,
      next.findIndex((index) => index >= at),
    )
    setCurrent(next.length === 0 ? -1 : place)
    const index = next[place]
    if (index !== undefined) go(index, { isFocused: false })
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    step(1)
  }
  const words = matches.length === 0 ? 'Nothing found' : `${current + 1} of ${matches.length}`
  return { query, setQuery: search, found, step, onSubmit, words }
}
