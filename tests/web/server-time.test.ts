import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

/** The device's two clocks: the time of day, which may be set, and the running one, which stands while it sleeps. */
let timeOfDay = 0
let running = 0
/** What time it really is, as the server says it. */
let truth = 0
const minute = 60_000
const iso = (ms: number) => new Date(ms).toISOString()

beforeEach(() => {
  truth = Date.parse('2026-05-04T14:00:00.000Z')
  timeOfDay = truth
  running = 5_000
  vi.spyOn(Date, 'now').mockImplementation(() => timeOfDay)
  vi.spyOn(performance, 'now').mockImplementation(() => running)
})
afterEach(() => void vi.restoreAllMocks())

/** A page that has just been opened. */
async function aPage() {
  vi.resetModules()
  return { ...(await import('#web/lib/server-time.ts')), ...(await import('#web/lib/settled-time.ts')) }
}
const pass = (ms: number) => {
  truth += ms
  timeOfDay += ms
  running += ms
}
const sleep = (ms: number) => {
  truth += ms
  timeOfDay += ms
}

describe('when something was done', () => {
  it.each([
    ['right', 0],
    ['an hour ahead', 60 * minute],
    ['a day behind', -24 * 60 * minute],
  ])('is on the server’s clock where the device’s is %s', async (_, wrongMs) => {
    timeOfDay += wrongMs
    const page = await aPage()
    pass(minute)
    page.contact(iso(truth))
    pass(10 * minute)
    const done = page.timedNow()
    expect(done).toMatchObject({ at: iso(truth), guessedMs: 0 })
    pass(minute)
    page.contact(iso(truth))
    expect(page.settledTime(done)).toBe(done.at)
  })

  it('goes on while the device sleeps', async () => {
    const page = await aPage()
    page.contact(iso(truth))
    pass(minute)
    page.steadyNow()
    sleep(20 * minute)
    const done = page.timedNow()
    expect(done).toMatchObject({ at: iso(truth), guessedMs: 20 * minute })
    page.contact(iso(truth))
    expect(page.settledTime(done)).toBe(done.at)
  })

  it.each([
    ['ahead', 60 * minute],
    ['back', -60 * minute],
  ])('is right again, by the server’s next word, where the time of day leapt %s meanwhile', async (_, leapMs) => {
    const page = await aPage()
    page.contact(iso(truth))
    pass(5 * minute)
    const [before, beforeTruth] = [page.timedNow(), truth]
    timeOfDay += leapMs
    pass(5 * minute)
    const [done, doneTruth] = [page.timedNow(before.at), truth]
    pass(minute)
    page.contact(iso(truth))
    expect(page.settledTime(before)).toBe(iso(beforeTruth))
    expect(page.settledTime(done)).toBe(iso(doneTruth))
  })

  it('is reckoned from what an earlier page heard, and put right if the time of day was set since', async () => {
    const heard = truth
    const heardTimeOfDay = timeOfDay
    sleep(10 * minute)
    running = 100
    const page = await aPage()
    page.recallContact(iso(heard), heardTimeOfDay)
    const done = page.timedNow()
    expect(done).toMatchObject({ at: iso(truth), guessedMs: 0 })

    timeOfDay += 60 * minute
    running = 100
    const other = await aPage()
    other.recallContact(iso(heard), heardTimeOfDay)
    const [wrong, wrongTruth] = [other.timedNow(), truth]
    expect(wrong.at).toBe(iso(truth + 60 * minute))
    pass(minute)
    other.contact(iso(truth))
    expect(other.settledTime(wrong)).toBe(iso(wrongTruth))
  })

  it('of a page that began without the server and whose time of day leapt, the leap alone is taken back', async () => {
    const heard = truth
    const heardTimeOfDay = timeOfDay
    pass(5 * minute)
    running = 100
    const page = await aPage()
    page.recallContact(iso(heard), heardTimeOfDay)
    const [before, beforeTruth] = [page.timedNow(), truth]
    timeOfDay += 60 * minute
    pass(minute)
    const [after, afterTruth] = [page.timedNow(before.at), truth]
    page.contact(iso(truth))
    expect(page.settledTime(before)).toBe(iso(beforeTruth))
    expect(page.settledTime(after)).toBe(iso(afterTruth))
  })

  it('never steps back, however slowly an answer travels', async () => {
    const page = await aPage()
    page.contact(iso(truth)) // came at once
    pass(minute)
    const before = page.timedNow()
    const said = iso(truth)
    pass(4_000)
    page.contact(said) // four seconds on its way
    expect(page.timedNow().at).toBe(iso(truth))
    expect(page.timedNow().at > before.at).toBe(true)
    expect(page.momentOfServer(said)).toBe(page.steadyNow() - 4_000)
    expect(page.sinceContactMs()).toBe(0)
  })

  it('is put right by an answer that came faster than the ones before', async () => {
    const page = await aPage()
    const slow = iso(truth)
    pass(2_000)
    page.contact(slow)
    expect(page.timedNow().at).toBe(iso(truth - 2_000))
    pass(minute)
    page.contact(iso(truth))
    expect(page.timedNow().at).toBe(iso(truth))
  })

  it('is never to come, and never before what was done last', async () => {
    const page = await aPage()
    page.contact(iso(truth))
    const ahead = { at: iso(truth + 60 * minute), guessedMs: 0, reckonedFrom: 'a word that nobody remembers' }
    expect(page.settledTime(ahead)).toBe(iso(truth))
    expect(page.timedNow(iso(truth + 500)).at).toBe(iso(truth + 500))
  })

  it('is the device’s word where the server was never heard, until it is', async () => {
    timeOfDay -= 60 * minute
    const page = await aPage()
    expect(page.sinceContactMs()).toBeNull()
    const done = page.timedNow()
    expect(done.at).toBe(iso(truth - 60 * minute))
    const doneTruth = truth
    pass(minute)
    page.contact(iso(truth))
    expect(page.sinceContactMs()).toBe(0)
    expect(page.settledTime(done)).toBe(iso(doneTruth))
  })
})
