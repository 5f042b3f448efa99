import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { KitFile } from '#contract/kit-file.ts'
import { kits } from '#db/kits/all.ts'
import { kitJson } from '#domain/kit-file/kit-file.ts'
import { kitMarkdown } from '#domain/kit-file/markdown-write.ts'
import { startApp } from '../support/app.ts'
import { aKit, anOrganization, aUser } from '../support/factories.ts'
import { smallKit } from '../support/small-kit.ts'

const app = await startApp()
const { call, db } = app
const guides = join(import.meta.dirname, '../support/guides')
const guide = (name: string) => readFileSync(join(guides, `${name}.txt`), 'utf8')

async function anAuthor() {
  const { id: organizationId } = await anOrganization(db)
  const user = await aUser(db, { organizationId, roles: ['kit_author'] })
  return { organizationId, user, as: await app.signInAs(user) }
}
const send = (as: string, body: object, headers = {}) => call('importKit', { as, body, headers })

describe('an import', () => {
  test('of a guide makes a draft that the editor opens, with origins and leftovers', async () => {
    const { organizationId, user, as } = await anAuthor()
    const { status, body } = await send(as, { text: guide('one-paragraph') })
    expect(status).toBe(201)
    expect(body).toMatchObject({ basedOn: null, revision: 1, kit: { durationMinutes: 45, difficulty: 3 } })
    expect(body.slug).toBe('lantern-data-engineer-behavioral-interview-judgement-and')
    expect(body.origins).toContainEqual({
      path: 'content.sections[1]',
      line: 3,
      lineText: '5–20: Working with analysts.',
      certainty: 'sure',
    })
    expect(body.leftovers.length).toBeGreaterThan(3)
    expect(body.issues.map(({ path }) => path)).toContain('content.sections[1].prompts[0].minutes')
    const stored = await call('getKitDraft', { as, params: { slug: body.slug } })
    expect({ ...stored.body, others: [] }).toEqual(body)
    const entries = await db
      .selectFrom('audit_entry')
      .where('organizationId', '=', organizationId)
      .selectAll()
      .execute()
    expect(entries).toEqual([expect.objectContaining({ action: 'kit.import', subjectId: body.slug, actorId: user.id })])
  })

  test.each(readdirSync(guides))('of %s can be saved on as it is', async (file) => {
    const { as } = await anAuthor()
    const { body } = await send(as, { text: guide(file.replace('.txt', '')) })
    const { kit, leftovers, revision } = body
    const saved = await call('putKitDraft', {
      as,
      params: { slug: body.slug },
      body: { kit: { ...kit, title: 'Mended' }, leftovers, revision },
    })
    expect(saved.status).toBe(200)
    expect(saved.body.origins.length).toBeGreaterThan(0)
  })

  test.each([
    ['JSON', kitJson],
    ['Markdown', kitMarkdown],
  ])('of a %s file gives a draft that can be published as it is', async (_, write) => {
    const { as } = await anAuthor()
    const [kit] = kits
    if (!kit) throw new Error('No kit ships.')
    const { body } = await send(as, { text: write(kit), fileName: 'kit.json' })
    expect(body).toMatchObject({ slug: kit.slug, issues: [], leftovers: [], origins: [] })
    const published = await call('publishKit', {
      as,
      params: { slug: kit.slug },
      body: { revision: 1, changeNote: 'Imported' },
    })
    expect(published.status).toBe(201)
    expect(published.body.content).toEqual(kit.content)
  })

  test('keeps the good parts of a bad file and says where the bad ones stood', async () => {
    const { as } = await anAuthor()
    const text = kitJson(smallKit())
      .replace('"Hear one story"', '"<script>x</script>"')
      .replace('"core": true', '"core": 1')
    const { status, body } = await send(as, { text })
    expect(status).toBe(201)
    expect(body.leftovers.map(({ why }) => why)).toEqual([
      'content.sections[1].goal: HTML is not taken: write it as plain text',
      'content.sections[1].prompts[0].core: Write true or false',
    ])
    expect(body.issues).toEqual([])
    expect(body.hints.map(({ path }) => path)).toContain('content.sections[1].goal')
  })

  test('of a guide to several kits makes a draft of each, and of those that were chosen', async () => {
    const { organizationId, as } = await anAuthor()
    const text = guide('bank')
    const { status, body } = await send(as, { text })
    expect(status).toBe(201)
    expect([body, ...body.others].map(({ slug, kit }) => [slug, kit.interviewType])).toEqual([
      ['platform-engineer-behavioral', 'behavioral'],
      ['platform-engineer-system-design', 'system_design'],
    ])
    const [design] = body.others
    expect(design?.kit.content.problems).toHaveLength(1)
    expect(design?.issues.map(({ path }) => path)).toContain('content.sections')
    expect((await call('getKitDraft', { as, params: { slug: design?.slug ?? '' } })).body).toEqual(design)

    const screen = await send(as, { text, kits: ['recruiter-screen'] })
    expect([screen.body.kit.interviewType, screen.body.others]).toEqual(['screen', []])
    const whole = await send(as, { text, kits: ['whole'], slug: 'platform' })
    expect([whole.body.slug, whole.body.kit.content.sections.length]).toEqual(['platform', 3])
    const named = await send(as, { text, kits: ['behavioral', 'system-design'], slug: 'platform' })
    expect([named.body.slug, ...named.body.others.map(({ slug }) => slug)]).toEqual([
      'platform-behavioral',
      'platform-system-design',
    ])
    const entries = await db
      .selectFrom('audit_entry')
      .where('organizationId', '=', organizationId)
      .where('action', '=', 'kit.import')
      .select('subjectId')
      .execute()
    expect(entries).toHaveLength(6)
  })

  test('of kits that a guide has not got, or that are taken, makes none of them', async () => {
    const { as } = await anAuthor()
    const text = guide('bank')
    const refused = await send(as, { text, kits: ['behavioral', 'juggling'] })
    expect([refused.status, refused.problem.code]).toEqual([422, 'kit_invalid'])
    expect(refused.problem.issues).toEqual([
      { path: 'kits[1]', message: expect.stringContaining('whole, recruiter-screen, behavioral, system-design') },
    ])
    await send(as, { text: guide('list'), slug: 'platform-system-design' })
    const taken = await send(as, { text, kits: ['behavioral', 'system-design'], slug: 'platform' })
    expect([taken.status, taken.problem.code]).toEqual([409, 'slug_taken'])
    expect((await call('listKitDrafts', { as })).body.items.map(({ slug }) => slug)).toEqual(['platform-system-design'])
  })

  test('twice makes two drafts; with its key it makes one', async () => {
    const { as } = await anAuthor()
    const body = { text: kitJson(smallKit()) }
    const first = await send(as, body, { 'idempotency-key': 'one-import' })
    const again = await send(as, body, { 'idempotency-key': 'one-import' })
    expect([again.status, again.body]).toEqual([201, first.body])
    expect((await send(as, body)).body.slug).toBe('small-2')
    const many = await Promise.all(Array.from({ length: 5 }, () => send(as, body)))
    expect(many.map((answer) => answer.body.slug).toSorted()).toEqual([3, 4, 5, 6, 7].map((n) => `small-${n}`))
  })

  test('never goes over a kit or a draft of the name that was asked for', async () => {
    const { organizationId, slug } = await aKit(db)
    const as = await app.signInAs(await aUser(db, { organizationId, roles: ['kit_author'] }))
    const refused = await send(as, { text: kitJson(smallKit()), slug })
    expect([refused.status, refused.problem.code]).toEqual([409, 'slug_taken'])
    expect((await send(as, { text: kitJson(smallKit()), slug: 'mine' })).status).toBe(201)
    expect((await send(as, { text: kitJson(smallKit()), slug: 'mine' })).problem.code).toBe('slug_taken')
  })

  test.each([
    ['nothing', { text: ' \n ' }, 422, 'kit_invalid', 'text'],
    ['a later schema', { text: '{"schemaVersion": 2}' }, 422, 'kit_invalid', 'schemaVersion'],
    ['half a file', { text: '{"schemaVersion": 1, ' }, 422, 'kit_invalid', ''],
    ['NUL', { text: 'a\0b' }, 400, 'invalid_input', 'text'],
    ['too much', { text: 'a'.repeat(400_001) }, 400, 'invalid_input', 'text'],
    ['a slug that is none', { text: 'a', slug: 'A B' }, 400, 'invalid_input', 'slug'],
    ['no text', {}, 400, 'invalid_input', 'text'],
  ])('of %s is refused with its place', async (_, body, status, code, path) => {
    const { as } = await anAuthor()
    const answer = await send(as, body)
    expect([answer.status, answer.problem.code]).toEqual([status, code])
    expect(answer.problem.issues?.map((issue) => issue.path)).toEqual([path])
    expect((await call('listKitDrafts', { as })).body.items).toEqual([])
  })

  test('is for kit authors', async () => {
    const { organizationId } = await anAuthor()
    const as = await app.signInAs(await aUser(db, { organizationId, roles: ['interviewer', 'recruiter'] }))
    expect((await send(as, { text: guide('list') })).problem.code).toBe('forbidden')
    expect((await call('importKit', { body: { text: 'a' } })).problem.code).toBe('not_signed_in')
  })
})

describe('an export', () => {
  test.each(['json', 'markdown'])('as %s is a file that imports as the same kit', async (format) => {
    const { organizationId, slug } = await aKit(db)
    const as = await app.signInAs(await aUser(db, { organizationId, roles: ['interviewer'] }))
    const { body } = await call('exportKit', { as, params: { slug, version: 1 }, query: { format } })
    expect(body.fileName).toMatch(/^[a-z0-9-]+-v1\.kit\.(json|md)$/)
    const author = await anAuthor()
    const imported = (await send(author.as, { text: body.text })).body
    const { content } = (await call('getKit', { as, params: { slug } })).body
    expect(imported).toMatchObject({ slug, issues: [], leftovers: [] })
    expect(imported.kit.content).toEqual(content)
  })

  test('is of a version that there is, in a form that there is, and of one’s own organization', async () => {
    const { organizationId, slug } = await aKit(db)
    const as = await app.signInAs(await aUser(db, { organizationId }))
    const { as: stranger } = await anAuthor()
    const ask = (cookie: string, version: number, format: string) =>
      call('exportKit', { as: cookie, params: { slug, version }, query: { format } })
    expect((await ask(as, 2, 'json')).status).toBe(404)
    expect((await ask(as, 1, 'pdf')).status).toBe(400)
    expect((await ask(stranger, 1, 'json')).status).toBe(404)
  })

  test('of every shipped kit keeps the published schema, which anybody may read', async () => {
    const answer = await fetch(`${app.url}/api/kit-schema.json`)
    expect(answer.status).toBe(200)
    const schema = (await answer.json()) as { required: string[]; properties: { schemaVersion: object } } // as written
    expect(schema.required).toEqual(expect.arrayContaining(['schemaVersion', 'slug', 'content']))
    expect(schema.properties.schemaVersion).toMatchObject({ const: 1 })
    for (const kit of kits) expect(KitFile.safeParse(JSON.parse(kitJson(kit))).error).toBeUndefined()
  })
})
