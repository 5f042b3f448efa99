import { useRef } from 'react'
import { Button } from './button.tsx'

type FileButtonProps = {
  /** Of the input behind it, for screen readers. */
  label: string
  accept: string
  busy?: string | false | undefined
  variant?: 'plain' | 'primary' | 'quiet' | undefined
  onFile: (file: File) => void
}

export function FileButton({ label, accept, busy, variant, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button variant={variant} busy={busy} onClick={() => input.current?.click()}>
        Choose a file
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          // The same file can be chosen again after it was mended.
          target.value = ''
          if (file) onFile(file)
        }}
      />
    </>
  )
}
