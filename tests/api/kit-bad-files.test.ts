import { expect, test } from 'vitest'
import { kitJson } from '#domain/kit-file/kit-file.ts'
import { kitMarkdown } from '#domain/kit-file/markdown-write.ts'
import { startApp } from '../support/app.ts'
import { anOrganization, aUser } from '../support/factories.ts'
import { smallKit } from '../support/small-kit.ts'

const app = await startApp()
const { call, db } = app

async function imported(text: string) {
  const { id: organizationId } = await anOrganization(db)
  const as = await app.signInAs(await aUser(db, { organizationId, roles: ['kit_author'] }))
  return { as, ...(await call('importKit', { as, body: { text } })) }
}
const json = (from: string, to: string) => kitJson(smallKit()).replace(from, to)
const prompts = (count: number) => {
  const kit = smallKit()
  const [first] = kit.content.sections[1]?.prompts ?? []
  const many = Array.from({ length: count }, (_, i) => ({ ...first, id: `p${i}`, followUps: [], strongAnswer: '' }))
  return JSON.stringify({
    schemaVersion: 1,
    ...kit,
    content: { ...kit.content, sections: [{ ...kit.content.sections[1], prompts: many }] },
  })
}

/** The draft keeps both: the good parts in it, the bad one beside it with its place and what to do. */
test.each([
  [
    'overlapping sections',
    kitMarkdown(smallKit()).replace('### 5–25: Working', '### 3–25: Working'),
    'content.sections[1]: Begins at 3, before the section above it ends at 5',
  ],
  [
    'an unknown competency of a prompt',
    json('"ownership"\n            ]', '"charm"\n            ]'),
    'content.sections[1].prompts[0].competencyIds[0]: Not in the catalogue of competencies: choose one of it',
  ],
  ['too many prompts', prompts(900), 'content.sections[0].prompts[40]: At most 40 here: choose'],
  [
    'the wrong encoding',
    json('"Hear one story"', '"HÃ¶r eine Geschichte"'),
    'content.sections[1].goal: Read in the wrong encoding: save the file as UTF-8, or write this again',
  ],
  ['HTML', json('"Half an hour."', '"<img src=x onerror=alert(1)>"'), 'content.briefing[0]: HTML is not taken'],
])('a kit file with %s is a draft with that beside it', async (_, text, why) => {
  const { status, body, as } = await imported(text)
  expect(status).toBe(201)
  expect(body.leftovers[0]?.why).toContain(why)
  expect(body.kit.title).toBe('Small kit')
  expect(body.kit.content.competencies).toHaveLength(1)
  // It is stored as it was answered, and can be written on.
  const { kit, leftovers, revision, slug } = body
  const saved = await call('putKitDraft', {
    as,
    params: { slug },
    body: { kit: { ...kit, conductedBy: 'Else' }, leftovers, revision },
  })
  expect([saved.status, saved.body.leftovers.length]).toEqual([200, leftovers.length])
})

test.each([
  ['a later version', json('"schemaVersion": 1', '"schemaVersion": 2'), 'schemaVersion', 'update Evenloop'],
  ['no version', json('"schemaVersion": 1', '"schemaVersion": null'), 'schemaVersion', 'reads schema 1'],
  ['half of it', kitJson(smallKit()).slice(0, 400), '', 'not whole JSON'],
])('a kit file of %s is refused with its place and what to do', async (_, text, path, message) => {
  const { status, problem } = await imported(text)
  expect([status, problem.code]).toEqual([422, 'kit_invalid'])
  expect(problem.issues).toEqual([{ path, message: expect.stringContaining(message) }])
})

test('10,000 prompts are more than is read at once, and that is said', async () => {
  const { status, problem } = await imported(prompts(10_000))
  expect([400, 413]).toContain(status)
  if (status === 400)
    expect(problem.issues).toEqual([{ path: 'text', message: expect.stringContaining('At most 400000') }])
})
