import { isAsking } from './phrases.ts'
import type { Piece } from './pieces.ts'

/** "Introductions (team, domain)." has its goal in parentheses. */
export function titleAndGoal(rest: string): { title: string; goal: string } {
  const text = rest.trim().replace(/[.:]$/, '')
  const open = text.indexOf('(')
  if (open > 0 && text.endsWith(')'))
    return { title: text.slice(0, open).trim(), goal: text.slice(open + 1, -1).trim() }
  const stop = text.indexOf('. ')
  return stop > 0 ? { title: text.slice(0, stop), goal: text.slice(stop + 2).trim() } : { title: text, goal: '' }
}

/** `Example prompts: "…"`: the label, and what it announces on its own line. */
export function labelOf(text: string): { label: string; rest: string; isLabel: boolean } {
  const colon = text.slice(0, 100).search(/:(?:\s|$)/)
  if (colon < 0) return { label: text, rest: '', isLabel: false }
  return { label: text.slice(0, colon), rest: text.slice(colon + 1).trim(), isLabel: true }
}

/** "You might be asked: How would you …?" is asked from the colon on. */
export function withoutLead(text: string): string {
  const colon = text.slice(0, 100).indexOf(': ')
  if (colon < 0) return text
  const rest = text.slice(colon + 2).trim()
  return isAsking(rest) && !isAsking(text.slice(0, colon)) ? rest : text
}

export const looksLikeHeading = ({ text, mark }: Piece): boolean =>
  mark === 'heading' ||
  (mark === 'plain' &&
    text.length <= 100 &&
    !/[.?!;,"”]$/.test(text) &&
    (!isAsking(text) || isTitled(text)) &&
    text.split(' ', 15).length < 14)

const markup =
  /<\/?(?:script|style|iframe|object|embed|img|svg|div|span|p|a|b|i|br|h[1-6]|ul|ol|li|table|form|input)\b[^<>]{0,200}\/?>?|<!--/i
export const looksLikeMarkup = (text: string): boolean => markup.test(text)

/** "How We Work Together": what asks nobody has its words in capitals. */
function isTitled(text: string): boolean {
  const words = text.split(' ').filter((word) => word.length >= 4)
  return words.length >= 2 && words.every((word) => /^[^a-z]/.test(word))
}
