import { beforeAll, describe, expect, it } from 'vitest'
import type { Endpoint } from '#contract/endpoint.ts'
import { type OperationId, operations, type Operations } from '#contract/operations.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { aNote, attachmentId, ballot, noteId, story } from '../support/colleagues.ts'
import { aTranscript, asUploaded, keepTranscript, wantTranscripts } from '../support/transcripts.ts'
import { aWorld, type Plan, wholeDraft, type World } from '../support/world.ts'

/**
 * The same world twice, on two servers with the same ids and the same clock. In one of them colleagues work, in the
 * other they do not. Whoever still owes a scorecard cannot tell in which of the two they are: no answer to any request
 * differs in a byte, whatever else they are besides panelists.
 */
const busy = await startApp()
const quiet = await startApp()
const now = new Date('2026-11-20T15:00:00.000Z')

const plan: Plan = {
  rounds: [
    { panel: { ada: 'lead', ben: 'co', fay: 'shadow' }, stage: 'screen' },
    { panel: { chen: 'lead', rita: 'shadow', cleo: 'co' } },
    { panel: { max: 'lead', dara: 'co' } },
  ],
  committee: ['carl', 'cleo'],
  chair: 'carl',
  roles: { rita: ['recruiter', 'admin'], rob: ['recruiter'], olu: [], cleo: ['committee', 'interviewer'] },
}
/** An interviewer, a recruiter who is an admin too, the hiring manager and a committee member; each owes a scorecard. */
const blind = ['ben', 'rita', 'max', 'cleo'] as const

/** Streams have no end to compare: tests/api/stream-independence.test.ts holds theirs side by side. */
type GetId = {
  [Id in OperationId]: Operations[Id]['method'] extends 'get'
    ? Operations[Id]['stream'] extends true
      ? never
      : Id
    : never
}[OperationId]
type Ask = { params?: Record<string, string>; query?: string; body?: unknown }

/** Every GET of the API, and how it is asked about this candidacy. One that is missing here does not compile. */
const reads = (world: World): Record<GetId, Ask[]> => {
  const interviews = world.interviewIds.map((interviewId) => ({ params: { interviewId } }))
  const candidacy = [{ params: { candidacyId: world.candidacyId } }]
  const states = ['active', 'decided', 'closed'].map((state) => ({ query: `?state=${state}` }))
  return {
    getSession: [{}],
    getSetup: [{}],
    listUsers: [{}],
    getInvitation: [{ params: { token: 'x'.repeat(40) } }],
    listKits: [{}],
    getKit: [{ params: { slug: 'swe-values' } }],
    getKitVersion: [{ params: { slug: 'swe-values', version: '1' } }],
    exportKit: [{ params: { slug: 'swe-values', version: '1' }, query: '?format=json' }],
    listKitVersions: [{ params: { slug: 'swe-values' } }],
    listKitDrafts: [{}],
    getKitDraft: [{ params: { slug: 'swe-values' } }],
    listPrompts: [{ query: '?competency=ownership' }],
    getPromptUse: [{ params: { slug: 'swe-values', promptId: 'p-influence' } }],
    listOverlaps: [{ params: { slug: 'values' } }],
    listRehearsals: [{}],
    getRehearsal: [{ params: { slug: 'swe-values-maren' } }],
    listRehearsalDrafts: [{}],
    getRehearsalDraft: [{ params: { slug: 'swe-values-maren' } }],
    listRehearsalAttempts: [{}],
    getRehearsalAttempt: [{ params: { id: world.jobId } }],
    getRehearsalComparison: [{ params: { id: world.jobId } }],
    listLoops: [{}],
    getLoop: [{ params: { slug: 'values' } }],
    listJobs: [{}, { query: '?limit=1' }],
    getJob: [{ params: { id: world.jobId } }],
    getComparability: [{ params: { id: world.jobId } }],
    getSettings: [{}],
    listCandidates: [{}, { query: '?q=ferro' }],
    getCandidate: [{ params: { id: world.candidateId } }],
    listCandidacies: [
      {},
      ...states,
      { query: `?jobId=${world.jobId}&limit=1` },
      { query: `?candidateId=${world.candidateId}` },
    ],
    getCandidacy: [{ params: { id: world.candidacyId } }],
    listInterviews: [
      {},
      { query: '?mine=true' },
      { query: '?mine=false' },
      { query: '?state=ended' },
      { query: '?limit=1' },
    ],
    getInterview: world.interviewIds.map((id) => ({ params: { id } })),
    getCalendar: world.interviewIds.map((id) => ({ params: { id } })),
    getClock: interviews,
    getTranscript: interviews,
    listNotes: interviews,
    listAttachments: interviews,
    getAttachment: world.interviewIds.map((interviewId) => ({ params: { interviewId, noteId, attachmentId } })),
    getSharedAttachment: [{ params: { scorecardId: world.cardIdOf('ada', 0), noteId, attachmentId } }],
    getScorecard: interviews,
    listScorecards: candidacy,
    getDebrief: candidacy,
  }
}

/** Writes around colleagues' work, and one's own in its way. */
const writes = (world: World): [OperationId, Ask][] => {
  const [interviewId = '', second = ''] = world.interviewIds
  const candidacy = { candidacyId: world.candidacyId }
  const cites = { ratings: { ownership: { noteIds: [noteId] } } }
  const scorecards: [OperationId, Ask][] = (['ada 0', 'fay 0', 'chen 1', 'dara 2'] as const).map((seat) => {
    const [name = '', round] = seat.split(' ')
    return ['releaseScorecard', { params: { id: world.cardIdOf(name, Number(round)) }, body: { reason: 'Let me.' } }]
  })
  return [
    ['openDebrief', { params: candidacy, body: {} }],
    ['decideGate', { params: candidacy, body: { stage: 'screen', action: 'advance', reason: 'Let me.' } }],
    ['waiveScorecard', { params: candidacy, body: { interviewId, userId: world.idOf('ada'), reason: 'Let me.' } }],
    ['castVote', { params: candidacy, body: ballot }],
    ['revealVotes', { params: candidacy, body: { missingReason: 'Let me.' } }],
    ['recordDecision', { params: candidacy, body: { decision: 'hire', reasons: 'Let me.' } }],
    ...scorecards,
    ['putScorecard', { params: { interviewId }, body: wholeDraft(world, 0, cites) }],
    ['putScorecard', { params: { interviewId: second }, body: wholeDraft(world, 1, cites) }],
    ['submitScorecard', { params: { interviewId } }],
    ['putNote', { params: { interviewId, noteId }, body: { ...aNote, text: 'My own, by the same id.', tags: [] } }],
    ['deleteNote', { params: { interviewId: second, noteId } }],
    ['uploadTranscript', { params: { interviewId }, body: { text: aTranscript } }],
    ['deleteTranscript', { params: { interviewId } }],
    ['syncNotes', { params: { interviewId }, body: { operations: [{ op: 'delete', noteId }] } }],
    ['deleteAttachment', { params: { interviewId, noteId, attachmentId } }],
    ['markPrompt', { params: { interviewId, promptId: 'p-influence' }, body: { status: 'asked', followUpIds: [] } }],
    ['moveClock', { params: { interviewId }, body: { action: 'end' } }],
    ['handOn', { params: { interviewId }, body: { topics: ['Scale'] } }],
    ['leadSection', { params: { interviewId, sectionId: 'wrap-up' }, body: { userId: world.idOf('ben') } }],
    ['changeInterview', { params: { id: interviewId }, body: { panel: [{ userId: world.idOf('ben'), seat: 'co' }] } }],
    ['changeInterview', { params: { id: second }, body: { state: 'cancelled' } }],
    ['changeCandidate', { params: { id: world.candidateId }, body: { pronunciation: 'lu-THEE-ah' } }],
    ['createCandidacy', { body: { candidateId: world.candidateId, jobId: world.jobId } }],
    ['changeJob', { params: { id: world.jobId }, body: { level: 'L5' } }],
  ]
}

type Heard = { status: number; headers: [string, string][]; text: string }

/** Everything that comes over the wire but what no two answers share: the date and the request's own id. */
async function ask(
  app: TestApp,
  cookie: string,
  id: OperationId,
  { params = {}, query = '', body }: Ask,
  head = false,
): Promise<Heard> {
  const { method, path }: Endpoint = operations[id]
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const response = await fetch(`${app.url}/api/v1${filled}${query}`, {
    method: head ? 'HEAD' : method.toUpperCase(),
    headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const headers = [...response.headers].filter(([name]) => name !== 'date' && name !== 'x-request-id')
  return { status: response.status, headers, text: text.replace(/"requestId":"[0-9a-f-]{36}"/, '"requestId":""') }
}

/** What names no candidacy is compared at the end of the story alone, and so are the answers to HEAD. */
const library: GetId[] = [
  'getSession',
  'getSetup',
  'getInvitation',
  'listKits',
  'getKit',
  'getKitVersion',
  'exportKit',
  'listKitVersions',
  'listKitDrafts',
  'getKitDraft',
  'listPrompts',
  'listRehearsals',
  'getRehearsal',
  'listRehearsalDrafts',
  'getRehearsalDraft',
  'listRehearsalAttempts',
  'getRehearsalAttempt',
  'getRehearsalComparison',
  'listLoops',
  'getLoop',
]

async function everythingSeen(
  app: TestApp,
  world: World,
  name: string,
  isEnd: boolean,
): Promise<Record<string, Heard>> {
  const heard: Record<string, Heard> = {}
  for (const [id, asks] of Object.entries(reads(world)) as [GetId, Ask[]][]) {
    if (library.includes(id) && !isEnd) continue
    for (const one of asks) {
      const key = `${id} ${Object.values(one.params ?? {}).join(' ')}${one.query ?? ''}`
      heard[key] = await ask(app, world.as(name), id, one)
      if (isEnd) heard[`HEAD ${key}`] = await ask(app, world.as(name), id, one, true)
    }
  }
  return heard
}

/** The same ids in the same order, different from any other pair's. */
async function twin(app: TestApp, pair: number): Promise<World> {
  app.clock.now = now
  let made = 0
  const nextId = () => `0198f0a0-${String(pair).padStart(4, '0')}-7000-8000-${String(++made).padStart(12, '0')}`
  const world = await aWorld(app, { ...plan, nextId })
  await wantTranscripts(app, world.organizationId)
  await keepTranscript(app, world, { id: nextId(), by: 'chen', round: 1 })
  return world
}

const steps = story.map(([name], index) => [name, index] as const)
const end = story.length - 1

describe('reading', async () => {
  const [busyWorld, quietWorld] = [await twin(busy, 0), await twin(quiet, 0)]
  const unchanged = new Map<string, Promise<Record<string, Heard>>>()
  const quietly = (name: string, isEnd: boolean) => {
    const key = `${name} ${isEnd}`
    const seen = unchanged.get(key) ?? everythingSeen(quiet, quietWorld, name, isEnd)
    unchanged.set(key, seen)
    return seen
  }
  let told = 0

  describe.each(steps)('when colleagues %s', (_name, index) => {
    beforeAll(async () => {
      for (; told <= index; told++) await story[told]?.[1](busy, busyWorld)
    })

    it.each(blind)('is the same for %s, who owes a scorecard', async (name) => {
      const seen = await everythingSeen(busy, busyWorld, name, index === end)
      expect(seen).toEqual(await quietly(name, index === end))
      expect(seen[`getCandidacy ${busyWorld.candidacyId}`]?.status).toBe(200)
      expect(seen[`getDebrief ${busyWorld.candidacyId}`]?.text).toContain('scorecard_owed')
      expect(seen[`listScorecards ${busyWorld.candidacyId}`]?.text).toContain('scorecard_owed')
    })
  })
})

// Each of these starts from the beginning, so every second step is enough: what was done before is still there.
describe.each(steps.filter(([, index]) => index % 2 === 1))('writing, when colleagues %s', (_name, index) => {
  it('is refused, and let in, alike', async () => {
    const [busyWorld, quietWorld] = [await twin(busy, index + 1), await twin(quiet, index + 1)]
    for (const [, work] of story.slice(0, index + 1)) await work(busy, busyWorld)
    for (const name of blind)
      for (const [position, [id, request]] of writes(busyWorld).entries()) {
        const other = writes(quietWorld)[position]?.[1] ?? {}
        const here = await ask(busy, busyWorld.as(name), id, request)
        const there = await ask(quiet, quietWorld.as(name), id, other)
        expect([name, id, here]).toEqual([name, id, there])
      }
  })
})

describe('what was said in an interview', () => {
  it('is shared by those who sat in it, and nobody else learns that it was written down', async () => {
    const pair = story.length + 2
    const [busyWorld, quietWorld] = [await twin(busy, pair), await twin(quiet, pair)]
    const request = { as: busyWorld.as('ada'), params: { interviewId: busyWorld.interviewIds[0] ?? '' } }
    const uploaded = await busy.call('uploadTranscript', { ...request, body: { text: aTranscript } })
    const differences = async (name: string) => {
      const here = await everythingSeen(busy, busyWorld, name, true)
      const there = await everythingSeen(quiet, quietWorld, name, true)
      return Object.keys(here).filter((key) => JSON.stringify(here[key]) !== JSON.stringify(there[key]))
    }
    for (const name of ['ben', 'fay', 'rita', 'max', 'cleo', 'rob', 'carl'])
      expect([name, await differences(name)]).toEqual([name, []])
    await busy.call('confirmTranscript', { ...request, body: asUploaded(uploaded.body) })
    for (const name of ['rita', 'max', 'cleo', 'rob', 'carl'])
      expect([name, await differences(name)]).toEqual([name, []])
    const { interviewId } = request.params
    for (const name of ['ben', 'fay'])
      expect([name, await differences(name)]).toEqual([
        name,
        ['getInterview', 'getTranscript'].flatMap((id) => [`${id} ${interviewId}`, `HEAD ${id} ${interviewId}`]),
      ])
  })
})

describe('whoever owes nothing', () => {
  it('does see what changed, so that the comparison can fail', async () => {
    const pair = story.length + 1
    const [busyWorld, quietWorld] = [await twin(busy, pair), await twin(quiet, pair)]
    for (const [, work] of story.slice(0, 2)) await work(busy, busyWorld)
    for (const name of ['ada', 'rob']) {
      const here = await everythingSeen(busy, busyWorld, name, false)
      const there = await everythingSeen(quiet, quietWorld, name, false)
      expect(here[`getDebrief ${busyWorld.candidacyId}`]).not.toEqual(there[`getDebrief ${quietWorld.candidacyId}`])
    }
  })
})
