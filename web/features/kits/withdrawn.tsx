import type * as z from 'zod/mini'
import type { Prompt } from '#contract/kits.ts'
import { dayName, exactTime } from '../../lib/format-day.ts'
import { Notice } from '../../ui/notice.tsx'
import { When } from '../../ui/when.tsx'

/** Found bad after it was published: it is asked of nobody any more, and why. */
export const Withdrawn = ({ withdrawn }: Pick<z.output<typeof Prompt>, 'withdrawn'>) =>
  withdrawn && (
    <Notice tone="warn" title="Withdrawn.">
      {withdrawn.reason}{' '}
      <When className="muted" at={new Date(withdrawn.at)} exact={exactTime(withdrawn.at)}>
        {dayName(withdrawn.at)}
      </When>
    </Notice>
  )
