import { useEffect, useMemo, useRef, useState } from 'react'
import type { Leftover } from '#domain/kit-draft.ts'
import { Button } from '../../ui/button.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Section } from '../../ui/section.tsx'
import type { OpenField } from './editor.ts'
import { LeftoverItem } from './leftover-item.tsx'
import { usePlacing } from './use-placing.ts'
import styles from './editor.module.css'

type Props = { leftovers: readonly Leftover[]; field: OpenField | null; sectionIndex: number | null }

/** What the import did not understand: each line goes into the draft by one click or key, or away. */
export function Leftovers({ leftovers, field, sectionIndex }: Props) {
  const groups = useMemo(() => {
    const of = (kind: Leftover['kind']) => leftovers.filter((left) => left.kind === kind)
    return { own: of(undefined), wholeGuide: of('whole_guide'), furniture: of('furniture') }
  }, [leftovers])
  return (
    <Section title="Left over from the import" end={`${leftovers.length}`}>
      {groups.own.length === 0 && <p className="small muted">Everything in the lines of this kit has its place.</p>}
      <PlaceList items={groups.own} field={field} sectionIndex={sectionIndex} isOpenAtFirst />
      <Folded title="Said of the whole guide" items={groups.wholeGuide} field={field} sectionIndex={sectionIndex} />
      <Folded
        title="Probably no part of the guide"
        items={groups.furniture}
        field={field}
        sectionIndex={sectionIndex}
      />
    </Section>
  )
}

type ListProps = Omit<Props, 'leftovers'> & { items: readonly Leftover[] }

function Folded({ title, items, ...rest }: ListProps & { title: string }) {
  const { dropAll } = usePlacing(rest)
  if (items.length === 0) return null
  return (
    <Fold summary={`${title} (${items.length})`}>
      <div className="stack">
        <div>
          <Button size="small" onClick={() => dropAll(items)}>
            Drop all {items.length}
          </Button>
        </div>
        <PlaceList items={items} {...rest} />
      </div>
    </Fold>
  )
}

/** One line is open at a time; when it has its place the next one opens and has the focus. */
function PlaceList({ items, isOpenAtFirst = false, ...rest }: ListProps & { isOpenAtFirst?: boolean }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const current = items.find(({ id }) => id === chosen)?.id ?? (isOpenAtFirst ? items[0]?.id : undefined)
  const list = useRef<HTMLUListElement>(null)
  const follows = useRef<string | null>(null)
  useEffect(() => {
    if (follows.current === null) return
    list.current?.querySelector<HTMLElement>(`[data-leftover="${CSS.escape(follows.current)}"]`)?.focus()
    follows.current = null
  })
  const goTo = (item: Leftover | undefined) => {
    if (!item) return
    follows.current = item.id
    setChosen(item.id)
  }
  if (items.length === 0) return null
  return (
    <ul className={styles.leftovers} ref={list}>
      {items.map((item, index) => (
        <LeftoverItem
          key={item.id}
          item={item}
          isCurrent={item.id === current}
          onChoose={() => setChosen(item.id)}
          onMove={(step) => goTo(items[index + step])}
          onGone={() => goTo(items[index + 1] ?? items[index - 1])}
          {...rest}
        />
      ))}
    </ul>
  )
}
