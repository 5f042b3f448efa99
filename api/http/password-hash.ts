import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto'
import { ProblemError } from './problem.ts'

/** One of the equal settings of OWASP's password storage cheat sheet: 16 MiB and about 100 ms a password. */
const cost = { N: 2 ** 14, r: 8, p: 5 }

/** `scrypt$N$r$p$salt$hash`, so that a later release can raise the cost and still know the old ones. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

/** Takes the same time whether there is a hash to compare with or not: who has an account cannot be told apart. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const [, N, r, p, salt, hash] = (stored ?? nobodysHash).split('$')
  const expected = Buffer.from(hash ?? '', 'base64url')
  const found = await derive(password, Buffer.from(salt ?? '', 'base64url'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  })
  return found.length === expected.length && timingSafeEqual(found, expected) && stored !== null
}

/** No password has it: its bytes are random, not derived. */
const nobodysHash = [
  'scrypt',
  cost.N,
  cost.r,
  cost.p,
  ...[16, 32].map((size) => randomBytes(size).toString('base64url')),
].join('$')

const maxAtOnce = 2
const maxWaiting = 100
let running = 0
const waiting: (() => void)[] = []

/**
 * Node has four threads for work of this kind, and connecting to the database and reading files need some of them too:
 * hashing takes two at most and the rest waits in line. A line that is too long is refused instead of growing.
 */
async function derive(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  if (waiting.length >= maxWaiting) throw new ProblemError('too_many_requests')
  if (running < maxAtOnce) running++
  else await new Promise<void>((resolve) => void waiting.push(resolve))
  try {
    return await deriveNow(password, salt, options)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

function deriveNow(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, 32, { ...options, maxmem: 256 * 1024 * 1024 }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
