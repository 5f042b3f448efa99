import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kits } from '#db/kits/all.ts'
import { DraftKit as DraftKitSchema } from '#contract/kit-drafts.ts'
import { readGuide } from '#domain/guide/read-guide.ts'
import { type DraftKit, draftIssues } from '#domain/kit-draft.ts'
import { blankCompetency } from '#domain/kit-fixes/fix-prompts.ts'
import { kitFixes } from '#domain/kit-fixes/fixes.ts'
import { shared } from '#domain/kit-fixes/plan.ts'
import { kitGaps } from '#domain/kit-gaps.ts'
import { kitHints } from '#domain/kit-hints.ts'
import { smallKit } from '../support/small-kit.ts'

const draft = (): DraftKit => {
  const { slug: _, ...kit } = structuredClone(smallKit())
  return kit
}
const gapsOf = (kit: DraftKit) => kitGaps(draftIssues('draft', kit), kitHints(kit))
const hardKeys = (kit: DraftKit) => gapsOf(kit).flatMap(({ key, isHard }) => (isHard ? [key] : []))

const idsOf = (kit: DraftKit) => kitFixes(kit).map(({ id }) => id)

function fixed(kit: DraftKit, id: string): DraftKit {
  const fix = kitFixes(kit).find((one) => one.id === id)
  if (!fix) throw new Error(`No fix ${id} among ${idsOf(kit).join(', ')}`)
  return fix.apply(kit)
}

/** As an author does who clicks the first that is offered until none is. */
function allFixed(kit: DraftKit): { kit: DraftKit; clicks: number } {
  let now = kit
  for (let clicks = 0; clicks < 30; clicks++) {
    const [fix] = kitFixes(now)
    if (!fix) return { kit: now, clicks }
    now = fix.apply(now)
  }
  throw new Error(`The fixes never end: ${idsOf(now).join(', ')}`)
}

const wordsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(wordsIn)
      : []

const folder = join(import.meta.dirname, '../support/guides')
const imported = readdirSync(folder).flatMap((name) => {
  const { whole, parts } = readGuide(readFileSync(join(folder, name), 'utf8'))
  return [whole, ...parts].map((one) => [`${name} (${one.key})`, one.kit] as const)
})

describe('minutes in shares', () => {
  it('are whole, at least one, and add up', () => {
    const weights = fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), weights, (total, each) => {
        const shares = shared(total, each)
        if (total < each.length) return shares === null
        const sum = shares?.reduce((all, share) => all + share, 0)
        return sum === total && shares?.every((share) => Number.isInteger(share) && share >= 1)
      }),
    )
  })

  it.each([
    [60, [5, 50, 5], [5, 50, 5]],
    [60, [1, 1, 1], [20, 20, 20]],
    [10, [1, 1, 1], [4, 3, 3]],
    [3, [100, 1, 1], [1, 1, 1]],
    [2, [1, 1, 1], null],
    [0, [], null],
  ])('%i by %j are %j', (total, weights, shares) => expect(shared(total, weights)).toEqual(shares))
})

describe('the fixes of the plan', () => {
  it('a whole kit needs none', () => {
    expect(kitFixes(draft())).toEqual([])
    for (const kit of kits) expect(kitFixes(kit)).toEqual([])
  })

  it('give a kit its length, its sections their minutes, and keep those that are there', () => {
    const kit = draft()
    kit.durationMinutes = 0
    kit.content.sections = kit.content.sections.map((section, index) => ({ ...section, minutes: index === 0 ? 7 : 0 }))
    const planned = fixed(kit, 'set_duration')
    expect(planned.durationMinutes).toBe(60)
    const spread = fixed(planned, 'spread_minutes').content.sections.map(({ minutes }) => minutes)
    expect([spread[0], spread.reduce((sum, minutes) => sum + minutes, 0)]).toEqual([7, 60])
  })

  it('take the length that the sections have, and scale those that do not fit it', () => {
    const kit = { ...draft(), durationMinutes: 0 }
    expect(fixed(kit, 'set_duration').durationMinutes).toBe(30)
    const longer = fixed({ ...kit, durationMinutes: 60 }, 'spread_minutes')
    expect(longer.content.sections.map(({ minutes }) => minutes)).toEqual([10, 40, 10])
  })

  it('add introductions and wrap-up, and find their time where it is full', () => {
    const kit = draft()
    kit.content.sections = kit.content.sections.slice(1, 2).map((section) => ({ ...section, minutes: 30 }))
    const framed = fixed(kit, 'frame_sections')
    expect(framed.content.sections.map(({ id, minutes }) => [id, minutes])).toEqual([
      ['intro', 5],
      ['work', 20],
      ['wrap-up', 5],
    ])
    expect(hardKeys(framed)).toEqual([])
  })

  it('take a list of questions for no wrap-up, whatever it is called', () => {
    const kit = draft()
    kit.content.sections = kit.content.sections.slice(1, 2).map((one) => ({ ...one, title: 'Top interview questions' }))
    expect(fixed(kit, 'frame_sections').content.sections.map(({ id }) => id)).toEqual(['intro', 'work', 'wrap-up'])
    const [work] = kit.content.sections
    if (work) work.title = 'Candidate’s questions and wrap-up'
    expect(fixed(kit, 'frame_sections').content.sections.map(({ id }) => id)).toEqual(['intro', 'work'])
  })

  it('lay out the phases of a problem over the length of the kit', () => {
    const kit = draft()
    kit.content.sections = []
    kit.durationMinutes = 45
    const laid = fixed(kit, 'lay_out_phases')
    expect(laid.content.sections.map(({ id }) => id)).toEqual([
      'intro',
      'clarify',
      'approach',
      'build',
      'dig-in',
      'trade-offs',
      'wrap-up',
    ])
    expect(hardKeys(laid)).toEqual(['other'])
    expect(draftIssues('x', laid)[0]?.path).toBe('content.problems[0].probes[0].sectionId')
    expect(fixed({ ...kit, interviewType: 'system_design' }, 'lay_out_phases').content.sections[3]?.id).toBe('design')
  })
})

const inWork = (change: (prompts: DraftKit['content']['sections'][number]['prompts']) => void): DraftKit => {
  const kit = draft()
  const work = kit.content.sections[1]
  if (work) change(work.prompts)
  return kit
}
const timesOf = (kit: DraftKit) => kit.content.sections[1]?.prompts.map(({ core, minutes }) => [core, minutes])

describe('the fixes of prompts', () => {
  it('give the same share to each, and little to a fact', () => {
    const kit = inWork((prompts) => {
      const [first, fact] = prompts
      if (!first || !fact) return
      prompts.splice(
        0,
        2,
        { ...first, minutes: 0 },
        { ...first, id: 'p-2', minutes: 0 },
        { ...fact, core: true, minutes: 0 },
      )
    })
    expect(timesOf(fixed(kit, 'fit_prompts'))).toEqual([
      [true, 9],
      [true, 9],
      [true, 2],
    ])
  })

  it('make alternates of the core prompts that do not fit', () => {
    const kit = inWork((prompts) => {
      const [first] = prompts
      if (!first) return
      prompts.splice(0, 2, ...['a', 'b', 'c'].map((id) => ({ ...first, id: `p-${id}`, minutes: 9 })))
    })
    expect(timesOf(fixed(kit, 'fit_prompts'))).toEqual([
      [true, 9],
      [true, 9],
      [false, 9],
    ])
  })

  it('make core prompts of alternates where there are no others', () => {
    const kit = inWork((prompts) => {
      const [first] = prompts
      if (!first) return
      prompts.splice(
        0,
        2,
        ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({
          ...first,
          followUps: [],
          id: `p-${id}`,
          core: false,
          minutes: 0,
        })),
      )
    })
    const times = timesOf(fixed(kit, 'fit_prompts'))
    expect(times?.map(([core]) => core)).toEqual([true, true, true, true, true, false])
    expect(hardKeys(fixed(kit, 'fit_prompts'))).toEqual([])
  })

  it('add a competency that prompts name, and rate the rest on one', () => {
    const named = inWork(([first]) => void (first && (first.competencyIds = ['growth'])))
    expect(fixed(named, 'add_named').content.competencies.map(({ id }) => id)).toEqual(['ownership', 'growth'])
    const unrated = inWork(([first]) => void (first && (first.competencyIds = [])))
    expect(hardKeys(fixed(unrated, 'rate_rest:ownership'))).toEqual([])
  })

  it('tie signals and anti-patterns that belong to nothing', () => {
    const kit = draft()
    for (const item of [...kit.content.signals, ...kit.content.antiPatterns]) item.competencyId = ''
    expect(hardKeys(kit)).toEqual(['catalogue'])
    expect(hardKeys(fixed(kit, 'tie_rest:ownership'))).toEqual([])
  })

  it('remove competencies that nothing asks for, while another is asked for', () => {
    const kit = draft()
    kit.content.competencies.push({ ...blankCompetency('growth'), definition: 'Learns' })
    expect(gapsOf(fixed(kit, 'drop_unreached')).map(({ key }) => key)).not.toContain('competency_unreached')
    expect(fixed(kit, 'drop_unreached').content.signals).toEqual(kit.content.signals)
    for (const { prompts } of kit.content.sections) for (const prompt of prompts) prompt.competencyIds = []
    for (const problem of kit.content.problems ?? []) problem.competencyIds = []
    expect(idsOf(kit)).not.toContain('drop_unreached')
  })

  it('remove signals and anti-patterns of a competency that was taken out, and no others', () => {
    const kit = draft()
    const [own] = kit.content.signals
    if (own) kit.content.signals.push({ ...own, id: 's-other', competencyId: 'growth' })
    expect(hardKeys(kit)).toEqual(['catalogue'])
    const mended = fixed(kit, 'drop_foreign')
    expect(mended.content.signals.map(({ id }) => id)).toEqual([own?.id])
    expect(mended.content.antiPatterns).toEqual(kit.content.antiPatterns)
  })

  it('remove what has no question, and start strong answers from the anchor', () => {
    const wordless = inWork(([first]) => void (first && (first.text = ' ')))
    expect(fixed(wordless, 'drop_wordless').content.sections[1]?.prompts.map(({ id }) => id)).toEqual(['p-start'])
    const silent = inWork(([first]) => void (first && (first.strongAnswer = '')))
    expect(fixed(silent, 'start_strong_answers').content.sections[1]?.prompts[0]?.strongAnswer).toBe('Finished')
  })
})

describe.each(imported)('the draft of %s', (_name, kit) => {
  it('keeps its rules of plan, time and questions after a few clicks', () => {
    const { kit: mended, clicks } = allFixed(kit)
    expect(clicks).toBeLessThanOrEqual(9)
    const allowed = [
      'frame',
      'competencies',
      'anchors',
      'catalogue',
      ...(mended.content.competencies.length === 0 ? ['rated'] : []),
    ]
    expect(hardKeys(mended).filter((key) => !allowed.includes(key))).toEqual([])
    expect(DraftKitSchema.safeParse(mended).error).toBeUndefined()
  })

  it('loses no word by any fix but the one that says so', () => {
    for (const { id, apply } of kitFixes(kit)) {
      const after = new Set(wordsIn(apply(kit)))
      if (!id.startsWith('drop_')) expect(wordsIn(kit).filter((words) => words !== '' && !after.has(words))).toEqual([])
    }
  })
})

it('any kit with pieces missing is mended by what is offered, and no fix is offered twice', () => {
  const blanks = fc.record({
    index: fc.nat(kits.length - 1),
    duration: fc.constantFrom(0, 20, 45, 60, 90),
    cut: fc.nat(3),
    minutes: fc.array(fc.constantFrom(0, 1, 5, 40), { minLength: 8, maxLength: 8 }),
    core: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    rated: fc.boolean(),
  })
  fc.assert(
    fc.property(blanks, ({ index, duration, cut, minutes, core, rated }) => {
      const { slug: _, ...broken } = structuredClone(kits[index] ?? smallKit()) as { slug: string } & DraftKit // a kit is a draft too
      broken.durationMinutes = duration
      broken.content.sections = broken.content.sections.slice(cut).map((section, s) => ({
        ...section,
        minutes: minutes[s] ?? 0,
        prompts: section.prompts.map((prompt, p) => ({
          ...prompt,
          minutes: minutes[(s + p) % 8] ?? 0,
          core: core[p] ?? false,
          competencyIds: rated ? prompt.competencyIds : [],
        })),
      }))
      const { kit: mended } = allFixed(broken)
      expect(kitFixes(mended)).toEqual([])
      // Probes of a phase that was cut off are left for the author.
      expect(hardKeys(mended).filter((key) => key !== 'other')).toEqual([])
    }),
    { numRuns: 200 },
  )
})
