import { createContext, useContext } from 'react'
import type { DraftKit, DraftOrigin } from '#domain/kit-draft.ts'
import type { KitHint } from '#domain/kit-hints.ts'
import type { KitIssue } from '#domain/kit-rules.ts'
import type { KitDraftSaver } from './draft-saver.ts'

/** A field that text can be put into: the one that had the focus last. */
export type OpenField = { path: string; label: string }

/** The draft as its forms see it; every place is named as its issues name it. */
export type Editor = {
  slug: string
  saver: KitDraftSaver
  kit: DraftKit
  origins: readonly DraftOrigin[]
  issues: readonly KitIssue[]
  hints: readonly KitHint[]
  set: (path: string, value: unknown) => void
  add: (listPath: string, item: unknown) => void
  /** Can be undone for a while. */
  remove: (listPath: string, index: number, name: string) => void
  move: (listPath: string, from: number, to: number, name: string) => void
  openField: (field: OpenField) => void
  /** A change of more than one place at once, said and undone by its name. */
  apply: (name: string, change: (kit: DraftKit) => DraftKit) => void
}

export const EditorContext = createContext<Editor | null>(null)

export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (!editor) throw new Error('The forms of a kit stand inside its editor')
  return editor
}
