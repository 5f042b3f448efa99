import { expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { aCandidate, aKit, aLoop, anOrganization, aRound, aUser } from '../support/factories.ts'
import { smallKit } from '../support/small-kit.ts'

const app = await startApp()
const { call, db } = app
const { id: organizationId } = await anOrganization(db)
const recruiter = await aUser(db, { organizationId, roles: ['recruiter'] })
const as = await app.signInAs(recruiter)

const { content } = smallKit()
const [queue] = content.problems ?? []
if (!queue) throw new Error('The small kit has a problem.')
const problems = ['x-queue', 'x-stack', 'x-heap'].map((id) => ({ ...queue, id, title: id }))
const kit = await aKit(db, { organizationId, content: { ...content, problems } })
const loop = await aLoop(db, { organizationId, rounds: [aRound({ kitSlug: kit.slug })] })
const otherLoop = await aLoop(db, { organizationId })

const create = (problemIds: string[]) =>
  call('createJob', { as, body: { title: 'Engineer', loopSlug: loop.slug, problemIds } })

/** The problems that the interview of a new candidate shows. */
async function shownToNext(jobId: string): Promise<string[]> {
  const { id: candidateId } = await aCandidate(db, { organizationId })
  const { body } = await call('createCandidacy', { as, body: { candidateId, jobId } })
  const interview = await call('getInterview', { as, params: { id: body.interviews[0]?.id ?? '' } })
  return interview.body.kit.content.problems?.map(({ id }) => id) ?? []
}

test('a job pins problems of its loop’s kits, and no others', async () => {
  const made = await create(['x-stack', 'x-stack'])
  expect([made.status, made.body.problemIds]).toEqual([201, ['x-stack']])
  const refused = await create(['x-queue', 'x-nowhere'])
  expect([refused.status, refused.problem.issues]).toEqual([
    422,
    [{ path: 'problemIds[1]', message: 'No kit of the loop has a problem “x-nowhere”' }],
  ])
})

test('an interview shows only its own: the pinned one, or several in turn', async () => {
  const { body: one } = await create(['x-stack'])
  expect([await shownToNext(one.id), await shownToNext(one.id)]).toEqual([['x-stack'], ['x-stack']])
  const { body: two } = await create(['x-heap', 'x-queue'])
  expect([await shownToNext(two.id), await shownToNext(two.id), await shownToNext(two.id)]).toEqual([
    ['x-heap'],
    ['x-queue'],
    ['x-heap'],
  ])
})

test('without one, all are there for who leads to choose from', async () => {
  const { body } = await create([])
  expect(await shownToNext(body.id)).toEqual(['x-queue', 'x-stack', 'x-heap'])
})

test('what is changed holds for candidacies that begin afterwards; another loop begins without', async () => {
  const { body: job } = await create(['x-stack'])
  const change = (body: object) => call('changeJob', { as, params: { id: job.id }, body })
  expect((await change({ problemIds: ['x-heap'] })).body.problemIds).toEqual(['x-heap'])
  expect(await shownToNext(job.id)).toEqual(['x-heap'])
  expect((await change({ title: 'Engineer II' })).body.problemIds).toEqual(['x-heap'])
  expect((await change({ loopSlug: otherLoop.slug })).body.problemIds).toEqual([])
})
