import { type RefObject, useEffect, useRef } from 'react'
import { Kbd } from '../../ui/kbd.tsx'
import { type Edit, indented, newLine, outdented } from './code-keys.ts'
import styles from './composer.module.css'

const languages = [
  'Python',
  'JavaScript',
  'TypeScript',
  'Java',
  'Kotlin',
  'C#',
  'C++',
  'Go',
  'Rust',
  'Ruby',
  'PHP',
  'Swift',
  'SQL',
  'Bash',
  'YAML',
  'Terraform',
]

const notCode = 'text'
const isMac = /Mac|iP/.test(navigator.platform)

type Props = {
  field: RefObject<HTMLTextAreaElement | null>
  /** Of the code in the field; the empty one where nobody said which. */
  language: string
  /** Null: it is text after all. */
  onLanguage: (language: string | null) => void
  onSave: () => void
  /** What leads out of the field, as its reader sees it. */
  leave: 'esc-tab' | 'esc'
}

/** While a note is code: its language, and the keys that then differ. */
export function CodeBar({ field, language, onLanguage, onSave, leave }: Props) {
  useCodeKeys(field, language, onSave)
  return (
    <div className={styles.codeBar}>
      <select
        className={styles.language}
        aria-label="Language of the code"
        value={language}
        onChange={(event) => {
          onLanguage(event.target.value === notCode ? null : event.target.value)
          field.current?.focus()
        }}
      >
        <option value="">Code</option>
        {[...new Set([...languages, ...(language === '' ? [] : [language])])].map((name) => (
          <option key={name}>{name}</option>
        ))}
        <option value={notCode}>Not code, text</option>
      </select>
      <span className={styles.keys}>
        <span>
          <Kbd keys={isMac ? '⌘ Enter' : 'Ctrl Enter'} /> saves
        </span>
        <span>
          <Kbd keys="Tab" /> indents
        </span>
        <span>
          <Kbd keys={leave === 'esc' ? 'Esc' : 'Esc Tab'} /> leaves
        </span>
      </span>
    </div>
  )
}

/**
 * In code Enter makes a line and Tab indents; Tab behind Esc leaves the field, so that nobody is caught in it. What
 * these keys write can be undone as if it had been typed.
 */
function useCodeKeys(field: RefObject<HTMLTextAreaElement | null>, language: string, onSave: () => void) {
  const latest = useRef({ language, onSave })
  useEffect(() => {
    latest.current = { language, onSave }
  })
  useEffect(() => {
    const area = field.current
    if (!area) return undefined
    let mayLeave = false
    const onKey = (event: KeyboardEvent) => {
      const isLeaving = mayLeave && event.key === 'Tab'
      if (event.key !== 'Shift') mayLeave = event.key === 'Escape'
      if (event.isComposing || event.altKey || isLeaving || !['Tab', 'Enter'].includes(event.key)) return
      // Before anybody above hears of it, for whom Enter saves.
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Tab') apply(area, (event.shiftKey ? outdented : indented)(area, latest.current.language))
      else if (event.ctrlKey || event.metaKey) latest.current.onSave()
      else apply(area, newLine(area))
    }
    area.addEventListener('keydown', onKey)
    return () => area.removeEventListener('keydown', onKey)
  }, [field])
}

function apply(area: HTMLTextAreaElement, { from, to, text, start, end }: Edit) {
  area.setSelectionRange(from, to)
  // Outdated by name, and still the only way to write into a field so that Ctrl+Z takes it back.
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text)
  area.setSelectionRange(start, end)
}
