import { useMutation } from '@tanstack/react-query'
import type { RehearsalComparison } from '#contract/rehearsal-attempts.ts'
import { wordsOf } from '../../lib/call-words.ts'
import { useToast } from '../../ui/toast.tsx'
import { linkMutation } from './queries.ts'

export type Links = {
  isLinked: (lineId: string, noteId: string) => boolean
  /** Says that a note says what a line says, or takes it back. */
  toggle: (lineId: string, noteId: string) => void
}

export function useLinks(attemptId: string, { links }: RehearsalComparison): Links {
  const toast = useToast()
  const linking = useMutation({ ...linkMutation(attemptId), onError: (error) => toast({ text: wordsOf(error) }) })
  const isLinked = (lineId: string, noteId: string) =>
    links.some((link) => link.lineId === lineId && link.noteId === noteId)
  return {
    isLinked,
    toggle: (lineId, noteId) =>
      linking.mutate(
        isLinked(lineId, noteId)
          ? links.filter((link) => link.lineId !== lineId || link.noteId !== noteId)
          : [...links, { lineId, noteId }],
      ),
  }
}
