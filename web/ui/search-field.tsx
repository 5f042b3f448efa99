import { useEffect, useRef, useState } from 'react'
import { TextField } from './field.tsx'

type SearchFieldProps = {
  label: string
  placeholder?: string | undefined
  /** What is searched for now. */
  value: string
  onSearch: (text: string) => void
  maxLength?: number | undefined
  className?: string | undefined
}

const typingMs = 250

/** Searches while one types, a moment after the last letter; a search that is changed elsewhere is shown here. */
export function SearchField({ label, placeholder, value, onSearch, maxLength, className }: SearchFieldProps) {
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  if (value !== known) {
    setKnown(value)
    setText(value)
  }
  const type = (typed: string) => {
    setText(typed)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      setKnown(typed)
      onSearch(typed)
    }, typingMs)
  }
  return (
    <search className={className}>
      <TextField
        label={label}
        isLabelHidden
        type="search"
        placeholder={placeholder}
        value={text}
        maxLength={maxLength}
        onChange={(event) => type(event.target.value)}
      />
    </search>
  )
}
