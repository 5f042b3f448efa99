import { describe, expect, test } from 'vitest'
import { loadKits, loadLibrary } from '../../api/features/setup/load-library.ts'
import { startApp } from '../support/app.ts'
import { aKit, anOrganization, aUser } from '../support/factories.ts'
import { smallKit } from '../support/small-kit.ts'

const app = await startApp()
const { call, db } = app
const now = new Date().toISOString()
const organization = await anOrganization(db)
await loadLibrary(db, organization.id, now)
const as = await app.signInAs(await aUser(db, { organizationId: organization.id }))
const search = (query: Record<string, string> = {}, cookie = as) => call('listPrompts', { as: cookie, query })

const matches = async (q: string) => (await search({ q })).body.items

describe('the question bank', () => {
  test('has every prompt and problem of the library once, page by page', async () => {
    const ids: string[] = []
    let cursor: string | null = null
    do {
      const { body } = await search({ limit: '37', ...(cursor ? { cursor } : {}) })
      expect(body.items.length).toBeLessThanOrEqual(37)
      ids.push(...body.items.map(({ id }) => id))
      cursor = body.nextCursor
      if (cursor === null) expect(body.total).toBe(ids.length)
    } while (cursor)
    expect(new Set(ids).size).toBe(ids.length)
    const kits = (await call('listKits', { as })).body.items
    expect(ids).toHaveLength(kits.reduce((sum, { promptCount }) => sum + promptCount, 0))
  })

  test.each([
    ['behavioral', 7, { easy: 1, medium: 5, hard: 1 }],
    ['coding', 7, { easy: 2, medium: 4, hard: 1 }],
    ['system_design', 7, { medium: 2, hard: 5 }],
    ['technical', 14, { easy: 1, medium: 8, hard: 5 }],
  ])('has for devops and %s %i, as the guide does', async (type, total, difficulty) => {
    const { body } = await search({ role: 'devops', type })
    expect([body.total, body.items.length, body.facets.difficulty]).toEqual([total, total, difficulty])
  })

  test('narrows by every filter at once, and counts each facet under the others', async () => {
    const { body } = await search({ role: 'devops', type: 'technical', difficulty: 'hard', tag: 'Kubernetes' })
    expect(body.items.length).toBe(body.total)
    for (const item of body.items)
      expect(item).toMatchObject({ role: 'devops', interviewType: 'technical', difficulty: 'hard', kitVersion: 1 })
    expect(body.items.every(({ tags }) => tags.includes('Kubernetes'))).toBe(true)
    expect(body.facets.tag['Kubernetes']).toBe(body.total)
    const other = await search({ role: 'devops', type: 'technical', difficulty: 'easy', tag: 'Kubernetes' })
    expect(body.facets.difficulty['easy'] ?? 0).toBe(other.body.total)
    const competency = Object.keys(body.facets.competency)[0] ?? ''
    const narrower = await search({
      role: 'devops',
      type: 'technical',
      difficulty: 'hard',
      tag: 'Kubernetes',
      competency,
    })
    expect(narrower.body.total).toBe(body.facets.competency[competency])
  })

  test('finds words in any case and order', async () => {
    const someone = await app.signInAs(await aUser(db, { organizationId: (await aKit(db)).organizationId }))
    const found = async (q: string) => (await search({ q }, someone)).body.items.map(({ promptId }) => promptId)
    expect(await found('CHANGE tell')).toEqual(['p-story'])
    expect(await found('queue')).toEqual(['x-queue'])
    expect(await found('nothing-like-it')).toEqual([])
  })

  test('finds other forms of a word, and forgives a slip of the finger', async () => {
    const forms = await matches('deploying')
    expect(forms.length).toBeGreaterThan(0)
    expect(forms.some(({ text }) => /deploy/i.test(text))).toBe(true)
    const slip = await matches('kuberntes')
    expect(slip.length).toBeGreaterThan(0)
    expect(slip[0]?.tags.concat(slip[0].text).join(' ')).toMatch(/kubernetes/i)
    expect(await matches('kuberntes zzxqy')).toEqual([])
  })

  test('puts the closest first: a word of the question before one of the answer', async () => {
    const [first] = (await search({ q: 'rate limiting' })).body.items
    expect(`${first?.text} ${first?.tags.join(' ')}`.toLowerCase()).toContain('rate')
  })

  test.each(["'", '"', '\\', '& | !', ':*', '(((', '%', '_', '<->'])('takes %j for text', async (q) => {
    expect((await search({ q })).status).toBe(200)
  })

  test('shows the latest version of a kit alone, as soon as it is there', async () => {
    const { id } = await anOrganization(db)
    const someone = await app.signInAs(await aUser(db, { organizationId: id }))
    for (const [index, goal] of ['Hear one story', 'Hear another'].entries()) {
      const kit = smallKit()
      await loadKits(db, id, [{ ...kit, title: goal }], now)
      const { body } = await search({}, someone)
      expect([body.total, body.items[0]?.kitTitle, body.items[0]?.kitVersion]).toEqual([3, goal, index + 1])
    }
  })

  test('is one organization’s own, for who is signed in', async () => {
    const stranger = await app.signInAs(await aUser(db))
    const { body } = await search({}, stranger)
    expect(body).toEqual({
      items: [],
      total: 0,
      facets: { role: {}, type: {}, difficulty: {}, tag: {}, competency: {} },
      nextCursor: null,
    })
    expect((await call('listPrompts')).status).toBe(401)
  })

  test.each([
    { difficulty: 'insane' },
    { type: 'chat' },
    { competency: 'charm' },
    { page: '1' },
    { limit: '-1' },
    { cursor: 'abc' },
    { cursor: Buffer.from('-5').toString('base64url') },
    { q: 'x'.repeat(201) },
  ])('refuses %j as bad input', async (query) => {
    const { status, problem } = await search(query)
    expect([status, problem.code]).toEqual([400, 'invalid_input'])
  })

  test('answers an unknown role or tag with nothing', async () => {
    expect((await search({ role: 'astronaut' })).body.total).toBe(0)
    expect((await search({ tag: '__proto__' })).body.total).toBe(0)
  })
})
