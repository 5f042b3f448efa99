import { isAsking } from './phrases.ts'

/** Quotation marks inside a sentence quote a word; prompts are quoted whole, with next to nothing around them. */
export function promptsQuotedIn(text: string, isAnnounced: boolean): { quotes: string[]; rest: string } {
  const { quotes, rest } = quotedIn(text)
  const isPrompt = (quote: string) => isAsking(quote) || (isAnnounced && quote.length > 20)
  return quotes.every(isPrompt) && rest.length <= 40 ? { quotes, rest } : { quotes: [], rest: '' }
}

/** The quoted stretches of a text, in order. Each mark is looked at once: an unclosed one ends the search for its kind. */
function quotedIn(text: string): { quotes: string[]; rest: string } {
  const quotes: string[] = []
  const rest: string[] = []
  const isHopeless = { '"': false, '“': false }
  let at = 0
  let from = 0
  while (at < text.length) {
    const open = text[at]
    if ((open === '"' || open === '“') && !isHopeless[open]) {
      const end = text.indexOf(open === '"' ? '"' : '”', at + 1)
      if (end < 0) isHopeless[open] = true
      else {
        rest.push(text.slice(from, at))
        quotes.push(text.slice(at + 1, end).trim())
        at = end
        from = end + 1
      }
    }
    at++
  }
  rest.push(text.slice(from))
  return { quotes: quotes.filter((quote) => quote !== ''), rest: rest.join(' ').trim() }
}
