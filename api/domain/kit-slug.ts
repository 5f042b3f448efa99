/** A short name from words that may hold anything: of the first that leave something of themselves. */
export function slugFrom(...wishes: string[]): string {
  for (const wish of wishes) {
    const words = wish
      .slice(0, 200)
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\.(?:json|md|txt)$/, '')
      .match(/[a-z0-9]+/g)
    let slug = words?.[0]?.slice(0, 60) ?? ''
    for (const word of words?.slice(1) ?? []) {
      if (slug.length + word.length >= 60) break
      slug += `-${word}`
    }
    // /kits/import is a page of its own.
    if (slug !== '' && slug !== 'import') return slug
  }
  return 'imported-kit'
}

/** The name itself, then it with a number: enough of them that one is free. */
export const slugsLike = (slug: string): string[] => [
  slug,
  ...Array.from({ length: 98 }, (_, index) => `${slug}-${index + 2}`),
]
