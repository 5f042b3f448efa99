import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { noWork, type RehearsalWork } from '#domain/rehearsal/work.ts'
import { type Kept as KeptOf, type WorkOutcome as OutcomeOf, WorkSaver } from '#web/lib/work-saver.ts'

type Kept = KeptOf<RehearsalWork>
type WorkOutcome = OutcomeOf<RehearsalWork>

const skipping = (...skippedIds: string[]): RehearsalWork => ({ ...noWork, skippedIds })
const skip = (id: string) => (work: RehearsalWork) => ({ skippedIds: [...work.skippedIds, id] })
const clockAt = (offsetMs: number): RehearsalWork['clock'] => ({ ...noWork.clock, state: 'paused', offsetMs })

const nothingYet: Kept = { work: noWork, revision: 0 }

/** A server that keeps one rehearsal, and what a device keeps. Answers wait while the gate is closed. */
function desk({ stored = nothingYet, kept = null }: { stored?: Kept; kept?: Kept | null } = {}) {
  const server = { ...stored, isReachable: true, isFrozen: false, refusal: null as string | null, sent: [] as string[] }
  const device = { kept }
  const gate = { isClosed: false, open: () => {} }
  const send = async (work: RehearsalWork, revision: number): Promise<WorkOutcome> => {
    server.sent.push(`${work.skippedIds.join()} on ${revision}`)
    if (gate.isClosed) await new Promise<void>((resolve) => (gate.open = resolve))
    if (!server.isReachable) return { kind: 'passing' }
    if (server.isFrozen) return { kind: 'frozen' }
    if (server.refusal !== null) return { kind: 'refused', reason: server.refusal }
    if (revision !== server.revision)
      return { kind: 'conflict', current: { work: server.work, revision: server.revision } }
    server.work = work
    return { kind: 'saved', revision: ++server.revision }
  }
  const saver = new WorkSaver<RehearsalWork>({
    stored,
    kept,
    send,
    keep: async (now) => {
      device.kept = now
    },
    onSaved: () => {},
  })
  return { saver, server, device, gate }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('work that is done', () => {
  it('is on this device at once, and on the server once the person pauses, in one save', async () => {
    const { saver, server, device } = desk()
    saver.edit(skip('a'))
    saver.edit(skip('b'))
    expect(device.kept?.work.skippedIds).toEqual(['a', 'b'])
    expect(saver.getState().status).toBe('waiting')
    await pass(799)
    expect(server.sent).toEqual([])
    await pass(1)
    expect(server.sent).toEqual(['a,b on 0'])
    expect([saver.getState().status, device.kept]).toEqual(['saved', null])
  })

  it('while a save is under way follows it, on its revision', async () => {
    const { saver, server, gate } = desk()
    gate.isClosed = true
    saver.edit(skip('a'))
    await pass(800)
    saver.edit(skip('b'))
    gate.isClosed = false
    gate.open()
    await pass(2_000)
    expect(server.sent).toEqual(['a on 0', 'a,b on 1'])
    expect(server.work.skippedIds).toEqual(['a', 'b'])
  })

  it('is sent again until the server is reached', async () => {
    const { saver, server, device } = desk()
    server.isReachable = false
    saver.edit(skip('a'))
    await pass(2_000)
    expect(saver.getState().status).toBe('offline')
    expect(device.kept?.work.skippedIds).toEqual(['a'])
    server.isReachable = true
    await pass(20_000)
    expect([saver.getState().status, server.work.skippedIds]).toEqual(['saved', ['a']])
  })

  it('that the server refuses stays here, and is sent with the next change', async () => {
    const { saver, server, device } = desk()
    server.refusal = 'Not a section of this rehearsal.'
    saver.edit(skip('a'))
    await pass(800)
    expect(saver.getState()).toMatchObject({ status: 'refused', refusedBecause: server.refusal })
    expect(device.kept?.work.skippedIds).toEqual(['a'])
    server.refusal = null
    saver.edit(skip('b'))
    await pass(800)
    expect(server.work.skippedIds).toEqual(['a', 'b'])
  })

  it('is sent no more once it was submitted elsewhere', async () => {
    const { saver, server } = desk()
    server.isFrozen = true
    saver.edit(skip('a'))
    await pass(800)
    saver.edit(skip('b'))
    await pass(5_000)
    expect([saver.getState().status, server.sent]).toEqual(['frozen', ['a on 0']])
    expect(await saver.flush()).toBe(false)
  })
})

describe('the clock that goes on', () => {
  it('is kept on this device, and sent with the next change or on leaving', async () => {
    const { saver, server, device } = desk()
    saver.pass({ clock: clockAt(5_000) })
    await pass(10_000)
    expect([device.kept?.work.clock.offsetMs, server.sent]).toEqual([5_000, []])
    saver.close()
    await pass(0)
    expect(server.work.clock.offsetMs).toBe(5_000)
    expect(device.kept).toBeNull()
  })
})

describe('what this device kept', () => {
  it('goes on where it was, and is sent', async () => {
    const { saver, server } = desk({ kept: { work: skipping('a'), revision: 0 } })
    expect(saver.getState().work.skippedIds).toEqual(['a'])
    await pass(0)
    expect(server.work.skippedIds).toEqual(['a'])
  })

  it('is nothing new where the server has it, whatever the order of its keys', async () => {
    const { skippedIds, ...rest } = skipping('a')
    const kept = { work: { skippedIds, ...rest }, revision: 0 }
    const { saver, server } = desk({ stored: { work: skipping('a'), revision: 1 }, kept })
    await pass(5_000)
    expect([saver.getState().status, server.sent]).toEqual(['saved', []])
  })

  it('waits for a choice where the rehearsal went on elsewhere', async () => {
    const { saver, server } = desk({
      stored: { work: skipping('there'), revision: 3 },
      kept: { work: skipping('here'), revision: 2 },
    })
    await pass(5_000)
    expect(saver.getState()).toMatchObject({ status: 'conflict', theirs: { revision: 3 } })
    expect(server.sent).toEqual([])
  })
})

/** Saved elsewhere while something was done here. */
async function inTwo() {
  const both = desk()
  both.server.work = skipping('there')
  both.server.revision = 1
  both.saver.edit(skip('here'))
  await pass(800)
  expect(both.saver.getState().status).toBe('conflict')
  return both
}

describe('a rehearsal that goes on in two places', () => {
  it('is saved as it is here, if the person says so', async () => {
    const { saver, server } = await inTwo()
    saver.edit(skip('more'))
    await pass(5_000)
    expect(server.sent).toEqual(['here on 0'])
    saver.resolve('mine')
    await pass(0)
    expect([server.work.skippedIds, saver.getState().status]).toEqual([['here', 'more'], 'saved'])
  })

  it('or gives way, and what was drawn begins anew', async () => {
    const { saver, device } = await inTwo()
    saver.resolve('theirs')
    await pass(5_000)
    expect(saver.getState()).toMatchObject({ work: skipping('there'), status: 'saved', generation: 1 })
    expect(device.kept).toBeNull()
  })
})
