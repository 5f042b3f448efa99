import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DraftKit as DraftKitSchema } from '#contract/kit-drafts.ts'
import type { DraftKit } from '#domain/kit-draft.ts'
import { placed, sectionFor, type Spot, type Target, targets, withCompetency } from '#domain/kit-fixes/place.ts'
import { valueAt } from '#web/features/kits/draft-path.ts'
import { smallKit } from '../support/small-kit.ts'

const draft = (): DraftKit => {
  const { slug: _, ...kit } = structuredClone(smallKit())
  return kit
}
let made = 0
const spot = (some: Partial<Spot> = {}): Spot => ({
  sectionIndex: null,
  promptPath: null,
  newId: (prefix) => `${prefix}-new-${++made}`,
  ...some,
})
function place(target: Target, text: string, some: Partial<Spot> = {}, kit = draft()) {
  const found = placed(kit, target, text, spot(some))
  if (!found) throw new Error(`“${text}” found no place as ${target}`)
  return { path: found.path, value: valueAt(found.kit, found.path) }
}

describe('a text that was left over', () => {
  it('becomes the question of an alternate, or what interviewers listen for', () => {
    expect(place('prompt', 'How would you begin?')).toMatchObject({
      path: 'content.sections[1].prompts[2]',
      value: { text: 'How would you begin?', strongAnswer: '', core: false },
    })
    expect(place('prompt', 'Conflicts – who told whom', { sectionIndex: 2 })).toMatchObject({
      path: 'content.sections[2].prompts[0]',
      value: { text: '', strongAnswer: 'Conflicts – who told whom' },
    })
    expect(place('prompt', 'What did you bring?', { sectionIndex: 2 }).value).toMatchObject({ core: true, minutes: 5 })
    const two = withCompetency(draft(), 'growth', 'Learns')?.kit
    const ratedOn = (text: string, kit = two) => place('prompt', text, {}, kit).value
    expect(ratedOn('Takes ownership of the rest')).toMatchObject({ competencyIds: ['ownership'] })
    expect(ratedOn('Conflicts – who told whom')).toMatchObject({ competencyIds: [] })
    expect(ratedOn('Conflicts – who told whom', draft())).toMatchObject({ competencyIds: ['ownership'] })
  })

  it('becomes a problem, a signal, an anti-pattern or a point of the briefing', () => {
    expect(place('problem', 'Write a queue.').value).toMatchObject({ statement: 'Write a queue.', title: '' })
    expect(place('signal', 'Asks first').value).toMatchObject({ text: 'Asks first', competencyId: 'ownership' })
    expect(place('anti_pattern', 'Never asks').value).toMatchObject({ text: 'Never asks', severity: 'concern' })
    expect(place('briefing', 'Bring a pen')).toEqual({ path: 'content.briefing[1]', value: 'Bring a pen' })
  })

  it('becomes a competency that it names, or adds to the one that is there', () => {
    expect(place('competency', 'Coding: writes what runs').value).toMatchObject({
      id: 'coding',
      definition: 'writes what runs',
    })
    expect(place('competency', 'Ownership – ends what it began').value).toMatchObject({
      definition: 'Sees a thing through.\nends what it began',
    })
    expect(placed(draft(), 'competency', 'Juggling: three balls', spot())).toBeNull()
    expect(withCompetency(draft(), 'growth', 'Juggling: three balls')?.path).toBe('content.competencies[1]')
    expect(withCompetency(draft(), 'juggling', 'three balls')).toBeNull()
  })

  it('becomes a follow-up of the prompt that was written in last, or of the last one', () => {
    const promptPath = 'content.sections[1].prompts[0].text'
    expect(place('follow_up', 'By when?', { promptPath }).path).toBe('content.sections[1].prompts[0].followUps[1]')
    expect(place('follow_up', 'By when?').path).toBe('content.sections[1].prompts[1].followUps[0]')
    expect(placed(draft(), 'follow_up', 'By when?', spot({ sectionIndex: 0 }))).toBeNull()
  })

  it('is added to a goal', () => {
    expect(place('goal', 'Then rest')).toEqual({ path: 'content.sections[1].goal', value: 'Hear one story\nThen rest' })
  })

  it('has no place in a section that is not there', () => {
    const kit = draft()
    kit.content.sections = []
    expect(sectionFor(kit, { sectionIndex: 3 })).toBeNull()
    for (const target of ['prompt', 'goal', 'follow_up'] as const)
      expect(placed(kit, target, 'Why?', spot())).toBeNull()
  })
})

it('any text is either whole in its place, in a draft that can be saved, or stays where it was', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.integer({ min: 3990, max: 4100 }).map((n) => 'a'.repeat(n)),
  )
  fc.assert(
    fc.property(text, fc.constantFrom(...targets), fc.nat(3), (words, target, sectionIndex) => {
      const kit = draft()
      const before = JSON.stringify(kit)
      const found = placed(kit, target, words.toWellFormed().replaceAll('\0', ''), spot({ sectionIndex }))
      expect(JSON.stringify(kit)).toBe(before)
      if (found) expect(DraftKitSchema.safeParse(found.kit).error).toBeUndefined()
    }),
  )
})
