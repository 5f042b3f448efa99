import { findTagContent } from '#db/queries/notes.ts'
import type { Tag } from '#domain/coverage.ts'
import { refuseTags, tagWordsOf, type TagWords } from '#domain/note.ts'
import type { Context } from '#http/context.ts'

/** A published version never changes, so its words are read once; every note that is tagged is checked against them. */
const known = new Map<string, TagWords>()
/** The versions that interviews were last seen with; who relies on one checks that it still holds. */
const lastSeen = new Map<string, { slug: string; version: number }>()
const most = 500

const none: TagWords = { competencyIds: new Set(), catalog: new Map() }

export async function readTagWords(
  { db, actor }: Context,
  kit: { kitSlug: string; kitVersion: number },
): Promise<TagWords> {
  const key = `${actor.organizationId} ${kit.kitSlug} ${kit.kitVersion}`
  const found = known.get(key)
  if (found) return found
  const content = await findTagContent(db, actor.organizationId, kit)
  if (!content) return none
  const words = tagWordsOf(content)
  keep(known, key, words)
  return words
}

function keep<Value>(kept: Map<string, Value>, key: string, value: Value): void {
  const [oldest] = kept.keys()
  if (kept.size >= most && oldest !== undefined) kept.delete(oldest)
  kept.set(key, value)
}

export const rememberKit = (
  organizationId: string,
  desk: { interviewId: string; kitSlug: string; kitVersion: number },
) => keep(lastSeen, `${organizationId} ${desk.interviewId}`, { slug: desk.kitSlug, version: desk.kitVersion })

/** The version that has the words of these tags, as far as is known here without asking; null where it is not. */
export function kitWith(
  tags: readonly Tag[],
  { organizationId, interviewId }: { organizationId: string; interviewId: string },
): { slug: string; version: number } | null {
  const kit = lastSeen.get(`${organizationId} ${interviewId}`)
  const words = kit && known.get(`${organizationId} ${kit.slug} ${kit.version}`)
  return words && !refuseTags(tags, words) ? kit : null
}
