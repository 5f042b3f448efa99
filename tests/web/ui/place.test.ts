import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextIndex } from '#web/ui/arrow-keys.ts'
import { placeBeside, type Placing } from '#web/ui/place.ts'

const extent = (most: number) => fc.integer({ min: 0, max: most })

const screen = { width: 400, height: 300 }
const placing = (wish: Partial<Placing>): Placing => ({
  anchor: { left: 100, top: 100, width: 80, height: 20 },
  size: { width: 60, height: 50 },
  screen,
  gap: 4,
  side: 'below',
  align: 'start',
  ...wish,
})

describe('a panel beside what it belongs to', () => {
  it.each([
    ['below, at its start', {}, { left: 100, top: 124 }],
    ['below, at its end', { align: 'end' }, { left: 120, top: 124 }],
    ['above, centred', { side: 'above', align: 'center' }, { left: 110, top: 46 }],
    [
      'above, where below has no room',
      { anchor: { left: 100, top: 260, width: 80, height: 20 } },
      { left: 100, top: 206 },
    ],
    [
      'below, where above has no room',
      { side: 'above', anchor: { left: 100, top: 10, width: 80, height: 20 } },
      { left: 100, top: 34 },
    ],
    ['moved in from the edge', { anchor: { left: 380, top: 100, width: 20, height: 20 } }, { left: 336, top: 124 }],
  ] satisfies [string, Partial<Placing>, object][])('%s', (_, wish, place) => {
    expect(placeBeside(placing(wish))).toEqual(place)
  })

  it('stays on the screen whenever it can fit there', () => {
    fc.assert(
      fc.property(
        extent(500),
        extent(400),
        extent(392),
        extent(292),
        fc.boolean(),
        (left, top, width, height, isBelow) => {
          const size = { width, height }
          const anchor = { left, top, width: 40, height: 20 }
          const place = placeBeside(placing({ anchor, size, side: isBelow ? 'below' : 'above' }))
          expect(place.left).toBeGreaterThanOrEqual(4)
          expect(place.top).toBeGreaterThanOrEqual(4)
          expect(place.left + width).toBeLessThanOrEqual(screen.width - 4)
          expect(place.top + height).toBeLessThanOrEqual(screen.height - 4)
        },
      ),
    )
  })
})

describe('arrow keys in a list', () => {
  it.each([
    ['ArrowDown', 0, 3, 1],
    ['ArrowRight', 2, 3, 0],
    ['ArrowUp', 0, 3, 2],
    ['ArrowLeft', 2, 3, 1],
    ['Home', 2, 3, 0],
    ['End', 0, 3, 2],
    ['a', 0, 3, null],
    ['ArrowDown', 0, 0, null],
  ])('%s from %i of %i leads to %j', (key, current, count, next) => {
    expect(nextIndex(key, current, count)).toBe(next)
  })
})
