/** What a line says about time: a stretch of the interview or a length, and the rest of the line. */
export type Timing = { from: number | null; minutes: number; rest: string }

const dash = '[-–—‐‑]'
const min = '(?:min(?:ute)?s?\\.?|m)'
const rangeFirst = new RegExp(
  `^[[(]?(\\d{1,3})(?::00)? ?${dash} ?(\\d{1,3})(?::00)?(?: ?${min})?[\\])]?(?: ?[:.|] ?| ${dash} | )(?=\\S)`,
  'i',
)
const lengthFirst = new RegExp(`^[[(]?(\\d{1,3}) ?${min}[\\])]?(?: ?: ?| ?${dash} )(?=\\S)`, 'i')
const rangeLast = new RegExp(`[ ,]*[[(] ?(\\d{1,3}) ?${dash} ?(\\d{1,3}) ?${min} ?[\\])]:?$`, 'i')
const lengthLast = new RegExp(`(?: ?[[(] ?(\\d{1,3})[ -]?${min} ?[\\])]| ?${dash} ?(\\d{1,3})[ -]?${min}):?$`, 'i')

/** A line that is a timed section: `0–5: Welcome`, `Welcome (5 min)`, `Welcome - 5 minutes`. */
export function timingOf(text: string): Timing | undefined {
  const head = text.slice(0, 40)
  const range = rangeFirst.exec(head)
  // "2-3 weeks before" is a calendar and "3-4 rounds" a count: bare numbers need their colon or their minutes.
  if (range && (/[:|]|min|\d ?m\b/i.test(range[0]) || /[\])]/.test(range[0])))
    return stretch(range[1], range[2], text.slice(range[0].length))
  const length = lengthFirst.exec(head)
  if (length) return { from: null, minutes: Number(length[1]), rest: text.slice(length[0].length) }
  if (text.length > 160) return undefined
  const lateRange = rangeLast.exec(text)
  if (lateRange && lateRange.index > 0) return stretch(lateRange[1], lateRange[2], text.slice(0, lateRange.index))
  const late = lengthLast.exec(text)
  if (late && late.index > 0)
    return { from: null, minutes: Number(late[1] ?? late[2]), rest: text.slice(0, late.index) }
  return undefined
}

function stretch(from: string | undefined, to: string | undefined, rest: string): Timing {
  return { from: Number(from), minutes: Number(to) - Number(from), rest }
}

const inside = new RegExp(`\\b(\\d{1,3})[ -]?min(?:ute)?s?\\b`, 'i')

/** A length named somewhere in a short text. */
export const minutesInside = (text: string): number | undefined => {
  const found = inside.exec(text.slice(0, 200))
  return found ? Number(found[1]) : undefined
}
