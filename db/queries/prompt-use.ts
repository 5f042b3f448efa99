import { type Kysely, sql } from 'kysely'
import type { Actor } from '#domain/access.ts'
import type { PromptFacts } from '#domain/prompt-use.ts'
import type { Database } from '../schema.ts'
import { isNotBlind } from './packet.ts'

/**
 * How often a prompt was asked, and what came of it: over ended interviews with a submitted scorecard that counts, of
 * candidacies that are decided and on which the reader is neither blind nor the candidate. Nothing of it names anybody.
 */
export async function promptFacts(
  db: Kysely<Database>,
  actor: Actor,
  { kitSlug, promptId }: { kitSlug: string; promptId: string },
): Promise<PromptFacts> {
  const { rows } = await sql<PromptFacts>`
    with card as (
      select s."interviewId", s."authorId", s.ratings
      from scorecard s
      join panelist p on p."organizationId" = s."organizationId" and p."interviewId" = s."interviewId"
        and p."userId" = s."authorId" and p.seat in ('lead', 'co')
      where s."organizationId" = ${actor.organizationId} and s.state = 'submitted'
    ),
    marked as (
      select i.id, m.status
      from prompt_mark m
      join interview i on i."organizationId" = m."organizationId" and i.id = m."interviewId"
      join candidacy c on c."organizationId" = i."organizationId" and c.id = i."candidacyId"
      where m."organizationId" = ${actor.organizationId} and m."promptId" = ${promptId} and i."kitSlug" = ${kitSlug}
        and m.status in ('asked', 'skipped') and i.state = 'ended' and c.state = 'decided' and ${isNotBlind(actor)}
        and exists (select from card where card."interviewId" = i.id)
    ),
    noted as (
      select n."interviewId", n.id
      from marked
      join card on card."interviewId" = marked.id
      join note n on n."organizationId" = ${actor.organizationId} and n."interviewId" = marked.id
        and n."authorId" = card."authorId" and n."promptId" = ${promptId} and n."deletedAt" is null and n.tags <> '[]'
      where marked.status = 'asked'
    )
    select count(*) filter (where status = 'asked')::int as asked,
      count(*) filter (where status = 'skipped')::int as skipped,
      coalesce(json_agg((select count(*) from noted where noted."interviewId" = marked.id))
        filter (where status = 'asked'), '[]') as notes,
      (select coalesce(json_agg(r -> 'rating'), '[]')
        from marked asked
        join card on card."interviewId" = asked.id
        cross join jsonb_array_elements(card.ratings) r
        where asked.status = 'asked' and jsonb_typeof(r -> 'rating') = 'number'
          and (r -> 'promptIds' ? ${promptId} or exists (
            select from noted where noted."interviewId" = asked.id and r -> 'noteIds' ? noted.id::text))) as ratings
    from marked`.execute(db)
  return rows[0] ?? { asked: 0, skipped: 0, notes: [], ratings: [] }
}
