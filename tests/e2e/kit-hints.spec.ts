import { kitJson } from '#domain/kit-file/kit-file.ts'
import { expect, test } from '../support/e2e.ts'
import { expectAccessible } from '../support/people.ts'
import { smallKit } from '../support/small-kit.ts'

test.beforeEach(async ({ context, baseURL }) => {
  const answer = await context.request.post(`${baseURL}/api/v1/session`, {
    data: { email: 'manager@demo.example', password: 'evenloop-demo' },
  })
  expect(answer.status()).toBe(201)
})

test('what would be better is said at its field, with its reason', async ({ page }) => {
  await page.goto('/kits/em-values/edit?part=section-2')
  const asked = page.getByLabel('What is asked').first()
  for (const [words, hint] of [
    ['You told the team first, right?', '“right?” says which answer is wanted.'],
    ['Why did you do it? What came of it?', 'Two questions at once'],
    ['Do you have any kids?', 'asks about family'],
    ['word '.repeat(80), '80 words take more than 30 seconds to say'],
  ] as const) {
    await asked.fill(words)
    await expect(page.getByText(hint).first()).toBeVisible()
  }
  await asked.fill('Tell me about a plan that somebody else turned round.')
  await expect(page.getByText('take more than 30 seconds')).toBeHidden()
  await expect(page.getByText('Draft saved')).toBeVisible()

  await page.goto('/kits/em-values/edit?part=competencies')
  await page.getByLabel('1: well below').first().fill('Excellent communicator')
  await expect(page.getByText('It judges and names no behaviour.')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Competency of the catalogue').selectOption('coding')
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByText('No prompt asks for Coding')).toBeVisible()
  await expect(page.getByText('Draft saved')).toBeVisible()
  await page.goto('/kits/em-values/edit')
  await page.getByLabel('Minutes in all').fill('70')
  await expect(page.getByText('10 min not in a section yet')).toBeVisible()
  await expect(page.getByText(/^\d+ of 13 parts are written$/)).toBeVisible()
})

test('a bad part of a kit file waits beside the draft with its place', async ({ page }) => {
  const file = kitJson(smallKit())
    .replace('"Hear one story"', '"<script>alert(1)</script>"')
    .replace('"core": true', '"core": "yes"')
  await page.goto('/kits/import')
  await page.getByLabel('Guide or kit file', { exact: true }).fill(file)
  await expect(page.getByText('2 parts of it will wait beside the draft.')).toBeVisible()
  await page.getByRole('button', { name: 'Make a draft' }).click()
  const aside = page.getByRole('complementary', { name: 'Left over from the import' })
  await expect(aside.getByText('content.sections[1].goal: HTML is not taken: write it as plain text')).toBeVisible()
  await aside.getByRole('button', { name: 'yes' }).click()
  await expect(aside.getByText('content.sections[1].prompts[0].core: Write true or false')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Small kit' })).toBeVisible()
})
