import type { Kysely } from 'kysely'
import { v7 } from 'uuid'
import { insertOrganization } from '#db/queries/organizations.ts'
import { insertSignIn } from '#db/queries/session.ts'
import { insertUsers } from '#db/queries/users.ts'
import type { Database } from '#db/schema.ts'
import type { Actor, Role } from '#domain/access.ts'
import { hashPassword } from '#http/password-hash.ts'
import type { Perform } from '#http/perform.ts'
import { fillSample, type People } from './fill-sample.ts'
import { loadLibrary } from './load-library.ts'

type DemoPerson = { email: string; name: string; roles: Role[] }
type DemoOrganization = { id: string; name: string; people: DemoPerson[] }

/** As whom one looks around at first. */
export const demoVisitor = 'ada@demo.example'

/** Fixed ids: filling twice, or twice at once, finds the organization there. All people are made up. */
const demonstration: DemoOrganization = {
  id: '019a0000-0000-7000-8000-00000000de30',
  name: 'Larkfield Audio',
  people: [
    { email: 'admin@demo.example', name: 'Asha Verma', roles: ['admin'] },
    { email: 'recruiter@demo.example', name: 'Rosa Lindqvist', roles: ['recruiter'] },
    { email: 'manager@demo.example', name: 'Marek Dvorak', roles: ['interviewer', 'kit_author'] },
    { email: 'committee1@demo.example', name: 'Celine Okafor', roles: ['committee'] },
    { email: 'committee2@demo.example', name: 'Caleb Strand', roles: ['committee'] },
    { email: demoVisitor, name: 'Ada Moreau', roles: ['interviewer'] },
    { email: 'ben@demo.example', name: 'Ben Adeyemi', roles: ['interviewer'] },
    { email: 'chen@demo.example', name: 'Chen Wu', roles: ['interviewer'] },
    { email: 'dara@demo.example', name: 'Dara Kelleher', roles: ['interviewer'] },
    { email: 'eli@demo.example', name: 'Eli Navarro', roles: ['interviewer'] },
    { email: 'fay@demo.example', name: 'Fay Tanaka', roles: ['interviewer'] },
  ],
}

/** Only there so that one can see that organizations do not see each other. */
const otherOrganization: DemoOrganization = {
  id: '019a0000-0000-7000-8000-00000000de31',
  name: 'Quillmark Studios',
  people: [
    {
      email: 'mallory@other.example',
      name: 'Mallory Quist',
      roles: ['admin', 'recruiter', 'kit_author', 'interviewer'],
    },
  ],
}

/**
 * Makes the demonstration organizations; where they are there already nothing changes. Runs in the transaction that it
 * is given, or in one for each organization.
 */
export async function fillDemo(
  db: Kysely<Database>,
  { now, password, performIn }: { now: string; password: string; performIn: (db: Kysely<Database>) => Perform },
): Promise<void> {
  for (const organization of [demonstration, otherOrganization]) {
    const fill = async (trx: Kysely<Database>) => {
      const people = await fillOrganization(trx, organization, { now, password })
      if (people && organization === demonstration)
        await fillSample({ perform: performIn(trx), people: byKey(people), now: new Date(now) })
    }
    await (db.isTransaction ? fill(db) : db.transaction().execute(fill))
  }
}

/** By the local part of their email, as the story calls them. */
const byKey = (people: Actor[]) => Object.fromEntries(people.map((one) => [one.email.split('@')[0], one])) as People // all are in the list above

async function fillOrganization(
  db: Kysely<Database>,
  { id: organizationId, name, people }: DemoOrganization,
  { now, password }: { now: string; password: string },
): Promise<Actor[] | null> {
  if (!(await insertOrganization(db, { id: organizationId, name, isDemo: true, createdAt: now }))) return null
  const passwordHash = await hashPassword(password)
  const users = people.map((person) => ({ ...person, organizationId, id: v7(), passwordHash, createdAt: now }))
  await insertUsers(db, users)
  for (const { id: userId, email } of users) await insertSignIn(db, { organizationId, userId, email })
  await loadLibrary(db, organizationId, now)
  return users
}
