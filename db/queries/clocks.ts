import { type Kysely, sql } from 'kysely'
import type { InterviewState } from '#domain/interview.ts'
import type { KitContent } from '#domain/kit.ts'
import type { Clock, ClockAction } from '#domain/timeline.ts'
import type { Withdrawal } from '#domain/withdrawal.ts'
import type { Database } from '../schema.ts'
import { isBehindGate } from './gates.ts'
import { minutes, withdrawals } from './interviews.ts'

type Key = { organizationId: string; interviewId: string }

export type LockedClock = {
  state: InterviewState
  clock: Clock
  isCandidacyClosed: boolean
  /** An onsite that may not begin before the screens' gate is passed. */
  isBehindGate: boolean
  scheduledAt: string | null
  minutes: number
  kitVersion: number
  content: KitContent
  withdrawals: Withdrawal[]
  extraTimePercent: number
}

/** The interview's clock, locked: of two people who press at once one comes second. Null without a seat that moves it. */
export async function lockClock(
  db: Kysely<Database>,
  { organizationId, interviewId, userId }: Key & { userId: string },
): Promise<LockedClock | null> {
  const { rows } = await sql<LockedClock>`
    select i.state, i.clock, c.state = 'closed' as "isCandidacyClosed", ${isBehindGate} as "isBehindGate",
      i."scheduledAt", ${minutes} as minutes, i."extraTimePercent", kv.version as "kitVersion", kv.content,
      ${withdrawals} as withdrawals
    from interview i
    join candidacy c on c."organizationId" = i."organizationId" and c.id = i."candidacyId"
    join panelist p on p."organizationId" = i."organizationId" and p."interviewId" = i.id
      and p."userId" = ${userId} and p.seat in ('lead', 'co')
    join kit on kit."organizationId" = i."organizationId" and kit.slug = i."kitSlug"
    join kit_version kv on kv."organizationId" = kit."organizationId" and kv."kitSlug" = kit.slug
      and kv.version = coalesce(i."kitVersion", kit."latestVersion")
    where i."organizationId" = ${organizationId} and i.id = ${interviewId} for update of i`.execute(db)
  return rows[0] ?? null
}

/** Read after the lock, in a statement of its own: one that waited would not see what it waited for. */
export async function readClockLog(db: Kysely<Database>, { organizationId, interviewId }: Key): Promise<ClockAction[]> {
  return db
    .selectFrom('clock_action')
    .select(['action', 'at', 'sectionId', 'endedAt', 'untilAt'])
    .where('organizationId', '=', organizationId)
    .where('interviewId', '=', interviewId)
    .orderBy('at')
    .execute()
}

export async function saveClock(
  db: Kysely<Database>,
  { organizationId, interviewId }: Key,
  change: {
    action: ClockAction & { id: string; actorId: string; recordedAt: string }
    clock: Clock
    state: InterviewState
    kitVersion: number
  },
): Promise<void> {
  const { action, clock, state, kitVersion } = change
  await db
    .insertInto('clock_action')
    .values({ organizationId, interviewId, sectionId: null, endedAt: null, untilAt: null, ...action })
    .execute()
  await db
    .updateTable('interview')
    .set({ clock: JSON.stringify(clock), state, kitVersion, startedAt: clock.startedAt, endedAt: clock.endedAt })
    .where('organizationId', '=', organizationId)
    .where('id', '=', interviewId)
    .execute()
}

export type MarkablePrompt = {
  state: InterviewState
  isCandidacyClosed: boolean
  clock: Clock
  /** The follow-ups of the prompt in the interview's kit, or the probes of its problem; null: it has no such prompt. */
  followUpIds: string[] | null
  /** Where on the clock it was marked before. */
  offsetMs: number | null
}

export async function findMarkablePrompt(
  db: Kysely<Database>,
  { organizationId, interviewId, promptId }: Key & { promptId: string },
): Promise<MarkablePrompt | null> {
  const named = sql`jsonb_build_object('id', ${promptId}::text)`
  const { rows } = await sql<MarkablePrompt>`
    select i.state, c.state = 'closed' as "isCandidacyClosed", i.clock, m."offsetMs",
      case when ${withdrawnBefore(promptId)} then null else (
        select jsonb_path_query_array(prompt, '$.followUps[*].id')
        from jsonb_path_query(kv.content, '$.sections[*].prompts[*]') prompt where prompt @> ${named}
        union all
        select jsonb_path_query_array(problem, '$.probes[*].id') || jsonb_path_query_array(problem, '$.hints[*].id')
        from jsonb_path_query(kv.content, '$.problems[*]') problem where problem @> ${named}
        limit 1) end as "followUpIds"
    from interview i
    join candidacy c on c."organizationId" = i."organizationId" and c.id = i."candidacyId"
    join kit on kit."organizationId" = i."organizationId" and kit.slug = i."kitSlug"
    join kit_version kv on kv."organizationId" = kit."organizationId" and kv."kitSlug" = kit.slug
      and kv.version = coalesce(i."kitVersion", kit."latestVersion")
    left join prompt_mark m on m."organizationId" = i."organizationId" and m."interviewId" = i.id
      and m."promptId" = ${promptId}
    where i."organizationId" = ${organizationId} and i.id = ${interviewId}`.execute(db)
  return rows[0] ?? null
}

/** What was withdrawn for all before the interview began is no prompt of it. */
const withdrawnBefore = (promptId: string) => sql`exists (
  select from prompt_withdrawal w
  where w."organizationId" = i."organizationId" and w."kitSlug" = i."kitSlug" and w."promptId" = ${promptId}
    and coalesce(w."withdrawnAt" <= (i.clock ->> 'startedAt')::timestamptz, true))`

/** The last writer wins, by the time at which it was done: answers what is stored then. */
export async function savePromptMark(
  db: Kysely<Database>,
  { organizationId, interviewId, promptId }: Key & { promptId: string },
  mark: {
    status: 'asked' | 'skipped' | 'none'
    followUpIds: string[]
    offsetMs: number | null
    markedById: string
    updatedAt: string
  },
): Promise<{ status: 'asked' | 'skipped' | 'none'; followUpIds: string[]; offsetMs: number | null }> {
  const key = { organizationId, interviewId, promptId }
  const saved = await db
    .insertInto('prompt_mark')
    .values({ ...key, ...mark })
    .onConflict((conflict) =>
      conflict
        .columns(['organizationId', 'interviewId', 'promptId'])
        .doUpdateSet(mark)
        .where('prompt_mark.updatedAt', '<=', mark.updatedAt),
    )
    .returning(['status', 'followUpIds', 'offsetMs'])
    .executeTakeFirst()
  if (saved) return saved
  return db
    .selectFrom('prompt_mark')
    .select(['status', 'followUpIds', 'offsetMs'])
    .where('organizationId', '=', organizationId)
    .where('interviewId', '=', interviewId)
    .where('promptId', '=', promptId)
    .executeTakeFirstOrThrow()
}
