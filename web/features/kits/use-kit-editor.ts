import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { KitDraft } from '#contract/kit-drafts.ts'
import { draftIssues } from '#domain/kit-draft.ts'
import { kitHints } from '#domain/kit-hints.ts'
import { useToast } from '../../ui/toast.tsx'
import { listAt, valueAt, withItem, withMovedItem, withoutItem, withValue } from './draft-path.ts'
import { KitDraftSaver, type SaverState } from './draft-saver.ts'
import type { Editor, OpenField } from './editor.ts'
import type { KeepKit, KeptKit } from './kept-kit.ts'
import { sendKitDraft } from './queries.ts'

/** The server's draft, and what this device keeps of it. */
export type Opened = { draft: KitDraft; kept: KeptKit | null; keep: KeepKit; isKeeping: boolean }

/** The open draft: edited here, checked by the rules that the server refuses by, saved as it is written. */
export function useKitEditor(
  { draft, kept, keep, isKeeping }: Opened,
  openField: (field: OpenField) => void,
): { editor: Editor; state: SaverState; forget: () => void } {
  const { slug } = draft
  const [saver] = useState(
    () => new KitDraftSaver({ draft, kept, keep, send: (writing, revision) => sendKitDraft(slug, writing, revision) }),
  )
  const state = useSyncExternalStore(saver.subscribe, saver.getState)
  const [isGone, setIsGone] = useState(false)
  const toast = useToast()
  /** Takes the word of the change before back: it can be undone no more. */
  const takeBack = useRef(() => {})

  useEffect(() => {
    // What this device keeps is there again after whatever ends the page.
    if (isKeeping) return undefined
    const warn = (event: BeforeUnloadEvent) => {
      if (saver.isDirty()) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [saver, isKeeping])
  useEffect(() => () => void (isGone || saver.close()), [saver, isGone])

  const { kit, origins } = state
  const withdrawnIds = useMemo(
    () =>
      draft.hints
        .filter(({ code }) => code === 'withdrawn_prompt')
        .map(({ path }) => String(valueAt(draft.kit, `${path}.id`))),
    [draft],
  )
  const issues = useMemo(() => draftIssues(slug, kit), [slug, kit])
  const hints = useMemo(() => kitHints(kit, withdrawnIds), [kit, withdrawnIds])

  const editor: Editor = {
    slug,
    saver,
    kit,
    origins,
    issues,
    hints,
    openField,
    set: (path, value) => saver.edit((now) => ({ kit: withValue(now.kit, path, value) })),
    apply: (name, change) => {
      const before = saver.getState().kit
      saver.edit((now) => ({ kit: change(now.kit) }))
      const after = saver.getState().kit
      if (before === after) return
      takeBack.current()
      takeBack.current = toast({
        text: `${name}.`,
        undo: () => {
          // What was written since is worth more than the way back.
          if (saver.getState().kit === after) saver.edit(() => ({ kit: before }))
          else toast({ text: 'The draft was changed since. Take it back by hand.' })
        },
      })
    },
    add: (path, item) => saver.edit((now) => ({ kit: withItem(now.kit, path, item) })),
    move: (path, from, to) => saver.edit((now) => ({ kit: withMovedItem(now.kit, path, from, to) })),
    remove: (path, index, name) => {
      const removed = listAt(kit, path)[index]
      saver.edit((now) => ({ kit: withoutItem(now.kit, path, index) }))
      toast({
        text: `Removed: ${name}`,
        undo: () => saver.edit((now) => ({ kit: withItem(now.kit, path, removed, index) })),
      })
    },
  }
  return { editor, state, forget: () => setIsGone(true) }
}
