import { type ReactNode, useState } from 'react'
import { Button } from './button.tsx'
import { copyText } from './copy-text.ts'

type Props = { text: string; children: ReactNode }

/** Says whether it is on the clipboard now. */
export function CopyButton({ text, children }: Props) {
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready')
  const words = { ready: children, copied: 'Copied', failed: 'Select and copy it by hand' }
  return (
    <Button
      size="small"
      icon={state === 'copied' ? 'check' : 'copy'}
      onClick={() => void copyText(text).then((isCopied) => setState(isCopied ? 'copied' : 'failed'))}
    >
      <span aria-live="polite">{words[state]}</span>
    </Button>
  )
}
