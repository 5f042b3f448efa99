import { v7 } from 'uuid'
import type { Session } from '#contract/session.ts'
import { insertOrganization, lockOrganizations, readDeployment } from '#db/queries/organizations.ts'
import { findSignIn, insertSignIn } from '#db/queries/session.ts'
import { insertUsers } from '#db/queries/users.ts'
import { refusePassword } from '#domain/password.ts'
import type { AnonymousContext, Handler } from '#http/context.ts'
import { hashPassword } from '#http/password-hash.ts'
import { ProblemError } from '#http/problem.ts'
import { auditAs, startSession } from '#http/start-session.ts'
import { isLoopbackHost } from '../../config.ts'
import { demoVisitor, fillDemo } from './fill-demo.ts'
import { loadLibrary } from './load-library.ts'
import { isSetupCode } from './setup-code.ts'

export const setUp: Handler<'setUp'> = async ({ body }, context) => {
  const { db, isLoopback } = context
  if ((await readDeployment(db)).hasOwn) throw new ProblemError('setup_done')
  if (!isLoopback && !isSetupCode(body.setupCode))
    throw new ProblemError('setup_code_needed', {
      detail: 'The server printed a setup code when it started. Write it here, or open this page on that machine.',
    })
  return 'demo' in body ? lookAround(context) : makeOrganization(body, context)
}

/** Sample data has a password that everybody can read in the documentation. */
async function lookAround(context: AnonymousContext): Promise<Session> {
  const { db, now, config, perform } = context
  if (!isLoopbackHost(config.host) && !config.hasDemoPassword)
    throw new ProblemError('forbidden', {
      detail: 'Others can reach this server: set DEMO_PASSWORD and start it again before filling in sample data.',
    })
  await fillDemo(db, { now, password: config.demoPassword, performIn: () => perform })
  const visitor = await findSignIn(db, demoVisitor)
  if (!visitor) throw new ProblemError('forbidden', { detail: `${demoVisitor} has no access any more.` })
  return startSession(context, visitor)
}

type Own = { organizationName: string; name: string; email: string; password: string }

/** The first person can do everything that a small team needs; roles are shared out later. */
async function makeOrganization(own: Own, context: AnonymousContext): Promise<Session> {
  const { db, now } = context
  const refusal = refusePassword(own.password, own)
  if (refusal) throw new ProblemError(refusal.code, refusal)
  const passwordHash = await hashPassword(own.password)
  await lockOrganizations(db)
  if ((await readDeployment(db)).hasOwn) throw new ProblemError('setup_done')
  const person = { organizationId: v7(), userId: v7() }
  const { organizationId, userId } = person
  const { name, email } = own
  await insertOrganization(db, { id: organizationId, name: own.organizationName, isDemo: false, createdAt: now })
  const roles = ['admin', 'recruiter', 'kit_author', 'interviewer'] as const
  await insertUsers(db, [{ organizationId, id: userId, name, email, roles: [...roles], passwordHash, createdAt: now }])
  if (!(await insertSignIn(db, { ...person, email }))) throw new ProblemError('email_taken')
  await loadLibrary(db, organizationId, now)
  await auditAs(context, person, {
    action: 'organization.create',
    subjectType: 'organization',
    subjectId: organizationId,
  })
  return startSession(context, person)
}
