import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Scorecard } from '#contract/scorecards.ts'
import type { Draft } from '#domain/scorecard.ts'
import { ratingOf, withRating } from '#web/features/scorecards/draft.ts'
import { DraftSaver, type KeptDraft, type SaveOutcome } from '#web/features/scorecards/draft-saver.ts'

const card = (summary: string, revision: number): Scorecard => ({
  id: '019a0000-0000-7000-8000-000000000001',
  interviewId: '019a0000-0000-7000-8000-000000000002',
  state: 'draft',
  ratings: [],
  recommendation: null,
  withheldReason: null,
  summary,
  revision,
  updatedAt: '2026-11-20T10:00:00.000Z',
  submittedAt: null,
})
const draftOf = (summary: string): Draft => ({ ratings: [], recommendation: null, withheldReason: null, summary })
const write = (summary: string) => (draft: Draft) => ({ ...draft, summary })

/** A server that keeps one draft, and what a device keeps. Answers wait until they are let go. */
function desk({ stored = card('', 0), kept = null as KeptDraft | null, knownNoteIds = new Set<string>() } = {}) {
  const server = { card: stored, isReachable: true, sent: [] as { summary: string; revision: number }[] }
  const device = { kept }
  let release: (() => void) | null = null
  const gate = { isClosed: false }
  const send = async (draft: Draft, revision: number): Promise<SaveOutcome> => {
    server.sent.push({ summary: draft.summary, revision })
    if (gate.isClosed) await new Promise<void>((resolve) => (release = resolve))
    if (!server.isReachable) return { kind: 'passing' }
    if (server.card.state === 'submitted') return { kind: 'frozen', current: server.card }
    if (revision !== server.card.revision) return { kind: 'conflict', current: server.card }
    const saved = { ...server.card, ...draft, ratings: [...draft.ratings], revision: revision + 1 }
    server.card = saved
    return { kind: 'saved', scorecard: saved }
  }
  const keep = async (draft: KeptDraft | null) => {
    device.kept = draft
  }
  const saver = new DraftSaver({ scorecard: stored, kept, knownNoteIds, send, keep, onSaved: () => {} })
  return { saver, server, device, gate, letGo: () => release?.() }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('a draft that is written', () => {
  it('is kept on this device at once and saved when the person pauses, in one save', async () => {
    const { saver, server, device } = desk()
    saver.edit(write('a'))
    saver.edit(write('ab'))
    await pass(0)
    expect(device.kept?.draft.summary).toBe('ab')
    await pass(599)
    expect(server.sent).toEqual([])
    await pass(1)
    expect(server.sent).toEqual([{ summary: 'ab', revision: 0 }])
    expect(saver.getState()).toMatchObject({ status: 'saved' })
    expect(device.kept).toBeNull()
  })

  it('waits while another save is under way, and follows it on its revision', async () => {
    const { saver, server, gate, letGo } = desk()
    gate.isClosed = true
    saver.edit(write('first'))
    await pass(600)
    saver.edit(write('second'))
    await pass(5_000)
    expect(server.sent).toHaveLength(1)
    gate.isClosed = false
    letGo()
    await pass(5_000)
    expect(server.sent).toEqual([
      { summary: 'first', revision: 0 },
      { summary: 'second', revision: 1 },
    ])
    expect(server.card.summary).toBe('second')
  })

  it('stays on this device while the server is away, and is sent again until it is there', async () => {
    const { saver, server, device } = desk()
    server.isReachable = false
    saver.edit(write('kept'))
    await pass(600)
    expect(saver.getState().status).toBe('offline')
    expect(saver.getState().offlineSince).not.toBeNull()
    await pass(20_000)
    expect(server.sent.length).toBeGreaterThan(3)
    expect(device.kept?.draft.summary).toBe('kept')
    server.isReachable = true
    await pass(20_000)
    expect(saver.getState()).toMatchObject({ status: 'saved', offlineSince: null })
    expect(server.card.summary).toBe('kept')
  })

  it('is not sent again when nothing changed', async () => {
    const { saver, server } = desk({ stored: card('same', 3) })
    saver.edit(write('same'))
    await pass(2_000)
    expect(server.sent).toEqual([])
    expect(saver.getState().status).toBe('saved')
  })
})

describe('flush', () => {
  it('saves now and says whether the server has all of it', async () => {
    const { saver, server } = desk()
    saver.edit(write('now'))
    await expect(saver.flush()).resolves.toBe(true)
    expect(server.card.summary).toBe('now')
    server.isReachable = false
    saver.edit(write('not now'))
    await expect(saver.flush()).resolves.toBe(false)
  })
})

describe('what this device kept', () => {
  it('goes on where it was written on what the server has', async () => {
    const { saver, server } = desk({ stored: card('old', 2), kept: { draft: draftOf('typed'), revision: 2 } })
    expect(saver.getState().draft.summary).toBe('typed')
    await pass(10)
    expect(server.card.summary).toBe('typed')
  })

  it('is shown beside what was saved elsewhere since; nothing is sent before the person has chosen', async () => {
    const { saver, server } = desk({ stored: card('theirs', 5), kept: { draft: draftOf('mine'), revision: 2 } })
    expect(saver.getState()).toMatchObject({ status: 'conflict', theirs: { summary: 'theirs' } })
    saver.edit(write('mine, more'))
    await pass(5_000)
    expect(server.sent).toEqual([])
    await expect(saver.flush()).resolves.toBe(false)
    saver.resolve('mine')
    await pass(10)
    expect(server.card).toMatchObject({ summary: 'mine, more', revision: 6 })
  })

  it('gives way where the person takes the other one', async () => {
    const { saver, server, device } = desk({ stored: card('theirs', 5), kept: { draft: draftOf('mine'), revision: 2 } })
    saver.resolve('theirs')
    await pass(1_000)
    expect(saver.getState()).toMatchObject({ status: 'saved', draft: { summary: 'theirs' } })
    expect(server.sent).toEqual([])
    expect(device.kept).toBeNull()
  })
})

describe('a save that meets another revision', () => {
  it('stops and shows both', async () => {
    const { saver, server } = desk({ stored: card('', 1) })
    server.card = card('from elsewhere', 2)
    saver.edit(write('from here'))
    await pass(600)
    expect(saver.getState()).toMatchObject({
      status: 'conflict',
      draft: { summary: 'from here' },
      theirs: { summary: 'from elsewhere' },
    })
  })

  it('is over once it was submitted elsewhere', async () => {
    const { saver, server } = desk({ stored: card('', 1) })
    server.card = { ...card('final', 2), state: 'submitted' }
    saver.edit(write('too late'))
    await pass(600)
    expect(saver.getState().status).toBe('frozen')
    const sent = server.sent.length
    saver.edit(write('still too late'))
    await pass(5_000)
    expect(server.sent).toHaveLength(sent)
  })
})

describe('a newer revision that is heard of', () => {
  it('is taken where nothing of this device waits', () => {
    const { saver } = desk({ stored: card('old', 1) })
    saver.learn(card('new', 2))
    expect(saver.getState().draft.summary).toBe('new')
  })

  it('does not overwrite what is being written', () => {
    const { saver } = desk({ stored: card('old', 1) })
    saver.edit(write('mine'))
    saver.learn(card('new', 2))
    expect(saver.getState().draft.summary).toBe('mine')
  })
})

describe('a note that is not on the server yet', () => {
  it('is cited there once it is', async () => {
    const { saver, server, device } = desk()
    const note = { id: 'n1', tags: [{ competencyId: 'ownership', polarity: 'signal' as const }] }
    saver.edit((draft) => withRating(draft, { ...ratingOf(draft, 'ownership', [note]), rating: 3 }))
    await pass(600)
    expect(server.card.ratings[0]?.noteIds).toEqual([])
    expect(device.kept?.draft.ratings[0]?.noteIds).toEqual(['n1'])
    saver.learnNotes(new Set(['n1']))
    await pass(600)
    expect(server.card.ratings[0]?.noteIds).toEqual(['n1'])
    expect(device.kept).toBeNull()
  })
})

describe('leaving the page', () => {
  it('sends what waits, and keeps it on this device until it is known to be there', async () => {
    const { saver, server, device, gate, letGo } = desk()
    saver.edit(write('last words'))
    gate.isClosed = true
    saver.close()
    await pass(0)
    expect(server.sent).toHaveLength(1)
    expect(device.kept?.draft.summary).toBe('last words')
    letGo()
    await pass(0)
    expect(server.card.summary).toBe('last words')
    expect(device.kept).toBeNull()
  })

  it('forgets a draft that was submitted', async () => {
    const { saver, device, server } = desk()
    server.isReachable = false
    saver.edit(write('x'))
    await pass(10)
    await saver.forget()
    expect(device.kept).toBeNull()
    await pass(20_000)
    expect(server.sent).toEqual([])
  })
})
