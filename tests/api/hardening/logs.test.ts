import { Writable } from 'node:stream'
import { sql } from 'kysely'
import { pino } from 'pino'
import { v7 } from 'uuid'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { startApp } from '../../support/app.ts'
import { aCompany } from '../../support/company.ts'
import { aUser } from '../../support/factories.ts'
import { requestRaw } from '../../support/raw.ts'
import { wholeDraft } from '../../support/world.ts'

let written = ''
const stream = new Writable({
  write: (chunk: Buffer, _encoding, done) => {
    written += chunk.toString()
    done()
  },
})
/** As talkative as it can be set. */
const app = await startApp({}, { log: pino({ level: 'debug' }, stream) })
const { call, db } = app
const company = await aCompany(app, 'working')
const { world } = company
const ada = world.as('ada')
const params = { interviewId: world.interviewIds[0] ?? '' }
const consoles = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name))

/** Words that nobody would find in a log by chance. */
const secret = (what: string) => `zz-${what}-zz`

afterEach(() => {
  written = ''
})

/** The log's lines so far, which hold none of the secrets. */
function expectClean(): Record<string, unknown>[] {
  const lines = written.trim().split('\n').filter(Boolean)
  expect(lines.length).toBeGreaterThan(0)
  expect(written).not.toContain('zz-')
  for (const spy of consoles) expect(spy).not.toHaveBeenCalled()
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>) // one JSON a line
}

const aNoteBody = { text: secret('note'), offsetMs: 0, sectionId: null, tags: [], revision: 0 }

describe('the log holds none of people’s words', () => {
  test('of notes, rationales, summaries, votes and reasons', async () => {
    await call('putNote', { as: ada, params: { ...params, noteId: v7() }, body: aNoteBody })
    await call('syncNotes', { as: ada, params, body: { operations: [{ op: 'put', noteId: v7(), note: aNoteBody }] } })
    const says = { summary: secret('summary'), ratings: { ownership: { rationale: secret('rationale') } } }
    await call('putScorecard', { as: ada, params, body: wholeDraft(world, 0, says) })
    await call('releaseScorecard', {
      as: world.as('rita'),
      params: { id: world.cardIdOf('sam', 2) },
      body: { reason: secret('reason') },
    })
    await call('castVote', {
      as: world.as('carl'),
      params: { candidacyId: world.candidacyId },
      body: { recommendation: 'no', confidence: 'low', reason: secret('vote') },
    })
    await call('createCandidate', { as: world.as('rita'), body: { name: secret('name') } })
    expect(expectClean().length).toBeGreaterThanOrEqual(6)
  })

  test('of passwords, tokens and invitations, accepted or refused', async () => {
    const password = secret('password phrase')
    const user = await aUser(db, { organizationId: world.organizationId, password, email: 'mira@acme.example' })
    const signedIn = await call('signIn', { body: { email: user.email, password } })
    await call('signIn', { body: { email: user.email, password: secret('wrong password') } })
    await call('signIn', { body: { email: secret('email'), password, more: secret('key') } })
    const token = signedIn.headers.get('set-cookie')?.match(/=([\w-]{64})/)?.[1] ?? 'no token'
    await call('getSession', { as: `evenloop_session=${token}` })
    const body = { name: 'Noor', email: 'noor@acme.example', roles: ['interviewer'] }
    const invited = await call('inviteUser', { as: world.as('asha'), body })
    const invitation = invited.body.link.split('/').at(-1) ?? ''
    for (const address of ['/api/v1/invitations/', '/api/v1//invitations//', '/invitations/', '/API/V1/INVITATIONS/'])
      await requestRaw(app.url, 'GET', `${address}${invitation}`, { accept: 'text/html' })
    await call('acceptInvitation', { params: { token: invitation }, body: { password } })
    for (const kept of [token, invitation, ada.split('=')[1] ?? '']) expect(written).not.toContain(kept)
    expectClean()
  })

  test('of query strings, headers and bodies that were refused', async () => {
    await call('listCandidates', { as: world.as('rita'), query: { q: secret('search') } })
    await call('listCandidates', { as: world.as('rita'), query: { [secret('key')]: secret('value') } })
    await requestRaw(app.url, 'GET', `/interviews?note=${secret('note')}`, { referer: secret('referer') })
    await requestRaw(app.url, 'POST', '/api/v1/candidates', { 'user-agent': secret('agent'), 'x-note': secret('note') })
    await call('createCandidate', { as: world.as('rita'), body: `{"name":"${secret('broken')}` })
    expectClean()
  })

  test('of what the database would quote when something of ours fails', async () => {
    await sql`alter table note add constraint told_apart check (text not like '%refused-zz%')`.execute(db)
    const body = { ...aNoteBody, text: secret('refused') }
    const failed = await call('putNote', { as: ada, params: { ...params, noteId: v7() }, body })
    expect([failed.status, failed.problem.code]).toEqual([500, 'internal_error'])
    expect(failed.text).not.toMatch(/zz-|told_apart|note_/)
    const found = expectClean().find((line) => line['msg'] === 'request failed')
    expect(found).toMatchObject({
      requestId: failed.problem.requestId,
      err: { code: '23514', constraint: 'told_apart', table: 'note', stack: expect.stringContaining('notes.ts') },
    })
  })
})

test('a line says what was asked and what came of it, under the answer’s id', async () => {
  const { problem } = await call('getCandidacy', { as: ada, params: { id: v7() } })
  const line = expectClean().find((one) => one['res'] !== undefined)
  expect(line).toMatchObject({
    req: {
      id: problem.requestId,
      method: 'GET',
      path: expect.stringMatching(/^\/api\/v1\/candidacies\/[0-9a-f-]{36}$/),
    },
    res: { status: 404 },
  })
})
