import type { DraftKit, Leftover } from '#domain/kit-draft.ts'
import { placed, sectionFor, type Target, withCompetency } from '#domain/kit-fixes/place.ts'
import { count } from '../../lib/format.ts'
import { useToast } from '../../ui/toast.tsx'
import { newId, textAt, withValue } from './draft-path.ts'
import { type OpenField, useEditor } from './editor.ts'

type Spot = { field: OpenField | null; sectionIndex: number | null }

/** Puts what was left over into the draft, or away; each with the way back. The answers say whether it went. */
export function usePlacing({ field, sectionIndex }: Spot) {
  const { saver } = useEditor()
  const toast = useToast()

  /** In one step: the text is in the draft and no more beside it. */
  const move = (items: readonly Leftover[], kit: DraftKit | null, words: string): true => {
    const before = { kit: saver.getState().kit, leftovers: saver.getState().leftovers }
    const ids = new Set(items.map(({ id }) => id))
    saver.edit(({ leftovers }) => ({
      ...(kit ? { kit } : {}),
      leftovers: leftovers.filter(({ id }) => !ids.has(id)),
    }))
    const after = saver.getState()
    toast({
      text: words,
      undo: () => {
        const now = saver.getState()
        // What was written since stays; the line comes back beside the draft in any case.
        if (now.kit === after.kit && now.leftovers === after.leftovers) saver.edit(() => before)
        else saver.edit(({ leftovers }) => ({ leftovers: [...items, ...leftovers] }))
      },
    })
    return true
  }

  const place = (item: Leftover, target: Target): boolean => {
    const { kit } = saver.getState()
    const spot = { sectionIndex, promptPath: field?.path ?? null, newId: (prefix: string) => newId(kit, prefix) }
    const found = placed(kit, target, item.text, spot)
    if (found) return move([item], found.kit, wordsFor(target, kit, spot))
    if (target !== 'competency') toast({ text: noPlace[target] ?? 'There is no room for it.' })
    return false
  }

  const putInto = (item: Leftover, { path, label }: OpenField): boolean => {
    const { kit } = saver.getState()
    const before = textAt(kit, path)
    return move(
      [item],
      withValue(kit, path, before.trim() === '' ? item.text : `${before}\n${item.text}`),
      `Put into “${label}”.`,
    )
  }

  const nameCompetency = (item: Leftover, id: string): boolean => {
    const found = withCompetency(saver.getState().kit, id, item.text)
    if (!found) toast({ text: 'There is no room for it.' })
    return found ? move([item], found.kit, 'Now a competency of the kit.') : false
  }

  return {
    place,
    putInto,
    nameCompetency,
    drop: (item: Leftover) => move([item], null, 'Dropped.'),
    dropAll: (items: readonly Leftover[]) => move(items, null, `${count(items.length, 'line')} dropped.`),
  }
}

const noPlace: Partial<Record<Target, string>> = {
  prompt: 'Add a section first, or one with room for it.',
  goal: 'Add a section first.',
  follow_up: 'Write a prompt first: a follow-up belongs to one.',
}

function wordsFor(target: Target, kit: DraftKit, spot: { sectionIndex: number | null }): string {
  const index = sectionFor(kit, spot)
  const section = index === null ? '' : kit.content.sections[index]?.shortTitle || `section ${index + 1}`
  switch (target) {
    case 'prompt':
      return `Now a prompt in “${section}”.`
    case 'goal':
      return `Added to the goal of “${section}”.`
    case 'follow_up':
      return 'Now a follow-up: name the gap that it closes.'
    case 'problem':
      return 'Now a problem: give it a title.'
    case 'signal':
      return 'Now a signal.'
    case 'anti_pattern':
      return 'Now an anti-pattern.'
    case 'competency':
      return 'Now a competency of the kit.'
    default:
      return 'Now told to the candidate.'
  }
}
