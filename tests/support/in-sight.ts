import type { Locator, Page } from '@playwright/test'

/** The live screen fits where it is used: nothing that is needed is scrolled for, and a thumb hits what it means. */
export const sizes = {
  half: { width: 720, height: 800 },
  wide: { width: 1280, height: 800 },
  tablet: { width: 820, height: 1180 },
  phone: { width: 390, height: 844 },
}

/** What of these is not wholly in sight. */
export const outOfSight = (page: Page, selectors: Record<string, string>) =>
  page.evaluate(
    (wanted) =>
      Object.entries(wanted).flatMap(([name, selector]) => {
        const element = document.querySelector(selector)
        if (!element) return [`${name} is not there`]
        const { top, bottom, left, right } = element.getBoundingClientRect()
        // in the window, and in every box around it that scrolls or cuts off
        let [seenTop, seenBottom] = [0, window.innerHeight]
        for (let box = element.parentElement; box; box = box.parentElement) {
          if (!/auto|scroll|hidden|clip/.test(getComputedStyle(box).overflowY)) continue
          const around = box.getBoundingClientRect()
          seenTop = Math.max(seenTop, around.top)
          seenBottom = Math.min(seenBottom, around.bottom)
        }
        const isSeen = top >= seenTop - 1 && bottom <= seenBottom + 1 && left >= -1 && right <= window.innerWidth + 1
        return isSeen ? [] : [`${name}: ${Math.round(top)}–${Math.round(bottom)} of ${seenTop}–${seenBottom}`]
      }),
    selectors,
  )

/** So much of a phone's height its keyboard takes. */
export const keyboardPx = 336

export const needed = {
  clock: 'header p, [role="banner"] p',
  prompt: '#current-prompt',
  composer: 'form[aria-label="New note"] textarea',
}

/** What of a box is in the window. */
export const isInSight = (box: Locator) =>
  box.evaluate((element) => {
    const { top, bottom, height } = element.getBoundingClientRect()
    return height > 0 && top >= -1 && bottom <= window.innerHeight + 1
  })
export const boxOf = async (box: Locator) => {
  const found = await box.boundingBox()
  if (!found) throw new Error('It is not drawn.')
  return found
}
