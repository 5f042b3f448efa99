import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'

/** Puts the words of a kit's latest version in the place of those of the version before. */
export async function indexPrompts(db: Kysely<Database>, organizationId: string, kitSlug: string): Promise<void> {
  await db
    .deleteFrom('prompt_text')
    .where('organizationId', '=', organizationId)
    .where('kitSlug', '=', kitSlug)
    .execute()
  await sql`
    insert into prompt_text ("organizationId", "kitSlug", "promptId", words, document)
    select v."organizationId", v."kitSlug", item->>'id',
      concat_ws(' ', item->>'title', item->>'text', item->>'statement', item->>'strongAnswer', tags.all, v.title),
      setweight(to_tsvector('english', concat_ws(' ', item->>'title', item->>'text', item->>'statement')), 'A')
        || setweight(to_tsvector('english', concat_ws(' ', tags.all, v.title)), 'B')
        || setweight(to_tsvector('english', coalesce(item->>'strongAnswer', '')), 'C')
    from kit k
    join kit_version v on v."organizationId" = k."organizationId" and v."kitSlug" = k.slug and v.version = k."latestVersion"
    cross join lateral (
      select item from jsonb_path_query(v.content, '$.sections[*].prompts[*]') item
      union all select item from jsonb_path_query(v.content, '$.problems[*]') item
    ) items
    cross join lateral (select string_agg(tag, ' ') as all from jsonb_array_elements_text(item->'tags') tag) tags
    where k."organizationId" = ${organizationId} and k.slug = ${kitSlug}`.execute(db)
}

/** How alike a word of the search and one of the text must be to be the same word with a slip in it. */
const alikeFrom = 0.55

/**
 * Prompts in which every word of a search occurs: as a word in any of its forms, as a piece of one, or with a slip of
 * the finger. @returns `kitSlug:promptId` with its rank, the best first
 */
export async function searchPrompts(
  db: Kysely<Database>,
  organizationId: string,
  q: string,
): Promise<Map<string, number>> {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 20)
  if (words.length === 0) return new Map()
  const { rows } = await sql<{ id: string; rank: number }>`
    select p."kitSlug" || ':' || p."promptId" as id,
      (ts_rank(p.document, plainto_tsquery('english', ${q})) * 4 + word_similarity(${q}, p.words))::float8 as rank
    from prompt_text p
    where p."organizationId" = ${organizationId} and not exists (
      select from unnest(${words}::text[]) word
      where not (
        numnode(plainto_tsquery('english', word)) = 0
        or p.document @@ plainto_tsquery('english', word)
        or strpos(lower(p.words), word) > 0
        or word_similarity(word, p.words) >= ${alikeFrom}
      )
    )
    order by rank desc, p."kitSlug", p."promptId"`.execute(db)
  return new Map(rows.map(({ id, rank }) => [id, rank]))
}
