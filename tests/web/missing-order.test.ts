import { describe, expect, it, test } from 'vitest'
import type { DraftKit } from '#domain/kit-draft.ts'
import { inOrder, nextPlace, placeName } from '#web/features/kits/missing-order.ts'
import { smallKit } from '../support/small-kit.ts'

const kit = (): DraftKit => {
  const { slug: _, ...draft } = structuredClone(smallKit())
  return draft
}
const places = [
  'content.competencies[0].anchors.2',
  'content.sections[1].prompts[10].text',
  'content.sections[1].prompts[2].competencyIds',
  'content.sections[1].prompts[2].text',
  'title',
  'content.antiPatterns[0].competencyId',
]

test('places stand in the order of the editor: part by part, then from top to bottom', () => {
  expect(places.toSorted(inOrder(kit()))).toEqual([
    'title',
    'content.sections[1].prompts[2].text',
    'content.sections[1].prompts[2].competencyIds',
    'content.sections[1].prompts[10].text',
    'content.competencies[0].anchors.2',
    'content.antiPatterns[0].competencyId',
  ])
})

describe('the next place', () => {
  it.each<[string | null, 1 | -1, string]>([
    [null, 1, 'title'],
    [null, -1, 'content.antiPatterns[0].competencyId'],
    ['title', 1, 'content.sections[1].prompts[2].text'],
    ['title', -1, 'content.antiPatterns[0].competencyId'],
    // A place that is mended is not in the list any more, and still says where one is.
    ['content.sections[1].prompts[2].minutes', 1, 'content.sections[1].prompts[2].competencyIds'],
    ['content.antiPatterns[0].competencyId', 1, 'title'],
    ['content.sections[1].prompts[10].text', -1, 'content.sections[1].prompts[2].competencyIds'],
  ])('from %s by %i is %s', (from, step, to) => expect(nextPlace(kit(), places, from, step)).toBe(to))

  it('is none where nothing is missing, and the same where it is the only one', () => {
    expect(nextPlace(kit(), [], 'title', 1)).toBeNull()
    expect(nextPlace(kit(), ['title'], 'title', 1)).toBe('title')
  })
})

test.each([
  ['content.sections[1].prompts[0].minutes', 'Tell me about a change that you made.'],
  ['content.competencies[0].anchors.2', 'Ownership, point 2'],
  ['content.problems[0].statement', 'A queue'],
  ['content.signals[0].competencyId', 'Finished it.'],
  ['content.sections[1].prompts[7].text', 'Number 8'],
  ['title', ''],
])('%s is called “%s”', (path, name) => expect(placeName(kit(), path)).toBe(name))
