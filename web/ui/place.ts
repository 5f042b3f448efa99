type Box = { left: number; top: number; width: number; height: number }
type Size = { width: number; height: number }

export type Placing = {
  anchor: Box
  size: Size
  screen: Size
  /** Kept free between the two, and at the edges of the screen. */
  gap: number
  side: 'below' | 'above'
  align: 'start' | 'center' | 'end'
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most))

/** Where a panel goes beside what it belongs to: on the side asked for if it fits there, else on the roomier one. */
export function placeBeside({ anchor, size, screen, gap, side, align }: Placing): { left: number; top: number } {
  const below = anchor.top + anchor.height + gap
  const above = anchor.top - gap - size.height
  const fitsBelow = below + size.height <= screen.height - gap
  const fitsAbove = above >= gap
  const isRoomierBelow = screen.height - below >= anchor.top - gap
  const isBelow =
    side === 'below' ? fitsBelow || (!fitsAbove && isRoomierBelow) : !fitsAbove && (fitsBelow || isRoomierBelow)
  const wanted = {
    start: anchor.left,
    center: anchor.left + anchor.width / 2 - size.width / 2,
    end: anchor.left + anchor.width - size.width,
  }[align]
  return {
    left: clamp(wanted, gap, Math.max(gap, screen.width - gap - size.width)),
    top: clamp(isBelow ? below : above, gap, Math.max(gap, screen.height - gap - size.height)),
  }
}

type Wish = Pick<Placing, 'side' | 'align'> & {
  /** The panel never lies over its anchor: it is as high as there is room beside it, and scrolls. */
  isKeptClear?: boolean
}

/** Moves an open popover beside its anchor. Set through the CSSOM, which the content security policy allows. */
export function placePopover(anchor: Element, panel: HTMLElement, { isKeptClear = false, ...wish }: Wish) {
  const gap = Number.parseFloat(getComputedStyle(panel).rowGap) || 0
  const screen = { width: document.documentElement.clientWidth, height: innerHeight }
  const box = anchor.getBoundingClientRect()
  if (isKeptClear) {
    panel.style.maxBlockSize = ''
    const room = Math.max(box.top, screen.height - box.bottom) - 2 * gap
    if (panel.offsetHeight > room) panel.style.maxBlockSize = `${room}px`
  }
  const size = panel.getBoundingClientRect()
  const { left, top } = placeBeside({ anchor: box, size, screen, gap, ...wish })
  panel.style.left = `${left}px`
  panel.style.top = `${top}px`
}
