let lastMs = 0

/** A UUIDv7. Those made in one tab are in the order in which they were made: within a millisecond too, by counting on. */
export function newId(): string {
  lastMs = Math.max(Date.now(), lastMs + 1)
  const time = lastMs.toString(16).padStart(12, '0')
  const random = Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => byte.toString(16).padStart(2, '0'))
  const digits = random.join('')
  const variant = '89ab'.charAt(Number.parseInt(digits.charAt(19), 16) % 4)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${digits.slice(0, 3)}-${variant}${digits.slice(3, 6)}-${digits.slice(6, 18)}`
}
