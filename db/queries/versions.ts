import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'
import { present } from './presence.ts'

export type Versions = {
  interviewId: string
  userId: string
  /** Clock, marks, presence, who leads which section. */
  shared: string
  /** Schedule, panel, topics handed on. */
  interview: string
  /** The person's own notes. */
  notes: string
}

/** How things stand, as texts to compare: for processes that cannot listen. One statement an organization. */
export async function readVersions(
  db: Kysely<Database>,
  organizationId: string,
  places: { interviewId: string; userId: string }[],
): Promise<Versions[]> {
  const { rows } = await sql<Versions>`
    select w."interviewId", w."userId",
      md5(concat_ws(' ', i.state, i.clock, ${present}::text,
        (select string_agg(concat_ws(' ', m."promptId", m.status, m."followUpIds"::text), ',' order by m."promptId")
          from prompt_mark m where m."organizationId" = i."organizationId" and m."interviewId" = i.id),
        (select string_agg(concat_ws(' ', l."sectionId", l."userId"), ',' order by l."sectionId")
          from section_lead l where l."organizationId" = i."organizationId" and l."interviewId" = i.id))) as shared,
      md5(concat_ws(' ', i.state, c.state, i."scheduledAt", i."hardStopAt", i."meetingUrl",
        (select string_agg(concat_ws(' ', p."userId", p.seat), ',' order by p."userId")
          from panelist p where p."organizationId" = i."organizationId" and p."interviewId" = i.id),
        (select string_agg(concat_ws(' ', h."interviewId", h.revision), ',' order by h."interviewId")
          from handoff h join interview o on o."organizationId" = h."organizationId" and o.id = h."interviewId"
          where o."organizationId" = i."organizationId" and o."candidacyId" = i."candidacyId"))) as interview,
      (select concat_ws(' ', count(*), max(n."updatedAt"), max(n."deletedAt"), sum(n.revision)) from note n
        where n."organizationId" = i."organizationId" and n."interviewId" = i.id and n."authorId" = w."userId") as notes
    from unnest(${places.map(({ interviewId }) => interviewId)}::uuid[], ${places.map(({ userId }) => userId)}::uuid[])
      w("interviewId", "userId")
    join interview i on i."organizationId" = ${organizationId} and i.id = w."interviewId"
    join candidacy c on c."organizationId" = i."organizationId" and c.id = i."candidacyId"`.execute(db)
  return rows
}
