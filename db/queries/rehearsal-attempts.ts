import { type Kysely, sql } from 'kysely'
import type { Kit } from '#domain/kit.ts'
import type { Link } from '#domain/rehearsal/comparison.ts'
import type { Rehearsal, RehearsalForm } from '#domain/rehearsal/rehearsal.ts'
import type { RehearsalWork } from '#domain/rehearsal/work.ts'
import type { Draft } from '#domain/scorecard.ts'
import type { Database } from '../schema.ts'
import { iso } from './json.ts'

/** Whose: an attempt of somebody else with the same id is another row. */
export type Owner = { organizationId: string; userId: string }

export type AttemptRow = {
  id: string
  form: RehearsalForm
  problemId: string | null
  state: 'open' | 'submitted'
  work: RehearsalWork
  revision: number
  card: Draft
  cardRevision: number
  cardUpdatedAt: string | null
  links: Link[]
  createdAt: string
  updatedAt: string
  submittedAt: string | null
  kit: Kit & { version: number; publishedAt: string }
  /** Null with a colleague. */
  rehearsal: (Rehearsal & { version: number }) | null
}

/** One attempt with the kit and the rehearsal that it keeps. */
export async function findAttempt(db: Kysely<Database>, owner: Owner, id: string): Promise<AttemptRow | null> {
  const { rows } = await sql<AttemptRow>`
    select a.id, a.form, a."problemId", a.state, a.work, a.revision, a.card, a."cardRevision", a."cardUpdatedAt", a.links,
      a."createdAt", a."updatedAt", a."submittedAt",
      json_build_object('slug', v."kitSlug", 'version', v.version, 'title', v.title, 'role', v.role,
        'interviewType', v."interviewType", 'difficulty', coalesce(to_jsonb(v.difficulty), '"unrated"'),
        'durationMinutes', v."durationMinutes", 'language', v.language, 'conductedBy', v."conductedBy",
        'content', v.content, 'provenance', v.provenance, 'publishedAt', ${iso('v.publishedAt')}) as kit,
      case when r.slug is not null then
        r.content || jsonb_build_object('slug', r.slug, 'kitSlug', r."kitSlug", 'version', r.version) end as rehearsal
    from rehearsal_attempt a
    join kit_version v on v."organizationId" = a."organizationId" and v."kitSlug" = a."kitSlug" and v.version = a."kitVersion"
    left join rehearsal r on r."organizationId" = a."organizationId" and r.slug = a."rehearsalSlug"
      and r.version = a."rehearsalVersion"
    where ${owned(owner, id)}`.execute(db)
  return rows[0] ?? null
}

const owned = ({ organizationId, userId }: Owner, id: string) =>
  sql`a."organizationId" = ${organizationId} and a."userId" = ${userId} and a.id = ${id}`

/** The same, with its row locked: of two writers the second waits for the first and sees what it wrote. */
export async function lockAttempt(db: Kysely<Database>, owner: Owner, id: string): Promise<AttemptRow | null> {
  await sql`select from rehearsal_attempt a where ${owned(owner, id)} for no key update`.execute(db)
  return findAttempt(db, owner, id)
}

type NewAttempt = Owner & {
  id: string
  form: RehearsalForm
  rehearsal: { slug: string; version: number } | null
  kit: { slug: string; version: number }
  problemId: string | null
  work: RehearsalWork
  card: Draft
  now: string
}

/** Where the person has one of this id already nothing is written. @returns whether it is new */
export async function insertAttempt(
  db: Kysely<Database>,
  { rehearsal, kit, work, card, now, ...rest }: NewAttempt,
): Promise<boolean> {
  const made = await db
    .insertInto('rehearsal_attempt')
    .values({
      ...rest,
      rehearsalSlug: rehearsal?.slug ?? null,
      rehearsalVersion: rehearsal?.version ?? null,
      kitSlug: kit.slug,
      kitVersion: kit.version,
      work: JSON.stringify(work),
      card: JSON.stringify(card),
      createdAt: now,
      updatedAt: now,
    })
    .onConflict((conflict) => conflict.columns(['organizationId', 'userId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

const update = (db: Kysely<Database>, { organizationId, userId }: Owner, id: string) =>
  db
    .updateTable('rehearsal_attempt')
    .where('organizationId', '=', organizationId)
    .where('userId', '=', userId)
    .where('id', '=', id)

export const saveWork = (db: Kysely<Database>, owner: Owner, id: string, work: RehearsalWork, now: string) =>
  update(db, owner, id)
    .set((eb) => ({ work: JSON.stringify(work), revision: eb('revision', '+', 1), updatedAt: now }))
    .returning(['work', 'revision', 'updatedAt'])
    .executeTakeFirstOrThrow()

export const saveCard = (db: Kysely<Database>, owner: Owner, id: string, card: Draft, now: string) =>
  update(db, owner, id)
    .set((eb) => ({
      card: JSON.stringify(card),
      cardRevision: eb('cardRevision', '+', 1),
      cardUpdatedAt: now,
      updatedAt: now,
    }))
    .execute()

export const submitAttempt = (db: Kysely<Database>, owner: Owner, id: string, card: Draft, now: string) =>
  update(db, owner, id)
    .set({ card: JSON.stringify(card), state: 'submitted', submittedAt: now, updatedAt: now })
    .execute()

export const saveLinks = (db: Kysely<Database>, owner: Owner, id: string, links: readonly Link[]) =>
  update(db, owner, id)
    .set({ links: JSON.stringify(links) })
    .execute()

/** @returns whether there was one */
export async function deleteAttempt(
  db: Kysely<Database>,
  { organizationId, userId }: Owner,
  id: string,
): Promise<boolean> {
  const deleted = await db
    .deleteFrom('rehearsal_attempt')
    .where('organizationId', '=', organizationId)
    .where('userId', '=', userId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return deleted !== undefined
}

export type AttemptItemRow = {
  id: string
  form: RehearsalForm
  state: 'open' | 'submitted'
  createdAt: string
  updatedAt: string
  submittedAt: string | null
  kitSlug: string
  kitTitle: string
  clock: RehearsalWork['clock']['state']
  offsetMs: number
  rehearsal: { slug: string; version: number; title: string; candidate: Rehearsal['candidate'] } | null
}

/** Newest first; `after` is the last row of the page before. */
export async function listAttempts(
  db: Kysely<Database>,
  { organizationId, userId }: Owner,
  { after, limit }: { after: { createdAt: string; id: string } | null; limit: number },
): Promise<AttemptItemRow[]> {
  const { rows } = await sql<AttemptItemRow>`
    select a.id, a.form, a.state, a."createdAt", a."updatedAt", a."submittedAt", a."kitSlug", v.title as "kitTitle",
      a.work -> 'clock' ->> 'state' as clock, (a.work -> 'clock' ->> 'offsetMs')::int as "offsetMs",
      case when r.slug is not null then json_build_object('slug', r.slug, 'version', r.version,
        'title', r.content -> 'title', 'candidate', r.content -> 'candidate') end as rehearsal
    from rehearsal_attempt a
    join kit_version v on v."organizationId" = a."organizationId" and v."kitSlug" = a."kitSlug" and v.version = a."kitVersion"
    left join rehearsal r on r."organizationId" = a."organizationId" and r.slug = a."rehearsalSlug"
      and r.version = a."rehearsalVersion"
    where a."organizationId" = ${organizationId} and a."userId" = ${userId}
      and ${after ? sql`(a."createdAt", a.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)` : sql`true`}
    order by a."createdAt" desc, a.id desc limit ${limit}`.execute(db)
  return rows
}
