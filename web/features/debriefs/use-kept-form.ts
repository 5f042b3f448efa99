import { useEffect } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { useOutbox } from '../../lib/outbox-provider.tsx'

/**
 * Keeps what is typed into a form on this device, so that a reload or a crash costs nothing. The answer forgets it, for
 * when the server has it.
 */
export function useKeptForm<Values extends FieldValues>(key: string, form: UseFormReturn<Values>): () => void {
  const { outbox } = useOutbox()
  useEffect(() => {
    if (!outbox) return undefined
    let isGone = false
    void outbox.loadDraft(key).then((text) => {
      if (isGone || text === '' || form.formState.isDirty) return
      const kept = parsed(text)
      // written by this form
      if (kept !== null) form.reset(kept as Values, { keepDefaultValues: true })
    })
    const stop = form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => {
        if (isDirty) void outbox.saveDraft(key, JSON.stringify(values))
      },
    })
    return () => {
      isGone = true
      stop()
    }
  }, [outbox, key, form])
  return () => void outbox?.saveDraft(key, '')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
