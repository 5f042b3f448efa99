import type { KitContent } from './kit.ts'

/** A prompt or a problem that was withdrawn for all alike. */
export type Withdrawal = { promptId: string; reason: string; withdrawnAt: string }

type Withdrawn = { withdrawn?: { reason: string; at: string } | undefined }
export type MarkedContent = Omit<KitContent, 'sections' | 'problems'> & {
  sections: (Omit<KitContent['sections'][number], 'prompts'> & {
    prompts: (KitContent['sections'][number]['prompts'][number] & Withdrawn)[]
  })[]
  problems?: (NonNullable<KitContent['problems']>[number] & Withdrawn)[] | undefined
}

/** What was asked before the withdrawal stays readable: the prompt keeps its place, with the reason at it. */
export function markWithdrawn(content: KitContent, withdrawals: readonly Withdrawal[]): MarkedContent {
  const mark = <T extends { id: string }>(item: T): T & Withdrawn => {
    const found = withdrawals.find(({ promptId }) => promptId === item.id)
    return found ? { ...item, withdrawn: { reason: found.reason, at: found.withdrawnAt } } : item
  }
  return mapPrompts(content, withdrawals, (items) => items.map(mark))
}

/**
 * A kit as an interview shows it: what was withdrawn before the interview began is left out, what was withdrawn since
 * keeps its mark. `startedAt` is null for an interview that has not begun.
 */
export function contentOfInterview(
  content: KitContent,
  withdrawals: readonly Withdrawal[],
  startedAt: string | null,
): MarkedContent {
  const isBefore = ({ withdrawnAt }: Withdrawal) => startedAt === null || withdrawnAt <= startedAt
  const gone = withdrawals.filter(isBefore)
  const left = mapPrompts(content, gone, (items) => items.filter(({ id }) => !gone.some((one) => one.promptId === id)))
  return markWithdrawn(
    left,
    withdrawals.filter((one) => !isBefore(one)),
  )
}

function mapPrompts(
  content: KitContent,
  withdrawals: readonly Withdrawal[],
  change: <T extends { id: string }>(items: readonly T[]) => T[],
): KitContent {
  if (withdrawals.length === 0) return content
  return {
    ...content,
    sections: content.sections.map((section) => ({ ...section, prompts: change(section.prompts) })),
    ...(content.problems ? { problems: change(content.problems) } : {}),
  }
}
