import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { v7 } from 'uuid'
import { insertCandidacy } from '#db/queries/candidacies.ts'
import { insertCandidate } from '#db/queries/candidates.ts'
import { insertJob } from '#db/queries/jobs.ts'
import { publishKit } from '#db/queries/kits.ts'
import { insertLoop } from '#db/queries/loops.ts'
import { insertOrganization, updateSettings } from '#db/queries/organizations.ts'
import { insertSignIn } from '#db/queries/session.ts'
import { insertUsers } from '#db/queries/users.ts'
import type { Database } from '#db/schema.ts'
import type { Role, Seat } from '#domain/access.ts'
import { canonicalJson } from '#domain/canonical.ts'
import type { DecisionWay } from '#domain/debrief.ts'
import type { Kit } from '#domain/kit.ts'
import type { Round } from '#domain/loop.ts'
import { hashPassword } from '#http/password-hash.ts'
import { smallKit } from './small-kit.ts'

/** Each maker takes only what its test is about and makes the rest, its parents too. */
type Db = Kysely<Database>
type InOrganization = { organizationId?: string }

const now = () => new Date().toISOString()
let count = 0
const unique = (word: string) => `${word}-${++count}`

export async function anOrganization(
  db: Db,
  some: { name?: string; isDemo?: boolean; decisionWay?: DecisionWay | null } = {},
): Promise<{ id: string; name: string }> {
  const { name = unique('Organization'), isDemo = false, decisionWay = null } = some
  const id = v7()
  await insertOrganization(db, { id, name, isDemo, createdAt: now() })
  await updateSettings(db, id, { decisionWay, organizationName: name })
  return { id, name }
}

const organizationOf = async (db: Db, { organizationId }: InOrganization) =>
  organizationId ?? (await anOrganization(db)).id

export type TestUser = { organizationId: string; id: string; name: string; email: string; roles: Role[] }

/** Somebody who could sign in; with a password that is known only where the test says one. */
export async function aUser(
  db: Db,
  some: InOrganization & { name?: string; email?: string; roles?: Role[]; password?: string; isActive?: boolean } = {},
): Promise<TestUser> {
  const organizationId = await organizationOf(db, some)
  const { name = unique('Person'), email = `${unique('person')}@company.example`, roles = ['interviewer'] } = some
  const user = { organizationId, id: v7(), name, email, roles }
  const passwordHash = some.password === undefined ? 'unknown' : await hashPassword(some.password)
  await insertUsers(db, [{ ...user, passwordHash, createdAt: now() }])
  await insertSignIn(db, { organizationId, userId: user.id, email })
  if (some.isActive === false)
    await db
      .updateTable('user')
      .set({ isActive: false })
      .where('organizationId', '=', organizationId)
      .where('id', '=', user.id)
      .execute()
  return user
}

/** Publishes a version of a small kit. */
export async function aKit(
  db: Db,
  some: InOrganization & Partial<Kit> = {},
): Promise<Kit & { organizationId: string }> {
  const organizationId = await organizationOf(db, some)
  const { organizationId: _, ...parts } = some
  const kit = smallKit({ slug: unique('kit'), ...parts })
  const contentHash = createHash('sha256').update(canonicalJson(kit)).digest('hex')
  await publishKit(db, organizationId, kit, { contentHash, position: count, now: now() })
  return { ...kit, organizationId }
}

export const aRound = (some: Partial<Round> = {}): Round => ({
  id: 'one',
  title: 'First round',
  kitSlug: 'small',
  stage: 'onsite',
  minutes: 30,
  isOptional: false,
  focusCompetencyIds: ['ownership'],
  qualification: 'Trained on the kit',
  targetDay: 7,
  ...some,
})

/** A loop of one round with a kit of its own, unless rounds are given. */
export async function aLoop(
  db: Db,
  some: InOrganization & { slug?: string; title?: string; rounds?: Round[] } = {},
): Promise<{ organizationId: string; slug: string; title: string; rounds: Round[] }> {
  const organizationId = await organizationOf(db, some)
  const rounds = some.rounds ?? [aRound({ kitSlug: (await aKit(db, { organizationId })).slug })]
  const loop = { organizationId, slug: some.slug ?? unique('loop'), title: some.title ?? unique('Loop'), rounds }
  await insertLoop(db, { ...loop, id: v7(), createdAt: now() })
  return loop
}

export type TestJob = { organizationId: string; id: string; title: string; loopSlug: string }

export async function aJob(
  db: Db,
  some: InOrganization & {
    title?: string
    loopSlug?: string
    hiringManagerId?: string | null
    committeeIds?: string[]
    chairId?: string | null
    createdAt?: string
  } = {},
): Promise<TestJob> {
  const organizationId = await organizationOf(db, some)
  const loopSlug = some.loopSlug ?? (await aLoop(db, { organizationId })).slug
  const job = { organizationId, id: v7(), title: some.title ?? unique('Job'), loopSlug }
  const { hiringManagerId = null, committeeIds = [], chairId = null, createdAt = now() } = some
  await insertJob(db, {
    ...job,
    level: '',
    hiringManagerId,
    committeeIds,
    chairId,
    problemIds: [],
    isOpen: true,
    createdAt,
  })
  return job
}

export type TestCandidate = { organizationId: string; id: string; name: string; email: string | null }

export async function aCandidate(
  db: Db,
  some: InOrganization & { name?: string; email?: string | null; createdAt?: string } = {},
): Promise<TestCandidate> {
  const organizationId = await organizationOf(db, some)
  const { name = unique('Candidate'), email = `${unique('candidate')}@mail.example`, createdAt = now() } = some
  const candidate = { organizationId, id: v7(), name, email }
  await insertCandidate(db, { ...candidate, links: [], pronunciation: null, timeZone: null, createdAt })
  return candidate
}

export type TestCandidacy = {
  organizationId: string
  id: string
  candidateId: string
  jobId: string
  /** In the order of the rounds. */
  interviewIds: [string, ...string[]]
}

export async function aCandidacy(
  db: Db,
  some: InOrganization & { candidateId?: string; jobId?: string; rounds?: [Round, ...Round[]] } = {},
): Promise<TestCandidacy> {
  const organizationId = await organizationOf(db, some)
  const candidateId = some.candidateId ?? (await aCandidate(db, { organizationId })).id
  const jobId = some.jobId ?? (await aJob(db, { organizationId })).id
  const kitSlug = some.rounds ? '' : (await aKit(db, { organizationId })).slug
  const [first, ...others] = some.rounds ?? [aRound({ kitSlug })]
  const firstInterview = { id: v7(), round: first, problemId: null }
  const otherInterviews = others.map((round) => ({ id: v7(), round, problemId: null }))
  const candidacy = { organizationId, id: v7(), candidateId, jobId }
  const interviews = [firstInterview, ...otherInterviews]
  await insertCandidacy(db, { ...candidacy, loopTitle: 'Loop', createdAt: now(), interviews })
  return { ...candidacy, interviewIds: [firstInterview.id, ...otherInterviews.map(({ id }) => id)] }
}

/** Gives somebody a seat in an interview. */
export async function aSeat(
  db: Db,
  seat: { organizationId: string; interviewId: string; userId: string; seat?: Seat },
): Promise<void> {
  await db
    .insertInto('panelist')
    .values({ seat: 'lead', ...seat, seatedAt: now() })
    .execute()
}
