import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { KitVersion } from '#contract/kits.ts'
import { wordsOf } from '../../lib/call-words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextAreaField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { withdrawPromptMutation } from './queries.ts'

/** For all candidates alike: whoever comes next is not asked, and where it was asked it says why it is no more. */
export function WithdrawPrompt({ kit, onClose }: { kit: KitVersion; onClose: () => void }) {
  const { sections, problems = [] } = kit.content
  const [promptId, setPromptId] = useState('')
  const [reason, setReason] = useState('')
  const toast = useToast()
  const withdraw = useMutation(withdrawPromptMutation(kit.slug))
  const missing = promptId === '' ? 'Choose the prompt.' : reason.trim() === '' ? 'Write the reason.' : undefined
  const send = () =>
    withdraw.mutate(
      { promptId, reason: reason.trim() },
      {
        onSuccess: () => {
          toast({ text: 'The prompt is withdrawn.' })
          onClose()
        },
      },
    )
  return (
    <Dialog
      isOpen
      title="Withdraw a prompt"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabledReason={missing} busy={withdraw.isPending && 'Withdrawing'} onClick={send}>
            Withdraw for all
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>
          Interviews that begin from now on do not show it. Those that have begun keep it, marked with your reason. It
          cannot be taken back.
        </p>
        <SelectField label="Prompt" value={promptId} onChange={({ target }) => setPromptId(target.value)}>
          <option value="">Choose</option>
          {[
            ...sections.flatMap(({ prompts }) => prompts.map(({ id, text, withdrawn }) => ({ id, text, withdrawn }))),
            ...problems.map(({ id, title, withdrawn }) => ({ id, text: title, withdrawn })),
          ]
            .filter((prompt) => !prompt.withdrawn)
            .map(({ id, text }) => (
              <option key={id} value={id}>
                {text.length > 90 ? `${text.slice(0, 90)}…` : text}
              </option>
            ))}
        </SelectField>
        <TextAreaField
          label="Reason"
          hint="Everybody who looks at the kit or a past interview reads it."
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        {withdraw.error && <Notice tone="refused">{wordsOf(withdraw.error)}</Notice>}
      </div>
    </Dialog>
  )
}
