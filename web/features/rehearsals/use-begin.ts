import { useMutation } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { wordsOf } from '../../lib/call-words.ts'
import { newId } from '../../lib/new-id.ts'
import { useToast } from '../../ui/toast.tsx'
import { beginMutation, type Choice } from './queries.ts'

/** Begins a rehearsal and goes to it. */
export function useBegin(): { begin: (choice: Choice) => void; isBeginning: boolean } {
  const [, navigate] = useLocation()
  const toast = useToast()
  const beginning = useMutation({
    ...beginMutation((id) => navigate(`/rehearsals/${id}`)),
    onError: (error) => toast({ text: wordsOf(error) }),
  })
  return {
    begin: (choice) => beginning.mutate({ ...choice, id: newId() }),
    isBeginning: beginning.isPending,
  }
}
