import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e.ts'
import { aPerson, expectAccessible } from '../support/people.ts'
import { ask, prepareInterview, storedTexts } from '../support/prepared.ts'

test.use({ serverEnv: {} })

const own = (page: Page) => page.getByRole('region', { name: 'Your notes' })
const composer = (page: Page) => page.getByRole('textbox', { name: 'Note', exact: true })
const code = (page: Page) => page.getByRole('textbox', { name: 'Code', exact: true })
const saved = (page: Page) => page.getByRole('banner').getByText('Saved on the server')

const numbered = (index: number) => ({
  text: `Note ${index}.`,
  offsetMs: index,
  sectionId: null,
  tags: [],
  revision: 0,
})

/** By the clipboard, as people do: line ends, tabs and characters that no key makes come as they are. */
async function pastes(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => document.execCommand('insertText', false, pasted), text)
}

test('notes of every kind come back as they were written: code, long ones, other alphabets, tables, and what cannot be kept', async ({
  browser,
  server,
}) => {
  const ada = await aPerson(browser, server.url, { viewport: { width: 720, height: 800 } })
  const { page, context } = ada
  const { interviewId } = await prepareInterview(context.request)
  await ask(context.request, 'POST', `/interviews/${interviewId}/clock`, { action: 'start' })
  const stored = () => storedTexts(context.request, interviewId)
  const texts: string[] = []

  await test.step('code: Tab indents, Enter makes a line, signs are text, and Tab behind Esc leaves', async () => {
    await page.goto(`/interviews/${interviewId}`)
    await composer(page).press('Escape')
    await page.keyboard.press('c')
    await expect(page.getByLabel('Language of the code')).toHaveValue('')
    await page.getByLabel('Language of the code').selectOption('Python')
    await expect(code(page)).toBeFocused()
    await page.keyboard.type('def f(xs):')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('# C# + no')
    await page.keyboard.press('Enter')
    await page.keyboard.type('return xs[-1]')
    await expect(code(page)).toHaveValue('def f(xs):\n    # C# + no\n    return xs[-1]')
    await page.keyboard.press('Control+z')
    await expect(code(page)).not.toHaveValue('def f(xs):\n    # C# + no\n    return xs[-1]')
    await page.keyboard.press('Control+Shift+z')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    await expect(code(page)).not.toBeFocused()
    await expect(code(page)).toHaveValue('def f(xs):\n    # C# + no\n    return xs[-1]')
    await page.reload()
    await expect(code(page)).toHaveValue('def f(xs):\n    # C# + no\n    return xs[-1]')
    await expect(page.getByLabel('Language of the code')).toHaveValue('Python') // and with it its keys
    await code(page).press('Control+Enter')
    await expect(composer(page)).toHaveValue('')
    await expect(own(page).locator('pre')).toContainText('Python')
    texts.push('def f(xs):\n    # C# + no\n    return xs[-1]')
    await expect.poll(stored).toEqual(texts)
    await composer(page).press('Escape')
    await page.keyboard.press('c')
    await expect(page.getByLabel('Language of the code')).toHaveValue('Python')
    await page.getByLabel('Language of the code').selectOption('Not code, text')
    await expect(composer(page)).toBeFocused()
  })

  await test.step('code is tagged, changed in its place and split, and each of it can be taken back', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('t')
    await expect(own(page).getByRole('textbox')).toBeFocused()
    await page.keyboard.type('own')
    await expect(page.getByRole('listbox', { name: 'Tag the note as' })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(own(page).getByRole('textbox')).toBeHidden()
    await expect(own(page).getByText('Ownership')).toBeVisible()
    await expect.poll(stored).toEqual(texts)
    await page.getByRole('button', { name: /^Edit the note/ }).click()
    const editor = own(page).getByRole('textbox')
    await expect(editor).toHaveValue(texts[0] ?? '')
    await expectAccessible(page)
    await editor.press('Control+End')
    await editor.press('Enter')
    await page.keyboard.type('print(1)')
    await editor.evaluate((area: HTMLTextAreaElement) =>
      area.setSelectionRange(area.value.indexOf('\n    return'), area.value.indexOf('\n    return')),
    )
    await own(page).getByRole('button', { name: 'Split' }).click()
    await expect.poll(stored).toEqual(['def f(xs):\n    # C# + no', '    return xs[-1]\n    print(1)'])
    await expect(editor).toBeHidden()
    await page.keyboard.press('Escape')
    await page.keyboard.press('u')
    await expect.poll(stored).toEqual(texts)
    await expect(own(page).getByText('Ownership')).toBeVisible()
  })

  const odd: [string, string][] = [
    ['one character', 'x'],
    ['emoji', '👩‍👩‍👧‍👦 led 🏳️‍🌈 + 👍🏽'],
    ['right to left', 'הוביל את הצוות, ثم سلّم العمل'],
    ['zero width, and marks that turn the line', 'a\u200bb\u200d\u2060c \u202eabc\u202c \ufeffd'],
    ['a table', 'stage\tp50\tp99\nread\t3 ms\t80 ms\n\n| a | b |\n|---|---|\n'],
    ['what looks like a page', '<script>alert(1)</script><img src=x onerror=alert(1)> &amp; {{7*7}}'],
  ]
  for (const [name, text] of odd)
    await test.step(name, async () => {
      await composer(page).focus()
      await pastes(page, text)
      await page.keyboard.press('Enter')
      await expect(composer(page)).toHaveValue('')
      texts.push(text)
      await expect.poll(stored).toEqual(texts)
    })

  await test.step('nothing is no note', async () => {
    await composer(page).press('Enter')
    await pastes(page, ' \n ')
    await composer(page).press('Enter')
    await expect(composer(page)).toHaveValue(' \n ')
    await expect(saved(page)).toBeVisible()
    await composer(page).fill('')
    expect(await stored()).toEqual(texts)
  })

  await test.step('what is no evidence for a job is asked about, here and nowhere else', async () => {
    const sent: string[] = []
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    const hint = page.getByText('Family: is this evidence for the job?')
    const place = await composer(page).boundingBox()
    await page.keyboard.type('Calm on call. Her husband works there too.')
    await expect(hint).toBeVisible()
    await expect(composer(page)).toBeFocused()
    expect(await composer(page).boundingBox()).toEqual(place)
    await expectAccessible(page)
    expect(sent.filter((one) => /husband|family/i.test(one))).toEqual([])
    await page.getByRole('button', { name: 'Do not say so again' }).click()
    await expect(hint).toBeHidden()
    await expect(composer(page)).toBeFocused()
    await composer(page).fill('')
  })

  await test.step('a hundred thousand characters are one note, which shows its beginning', async () => {
    const long = Array.from({ length: 1_000 }, (_, index) => `${index} `.padEnd(99, 'lorem ')).join('\n')
    const whole = long.padEnd(100_000, 'x')
    await composer(page).focus()
    await composer(page).fill(whole)
    await page.keyboard.press('Enter')
    await expect(composer(page)).toHaveValue('')
    texts.push(whole)
    await expect.poll(async () => (await stored()).at(-1) === whole).toBe(true)
    await expect(saved(page)).toBeVisible()
    const row = own(page).getByRole('listitem').last()
    await expect(row).toContainText('0 lorem')
    await expect(row).not.toContainText('999 lorem')
    await row.getByRole('button', { name: 'Show all' }).click()
    await expect(row).toContainText('999 lorem')
  })

  await test.step('what cannot be kept is said at once, and the text stays', async () => {
    const alert = page.getByRole('form', { name: 'New note' })
    await composer(page).fill('y'.repeat(100_001))
    await composer(page).press('Enter')
    await expect(alert).toContainText('A note holds 100,000 characters, and this has 100,001: make two of it.')
    await expectAccessible(page)
    await expect(composer(page)).toHaveValue('y'.repeat(100_001))
    await composer(page).evaluate((area: HTMLTextAreaElement) => (area.value = 'Led it.\0'))
    await composer(page).press('Enter')
    await expect(alert).toContainText(
      'It holds a NUL character, which cannot be stored, behind “Led it.”: take it out.',
    )
    await composer(page).fill('Led it.')
    await composer(page).press('Enter')
    texts.push('Led it.')
    await expect.poll(async () => (await stored()).at(-1)).toBe('Led it.')
    await expect(alert).not.toContainText('NUL')
  })

  await page.reload()
  await expect(own(page)).toContainText('Led it.')
  expect(await stored()).toEqual(texts)

  await test.step('two thousand notes are no burden: the newest are drawn, the others when they are asked for', async () => {
    for (let from = 0; from < 2_000; from += 200)
      await ask(context.request, 'POST', `/interviews/${interviewId}/sync`, {
        operations: Array.from({ length: 200 }, (_, index) => ({
          op: 'put',
          noteId: `0198f0a0-0000-7000-8000-${String(from + index).padStart(12, '0')}`,
          note: numbered(from + index),
        })),
      })
    await page.reload()
    await expect(own(page)).toContainText('Led it.')
    const rows = own(page).getByRole('listitem')
    await expect(rows).toHaveCount(200)
    await composer(page).fill('One more.')
    await composer(page).press('Enter')
    await expect(own(page)).toContainText('One more.')
    await expect(saved(page)).toBeVisible()
    await expectAccessible(page)
    const earlier = own(page).getByRole('button', { name: `Show ${2_000 + texts.length + 1 - 200} earlier notes` })
    const [button, first] = [await earlier.boundingBox(), await rows.first().boundingBox()]
    expect(button?.y).toBeLessThan(first?.y ?? 0)
    await earlier.click()
    await expect(rows).toHaveCount(2_000 + texts.length + 1)
    await expect(own(page)).toContainText('Note 0.')
  })
  expect(ada.complaints).toEqual([])
})
