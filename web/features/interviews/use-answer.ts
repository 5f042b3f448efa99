import { useMemo } from 'react'
import type { Interview, PromptMark } from '#contract/interviews.ts'
import type { Answer } from '#domain/answer-gaps.ts'
import { codeLater, useCode } from './fetched-later.ts'
import type { PromptItem } from './prompt-items.ts'
import type { Notes } from './use-notes.ts'

/** Fetched with the first sign of a hand: before anything is noted they say nothing. */
export const answerRules = codeLater(() => import('#domain/answer-gaps.ts'))

/** What one's own notes of the current prompt lack still. Looked at only here, by whoever wrote them. */
export function useAnswer(
  { kit }: Interview,
  { all }: Notes,
  current: PromptItem | null,
  mark: PromptMark | undefined,
): Answer | null {
  const answerOf = useCode(answerRules)?.answerSoFar
  return useMemo(() => {
    const notes = current && all.filter(({ promptId }) => promptId === current.id)
    if (!notes || notes.length === 0 || !answerOf) return null
    return answerOf(current.followUps, mark?.followUpIds ?? [], notes, { isEnglish: kit.language === 'en' })
  }, [all, current, mark, kit.language, answerOf])
}
