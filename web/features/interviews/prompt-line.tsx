import { memo } from 'react'
import type { PromptMark } from '#contract/interviews.ts'
import { clockTime } from '../../lib/format.ts'
import { Icon } from '../../ui/icon.tsx'
import { WithCode } from '../../ui/with-code.tsx'
import type { PromptItem } from './prompt-items.ts'
import styles from './prompts.module.css'

type Props = { item: PromptItem; mark: PromptMark | undefined; isNext: boolean; onChoose: (item: PromptItem) => void }

/** A prompt that is not the current one, in one line. */
export const PromptLine = memo(function PromptLine({ item, mark, isNext, onChoose }: Props) {
  return (
    <button type="button" className={styles.line} data-next={isNext || undefined} onClick={() => onChoose(item)}>
      {mark?.status === 'asked' ? <Icon name="check" /> : <span aria-hidden="true">·</span>}
      <span className="clip">
        <WithCode text={item.title ?? item.text} />
      </span>
      <span className="small">{lineWords(item, mark, isNext)}</span>
    </button>
  )
})

function lineWords(item: PromptItem, mark: PromptMark | undefined, isNext: boolean): string {
  const gone = item.withdrawn ? ' · withdrawn' : ''
  if (mark?.status === 'asked')
    return `${mark.offsetMs === null ? 'asked' : `asked ${clockTime(mark.offsetMs)}`}${gone}`
  if (mark?.status === 'skipped') return 'skipped'
  if (item.withdrawn) return 'withdrawn'
  if (isNext) return 'next'
  return item.isCore ? '' : 'alternate'
}
