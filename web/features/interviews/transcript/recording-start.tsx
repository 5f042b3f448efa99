import { useState } from 'react'
import type { Transcript } from '#contract/transcripts.ts'
import { longestStartMs } from '#domain/transcript/place.ts'
import { clockTime } from '../../../lib/format.ts'
import { IconButton } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { lineOf, minutesText, type Moment, parseMinutes } from './moments.ts'
import styles from './transcript.module.css'

type Props = {
  transcript: Transcript
  moments: readonly Moment[]
  startMs: number
  onChange: (startMs: number) => void
}

const bounded = (ms: number) => Math.min(longestStartMs, Math.max(-longestStartMs, Math.round(ms)))

/** When the recording began against the clock, with what was said then at moments that one remembers. */
export function RecordingStart({ transcript, moments, startMs, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const [side, setSide] = useState<'before' | 'after'>(startMs > 0 ? 'after' : 'before')
  const shownSide = startMs === 0 ? side : startMs > 0 ? 'after' : 'before'
  const isWrong = typed !== null && parseMinutes(typed) === null
  const take = (ms: number, on: 'before' | 'after') => onChange(bounded(on === 'before' ? -ms : ms))
  return (
    <div className="stack">
      <div className={styles.begin}>
        <TextField
          label="The recording began"
          hint="Minutes and seconds"
          inputMode="numeric"
          className={styles.minutes}
          value={typed ?? minutesText(startMs)}
          error={isWrong ? 'Write it as 1:30.' : undefined}
          onChange={({ target }) => {
            setTyped(target.value)
            const ms = parseMinutes(target.value)
            if (ms !== null) take(ms, shownSide)
          }}
          onBlur={() => setTyped(null)}
        />
        <Segmented
          legend="Before or after the clock was started"
          isLegendHidden
          options={[
            { value: 'before', label: 'before the clock was started' },
            { value: 'after', label: 'after it' },
          ]}
          value={shownSide}
          onChange={(next) => {
            setSide(next)
            take(Math.abs(startMs), next)
          }}
        />
      </div>
      <p className="muted">
        At moments that you know, this was said then. Step to the right line, and the recording moves with it.
      </p>
      <ol className={styles.moments} aria-label="What was said at moments that you know">
        {moments.map((moment) => (
          <MomentRow key={moment.id} transcript={transcript} moment={moment} startMs={startMs} onChange={onChange} />
        ))}
      </ol>
    </div>
  )
}

type RowProps = Omit<Props, 'moments'> & { moment: Moment }

/** Another line can be put at the moment: the recording moves with it. */
function MomentRow({ transcript, moment, startMs, onChange }: RowProps) {
  const { line, earlier, later } = lineOf(transcript, startMs, moment)
  const at = clockTime(moment.offsetMs)
  const step = (icon: 'back' | 'next', words: string, ms: number | null) =>
    ms === null || Math.abs(ms) > longestStartMs ? (
      <span />
    ) : (
      <IconButton
        icon={icon}
        label={`At ${at} the line ${words} this one was said`}
        size="small"
        onClick={() => onChange(bounded(ms))}
      />
    )
  return (
    <li className={styles.moment}>
      <p className="small">
        <span className={styles.time}>{at}</span> <span className="muted">{moment.words}</span>
      </p>
      <div className={styles.said}>
        {step('back', 'before', earlier)}
        <p>
          {line ? (
            <>
              {line.speakerLabel !== null && <b>{line.speakerLabel}: </b>}
              {line.text}
            </>
          ) : (
            <span className="muted">Nobody had spoken yet.</span>
          )}
        </p>
        {step('next', 'after', later)}
      </div>
    </li>
  )
}
