import type { BrowserContext, Page } from '@playwright/test'
import { attachmentLimit } from '#domain/evidence-file/attachment-type.ts'
import { expect, test } from '../support/e2e.ts'
import { dropsFile, pastesFile, pastesHugePhotograph } from '../support/incoming-files.ts'
import { touches } from '../support/live-steps.ts'
import { aPerson, expectAccessible, type Person } from '../support/people.ts'
import { aJpeg, aPdf, aPng, exif, exifOf, includesText, jpegWith, place } from '../support/pictures.ts'
import { ask, prepareInterview, type Prepared } from '../support/prepared.ts'

/** Pictures and PDFs as evidence, from the clipboard to the debrief. */
test.use({ serverEnv: {} })
test.describe.configure({ mode: 'serial' })

let prepared: Prepared
let ada: Person
const address = () => `/interviews/${prepared.interviewId}`
const own = (page: Page) => page.getByRole('region', { name: 'Your notes' })
const composer = (page: Page) => page.getByRole('textbox', { name: 'Note', exact: true })
const saved = (page: Page) => page.getByRole('banner').getByText('Saved on the server')
const picture = { bytes: aPng, type: 'image/png', name: 'board.png' }

type Attachment = { id: string; noteId: string; type: string; size: number }
type Note = { id: string; text: string }
const attachments = async (context: BrowserContext) =>
  (await ask<{ items: Attachment[] }>(context.request, 'GET', `${address()}/attachments`)).items
const notes = async (context: BrowserContext) =>
  (await ask<{ items: Note[] }>(context.request, 'GET', `${address()}/notes`)).items
/** What hangs at each note, by its words. */
async function attached(context: BrowserContext): Promise<Record<string, string[]>> {
  const files = await attachments(context)
  return Object.fromEntries(
    (await notes(context)).map(({ id, text }) => [
      text,
      files.filter(({ noteId }) => noteId === id).map(({ type }) => type),
    ]),
  )
}

async function opens(page: Page): Promise<void> {
  await page.goto(address())
  await expect(page.getByRole('button', { name: 'Pause the clock' })).toBeVisible()
  await touches(page)
  await composer(page).focus()
}
async function writes(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await expect(composer(page)).toHaveValue('')
  await expect(own(page)).toContainText(text)
}

test.beforeAll(async ({ browser, server }) => {
  ada = await aPerson(browser, server.url, { viewport: { width: 720, height: 800 } })
  prepared = await prepareInterview(ada.context.request)
  await ask(ada.context.request, 'POST', `${address()}/clock`, { action: 'start' })
})
test.afterAll(async () => {
  expect(ada.complaints).toEqual([])
  await ada.context.close()
})

test('a picture is pasted, picked or dropped, gets its words, and is seen large', async () => {
  const { page, context } = ada
  await opens(page)

  await test.step('pasted first, its words are typed after it', async () => {
    const photograph = jpegWith([exifOf(exif(1))])
    expect(includesText(photograph, place)).toBe(true)
    await pastesFile(page, { bytes: photograph, type: 'image/jpeg', name: 'IMG_1.jpg' })
    await expect(own(page).getByRole('button', { name: /^Open the picture/ })).toBeVisible()
    await expect(composer(page)).toHaveAttribute('placeholder', 'Words for the picture')
    await expect(composer(page)).toBeFocused()
    await expectAccessible(page)
    await writes(page, 'Drew four shards behind a router.')
    await expect(composer(page)).toHaveAttribute('placeholder', 'Type a note')
    await expect.poll(() => attached(context)).toEqual({ 'Drew four shards behind a router.': ['image/jpeg'] })
    const [file] = await attachments(context)
    const path = `/api/v1${address()}/notes/${file?.noteId}/attachments/${file?.id}`
    expect(new Uint8Array(await (await context.request.get(path)).body())).toEqual(aJpeg)
  })

  await test.step('picked by a key', async () => {
    await composer(page).press('Escape')
    const choosing = page.waitForEvent('filechooser')
    await page.keyboard.press('i')
    const chooser = await choosing
    await chooser.setFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(aPdf) })
    await expect(own(page).getByRole('button', { name: /^Open the PDF/ })).toBeVisible()
    await composer(page).focus()
    await writes(page, 'Sent the plan beforehand.')
    await expect.poll(() => attached(context)).toMatchObject({ 'Sent the plan beforehand.': ['application/pdf'] })
  })

  await test.step('dropped on a note', async () => {
    const row = own(page).getByRole('listitem').filter({ hasText: 'Drew four shards' }).first()
    expect(await dropsFile(row, picture)).toBe(true)
    await expect
      .poll(() => attached(context))
      .toMatchObject({ 'Drew four shards behind a router.': ['image/jpeg', 'image/png'] })
    await expect(composer(page)).toHaveAttribute('placeholder', 'Type a note')
  })

  await test.step('a table that was copied is a table', async () => {
    const isTaken = await composer(page).evaluate((area) => {
      const data = new DataTransfer()
      data.setData('text/plain', 'read\t3 ms')
      data.setData('text/html', '<table><td>read</td></table>')
      data.items.add(new File(['x'], 'image.png', { type: 'image/png' }))
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      area.dispatchEvent(event)
      return event.defaultPrevented
    })
    expect(isTaken).toBe(false)
  })

  await test.step('seen large, deleted, and brought back', async () => {
    const pictures = own(page).getByRole('button', { name: /^Open the picture/ })
    await expect(pictures).toHaveCount(2)
    await pictures.last().click()
    const dialog = page.getByRole('dialog', { name: 'Drew four shards behind a router.' })
    await expect(dialog.getByRole('img')).toHaveJSProperty('naturalWidth', 4)
    await expect(dialog.getByRole('link', { name: 'Save the picture' })).toHaveAttribute('download', /^evidence-/)
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Delete the picture' }).click()
    await expect(dialog).toBeHidden()
    const undo = page.getByRole('button', { name: 'Undo' })
    await undo.hover() // a message under the pointer stays
    await expect.poll(() => attached(context)).toMatchObject({ 'Drew four shards behind a router.': ['image/jpeg'] })
    await undo.click()
    await expect
      .poll(() => attached(context))
      .toMatchObject({ 'Drew four shards behind a router.': ['image/jpeg', 'image/png'] })
  })
})

test('what cannot be attached is said at once, and what is too large is offered smaller', async () => {
  const { page, context } = ada
  await opens(page)
  const before = await attachments(context)
  const refusals: [string, Uint8Array, string, string][] = [
    ['board.png', Buffer.from('<!doctype html><script>alert(1)</script>'), 'image/png', 'is neither a picture'],
    ['drawing.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml', 'is neither a picture'],
    ['notes.docx', Buffer.from('PK\u0003\u0004'), 'application/zip', 'is neither a picture'],
    ['cut.png', aPng.subarray(0, 40), 'image/png', 'is damaged'],
    ['nothing.png', new Uint8Array(0), 'image/png', 'is empty'],
  ]
  for (const [name, bytes, type, why] of refusals) {
    await pastesFile(page, { name, bytes, type })
    await expect(page.getByText(`Not attached: ${name} ${why}`)).toBeVisible()
  }
  expect(await attachments(context)).toEqual(before)

  await test.step('fifty megabytes', async () => {
    await pastesFile(page, { ...picture, name: 'fifty.png', padding: 50 * 1024 * 1024 })
    const dialog = page.getByRole('dialog', { name: 'Too large as it is' })
    await expect(dialog).toContainText('fifty.png has 50 MB, and a picture may have 5 MB.')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Leave it' }).click()
    await expect(dialog).toBeHidden()
    expect(await attachments(context)).toEqual(before)
  })

  await test.step('a photograph, drawn smaller on this device', async () => {
    await composer(page).focus()
    expect(await pastesHugePhotograph(page, 1_600)).toBeGreaterThan(attachmentLimit)
    const dialog = page.getByRole('dialog', { name: 'Too large as it is' })
    await dialog.getByRole('button', { name: 'Make it smaller' }).click()
    await expect(dialog).toBeHidden({ timeout: 120_000 })
    await composer(page).focus()
    await writes(page, 'The whole whiteboard.')
    await expect.poll(() => attached(context)).toMatchObject({ 'The whole whiteboard.': ['image/jpeg'] })
  })
})

test('without a network it waits with its note, over a closed page too, and goes once, though an answer is lost', async () => {
  const { page, context } = ada
  await opens(page)
  const before = (await attachments(context)).length
  await context.setOffline(true)
  await pastesFile(page, picture)
  await writes(page, 'Sketched the queue.')
  await expect(page.getByRole('button', { name: '1 note, 1 picture kept on this device' })).toBeVisible()
  await expect(own(page).getByRole('button', { name: /Open the picture: Sketched the queue/ })).toBeVisible()
  await expectAccessible(page)
  await page.close({ runBeforeUnload: false })

  let lost = 0
  await context.route(/\/attachments\/[0-9a-f-]+$/, async (route) => {
    if (route.request().method() !== 'PUT' || lost > 0) return route.continue()
    lost++
    await route.fetch() // the server has it
    await route.abort()
  })
  await context.setOffline(false)
  ada.page = await context.newPage()
  await opens(ada.page)
  // Notes do not wait for it.
  await writes(ada.page, 'Typed meanwhile.')
  await expect(saved(ada.page)).toBeVisible({ timeout: 120_000 })
  await context.unroute(/\/attachments\/[0-9a-f-]+$/)
  expect(lost).toBe(1)
  expect(await attached(context)).toMatchObject({ 'Sketched the queue.': ['image/png'], 'Typed meanwhile.': [] })
  expect(await attachments(context)).toHaveLength(before + 1)
  await ada.page.reload()
  const row = own(ada.page).getByRole('listitem').filter({ hasText: 'Sketched the queue.' }).first()
  await expect(row.getByRole('img')).toHaveJSProperty('naturalWidth', 4)
})

test('it goes with its note into the scorecard and the debrief, and is frozen then', async () => {
  const { page, context } = ada
  const { request } = context
  const shown = (await notes(context)).find(({ text }) => text.startsWith('Drew four shards'))
  const tags = [{ competencyId: 'ownership', polarity: 'signal' }]
  const stored = await ask<{ items: Record<string, unknown>[] }>(request, 'GET', `${address()}/notes`)
  const {
    id: _id,
    createdAt: _created,
    updatedAt: _updated,
    ...content
  } = stored.items.find(({ id }) => id === shown?.id) ?? {}
  await ask(request, 'PUT', `${address()}/notes/${shown?.id}`, { ...content, tags })
  await ask(request, 'POST', `${address()}/clock`, { action: 'end' })

  await test.step('beside the note on the scorecard', async () => {
    await page.goto(`${address()}/scorecard#ownership`)
    await page
      .getByRole('button', { name: /Open the picture: Drew four shards/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog', { name: 'Drew four shards behind a router.' })
    await expect(dialog.getByRole('img')).toHaveJSProperty('naturalWidth', 4)
    await expect(dialog.getByRole('button', { name: /Delete/ })).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expectAccessible(page)
  })

  await test.step('frozen once submitted', async () => {
    const { kit } = await ask<{ kit: { content: { competencies: { id: string }[] } } }>(request, 'GET', address())
    const ratings = kit.content.competencies.map(({ id }) => ({
      competencyId: id,
      rating: 3,
      notAssessed: false,
      rationale: 'Seen on the board.',
      fromMemory: id !== 'ownership',
      confidence: 'medium',
      noteIds: id === 'ownership' ? [shown?.id] : [],
    }))
    const draft = { ratings, recommendation: 'yes', summary: 'Drew it all.', revision: 0 }
    await ask(request, 'PUT', `${address()}/scorecard`, draft)
    await ask(request, 'POST', `${address()}/scorecard/submit`)
    await page.goto(address())
    await page
      .getByRole('button', { name: /Open the picture: Drew four shards/ })
      .first()
      .click()
    await expect(page.getByRole('dialog').getByRole('link', { name: 'Save the picture' })).toBeVisible()
    await expect(page.getByRole('dialog').getByRole('button', { name: /Delete/ })).toHaveCount(0)
  })

  await test.step('behind the figure in the debrief', async () => {
    const { interviews } = await ask<{ interviews: { id: string }[] }>(
      request,
      'GET',
      `/candidacies/${prepared.candidacyId}`,
    )
    for (const { id } of interviews.filter((one) => one.id !== prepared.interviewId))
      await ask(request, 'POST', `/candidacies/${prepared.candidacyId}/debrief/waivers`, {
        interviewId: id,
        reason: 'Not needed.',
      }).catch(() => {}) // an optional round owes nothing
    await ask(request, 'POST', `/candidacies/${prepared.candidacyId}/debrief/open`, {})
    await page.goto(`/candidacies/${prepared.candidacyId}/debrief#ownership`)
    const evidence = page.getByRole('button', { name: /Open the picture: Drew four shards/ }).first()
    await expect(evidence.getByRole('img')).toHaveJSProperty('naturalWidth', 4)
    await evidence.click()
    await expect(page.getByRole('dialog', { name: 'Drew four shards behind a router.' }).getByRole('img')).toBeVisible()
    await expectAccessible(page)
  })
})
