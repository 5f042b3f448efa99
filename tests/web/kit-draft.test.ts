import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { KitDraft } from '#contract/kit-drafts.ts'
import type { DraftKit } from '#domain/kit-draft.ts'
import { kits } from '#db/kits/all.ts'
import { blankKit, blankProblem, blankPrompt, blankSection } from '#web/features/kits/blank-kit.ts'
import {
  listAt,
  newId,
  textAt,
  valueAt,
  withItem,
  withMovedItem,
  withoutItem,
  withValue,
} from '#web/features/kits/draft-path.ts'
import { KitDraftSaver, type SaveOutcome, type Writing } from '#web/features/kits/draft-saver.ts'
import type { KeptKit } from '#web/features/kits/kept-kit.ts'
import { partOf, partsOf } from '#web/features/kits/editor-parts.ts'
import { DraftKit as DraftKitSchema } from '#contract/kit-drafts.ts'
import { smallKit } from '../support/small-kit.ts'

const draft = (): DraftKit => {
  const { slug: _, ...kit } = structuredClone(smallKit())
  return kit
}

const ids = (of: DraftKit) => of.content.sections[1]?.prompts.map(({ id }) => id)

describe('places in a draft', () => {
  const path = 'content.sections[1].prompts[0].text'

  test('are read', () => {
    expect([textAt(draft(), path), textAt(draft(), 'durationMinutes'), valueAt(draft(), 'durationMinutes')]).toEqual([
      'Tell me about a change that you made.',
      '',
      30,
    ])
    expect([valueAt(draft(), 'content.none[3].text'), listAt(draft(), 'title')]).toEqual([undefined, []])
  })

  test('are changed without touching the draft, or what lies beside them', () => {
    const kit = draft()
    const changed = withValue(kit, path, 'Else')
    expect([textAt(kit, path), textAt(changed, path)]).toEqual(['Tell me about a change that you made.', 'Else'])
    expect(changed.content.sections[0]).toBe(kit.content.sections[0])
    expect(withValue(changed, path, textAt(kit, path))).toEqual(kit)
  })

  test('of lists take items, move them, and give them back where they were', () => {
    const kit = draft()
    const prompts = 'content.sections[1].prompts'
    const removed = listAt(kit, prompts)[0]
    const without = withoutItem(kit, prompts, 0)
    expect(ids(without)).toEqual(['p-start'])
    expect(withItem(without, prompts, removed, 0)).toEqual(kit)
    expect(ids(withMovedItem(kit, prompts, 0, 1))).toEqual(['p-start', 'p-story'])
    expect(withMovedItem(kit, prompts, 0, 2)).toBe(kit)
    expect(withItem(kit, 'content.problems', { id: 'x' }).content.problems).toHaveLength(2)
  })

  test('a list that is not there begins with its first item', () => {
    const kit = draft()
    delete kit.content.problems
    expect(withItem(kit, 'content.problems', blankProblem(kit)).content.problems).toHaveLength(1)
  })

  test('new ids are none of those that are there', () => {
    const kit = draft()
    const made = new Set(Array.from({ length: 200 }, () => newId(kit, 'p')))
    expect(made.size).toBe(200)
    expect([...made].every((id) => /^p-[0-9a-f]{6}$/.test(id))).toBe(true)
  })
})

test('what a new kit, section, prompt or problem begins as can be saved', () => {
  const kit = blankKit('New', 'backend')
  kit.content.sections = [...kit.content.sections, { ...blankSection(kit), prompts: [blankPrompt(kit)] }]
  kit.content.problems = [blankProblem(kit)]
  expect(DraftKitSchema.safeParse(kit).error?.issues ?? []).toEqual([])
})

test.each(kits.map((kit) => [kit.slug, kit] as const))('every place of %s has its part', (_slug, kit) => {
  const parts = partsOf(kit).map(({ id }) => id)
  expect(new Set(parts).size).toBe(parts.length)
  for (const place of ['title', 'content.sections', 'content.problems', 'content.briefing[0]', 'slug'])
    expect(partOf(kit, place)).toBeDefined()
  expect(partOf(kit, 'content.sections[1].prompts[0].text')?.sectionIndex).toBe(1)
  expect(partOf(kit, 'content.sections')?.id).toBe('sections')
})

const stored = (some: Partial<KitDraft> = {}): KitDraft => ({
  slug: 'small',
  basedOn: 1,
  revision: 0,
  kit: draft(),
  leftovers: [],
  origins: [],
  issues: [],
  hints: [],
  completeness: { done: 1, total: 1 },
  updatedAt: '2026-11-20T09:00:00.000Z',
  updatedBy: { userId: '019ee7a7-0000-7000-8000-000000000000', name: 'Ida' },
  ...some,
})
/** A server that answers as it is told, and keeps what it was sent. */
function server(...answers: ((writing: Writing, revision: number) => SaveOutcome)[]) {
  const sent: { title: string; revision: number }[] = []
  const send = (writing: Writing, revision: number) => {
    sent.push({ title: writing.kit.title, revision })
    const answer = answers.shift() ?? saved
    return Promise.resolve(answer(writing, revision))
  }
  return { sent, send }
}
const saved = ({ kit, leftovers }: Writing, revision: number): SaveOutcome => ({
  kind: 'saved',
  draft: stored({ kit, leftovers, revision: revision + 1 }),
})
const titled = (saver: KitDraftSaver, title: string) => saver.edit(({ kit }) => ({ kit: { ...kit, title } }))

function device(kept: KeptKit | null = null) {
  const has = { kept }
  const keep = async (one: KeptKit | null) => void (has.kept = one)
  return { has, keep }
}
const written = (title: string, on: KitDraft): KeptKit => ({
  kit: { ...on.kit, title },
  leftovers: on.leftovers,
  on,
  at: '2026-11-20T10:00:00.000Z',
})

describe('the saver', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('waits for a pause, sends the last text once, and goes on from the new revision', async () => {
    const { sent, send } = server()
    const saver = new KitDraftSaver({ draft: stored(), send })
    titled(saver, 'A')
    titled(saver, 'AB')
    await vi.advanceTimersByTimeAsync(1000)
    titled(saver, 'ABC')
    expect(saver.isDirty()).toBe(true)
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent).toEqual([
      { title: 'AB', revision: 0 },
      { title: 'ABC', revision: 1 },
    ])
    expect([saver.getState().status, saver.isDirty()]).toEqual(['saved', false])
  })

  test('tries again while the server is not reached', async () => {
    const { sent, send } = server(() => ({ kind: 'passing' }))
    const saver = new KitDraftSaver({ draft: stored(), send })
    titled(saver, 'A')
    await vi.advanceTimersByTimeAsync(900)
    expect(saver.getState().status).toBe('offline')
    await vi.advanceTimersByTimeAsync(2000)
    expect([saver.getState().status, sent.length]).toEqual(['saved', 2])
  })

  test.each(['mine', 'theirs'] as const)('sends nothing over another’s words until %s is chosen', async (choice) => {
    const theirs = stored({ revision: 5, kit: { ...draft(), title: 'Theirs' } })
    const { sent, send } = server(() => ({ kind: 'conflict', current: theirs }))
    const saver = new KitDraftSaver({ draft: stored(), send })
    titled(saver, 'Mine')
    await vi.advanceTimersByTimeAsync(1000)
    titled(saver, 'Mine too')
    await vi.advanceTimersByTimeAsync(60_000)
    expect([saver.getState().status, sent.length, await saver.flush()]).toEqual(['conflict', 1, false])
    saver.resolve(choice)
    await vi.advanceTimersByTimeAsync(1000)
    expect(saver.getState().status).toBe('saved')
    if (choice === 'mine') expect(sent.at(-1)).toEqual({ title: 'Mine too', revision: 5 })
    else expect([saver.getState().kit.title, saver.getState().revision, sent.length]).toEqual(['Theirs', 5, 1])
  })

  test('says why the server refuses, and sends what is written next', async () => {
    const { sent, send } = server(() => ({ kind: 'refused', reason: 'kit.title: At most 200 characters' }))
    const saver = new KitDraftSaver({ draft: stored(), send })
    titled(saver, 'Too long')
    await vi.advanceTimersByTimeAsync(1000)
    expect(saver.getState()).toMatchObject({ status: 'refused', refusedBecause: 'kit.title: At most 200 characters' })
    titled(saver, 'Short')
    await vi.advanceTimersByTimeAsync(1000)
    expect([saver.getState().status, sent.length]).toEqual(['saved', 2])
  })

  describe('with a device that keeps what is written', () => {
    test('it is there at once, and goes when the server has it', async () => {
      const { has, keep } = device()
      const { send } = server()
      const saver = new KitDraftSaver({ draft: stored(), send, keep })
      titled(saver, 'A')
      await vi.advanceTimersByTimeAsync(0)
      expect(has.kept).toMatchObject({ kit: { title: 'A' }, on: { revision: 0, basedOn: 1 } })
      await vi.advanceTimersByTimeAsync(1000)
      expect([saver.getState().status, has.kept]).toEqual(['saved', null])
    })

    test('what a slow disk has not written yet is followed by the latest', async () => {
      const texts: (string | undefined)[] = []
      const keep = async (one: KeptKit | null) => {
        texts.push(one?.kit.title)
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      const saver = new KitDraftSaver({ draft: stored(), send: server().send, keep })
      for (const title of ['A', 'AB', 'ABC']) titled(saver, title)
      await vi.advanceTimersByTimeAsync(500)
      expect(texts).toEqual(['A', 'ABC'])
    })

    test('it goes on after a crash and is saved; what was saved before can be taken instead', async () => {
      const { has, keep } = device(written('Unsaved', stored()))
      const { sent, send } = server()
      const saver = new KitDraftSaver({ draft: stored(), kept: has.kept, send, keep })
      expect(saver.getState()).toMatchObject({ kit: { title: 'Unsaved' }, restoredAt: '2026-11-20T10:00:00.000Z' })
      await vi.advanceTimersByTimeAsync(100)
      expect([sent, has.kept]).toEqual([[{ title: 'Unsaved', revision: 0 }], null])
      saver.forgetRestored()
      await vi.advanceTimersByTimeAsync(1000)
      expect(sent.at(-1)).toEqual({ title: 'Small kit', revision: 1 })
      expect([saver.getState().restoredAt, saver.getState().status]).toEqual([null, 'saved'])
    })

    test.each([
      ['somebody saved in between', stored({ revision: 3, kit: { ...draft(), title: 'Theirs' } })],
      ['somebody published in between', stored({ basedOn: 2, kit: { ...draft(), title: 'Theirs' } })],
    ])('where %s both are shown, also after the next crash', async (_, theirs) => {
      const { has, keep } = device(written('Mine', stored()))
      const { sent, send } = server()
      const first = new KitDraftSaver({ draft: theirs, kept: has.kept, send, keep })
      expect(first.getState()).toMatchObject({ status: 'conflict', theirs: { kit: { title: 'Theirs' } } })
      titled(first, 'Mine too')
      await vi.advanceTimersByTimeAsync(60_000)
      const again = new KitDraftSaver({ draft: theirs, kept: has.kept, send, keep })
      expect(again.getState()).toMatchObject({ status: 'conflict', kit: { title: 'Mine too' } })
      expect(sent).toEqual([])
      again.resolve('mine')
      await vi.advanceTimersByTimeAsync(100)
      expect([sent, has.kept]).toEqual([[{ title: 'Mine too', revision: theirs.revision }], null])
    })

    test('what the server has after all is no change', async () => {
      const { has, keep } = device(written('Small kit', stored()))
      const saver = new KitDraftSaver({ draft: stored({ revision: 1 }), kept: has.kept, send: server().send, keep })
      await vi.advanceTimersByTimeAsync(100)
      expect([saver.getState().status, saver.getState().restoredAt, has.kept]).toEqual(['saved', null, null])
    })
  })

  test('an origin goes with the piece that moves', () => {
    const origin = { path: 'content.sections[1]', line: 3, lineText: '10–30: work', certainty: 'likely' as const }
    const saver = new KitDraftSaver({ draft: stored({ origins: [origin] }), send: server().send })
    saver.edit(({ kit }) => ({ kit: withMovedItem(kit, 'content.sections', 1, 0) }))
    expect(saver.getState().origins).toEqual([{ ...origin, path: 'content.sections[0]' }])
    saver.edit(({ kit }) => ({ kit: withoutItem(kit, 'content.sections', 0) }))
    expect(saver.getState().origins).toEqual([])
  })
})
