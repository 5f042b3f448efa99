import { useInfiniteQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Interview } from '#contract/interviews.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { WithCode } from '../../ui/with-code.tsx'
import { promptsQuery } from '../prompts/queries.ts'
import { atOnce, itemOfBank, questionsOf } from './bank-item.ts'
import styles from './dialogs.module.css'
import { findItems } from './find-items.ts'
import { ListBox, ListOption } from './list-box.tsx'
import { optionId } from './option-id.ts'
import type { PromptItem } from './prompt-items.ts'

type Props = {
  items: readonly PromptItem[]
  kit: Interview['kit']
  onChoose: (item: PromptItem) => void
  onClose: () => void
}

type Found = { key: string; words: string; where: string; choose: () => void }

/** A shorter word is in nearly every prompt of the bank. */
const leastLetters = 3
const typingMs = 250
const mostOfBank = 12

/** Any prompt of the kit by a few letters of it, and behind them the bank's. */
export function FindDialog({ items, kit, onChoose, onClose }: Props) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState('')
  const [index, setIndex] = useState(0)
  const { sections } = kit.content
  const bank = useBank(query, kit.slug)

  const found = useMemo(() => {
    const own = findItems(items, query).map(
      (item): Found => ({
        key: item.id,
        words: item.title ?? item.text,
        where:
          (sections.find((section) => section.id === item.sectionId)?.title ?? 'Problem') +
          (item.withdrawn ? ' · withdrawn' : item.isCore ? '' : ' · alternate'),
        choose: () => onChoose(item),
      }),
    )
    const others = bank.found.map(
      (item): Found => ({
        key: item.id,
        words: item.text,
        where: `From the bank: ${item.kitTitle}`,
        choose: () => void itemOfBank(item).then(onChoose),
      }),
    )
    return [...own, ...others]
  }, [items, query, sections, bank.found, onChoose])

  const move = (event: KeyboardEvent) => {
    // A search field would keep the key to clear itself, and the next word would be looked for instead of written.
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      onClose()
      return
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const chosen = found[index]
    if (step !== undefined) {
      const next = Math.min(found.length - 1, Math.max(0, index + step))
      setIndex(next)
      list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing && chosen) chosen.choose()
    else return
    event.preventDefault()
  }

  return (
    <Dialog isOpen isLightDismiss title="Find a prompt" size="wide" onClose={onClose}>
      <TextField
        label="Words of the prompt, its follow-ups or its strong answer"
        type="search"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is one, with its list below
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={found[index] ? optionId(id, index) : undefined}
        autoComplete="off"
        onKeyDown={move}
        onChange={(event) => {
          setQuery(event.target.value)
          setIndex(0)
        }}
      />
      <ListBox ref={list} id={id} label="Prompts" className={styles.found}>
        {found.map(({ key, words, where, choose }, at) => (
          <ListOption
            key={key}
            id={optionId(id, at)}
            isChosen={at === index}
            className={styles.foundItem}
            onPick={choose}
          >
            <span>
              <WithCode text={words} />
            </span>
            <span className={styles.where}>{where}</span>
          </ListOption>
        ))}
      </ListBox>
      <output className="muted">{outcome(found.length, query, bank)}</output>
    </Dialog>
  )
}

function outcome(count: number, query: string, { isPending, isAway }: ReturnType<typeof useBank>): string {
  const letters = query.trim().length
  if (letters > 0 && letters < leastLetters) return 'The bank is looked through from the third letter on.'
  if (isAway)
    return count === 0
      ? 'No prompt of the kit has these words, and the bank cannot be reached now.'
      : 'The bank cannot be reached now; these are the kit’s.'
  if (isPending) return 'Looking in the bank…'
  return count === 0 ? 'No prompt has these words.' : ''
}

/** The bank's questions with these words, a moment after the last letter. */
function useBank(query: string, kitSlug: string) {
  const [q, setQ] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQ(query.trim()), typingMs)
    return () => clearTimeout(timer)
  }, [query])
  const isWanted = q.length >= leastLetters
  const { data, isFetching, isError } = useInfiniteQuery({ ...promptsQuery({ q }), ...atOnce, enabled: isWanted })
  const found = useMemo(
    () => (isWanted ? questionsOf(data?.pages[0]?.items ?? [], kitSlug).slice(0, mostOfBank) : []),
    [data, isWanted, kitSlug],
  )
  return { found, isPending: isWanted && isFetching, isAway: isWanted && isError }
}
