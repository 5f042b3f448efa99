import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kits } from '#db/kits/all.ts'
import type { Kit, Problem, Prompt, Section } from '#domain/kit.ts'
import { kitIssues } from '#domain/kit-rules.ts'
import { smallKit } from '../support/small-kit.ts'

/** A deep copy of a kit with one thing changed in it. */
function changed(kit: Kit, change: (kit: Kit) => void): Kit {
  const copy = structuredClone(kit)
  change(copy)
  return copy
}
const section = ({ content }: Kit, index: number): Section => must(content.sections[index])
const prompt = (kit: Kit, index: number): Prompt => must(section(kit, 1).prompts[index])
const problem = ({ content }: Kit): Problem => must(content.problems?.[0])
function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The kit of the test has no such part.')
  return value
}

describe('kitIssues', () => {
  it('finds nothing in the smallest whole kit', () => {
    expect(kitIssues(smallKit())).toEqual([])
  })

  it.each(kits.map((kit) => [kit.slug, kit] as const))('finds nothing in the shipped kit %s', (_slug, kit) => {
    expect(kitIssues(kit)).toEqual([])
  })

  it('has a shipped kit for every slug once', () => {
    expect(new Set(kits.map(({ slug }) => slug)).size).toBe(kits.length)
  })

  it.each<[why: string, place: string, message: string, change: (kit: Kit) => void]>([
    ['a slug with a space', 'slug', 'lower-case', (kit) => void (kit.slug = 'My kit')],
    ['no title', 'title', 'Write', (kit) => void (kit.title = ' ')],
    ['half a minute', 'durationMinutes', 'whole number', (kit) => void (kit.durationMinutes = 30.5)],
    ['minutes left over', 'content.sections', 'take 30 minutes of 31', (kit) => void (kit.durationMinutes = 31)],
    ['too many minutes', 'content.sections', 'take 31 minutes of 30', (kit) => void (section(kit, 0).minutes = 6)],
    ['a section of no time', 'content.sections[0].minutes', 'above 0', (kit) => void (section(kit, 0).minutes = 0)],
    ['no sections', 'content.sections', 'two sections', (kit) => void (kit.content.sections = [])],
    [
      'core prompts that do not fit',
      'content.sections[1].prompts',
      '21 minutes and the section has 20',
      (kit) => void (prompt(kit, 0).minutes = 21),
    ],
    ['two sections alike', 'content.sections[2].id', 'is taken', (kit) => void (section(kit, 2).id = 'intro')],
    [
      'two prompts alike',
      'content.sections[1].prompts[1].id',
      'taken by content.sections[1].prompts[0].id',
      (kit) => void (prompt(kit, 1).id = 'p-story'),
    ],
    ['a problem with a prompt’s id', 'content.problems[0].id', 'is taken', (kit) => void (problem(kit).id = 'p-story')],
    [
      'a probe with a follow-up’s id',
      'content.problems[0].probes[0].id',
      'is taken',
      (kit) => void (must(problem(kit).probes[0]).id = 'f-metric'),
    ],
    [
      'an anti-pattern with a signal’s id',
      'content.antiPatterns[0].id',
      'is taken',
      (kit) => void (must(kit.content.antiPatterns[0]).id = 's-finished'),
    ],
    [
      'an id with a space',
      'content.sections[1].prompts[0].id',
      'no id',
      (kit) => void (prompt(kit, 0).id = 'my story'),
    ],
    [
      'an unknown competency',
      'content.competencies[0].id',
      'not in the catalogue',
      (kit) => void Object.assign(must(kit.content.competencies[0]), { id: 'charm' }),
    ],
    [
      'a competency that has no anchors here',
      'content.sections[1].prompts[0].competencyIds[0]',
      '“Coding” is not among',
      (kit) => void (prompt(kit, 0).competencyIds = ['coding']),
    ],
    [
      'a question that is rated on nothing',
      'content.sections[1].prompts[0].competencyIds',
      'Name the competency',
      (kit) => void (prompt(kit, 0).competencyIds = []),
    ],
    [
      'a fact that is rated',
      'content.sections[1].prompts[1].competencyIds',
      'recorded and not rated',
      (kit) => void (prompt(kit, 1).competencyIds = ['ownership']),
    ],
    [
      'a point of the scale without its anchor',
      'content.competencies[0].anchors.3',
      'anchor',
      (kit) => void (must(kit.content.competencies[0]).anchors['3'] = '  '),
    ],
    [
      'a weight without a reason',
      'content.competencies[0].weightReason',
      'reason',
      (kit) => void (must(kit.content.competencies[0]).weight = 2),
    ],
    [
      'a weight of nothing',
      'content.competencies[0].weight',
      'above 0',
      (kit) => void Object.assign(must(kit.content.competencies[0]), { weight: 0, weightReason: 'a reason' }),
    ],
    ['nothing that is rated', 'content.competencies', 'at least one', (kit) => void (kit.content.competencies = [])],
    [
      'a follow-up without a gap',
      'content.sections[1].prompts[0].followUps[0].gap',
      'gap',
      (kit) => void (must(prompt(kit, 0).followUps[0]).gap = ''),
    ],
    [
      'the same tag twice',
      'content.sections[1].prompts[0].tags[1]',
      'twice',
      (kit) => void (prompt(kit, 0).tags = ['change', 'change']),
    ],
    [
      'a probe of a section that is not there',
      'content.problems[0].probes[0].sectionId',
      '“later” is no section',
      (kit) => void (must(problem(kit).probes[0]).sectionId = 'later'),
    ],
    [
      'a problem without a statement',
      'content.problems[0].statement',
      'Write',
      (kit) => void (problem(kit).statement = ''),
    ],
    [
      'a signal of another competency',
      'content.signals[0].competencyId',
      'not among',
      (kit) => void (must(kit.content.signals[0]).competencyId = 'growth'),
    ],
    [
      'a guardrail that offers nothing instead',
      'content.guardrails[0].instead',
      'instead',
      (kit) => void (must(kit.content.guardrails[0]).instead = ''),
    ],
  ])('refuses %s, at %s', (_why, place, message, change) => {
    const issues = kitIssues(changed(smallKit(), change))
    expect(issues).toContainEqual({ path: place, message: expect.stringContaining(message) })
  })

  it('takes a weight with its reason, a kit without problems, a section without prompts, and what is only better said', () => {
    const kit = changed(smallKit(), (draft) => {
      const { content } = draft
      draft.conductedBy = ''
      section(draft, 0).goal = ''
      prompt(draft, 0).strongAnswer = ''
      must(content.competencies[0]).definition = ''
      Object.assign(must(content.competencies[0]), { weight: 2, weightReason: 'The job is mostly this.' })
      delete content.problems
      must(content.sections[1]).prompts = []
    })
    expect(kitIssues(kit)).toEqual([])
  })

  const lists = ['sections', 'competencies', 'signals', 'antiPatterns', 'guardrails'] as const
  it('refuses any shipped kit in which one item takes the id of another of its list, at that item', () => {
    const shipped = fc.constantFrom(...kits)
    const list = fc.constantFrom(...lists)
    fc.assert(
      fc.property(shipped, list, fc.nat(), fc.nat(), (kit, name, one, other) => {
        const items: readonly { id: string }[] = kit.content[name]
        const from = one % items.length
        const to = other % items.length
        fc.pre(from < to)
        const broken = changed(kit, ({ content }) => {
          const copies: { id: string }[] = content[name]
          must(copies[to]).id = must(copies[from]).id
        })
        expect(kitIssues(broken).map(({ path }) => path)).toContain(`content.${name}[${to}].id`)
      }),
    )
  })

  it('refuses any shipped kit whose minutes are moved by any amount', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kits), fc.nat(), fc.integer({ min: 1, max: 60 }), (kit, index, minutes) => {
        const at = index % kit.content.sections.length
        const broken = changed(kit, ({ content }) => void (must(content.sections[at]).minutes += minutes))
        expect(kitIssues(broken)).toContainEqual(expect.objectContaining({ path: 'content.sections' }))
      }),
    )
  })
})
