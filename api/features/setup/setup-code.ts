import { createHash, randomInt, timingSafeEqual } from 'node:crypto'

/** Letters and digits that are not taken for one another when typed off a screen. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** Made anew by every process and printed by it: who reads the server's output may set it up from elsewhere. */
export const setupCode = Array.from({ length: 4 }, () =>
  Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join(''),
).join('-')

export const isSetupCode = (text: string | undefined) =>
  text !== undefined && timingSafeEqual(digest(text.trim().toUpperCase()), digest(setupCode))

const digest = (text: string) => createHash('sha256').update(text).digest()
