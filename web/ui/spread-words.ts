/** How far the ratings of one competency lie from each other, in words. */
export function spreadWords(ratings: readonly number[]): string {
  if (ratings.length === 0) return 'not rated'
  if (ratings.length === 1) return 'one rater'
  const apart = Math.max(...ratings) - Math.min(...ratings)
  return apart === 0 ? 'agreed' : `${apart} apart`
}

export type Dot = { x: number; y: number }

export const box = { width: 72, height: 24, radius: 2.5, base: 21.5 }

/** Where the scale point lies, in the units of the drawing. */
export const pointX = (point: number, of: number) => (box.width / of) * (point - 0.5)

const columnHeight = 3
const columns = 3

/** A dot for each rater over the point that was given: equal ones stacked by three, then side by side, then smaller. */
export function dotsOf(ratings: readonly number[], of: number): { dots: Dot[]; radius: number } {
  const most = Math.max(1, ...ratings.map((rating) => ratings.filter((other) => other === rating).length))
  const high = Math.max(columnHeight, Math.ceil(most / columns))
  const first = box.base - box.radius - 3
  const step = (first - box.radius - 1.5) / (high - 1)
  const dots = [...new Set(ratings)]
    .toSorted((a, b) => a - b)
    .flatMap((rating) => {
      const count = ratings.filter((other) => other === rating).length
      const wide = Math.ceil(count / high)
      return Array.from({ length: count }, (_, index) => ({
        x: pointX(rating, of) + (Math.floor(index / high) - (wide - 1) / 2) * step,
        y: first - (index % high) * step,
      }))
    })
  return { dots, radius: Math.min(box.radius, step * 0.42) }
}
