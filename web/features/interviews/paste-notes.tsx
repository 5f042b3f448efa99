import { useRef, useState } from 'react'
import { count } from '../../lib/format.ts'
import type { NoteContent } from '../../lib/outbox-store.ts'
import { Button } from '../../ui/button.tsx'
import { TextAreaField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { splitLines } from './split-lines.ts'

const blank: Omit<NoteContent, 'text'> = {
  kind: 'text',
  language: null,
  star: null,
  // taken while it was held, nobody knows at which minute
  phase: 'during',
  offsetMs: null,
  sectionId: null,
  promptId: null,
  tags: [],
}

/** Notes that were taken on paper or elsewhere, all at once: a line is a note. */
export function PasteNotes({ onAdd }: { onAdd: (content: NoteContent) => Promise<unknown> }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [lines, setLines] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  const [isAdding, setIsAdding] = useState(false)

  const add = async () => {
    const waiting = splitLines(field.current?.value ?? '')
    setIsAdding(true)
    try {
      while (waiting[0] !== undefined) {
        await onAdd({ ...blank, text: waiting[0] })
        waiting.shift()
      }
      setProblem(null)
    } catch (error) {
      setProblem(`These were not saved, the text is still here. ${error instanceof Error ? error.message : ''}`)
    }
    if (field.current) field.current.value = waiting.join('\n')
    setLines(waiting.length)
    setIsAdding(false)
  }

  return (
    <div className="stack">
      <TextAreaField
        ref={field}
        label="Notes from elsewhere, one a line"
        rows={6}
        onChange={(event) => setLines(splitLines(event.target.value).length)}
      />
      {problem !== null && <Notice tone="refused">{problem}</Notice>}
      <div>
        <Button
          onClick={() => void add()}
          busy={isAdding && 'Adding'}
          disabledReason={lines === 0 ? 'Paste or type them first' : undefined}
        >
          {lines === 0 ? 'Add notes' : `Add ${count(lines, 'note')}`}
        </Button>
      </div>
    </div>
  )
}
