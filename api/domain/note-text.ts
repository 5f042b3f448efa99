/** Characters as JavaScript counts them. */
export const noteTextLimit = 100_000

/** NUL and lone surrogates cannot be stored in UTF-8 text. */
export const isStorable = (text: string) => !text.includes('\0') && text.isWellFormed()

const shownBefore = 20

/** Why a text cannot be kept as a note, in words that say where; null where it can. */
export function refuseNoteText(text: string): string | null {
  if (text.length > noteTextLimit)
    return `A note holds ${noteTextLimit.toLocaleString('en')} characters, and this has ${text.length.toLocaleString('en')}: make two of it.`
  if (isStorable(text)) return null
  const nul = text.indexOf('\0')
  const at = nul === -1 ? text.length - text.replace(/^[^]*?(?=\p{Surrogate})/u, '').length : nul
  const what = nul === -1 ? 'half a character' : 'a NUL character'
  const before = text.slice(Math.max(0, at - shownBefore), at).trim()
  return `It holds ${what}, which cannot be stored, ${before === '' ? 'at its beginning' : `behind “${before}”`}: take it out.`
}
