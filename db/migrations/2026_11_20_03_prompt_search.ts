import { type Kysely, sql } from 'kysely'

/**
 * The words of every prompt and problem of the latest versions, for the question bank's search. A company has hundreds
 * of them, read by its primary key's first column, so no index beside it is worth its upkeep.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  'create extension if not exists pg_trgm',
  `create table prompt_text (
    "organizationId" uuid not null,
    "kitSlug" text not null,
    "promptId" text not null,
    words text not null,
    document tsvector not null,
    primary key ("organizationId", "kitSlug", "promptId"),
    foreign key ("organizationId", "kitSlug") references kit ("organizationId", slug)
  )`,
  `insert into prompt_text ("organizationId", "kitSlug", "promptId", words, document)
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
  cross join lateral (select string_agg(tag, ' ') as all from jsonb_array_elements_text(item->'tags') tag) tags`,
]
