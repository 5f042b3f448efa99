import { expect, test } from '../support/e2e.ts'
import { boxOf, isInSight, keyboardPx, needed, outOfSight, sizes } from '../support/in-sight.ts'
import { signsIn } from '../support/live-steps.ts'
import { aPerson } from '../support/people.ts'
import { addInterview, ask, prepareInterview } from '../support/prepared.ts'

/** An interview by thumb: on a phone with its keyboard, on its side, and on a tablet. */
test.use({ serverEnv: {} })

test.beforeAll(async ({ browser, server }) => {
  const context = await browser.newContext({ baseURL: server.url })
  await prepareInterview(context.request)
  await context.close()
})

test('a thumb: the keyboard leaves in sight what is written, tagged and changed, on a phone, its side and a tablet', async ({
  browser,
  server,
}) => {
  const owner = await aPerson(browser, server.url)
  await signsIn(owner.context)
  const { interviewId } = await addInterview(owner.context.request, 'Wilhelmina Featherstonehaugh')
  const address = `/interviews/${interviewId}`
  await ask(owner.context.request, 'POST', `${address}/clock`, { action: 'start' })
  await ask(owner.context.request, 'POST', `${address}/clock`, { action: 'goto', sectionId: 'ownership' })
  const storageState = await owner.context.storageState()
  const touch = { viewport: sizes.phone, hasTouch: true, isMobile: true, storageState }
  const { page, complaints } = await aPerson(browser, server.url, touch)
  const composer = page.getByRole('textbox', { name: 'Note', exact: true })
  const own = page.getByRole('region', { name: 'Your notes' })
  const editor = own.getByRole('textbox')
  const picker = page.getByRole('listbox', { name: 'Tag the note as' })
  const keyboard = async (isUp: boolean) => {
    const { width, height } = sizes.phone
    await page.setViewportSize({ width, height: isUp ? height - keyboardPx : height })
  }
  await page.goto(address)
  await composer.tap()

  await test.step('a sign offers its tags above the keyboard that rises with it', async () => {
    await page.getByRole('button', { name: 'Tag as signal' }).tap()
    await expect(picker).toBeVisible()
    await keyboard(true)
    await expect(async () => {
      const [{ y, height }, words] = [await boxOf(picker), await boxOf(composer)]
      expect(words.y + words.height).toBeLessThanOrEqual(sizes.phone.height - keyboardPx)
      expect(y + height).toBeLessThan(words.y)
    }).toPass({ timeout: 60_000 })
    await picker.getByRole('option', { name: /Ownership/ }).tap()
    await page.keyboard.type('Led the rollout herself, and rolled it back once as the error budget went')
    await page.getByRole('button', { name: 'Save', exact: true }).tap()
    await keyboard(false)
    await expect(own).toContainText('Ownership')
  })

  await test.step('nothing lies over the words of a tagged note', async () => {
    const words = own.getByText(/^Led the rollout/)
    const isCovered = () =>
      words.evaluate((element) => {
        const { right, top } = element.getBoundingClientRect()
        const over = document.elementFromPoint(right - 4, top + 6)
        return over !== null && !element.contains(over) && getComputedStyle(over).backgroundColor !== 'rgba(0, 0, 0, 0)'
      })
    await expect.poll(isCovered).toBe(false)
  })

  await test.step('the note that is changed stays over the keyboard, with its tags and ways out', async () => {
    await own.getByRole('button', { name: /^Edit the note/ }).tap()
    await expect(editor).toBeFocused()
    await keyboard(true)
    await expect(editor).toBeVisible()
    await expect(editor).toBeFocused()
    for (const button of ['Tag as anti-pattern', 'Cancel', 'Save'])
      await expect.poll(() => isInSight(own.getByRole('button', { name: button })), button).toBe(true)
    await own.getByRole('button', { name: 'Tag as anti-pattern' }).tap()
    await picker.getByRole('option', { name: /Communication/ }).tap()
    await own.getByRole('button', { name: 'Save' }).tap()
    await expect(editor).toBeHidden()
    await keyboard(false)
    await expect(own).toContainText('Communication')
  })

  await test.step('what is only tagged keeps its words in sight, and asks for no keyboard', async () => {
    await composer.fill('Said “we” of the design')
    await page.getByRole('button', { name: 'Save', exact: true }).tap()
    await own.getByRole('button', { name: /^Tag the note/ }).tap()
    await expect(picker).toBeVisible()
    await expect(editor).toHaveAttribute('inputmode', 'none')
    await expect(async () => {
      const [list, words] = [await boxOf(picker), await boxOf(editor)]
      expect(list.y + list.height <= words.y || list.y >= words.y + words.height).toBe(true)
    }).toPass({ timeout: 60_000 })
    await picker.getByRole('option').first().tap()
    await expect(editor).toBeHidden()
    await page.getByRole('button', { name: 'Undo' }).tap()
    await expect(own.getByRole('button', { name: /^Tag the note/ })).toBeVisible()
  })

  await test.step('what was said goes by itself, also after a message was tapped; the menu takes back', async () => {
    await own.getByRole('button', { name: /^Tag the note/ }).tap()
    await picker.getByRole('option').first().tap()
    await expect(page.getByText('Note tagged')).toBeVisible()
    await expect(page.getByText('Note tagged')).toBeHidden()
    await page.getByRole('button', { name: 'More of this interview' }).tap()
    await page.getByRole('menuitem', { name: 'Undo' }).tap()
    await expect(own.getByRole('button', { name: /^Tag the note/ })).toBeVisible()
  })

  await test.step('a keyboard that lies over the page makes it as high as what is seen', async () => {
    await page.evaluate((height) => {
      const seen = window.visualViewport
      if (!seen) throw new Error('This browser has no visual viewport.')
      Object.defineProperty(seen, 'height', { configurable: true, get: () => height })
      seen.dispatchEvent(new Event('resize'))
    }, sizes.phone.height - keyboardPx)
    const save = page.getByRole('button', { name: 'Save', exact: true })
    await expect(own).toBeHidden()
    const { y, height } = await boxOf(save)
    expect(y + height).toBeLessThan(sizes.phone.height - keyboardPx)
    expect((await boxOf(page.locator('#current-prompt'))).y).toBeGreaterThan(0)
    await page.evaluate(() => {
      Reflect.deleteProperty(window.visualViewport ?? {}, 'height')
      window.visualViewport?.dispatchEvent(new Event('resize'))
    })
    await expect(own).toBeVisible()
  })

  await test.step('on its side the prompt stands beside the composer', async () => {
    await page.setViewportSize({ width: sizes.phone.height, height: sizes.phone.width })
    await expect(composer).toBeVisible()
    await expect.poll(() => outOfSight(page, needed)).toEqual([])
    await expect.poll(() => isInSight(page.getByRole('button', { name: /^Asked/ }))).toBe(true)
    await page.setViewportSize({ width: sizes.phone.height, height: 200 })
    for (const one of [composer, page.getByRole('button', { name: 'Tag as signal' })])
      await expect.poll(() => isInSight(one)).toBe(true)
  })

  await test.step('a tablet’s untagged note is tagged with one tap', async () => {
    await page.setViewportSize(sizes.tablet)
    await own.getByRole('button', { name: /^Tag the note/ }).tap()
    await picker.getByRole('option').first().tap()
    await expect(own.getByRole('button', { name: /^Tag the note/ })).toBeHidden()
  })
  expect(complaints).toEqual([])
})

test('a phone says when a section has run over, and one tap goes on', async ({ browser, server }) => {
  const ada = await aPerson(browser, server.url, { viewport: sizes.phone, hasTouch: true, isMobile: true })
  await signsIn(ada.context)
  const { interviewId } = await addInterview(ada.context.request, 'Jonas Weil')
  const at = new Date(Date.now() - 9 * 60_000).toISOString()
  await ask(ada.context.request, 'POST', `/interviews/${interviewId}/clock`, { action: 'start', at })
  await ada.page.goto(`/interviews/${interviewId}`)
  await ada.page.getByRole('textbox', { name: 'Note' }).tap()
  await expect(ada.page.getByText(/min over: go on to /)).toBeVisible()
  const { clock, composer } = needed
  await expect.poll(() => outOfSight(ada.page, { clock, composer })).toEqual([])
  await ada.page.getByRole('button', { name: 'Go there' }).tap()
  await expect(ada.page.getByRole('region', { name: 'Prompts of Collaboration deep dive' })).toBeVisible()
  await expect(ada.page.getByText(/min over: go on to /)).toBeHidden()

  await test.step('what it shows is read from its beginning, wherever the last prompt was scrolled to', async () => {
    await ada.page.setViewportSize({ ...sizes.phone, height: sizes.phone.height - keyboardPx })
    const prompts = ada.page.getByRole('region', { name: /^Prompts of / })
    const scrolled = () => prompts.evaluate((box) => (box.scrollTo({ top: 200 }), box.scrollTop))
    await expect.poll(scrolled).toBeGreaterThan(0)
    await ada.page.getByRole('button', { name: 'More of this interview' }).tap()
    await ada.page.getByRole('menuitem', { name: 'Next section' }).tap()
    await expect(ada.page.getByRole('region', { name: 'Prompts of Ownership, impact and trade-offs' })).toBeVisible()
    await expect.poll(() => prompts.evaluate((box) => box.scrollTop)).toBe(0)
  })
  expect(ada.complaints).toEqual([])
})
