import { type ReactNode, useRef } from 'react'
import { Button, IconButton } from '../../ui/button.tsx'
import { listAt } from './draft-path.ts'
import { useEditor } from './editor.ts'
import { PlaceNotes } from './fields.tsx'
import styles from './editor.module.css'

type Props = {
  path: string
  /** "prompt", as in "Add a prompt". */
  noun: string
  nameOf: (index: number) => string
  make: () => unknown
  children: (path: string, index: number) => ReactNode
  /** More buttons in the head of an item. */
  actions?: (path: string, index: number) => ReactNode
  most: number
  /** Other ways to a new one, beside the button that adds it. */
  besides?: ReactNode
}

/** Pieces of one kind in their order: each can be moved up and down, and taken away with a way back. */
export function ItemList({ path, noun, nameOf, make, children, actions, most, besides }: Props) {
  const { kit, add, remove, move } = useEditor()
  const items = listAt(kit, path)
  const list = useRef<HTMLOListElement>(null)
  /** The focus goes with the piece, so that the same key moves it on. */
  const moveTo = (from: number, to: number, name: string) => {
    move(path, from, to, name)
    requestAnimationFrame(() => {
      const buttons = list.current?.children[to]?.querySelectorAll<HTMLElement>(':scope > div [data-move]') ?? []
      const way = to < from ? 'up' : 'down'
      const same = [...buttons].find((button) => button.dataset['move'] === way)
      ;(same ?? buttons[0])?.focus()
    })
  }
  const addOne = () => {
    add(path, make())
    // What was added is written next.
    requestAnimationFrame(() =>
      list.current?.children[items.length]?.querySelector<HTMLElement>('input, textarea, select')?.focus(),
    )
  }
  return (
    <div className="stack">
      <PlaceNotes path={path} />
      <ol className="stack" ref={list}>
        {items.map((_item, index) => {
          const name = nameOf(index) || `${noun} ${index + 1}`
          const place = `${path}[${index}]`
          return (
            <li key={keyOf(items, index)} className={styles.item} data-place={place} tabIndex={-1}>
              <div className={styles.itemHead}>
                <span className="over clip">{name}</span>
                <span className={styles.itemActions}>
                  {actions?.(place, index)}
                  {index > 0 && (
                    <IconButton
                      icon="up"
                      size="small"
                      variant="quiet"
                      data-move="up"
                      label={`Move ${name} up`}
                      onClick={() => moveTo(index, index - 1, name)}
                    />
                  )}
                  {index < items.length - 1 && (
                    <IconButton
                      icon="down"
                      size="small"
                      variant="quiet"
                      data-move="down"
                      label={`Move ${name} down`}
                      onClick={() => moveTo(index, index + 1, name)}
                    />
                  )}
                  <IconButton
                    icon="bin"
                    size="small"
                    variant="quiet"
                    label={`Remove ${name}`}
                    onClick={() => remove(path, index, name)}
                  />
                </span>
              </div>
              <PlaceNotes path={place} />
              {children(place, index)}
            </li>
          )
        })}
      </ol>
      {items.length < most && (
        <div className="row">
          <Button icon="plus" data-place={path} onClick={addOne}>
            Add a {noun}
          </Button>
          {besides}
        </div>
      )}
    </div>
  )
}

const idOf = (item: unknown) =>
  item !== null && typeof item === 'object' && 'id' in item ? String(item.id) : undefined

/** By their id, unless two share one, which is an issue and not a reason to lose the second. */
function keyOf(items: readonly unknown[], index: number) {
  const id = idOf(items[index])
  return id === undefined || items.findIndex((item) => idOf(item) === id) !== index ? index : id
}
