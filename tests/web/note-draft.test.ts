import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { starParts } from '#domain/star.ts'
import { type Draft, parseDraft, placeOf, storedDraft } from '#web/features/interviews/draft.ts'
import { hear } from '#web/lib/server-clock.ts'

const blank: Draft = { text: '', tags: [], star: [], place: null, code: null, noteId: null }

describe('a draft on this device', () => {
  it('comes back as it was, whatever was typed', () => {
    const tag = fc.record({
      competencyId: fc.constantFrom('growth', 'ownership'),
      polarity: fc.constantFrom('signal' as const, 'anti_pattern' as const),
    })
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.array(tag),
        fc.subarray([...starParts]),
        fc.option(fc.string()),
        fc.option(fc.uuid()),
        (text, tags, star, code, noteId) => {
          const place = { phase: 'during', offsetMs: 1000, sectionId: 'main', promptId: null } as const
          const kept = { text, tags, star, place, code, noteId }
          expect(parseDraft(storedDraft(kept))).toEqual(kept)
        },
      ),
    )
  })

  it('is nothing where nothing stands in the composer', () => {
    expect(storedDraft(blank)).toBe('')
    expect(parseDraft('')).toBeNull()
  })

  it('is kept for a tag alone', () => {
    const tags = [{ competencyId: 'growth', polarity: 'signal' as const }]
    expect(parseDraft(storedDraft({ ...blank, tags }))?.tags).toEqual(tags)
  })

  it.each(['half a sentence', '{"words": 1}', '[]', '12', '{"text": 5}'])('is at least its text: %s', (stored) => {
    expect(parseDraft(stored)).toEqual({ ...blank, text: stored })
  })
})

const clock = (state: 'not_started' | 'running' | 'paused' | 'ended') =>
  hear({
    state,
    startedAt: null,
    endedAt: null,
    offsetMs: 61_000,
    at: '2026-05-04T14:00:00.000Z',
    sectionId: 'main',
    isTracked: true,
    visits: [],
    plan: null,
  })

describe('placeOf', () => {
  it('is before the start and after the end without a time', () => {
    expect(placeOf(clock('not_started'), 'p')).toMatchObject({ phase: 'before', offsetMs: null, promptId: null })
    expect(placeOf(clock('ended'), 'p')).toMatchObject({ phase: 'after', offsetMs: null, promptId: null })
  })

  it('is the clock, the section and the prompt while it lasts, paused or not', () => {
    expect(placeOf(clock('paused'), 'p')).toEqual({
      phase: 'during',
      offsetMs: 61_000,
      sectionId: 'main',
      promptId: 'p',
    })
    expect(placeOf(clock('running'), null)).toMatchObject({ phase: 'during', sectionId: 'main', promptId: null })
  })
})
