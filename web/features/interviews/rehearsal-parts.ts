import type { ReactNode } from 'react'
import type { Opened } from './live-sheets.tsx'

/** What a rehearsal has in the place of an interview's own: nobody is scheduled, and the candidate's words are read. */
export type RehearsalParts = {
  start: ReactNode
  words: ReactNode
  saving: ReactNode
  emptyWords: string
  /** Where it has nothing of the kind it says so, and answers false. */
  mayOpen: (what: Opened) => boolean
}
