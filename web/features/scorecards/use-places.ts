import { type RefObject, useEffect, useRef } from 'react'
import { useHash } from '../../lib/hash.ts'
import { lastStep, type Place, placeOf } from './steps.ts'

const focusable = 'textarea, input, button, a[href]'

function arrive(form: HTMLElement | null, { step, part }: Place) {
  const target = form?.querySelector(`[data-part="${part ?? (step === lastStep ? lastStep : 'rating')}"]`)
  const chosen = target?.querySelector<HTMLElement>('input:checked') ?? target?.querySelector<HTMLElement>(focusable)
  if (part === null) window.scrollTo(0, 0)
  else target?.scrollIntoView({ block: 'center' })
  chosen?.focus({ preventScroll: true })
}

/**
 * The step that the address names, and ways to go on. Whoever goes somewhere has the focus there: on the ratings of a
 * competency, so that the next key rates, or on what was asked for.
 */
export function usePlaces(form: RefObject<HTMLElement | null>, competencyIds: readonly string[], start: string) {
  const { step, part } = placeOf(useHash(), competencyIds, start)
  /** Opening the page takes the focus nowhere, unless its address names a place in a step. */
  const arrivedAt = useRef<string | null>(part === null ? step : null)

  // On a phone the steps scroll sideways: the current one is in sight.
  useEffect(() => {
    form.current
      ?.querySelector(`[aria-current="step"][href="#${step}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [form, step])

  useEffect(() => {
    const here = part === null ? step : `${step}.${part}`
    if (arrivedAt.current === here) return
    arrivedAt.current = here
    arrive(form.current, { step, part })
  }, [form, step, part])

  return {
    step,
    /** A link to where the address is already changes nothing, so its reader is brought there again. */
    visit: (href: string) => {
      if (window.location.hash === href) arrive(form.current, placeOf(href.slice(1), competencyIds, start))
      else window.location.hash = href
    },
  }
}
