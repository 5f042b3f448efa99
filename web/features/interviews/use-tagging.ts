import { type InputEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { Tag } from '#domain/coverage.ts'
import { fetchSoon } from './fetched-later.ts'
import type { TagKit } from './note-tags.ts'
import { noOffer, type Offer, type Picker, tagOffer } from './tag-offer.ts'
import type { TriggerSign } from './tag-trigger.ts'

type Tagging = {
  picker: Picker | null
  /** Handlers for the text area. None of them draws anything again while nothing is offered. */
  handlers: {
    onInput: (event: InputEvent<HTMLTextAreaElement>) => void
    onSelect: () => void
    onCompositionEnd: () => void
    onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void
    onBlur: () => void
  }
  pick: (index: number) => void
  /** A sign stands there as text, because somebody said so. */
  isKept: () => boolean
  /** Types a sign at the caret, as its key would. */
  offer: (sign: TriggerSign) => void
  /** The text was changed by something else than typing. */
  close: () => void
}

type Wish = {
  field: RefObject<HTMLTextAreaElement | null>
  kit: TagKit
  firstIds: readonly string[]
  /** Signs are nothing but text now. */
  isOff?: (() => boolean) | undefined
  onText: () => void
  onPick: (tag: Tag) => void
  onEnter: () => void
  onEscape?: (() => void) | undefined
  onBlur?: (() => void) | undefined
}

/** A text area in which `#`, `+` and `-` at the start of a word offer tags, and nothing becomes one unless picked. */
export function useTagging({ field, kit, firstIds, isOff, onText, onPick, onEnter, onEscape, onBlur }: Wish): Tagging {
  const [picker, setPicker] = useState<Picker | null>(null)
  // Keys act on what is offered at this moment, not on what was drawn last.
  const offered = useRef(noOffer)
  useEffect(() => fetchSoon(tagOffer), [])

  const show = (next: Offer) => {
    offered.current = next
    setPicker(next.picker)
  }

  const look = () => {
    if (isOff?.()) return
    const code = tagOffer.now()
    if (!code) {
      void tagOffer.fetch().then(look)
      return
    }
    const { value = '', selectionStart = 0, selectionEnd = 0 } = field.current ?? {}
    const place = { text: value, start: selectionStart, end: selectionEnd }
    show(code.offerAt(offered.current, place, (trigger) => code.tagOptions(kit, trigger, firstIds)))
  }

  const pick = (index: number) => {
    const now = offered.current.picker
    const area = field.current
    const code = tagOffer.now()
    if (!now || !area || !code) return
    const option = now.options[index]
    show({ picker: null, keptAt: option ? null : now.trigger.start })
    if (option) {
      const { text, caret } = code.withoutTrigger(area.value, now.trigger)
      area.setRangeText(text, 0, area.value.length, 'end')
      area.setSelectionRange(caret, caret)
      onPick(option.tag)
      onText()
    }
    area.focus()
  }

  const offer = (sign: TriggerSign) => {
    const area = field.current
    if (!area) return
    area.focus()
    const before = area.value.slice(0, area.selectionStart)
    const gap = before === '' || /\s$/.test(before) ? '' : ' '
    area.setRangeText(gap + sign, area.selectionStart, area.selectionEnd, 'end')
    onText()
    look()
  }

  return {
    picker,
    pick,
    offer,
    isKept: () => offered.current.keptAt !== null,
    close: () => show(noOffer),
    handlers: {
      onInput: (event) => {
        onText()
        if (!event.nativeEvent.isComposing) look()
      },
      // A caret that moves may leave what is offered; only typing offers anything.
      onSelect: () => {
        if (offered.current.picker) look()
      },
      onCompositionEnd: look,
      onBlur: () => {
        show({ ...offered.current, picker: null })
        onBlur?.()
      },
      onKeyDown: (event) => {
        // An input method's Enter and Esc belong to it; 229 is how Safari says so of the Enter that ends a composition.
        if (event.nativeEvent.isComposing || event.keyCode === 229) return
        if (offered.current.picker) {
          const answer = tagOffer.now()?.answerKey(offered.current, event)
          if (!answer) return
          event.preventDefault()
          if ('pick' in answer) pick(answer.pick)
          else show(answer.move)
          return
        }
        if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault()
          onEnter()
        } else if (event.key === 'Escape' && onEscape) {
          event.preventDefault()
          onEscape()
        }
      },
    },
  }
}
