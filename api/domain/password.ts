import type { Refusal } from './refusal.ts'

export const minPasswordLength = 12

/** What people add digits and signs to when a password is asked of them. */
const commonWords = [
  'password passwort passphrase contrasena motdepasse senha parola',
  'administrator admin root login default guest user test demo secret access',
  'welcome willkommen bienvenue letmein changeme trustno hello hallo',
  'iloveyou loveyou love sunshine princess princesa dragon monkey master superman batman shadow football baseball',
  'qwerty qwertz azerty starwars pokemon computer internet freedom whatever michael jordan charlie',
  'january february march april june july august september october november december',
  'monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter',
  'interview evenloop company pass word',
].flatMap((line) => line.split(' '))

/** Rows of a keyboard, the alphabet and the digits, along which fingers run. */
const tracks = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
].flatMap((track) => [track, track.split('').toReversed().join('')])

const lookalikes: Record<string, string> = {
  a: '[a4@]',
  e: '[e3]',
  i: '[i1!]',
  l: '[l1]',
  o: '[o0]',
  s: '[s5$]',
  t: '[t7]',
}
const anyCommonWord = new RegExp(
  commonWords
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/./g, (letter) => lookalikes[letter] ?? letter))
    .join('|'),
  'g',
)

/**
 * Long is what counts (NIST SP 800-63B): no rule asks for signs or digits. Refused is what is guessed first.
 * The reason is written for the person who chooses.
 */
export function refusePassword(password: string, person: { email: string }): Refusal<'password_weak'> | null {
  const reason = weakness(password, person.email)
  return reason === null
    ? null
    : { code: 'password_weak', detail: reason, issues: [{ path: 'password', message: reason }] }
}

function weakness(password: string, email: string): string | null {
  if (Array.from(password).length < minPasswordLength)
    return `Use at least ${minPasswordLength} characters. A few words in a row are easy to remember.`
  const lower = password.toLowerCase()
  const name = emailName(email)
  if (name.length >= 3 && lower.includes(name)) return `It contains the name in your email address, “${name}”.`
  if (new Set(lower).size < 5) return 'It repeats a few characters over and over.'
  if (shortestBlock(lower).length < minPasswordLength) return 'It repeats one piece over and over.'
  const rest = withoutTracks(lower.replace(anyCommonWord, ''))
  if (rest.replace(/[^\p{L}]/gu, '').length < 3)
    return 'It is made of common words, digits or keys that lie side by side, which are tried first.'
  return null
}

/** `ada.b+jobs@company.example` → `ada.b` */
const emailName = (email: string) => email.toLowerCase().split(/[@+]/, 1)[0] ?? ''

/** The piece that the whole text is a repetition of; the text itself where it repeats nothing. */
function shortestBlock(text: string): string {
  return text.slice(0, `${text}${text}`.indexOf(text, 1))
}

/** The text without its runs of four or more neighbouring keys, letters or digits. */
function withoutTracks(text: string): string {
  let rest = ''
  for (let at = 0; at < text.length; ) {
    const length = trackLength(text, at)
    if (length === 0) rest += text[at]
    at += Math.max(1, length)
  }
  return rest
}

function trackLength(text: string, from: number): number {
  let length = 0
  while (from + length < text.length && tracks.some((track) => track.includes(text.slice(from, from + length + 1))))
    length++
  return length >= 4 ? length : 0
}
