/**
 * What stands around a guide on its page and is no part of it: sign-up lines, adverts, calls to practise. It is never
 * thrown away, only set aside under this reason.
 */
export const furnitureReason = 'Looks like page furniture (a sign-up line, an advert, a link) and no part of the guide.'

/** Links that a copied page glues to the text after them. */
const glued =
  /(?:sign up free|sign up now|sign up|already have an account\?|sign in|log in|start practicing free|start practising free|get started free|simulate|practice now|try it free)(?=[\s→A-Z]|$)[ →]*/iy

/** The length of a glued link at a place, 0 where none is. */
export function furnitureAt(line: string, at: number): number {
  glued.lastIndex = at
  const length = glued.exec(line)?.[0].length ?? 0
  if (length === 0) return 0
  const next = line.slice(at + length, at + length + 1)
  const isWholeLine = next === ''
  // "Sign up flow: …" may be what an interview is about: text that goes on in the same breath is no link.
  return isWholeLine || /^[A-Z]$/.test(next) || line[at + length - 1] === '?' ? length : 0
}

const marks = [
  /\b(?:sign up|sign in|log in|subscribe)\b.{0,60}\b(?:to|for|see|read|free|account|access)\b/i,
  /\bcreate (?:a|your) (?:free )?account\b/i,
  /\balready have an account\b/i,
  /\bsee every interview question\b/i,
  /\bpractice questions from\b/i,
  /\bclick any question\b/i,
  /\bunlock\b.{0,60}\b(?:guide|questions|sections|answers)\b/i,
  /\b(?:ai|ai-powered|free|realistic) mock interview\b/i,
  /\bai[- ](?:powered|sourced|driven)\b/i,
  /\bour ai\b/i,
  /\bscores? your answers\b/i,
  /\bnewsletter\b|\bcookies?\b.{0,40}\b(?:accept|policy|settings)\b/i,
  /\b(?:sponsored|advertisement)\b/i,
  /^(?:practice|practise|practice now|simulate|share|bookmark|about this interview|difficulty radar|loading|menu|home)$/i,
  /→\s{0,3}$/,
]

/** Only the beginning of a text is looked at: furniture is short. */
export const isFurniture = (text: string): boolean => {
  const head = text.slice(0, 240)
  return text.length <= 400 && marks.some((mark) => mark.test(head))
}
