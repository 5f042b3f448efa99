import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import { useState } from 'react'
import { CallError } from '../../lib/call.ts'
import { wordsOf } from '../../lib/call-words.ts'
import { useOutbox } from '../../lib/outbox-provider.tsx'
import { provisionalKey } from '../../lib/provisional.ts'
import type { DraftSaver } from './draft-saver.ts'
import { submitScorecardMutation } from './queries.ts'

const waitForNotesMs = 10_000

/** Submits once the server has every note of the interview and the draft as it stands. */
export function useSubmit(interviewId: string, saver: DraftSaver) {
  const { outbox } = useOutbox()
  return useSubmission({
    saver,
    notesThere: async () => outbox === null || outbox.drained(interviewId, waitForNotesMs),
    submitting: useMutation(
      submitScorecardMutation(interviewId, async () => {
        await saver.forget()
        await outbox?.saveDraft(provisionalKey(interviewId), '')
      }),
    ),
  })
}

type Submitting = Pick<UseMutationResult<unknown, Error, void>, 'mutate' | 'reset' | 'isPending' | 'error'>
type Wish = { saver: DraftSaver; notesThere: () => Promise<boolean>; submitting: Submitting }

/** First the notes, then the draft, then the submission: nothing is submitted that the server has not seen. */
export function useSubmission({ saver, notesThere, submitting }: Wish) {
  const [step, setStep] = useState<'notes' | 'draft' | null>(null)
  const [held, setHeld] = useState<string | null>(null)

  const submit = async () => {
    setHeld(null)
    submitting.reset()
    setStep('notes')
    const areNotesThere = await notesThere()
    setStep('draft')
    const isDraftThere = areNotesThere && (await saver.flush())
    setStep(null)
    if (!areNotesThere)
      setHeld(
        'Notes or pictures still wait on this device. Nothing was submitted: try again when the server is reached.',
      )
    else if (!isDraftThere)
      setHeld('The server does not have your last words yet. Nothing was submitted: try again in a moment.')
    else submitting.mutate()
  }

  const busyWords = { notes: 'Waiting for notes', draft: 'Saving' }
  return {
    submit: () => void submit(),
    busy: step ? busyWords[step] : submitting.isPending && 'Submitting',
    failure: held ?? (submitting.error ? failureWords(submitting.error) : null),
    reset: () => {
      setHeld(null)
      submitting.reset()
    },
  } as const
}

function failureWords(error: Error): string {
  const issues = error instanceof CallError ? (error.problem.issues ?? []) : []
  return issues.length > 0 ? issues.map(({ message }) => message).join(' ') : wordsOf(error)
}
