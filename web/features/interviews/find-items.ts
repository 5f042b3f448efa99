import type { PromptItem } from './prompt-items.ts'

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Prompts in which every word of the query begins some word, in the kit's order; all of them for an empty query. */
export function findItems(items: readonly PromptItem[], query: string): PromptItem[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean)
  return items.filter((item) => {
    const words = plain(
      [item.title ?? '', item.text, item.strongAnswer, ...item.followUps.flatMap(({ gap, text }) => [gap, text])].join(
        ' ',
      ),
    ).split(/[^\p{L}\p{N}]+/u)
    return wanted.every((part) => words.some((word) => word.startsWith(part)))
  })
}
