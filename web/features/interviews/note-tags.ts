import type { Tag } from '#domain/coverage.ts'
import type { KitContent } from '#domain/kit.ts'

export type TagKit = Pick<KitContent, 'competencies' | 'signals' | 'antiPatterns'>

export const tagKey = ({ competencyId, polarity, catalogId }: Tag) => `${competencyId} ${polarity} ${catalogId ?? ''}`

/** The sentence of the kit's catalogue that a tag refers to. */
export const catalogueText = ({ catalogId, polarity }: Tag, kit: TagKit): string | null =>
  (polarity === 'signal' ? kit.signals : kit.antiPatterns).find(({ id }) => id === catalogId)?.text ?? null

/** The same tag twice says nothing more. */
export const withTag = (tags: readonly Tag[], tag: Tag): Tag[] =>
  tags.some((other) => tagKey(other) === tagKey(tag)) ? [...tags] : [...tags, tag]

export const withoutTag = (tags: readonly Tag[], tag: Tag): Tag[] =>
  tags.filter((other) => tagKey(other) !== tagKey(tag))
