import { useCallback, useMemo, useState } from 'react'
import type { Interview } from '#contract/interviews.ts'
import { clockTime } from '../../lib/format.ts'
import { offsetNow } from '../../lib/server-clock.ts'
import { allItems, currentItem, itemsIn, neighbour, nextOpen, problemOf, type PromptItem } from './prompt-items.ts'
import type { PromptActs } from './prompt-panel.tsx'
import type { Live } from './use-live.ts'

type Chosen = { item: PromptItem; sectionId: string | null }

const noIds: readonly string[] = []

/** The prompts of the section that the clock is in, the large one among them, and what can be done with it. */
export function usePrompts({ kit }: Interview, live: Live, chosenProblemId: string | null) {
  const { clock, marks, mark, mayMove } = live
  const { sections, problems } = kit.content
  const [chosen, setChosen] = useState<Chosen | null>(null)
  /** The prompt whose texts are shown whole. */
  const [wholeId, setWholeId] = useState<string | null>(null)

  const problem = useMemo(() => problemOf(problems, marks, chosenProblemId), [problems, marks, chosenProblemId])
  const section = sections.find(({ id }) => id === clock.sectionId) ?? sections[0] ?? null
  const items = useMemo(() => (section ? itemsIn(section, problem) : []), [section, problem])
  const all = useMemo(() => allItems(kit.content, problem), [kit, problem])
  // What was chosen belongs to the section that it was chosen in: the next one begins with its own.
  const chosenHere = chosen?.sectionId === clock.sectionId ? chosen.item : null
  const current = currentItem(items, marks, chosenHere)

  const choose = useCallback((item: PromptItem) => setChosen({ item, sectionId: clock.sectionId }), [clock.sectionId])
  const step = useCallback(
    (by: 1 | -1) => {
      const next = neighbour(items, current, by)
      if (next) choose(next)
    },
    [items, current, choose],
  )

  const acts = useMemo<PromptActs>(() => {
    // What is no prompt of this kit is asked and noted, but not marked.
    const marked = current?.bank === undefined ? current : null
    const now = marked && marks.get(marked.id)
    const statusOf = now?.status ?? 'none'
    const used = now?.followUpIds ?? []
    return {
      choose,
      toggleAsked: () => {
        if (!marked) return
        const isAsked = statusOf === 'asked'
        const words = isAsked ? 'No longer marked as asked' : `Asked at ${clockTime(offsetNow(clock))}`
        mark(marked.id, { status: isAsked ? 'none' : 'asked' }, words)
        // Whom it is refused goes on following.
        if (!isAsked && mayMove) choose(marked)
      },
      skip: () => {
        if (!marked) return
        const isSkipped = statusOf === 'skipped'
        // What was asked stays so: who passes over it wants the next one.
        if (statusOf !== 'asked')
          mark(
            marked.id,
            { status: isSkipped ? 'none' : 'skipped' },
            isSkipped ? 'No longer skipped' : 'Prompt skipped',
          )
        const next = isSkipped || !mayMove ? null : nextOpen(items, marks, marked)
        if (next) choose(next)
      },
      toggleFollowUp: (index) => {
        const followUp = marked?.followUps[index]
        if (!marked || !followUp) return
        const isUsed = used.includes(followUp.id)
        // who asks a follow-up has asked the prompt
        const without = (usedIds: readonly string[]) => usedIds.filter((id) => id !== followUp.id)
        const change = (usedIds: readonly string[]) =>
          isUsed
            ? { followUpIds: without(usedIds) }
            : { followUpIds: [...without(usedIds), followUp.id], status: 'asked' as const }
        mark(marked.id, change, isUsed ? `“${followUp.gap}” no longer used` : `Follow-up used: “${followUp.gap}”`)
      },
      giveHint: () => {
        const next = (usedIds: readonly string[]) => marked?.hints.find(({ id }) => !usedIds.includes(id))
        if (!marked || !next(used)) return
        const change = (usedIds: readonly string[]) => {
          const hint = next(usedIds)
          return { followUpIds: hint ? [...usedIds, hint.id] : [...usedIds], status: 'asked' as const }
        }
        mark(marked.id, change, 'Hint given')
      },
    }
  }, [current, marks, mark, mayMove, choose, items, clock])

  const isWhole = current !== null && current.id === wholeId
  const toggleWhole = () => setWholeId(isWhole ? null : (current?.id ?? null))

  const firstIds = current?.competencyIds ?? noIds
  return { section, items, all, current, firstIds, problem, acts, step, isWhole, toggleWhole }
}
