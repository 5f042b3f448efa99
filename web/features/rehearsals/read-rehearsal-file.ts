import type { WrittenRehearsal } from '#contract/rehearsals.ts'

type Read = { slug: string; file: WrittenRehearsal } | { problem: string }

/** What the text of a file says, as far as it can be sent: the server checks the rest and names each place. */
export function readRehearsalFile(text: string): Read {
  if (text.trim() === '') return { problem: 'Paste the file, or choose it.' }
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch (error) {
    return { problem: `This is no JSON: ${error instanceof Error ? error.message : 'it cannot be read'}` }
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    return { problem: 'A rehearsal is one JSON object.' }
  const { slug, ...file } = read as { slug?: unknown } & WrittenRehearsal // as it says; the server checks it
  if (typeof slug !== 'string' || !/^[a-z0-9][a-z0-9-]{0,79}$/.test(slug))
    return { problem: 'Give it a “slug” at its top: lower-case letters, digits and hyphens.' }
  return { slug, file }
}
