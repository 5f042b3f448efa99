type PageOf<Item> = { items: Item[]; nextCursor: string | null }

/** As many as one answer may hold. */
export const largestPage = 200

/** A whole list, page after page. */
export async function everyPage<Item>(read: (cursor: string | null) => Promise<PageOf<Item>>): Promise<Item[]> {
  const all: Item[] = []
  let cursor: string | null = null
  do {
    const page: PageOf<Item> = await read(cursor)
    all.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)
  return all
}
