import { findSignIn } from '#db/queries/session.ts'
import type { Handler } from '#http/context.ts'
import { verifyPassword } from '#http/password-hash.ts'
import { ProblemError } from '#http/problem.ts'
import { startSession } from '#http/start-session.ts'
import { createTries } from './tries.ts'

const tries = createTries({ limit: 10, minutes: 15 })

/** Unknown address, no access any more, no password yet and a wrong one are alike, in answer and in time. */
export const signIn: Handler<'signIn'> = async ({ body: { email, password } }, context) => {
  const { db, now, address } = context
  const waitMinutes = tries.count({ email, address, now })
  if (waitMinutes > 0)
    throw new ProblemError('too_many_requests', {
      detail: `Too many wrong passwords for this address. Try again in ${waitMinutes === 1 ? 'a minute' : `${waitMinutes} minutes`}.`,
    })
  const person = await findSignIn(db, email)
  const isRight = await verifyPassword(password, person?.passwordHash ?? null)
  if (!person || !isRight) throw new ProblemError('wrong_credentials')
  tries.forget({ email, address })
  return db.transaction().execute((trx) => startSession({ ...context, db: trx }, person))
}
