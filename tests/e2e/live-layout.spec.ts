import type { APIRequestContext } from '@playwright/test'
import type { Interview } from '#contract/interviews.ts'
import type { Loop } from '#domain/loop.ts'
import { expect, test } from '../support/e2e.ts'
import { needed, outOfSight, sizes } from '../support/in-sight.ts'
import { presses, signsIn, touches } from '../support/live-steps.ts'
import { aPerson, expectAccessible } from '../support/people.ts'
import { ask, prepareInterview } from '../support/prepared.ts'

test.use({ serverEnv: {} })

/** A candidacy for a job with this loop, led through by whoever asks, each of its interviews under way. */
async function started(request: APIRequestContext, loopSlug: string): Promise<string[]> {
  const { user } = await ask<{ user: { id: string } }>(request, 'GET', '/session')
  const job = await ask<{ id: string }>(request, 'POST', '/jobs', { title: `Layout of ${loopSlug}`, loopSlug })
  const candidate = await ask<{ id: string }>(request, 'POST', '/candidates', { name: 'Wilhelmina Featherstonehaugh' })
  const { interviews } = await ask<{ interviews: { id: string }[] }>(request, 'POST', '/candidacies', {
    candidateId: candidate.id,
    jobId: job.id,
  })
  for (const { id } of interviews) {
    await ask(request, 'PATCH', `/interviews/${id}`, { panel: [{ userId: user.id, seat: 'lead' }] })
    await ask(request, 'POST', `/interviews/${id}/clock`, { action: 'start' })
  }
  return interviews.map(({ id }) => id)
}

/** The shipped loops, which between them have every kit, with rounds that do not wait for each other. */
async function loopsAtOnce(request: APIRequestContext): Promise<string[]> {
  const { items } = await ask<{ items: Loop[] }>(request, 'GET', '/loops')
  const slugs: string[] = []
  for (const { slug, title, rounds } of items.filter((loop) => loop.slug !== 'values-pair')) {
    const atOnce = rounds.map((round) => ({ ...round, stage: 'onsite' }))
    await ask(request, 'POST', '/loops', { slug: `${slug}-at-once`, title: `${title} at once`, rounds: atOnce })
    slugs.push(`${slug}-at-once`)
  }
  return slugs
}

test.beforeAll(async ({ browser, server }) => {
  const context = await browser.newContext({ baseURL: server.url })
  await prepareInterview(context.request)
  await context.close()
})

test('what is needed is in sight, in every kind of kit, at every size and in both themes', async ({
  browser,
  server,
}) => {
  test.setTimeout(900_000)
  const ada = await aPerson(browser, server.url, { viewport: sizes.half })
  await signsIn(ada.context)
  const { page } = ada
  const lost: string[] = []
  for (const loop of await loopsAtOnce(ada.context.request)) {
    for (const id of await started(ada.context.request, loop)) {
      const { kit } = await ask<Interview>(ada.context.request, 'GET', `/interviews/${id}`)
      await page.goto(`/interviews/${id}`)
      await touches(page)
      for (const section of kit.content.sections) {
        await expect(page.getByRole('region', { name: `Prompts of ${section.title}` })).toBeVisible()
        const isPrompt = (await page.locator('#current-prompt').count()) > 0
        const looks = isPrompt ? Math.max(1, section.prompts.length) : 0
        for (let index = 0; index < looks; index++) {
          // the whole card with its follow-ups, where it is not a problem with its statement
          const card = section.prompts.length > 0 ? { card: '[aria-labelledby="current-prompt"]' } : {}
          const hidden = await outOfSight(page, { ...needed, ...card })
          const text = hidden.length > 0 ? await page.locator('#current-prompt').textContent() : ''
          for (const words of hidden) lost.push(`${kit.slug} “${text?.slice(0, 40)}” ${words}`)
          await presses(page, 'j')
        }
        if (section !== kit.content.sections.at(-1)) await presses(page, 'n')
      }
    }
  }
  expect(lost).toEqual([])
  expect(ada.complaints).toEqual([])

  const [valuesId = ''] = await started(ada.context.request, 'software-engineer-values')
  await ask(ada.context.request, 'POST', `/interviews/${valuesId}/clock`, { action: 'goto', sectionId: 'ownership' })
  const storageState = await ada.context.storageState()
  for (const [name, viewport] of Object.entries(sizes)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await test.step(`${name}, ${colorScheme}`, async () => {
        const isTouch = name === 'phone' || name === 'tablet'
        const size = { viewport, colorScheme, hasTouch: isTouch, isMobile: isTouch, storageState }
        const { page: sized, context } = await aPerson(browser, server.url, size)
        await sized.goto(`/interviews/${valuesId}`)
        await expect(sized.locator('#current-prompt')).toBeVisible()
        expect(await outOfSight(sized, needed)).toEqual([])
        expect(await sized.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
        await expectAccessible(sized)
        if (name !== 'phone') return context.close()
        await sized.getByRole('textbox', { name: 'Note' }).tap()
        await expect(sized.getByRole('button', { name: /part of the story/ })).toBeVisible()
        expect(await outOfSight(sized, { save: 'form[aria-label="New note"] button[type="submit"]' })).toEqual([])
        const small = await sized
          .locator('main, header, nav[aria-label]')
          .getByRole('button')
          .evaluateAll((buttons) =>
            buttons.flatMap((button) => {
              const { width, height } = button.getBoundingClientRect()
              const isShown = width > 1 && height > 1
              return isShown && (width < 43.5 || height < 43.5)
                ? [`${button.ariaLabel ?? button.textContent}: ${width} x ${height}`]
                : []
            }),
          )
        expect(small).toEqual([])
        await context.close()
      })
    }
  }
})
