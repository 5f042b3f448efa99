import { type Kysely, sql } from 'kysely'
import { type Actor, hasRole } from '#domain/access.ts'
import type { ComparedKit, HeldInterview } from '#domain/comparison.ts'
import type { Database } from '../schema.ts'
import { iso } from './json.ts'
import { visibleCandidacies } from './visible-candidacies.ts'

export type ComparabilityRow = {
  jobId: string
  /** A recruiter, or the job's hiring manager. */
  mayCompare: boolean
  interviews: HeldInterview[]
  kits: ComparedKit[]
  withdrawn: { kitSlug: string; promptId: string; reason: string }[]
  total: number
  compared: number
  leftOut: number
}

/** More are no comparison any more, and no page. */
const most = 50

/**
 * What a job's candidates were asked and how long, from the clock and the marks of interviews that have ended. Of
 * candidacies on which the reader still owes a scorecard nothing is read, and nobody reads their own.
 */
export async function findComparability(
  db: Kysely<Database>,
  actor: Actor,
  jobId: string,
): Promise<ComparabilityRow | null> {
  const { organizationId } = actor
  const { rows } = await sql<ComparabilityRow>`
    with ${visibleCandidacies(actor, sql`c."jobId" = ${jobId}`)},
    begun as (
      select v.id from visible v
      where v."maySeeProgress" and exists (
        select from interview i where i."organizationId" = ${organizationId} and i."candidacyId" = v.id and i.state = 'ended')
    ),
    chosen as (
      select v.id from visible v where v.id in (select id from begun) order by v."createdAt" desc, v.id desc limit ${most}
    ),
    held as (
      select i.*, k.id as "candidateId", k.name
      from chosen
      join candidacy c on c."organizationId" = ${organizationId} and c.id = chosen.id
      join candidate k on k."organizationId" = c."organizationId" and k.id = c."candidateId"
      join interview i on i."organizationId" = c."organizationId" and i."candidacyId" = c.id
      where i.state = 'ended'
    )
    select j.id as "jobId",
      ${hasRole(actor, 'recruiter')} or coalesce(j."hiringManagerId" = ${actor.id}, false) as "mayCompare",
      coalesce((select json_agg(json_build_object(
        'interviewId', h.id, 'candidacyId', h."candidacyId", 'candidate', json_build_object('id', h."candidateId", 'name', h.name),
        'round', h."roundId", 'title', h.title, 'endedAt', ${iso('h.endedAt')}, 'kitSlug', h."kitSlug", 'kitVersion', h."kitVersion",
        'isTracked', (h.clock ->> 'isTracked')::boolean and h.clock ->> 'startedAt' is not null,
        'offsetMs', h.clock -> 'offsetMs', 'visits', h.clock -> 'visits', 'extraTimePercent', h."extraTimePercent",
        'marks', (select coalesce(json_agg(json_build_object('promptId', m."promptId", 'status', m.status,
            'followUpIds', m."followUpIds") order by m."promptId"), '[]')
          from prompt_mark m where m."organizationId" = h."organizationId" and m."interviewId" = h.id)
        ) order by h.position, h."endedAt", h.id) from held h), '[]') as interviews,
      coalesce((select json_agg(json_build_object(
        'slug', kv."kitSlug", 'version', kv.version, 'title', kv.title,
        'sections', (select coalesce(json_agg(json_build_object('id', x -> 'id', 'title', x -> 'title',
            'shortTitle', x -> 'shortTitle', 'minutes', x -> 'minutes')), '[]')
          from jsonb_array_elements(kv.content -> 'sections') x),
        'prompts', (select coalesce(json_agg(json_build_object('id', x -> 'id', 'text', x -> 'text', 'sectionId', s -> 'id',
            'competencyIds', x -> 'competencyIds')), '[]')
          from jsonb_array_elements(kv.content -> 'sections') s, jsonb_path_query(s, '$.prompts[*] ? (@.core == true)') x),
        'problems', (select coalesce(json_agg(json_build_object('id', x -> 'id', 'title', x -> 'title',
            'competencyIds', x -> 'competencyIds', 'probeIds', jsonb_path_query_array(x, '$.probes[*].id'))), '[]')
          from jsonb_path_query(kv.content, '$.problems[*]') x)))
        from kit_version kv
        where kv."organizationId" = ${organizationId}
          and (kv."kitSlug", kv.version) in (select h."kitSlug", h."kitVersion" from held h)), '[]') as kits,
      coalesce((select json_agg(json_build_object('kitSlug', w."kitSlug", 'promptId', w."promptId", 'reason', w.reason))
        from prompt_withdrawal w
        where w."organizationId" = ${organizationId} and w."kitSlug" in (select h."kitSlug" from held h)), '[]') as withdrawn,
      (select count(*)::int from begun) as total, (select count(*)::int from chosen) as compared,
      (select count(*)::int from visible v where v."isBlind") as "leftOut"
    from job j where j."organizationId" = ${organizationId} and j.id = ${jobId}`.execute(db)
  return rows[0] ?? null
}
