import { describe, expect, it } from 'vitest'
import {
  plannedMinutes,
  withProbe,
  withPrompt,
  withPromptMinutes,
  withSectionMinutes,
} from '#domain/rehearsal/plan-edits.ts'
import type { ShortPlan } from '#domain/rehearsal/rehearsal.ts'
import { smallKit } from '../../support/small-kit.ts'

const { content } = smallKit()
const empty: ShortPlan['sections'] = [
  { id: 'intro', minutes: 1, prompts: [] },
  { id: 'wrap-up', minutes: 1, prompts: [] },
]
const story = withPrompt(empty, content, 'p-story', true)
const probe = { id: 'b-empty', sectionId: 'work' }
const work = (sections: ShortPlan['sections']) => sections.find(({ id }) => id === 'work')

describe('a prompt', () => {
  it('brings its section in the kit’s order, and takes the minutes that are left', () => {
    expect(story.map(({ id }) => id)).toEqual(['intro', 'work', 'wrap-up'])
    expect(work(story)).toMatchObject({ minutes: 6, prompts: [{ id: 'p-story', minutes: 6 }] })
    expect(plannedMinutes(story)).toBe(8)
  })

  it('that is planned already changes nothing', () => {
    expect(withPrompt(story, content, 'p-story', true)).toEqual(story)
  })

  it('takes one minute where none is left, and its place in the kit', () => {
    const both = withPrompt(withPrompt(empty, content, 'p-start', true), content, 'p-story', true)
    expect(work(both)?.prompts).toEqual([
      { id: 'p-story', minutes: 1 },
      { id: 'p-start', minutes: 6 },
    ])
    expect(plannedMinutes(both)).toBe(9)
  })

  it('takes its section along when it goes, unless something else is asked there', () => {
    expect(withPrompt(story, content, 'p-story', false)).toEqual(empty)
    const probed = withProbe(story, content, probe, true)
    expect(work(withPrompt(probed, content, 'p-story', false))).toMatchObject({ prompts: [], probeIds: ['b-empty'] })
  })

  it('of no section changes nothing', () => {
    expect(withPrompt(story, content, 'p-none', true)).toEqual(story)
  })
})

it('a probe brings its section with the minutes that are left, and takes it along', () => {
  const probed = withProbe(empty, content, probe, true)
  expect(work(probed)).toEqual({ id: 'work', minutes: 6, prompts: [], probeIds: ['b-empty'] })
  expect(withProbe(probed, content, probe, false)).toEqual(empty)
})

it('hello and goodbye stay', () => {
  expect(withPrompt(empty, content, 'p-story', false)).toEqual(empty)
})

it('a section takes as much longer as its prompt does', () => {
  expect(work(withPromptMinutes(story, 'p-story', 4))).toMatchObject({ minutes: 4, prompts: [{ minutes: 4 }] })
  const more = withSectionMinutes(story, 'work', 7)
  expect(work(withPromptMinutes(more, 'p-story', 4))?.minutes).toBe(5)
})
