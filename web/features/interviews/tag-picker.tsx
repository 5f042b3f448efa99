import { type RefObject, useLayoutEffect, useRef } from 'react'
import { Kbd } from '../../ui/kbd.tsx'
import { placePopover } from '../../ui/place.ts'
import { EvidenceMark } from '../../ui/tag.tsx'
import styles from './composer.module.css'
import { ListBox, ListOption } from './list-box.tsx'
import { optionId } from './option-id.ts'
import type { Picker } from './tag-offer.ts'

export { tagOptions } from './tag-options.ts'
export { answerKey, offerAt } from './tag-picking.ts'
export { withoutTrigger } from './tag-trigger.ts'

type Props = { id: string; picker: Picker; anchor: RefObject<HTMLElement | null>; onPick: (index: number) => void }

/** What a sign offers, above the text that is being typed. */
export function TagPicker({ id, picker: { trigger, options, index }, anchor, onPick }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const place = () => {
      if (!list.current || !anchor.current) return
      if (!list.current.matches(':popover-open')) list.current.showPopover()
      placePopover(anchor.current, list.current, { side: 'above', align: 'start', isKeptClear: true })
      list.current.children[index]?.scrollIntoView({ block: 'nearest' })
    }
    place()
    // a keyboard that rises makes the screen lower
    addEventListener('resize', place)
    return () => removeEventListener('resize', place)
    // oxlint-disable-next-line react/exhaustive-deps -- other options make another height, and so another place
  }, [anchor, options, index])
  const optionAt = (at: number) => ({
    id: optionId(id, at),
    className: styles.option,
    isChosen: at === index,
    onPick: () => onPick(at),
  })
  return (
    <ListBox ref={list} id={id} popover="manual" label="Tag the note as" className={styles.picker}>
      {options.map(({ key, tag, title, detail, isSerious }, at) => (
        <ListOption key={key} {...optionAt(at)}>
          <EvidenceMark polarity={tag.polarity} isSerious={isSerious} />
          <span className={styles.optionWords}>
            {title}
            {detail !== null && <span className={styles.optionDetail}> {detail}</span>}
          </span>
          {at === index && <Kbd keys="Enter" />}
        </ListOption>
      ))}
      <ListOption {...optionAt(options.length)}>
        <EvidenceMark polarity={null} />
        <span className={styles.optionWords}>Keep “{trigger.sign + trigger.query}” as text</span>
        <Kbd keys="Esc" />
      </ListOption>
    </ListBox>
  )
}
