import { type Kysely, sql } from 'kysely'
import type { Role } from '#domain/access.ts'
import type { Database } from '../schema.ts'

export type UserRow = {
  id: string
  name: string
  email: string
  roles: Role[]
  isActive: boolean
  isInvited: boolean
}

const isInvited = sql<boolean>`"passwordHash" is null`.as('isInvited')

/** Everybody of the organization, by name. */
export const listUsers = (db: Kysely<Database>, organizationId: string): Promise<UserRow[]> =>
  db
    .selectFrom('user')
    .where('organizationId', '=', organizationId)
    .select(['id', 'name', 'email', 'roles', 'isActive', isInvited])
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute()

export type NewUser = {
  organizationId: string
  id: string
  name: string
  email: string
  roles: Role[]
  passwordHash: string | null
  createdAt: string
}

export async function insertUsers(db: Kysely<Database>, users: NewUser[]): Promise<void> {
  await db.insertInto('user').values(users).execute()
}

/**
 * Makes a person without a password. Who was invited before and has none yet is the same person, with the name and
 * roles of this invitation; null where the address belongs to somebody who has.
 */
export async function inviteUser(db: Kysely<Database>, user: Omit<NewUser, 'passwordHash'>): Promise<UserRow | null> {
  const row = await db
    .insertInto('user')
    .values({ ...user, passwordHash: null })
    .onConflict((conflict) =>
      conflict
        .expression(sql`"organizationId", lower(email)`)
        .doUpdateSet({ name: user.name, roles: user.roles, isActive: true })
        .where('user.passwordHash', 'is', null),
    )
    .returning(['id', 'name', 'email', 'roles', 'isActive', isInvited])
    .executeTakeFirst()
  return row ?? null
}

/** Locks the named people, always in the same order, and says who of them is there. */
export const lockUsers = (db: Kysely<Database>, organizationId: string, ids: string[]): Promise<UserRow[]> =>
  db
    .selectFrom('user')
    .where('organizationId', '=', organizationId)
    .where('id', 'in', ids)
    .select(['id', 'name', 'email', 'roles', 'isActive', isInvited])
    .orderBy('id')
    .forUpdate()
    .execute()

export const updateUser = (
  db: Kysely<Database>,
  {
    organizationId,
    id,
    ...user
  }: { organizationId: string; id: string; name: string; roles: Role[]; isActive: boolean },
): Promise<UserRow> =>
  db
    .updateTable('user')
    .set(user)
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .returning(['id', 'name', 'email', 'roles', 'isActive', isInvited])
    .executeTakeFirstOrThrow()

export async function setPassword(
  db: Kysely<Database>,
  { organizationId, userId, passwordHash }: { organizationId: string; userId: string; passwordHash: string },
): Promise<void> {
  await db
    .updateTable('user')
    .set({ passwordHash })
    .where('organizationId', '=', organizationId)
    .where('id', '=', userId)
    .execute()
}

/** Which of these people are there and have access. */
export async function activeUserIds(db: Kysely<Database>, organizationId: string, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('user')
    .where('organizationId', '=', organizationId)
    .where('id', 'in', ids)
    .where('isActive', '=', true)
    .select('id')
    .execute()
  return new Set(rows.map(({ id }) => id))
}
