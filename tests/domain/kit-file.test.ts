import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DraftKit, Leftover } from '#contract/kit-drafts.ts'
import { kits } from '#db/kits/all.ts'
import { competencyTitles, type CompetencyId } from '#domain/competency.ts'
import { looksLikeMarkup } from '#domain/guide/shape.ts'
import { kitJson, readKitFile } from '#domain/kit-file/kit-file.ts'
import { kitMarkdown } from '#domain/kit-file/markdown-write.ts'
import type { Kit } from '#domain/kit.ts'
import { smallKit } from '../support/small-kit.ts'

const forms = { JSON: kitJson, Markdown: kitMarkdown }

function readBack(file: string) {
  const read = readKitFile(file)
  if (read.kind !== 'kit') throw new Error(JSON.stringify(read))
  const { slug, kit, leftovers } = read
  return { kit: { slug, ...kit }, leftovers }
}

/** A kit file of a small kit with something else at one place of it. */
function fileWith(path: string, value: unknown): string {
  const file: unknown = JSON.parse(kitJson(smallKit()))
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  let place = file
  for (const step of steps) place = Reflect.get(Object(place), step)
  Reflect.set(Object(place), last, value)
  return JSON.stringify(file)
}
const whysOf = (file: string) => readBack(file).leftovers.map(({ why }) => why)

describe.each(Object.entries(forms))('as %s', (_, write) => {
  it.each([...kits, smallKit(), smallKit({ content: { ...smallKit().content, problems: undefined } })])(
    '$slug comes back as it went',
    (kit) => {
      const { kit: back, leftovers } = readBack(write(kit))
      expect(back).toEqual(kit)
      expect(leftovers).toEqual([])
    },
  )

  it('any kit comes back as it went', () => {
    fc.assert(
      fc.property(anyKit, (kit) => {
        const { kit: back, leftovers } = readBack(write(kit))
        expect(back).toEqual(kit)
        expect(leftovers).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('the line ends of another system change nothing', () => {
    const kit = smallKit({ conductedBy: 'Any\r\nbody, \\n or else' })
    expect(readBack(write(kit).replaceAll('\n', '\r\n')).kit).toEqual(kit)
  })
})

const words = fc
  .string({
    unit: fc.oneof(fc.constantFrom('\n', '\r', '\\', ',', '> ', '- a: b', '# ', ' ', '<', 'é', '😀'), fc.string()),
    maxLength: 12,
  })
  .map((text) => text.slice(0, 20))
  .filter((text) => text.isWellFormed() && !text.includes('\0') && !looksLikeMarkup(text) && !/[ÃÂâ\uFFFD]/.test(text))
const id = fc.stringMatching(/^[a-z][a-z0-9_-]{0,20}$/)
const competencyId = fc.constantFrom(...(Object.keys(competencyTitles) as CompetencyId[])) // its own keys
const whole = fc.integer({ min: 0, max: 600 })
const level = fc.constantFrom('easy' as const, 'medium' as const, 'hard' as const)
const whose = fc.constantFrom('guide' as const, 'ours' as const)
const provenance = fc.oneof(
  fc.record({ guide: fc.constant('ours' as const) }),
  fc.record({ guide: words, item: words }),
)
const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 })
const prompt = fc.record({
  id,
  kind: fc.constantFrom('question' as const, 'problem' as const, 'fact' as const),
  text: words,
  core: fc.boolean(),
  minutes: whole,
  competencyIds: few(competencyId),
  difficulty: level,
  tags: few(words),
  strongAnswer: words,
  followUps: few(fc.record({ id, text: words, gap: words })),
  provenance,
})
const anyKit: fc.Arbitrary<Kit> = fc.record({
  slug: id,
  title: words,
  role: words,
  interviewType: fc.constantFrom('behavioral' as const, 'screen' as const),
  difficulty: fc.constantFrom('unrated' as const, 1 as const, 5 as const),
  durationMinutes: whole,
  language: words,
  conductedBy: words,
  content: fc.record({
    sections: few(
      fc.record({ id, title: words, shortTitle: words, goal: words, minutes: whole, prompts: few(prompt) }),
    ),
    competencies: few(
      fc.record({
        id: competencyId,
        definition: words,
        mustHave: fc.boolean(),
        weight: fc.constantFrom(1, 2, 0.5),
        anchors: fc.record({ '1': words, '2': words, '3': words, '4': words }),
      }),
    ),
    problems: few(
      fc.record({
        id,
        title: words,
        statement: words,
        difficulty: level,
        tags: few(words),
        competencyIds: few(competencyId),
        strongAnswer: words,
        probes: few(fc.record({ id, sectionId: id, text: words, gap: words })),
        hints: few(fc.record({ id, text: words })),
        provenance,
      }),
    ),
    signals: few(fc.record({ id, competencyId, text: words })),
    antiPatterns: few(
      fc.record({ id, competencyId, text: words, severity: fc.constantFrom('concern' as const, 'serious' as const) }),
    ),
    guardrails: few(fc.record({ id, avoid: words, instead: words })),
    briefing: few(words),
  }),
  provenance: fc.record({
    guides: few(words),
    figures: fc.record({ minutes: whose, sections: whose, difficulty: whose, tags: whose, anchors: whose }),
    note: words,
  }),
})

describe('a file with something wrong in it', () => {
  it.each<[string, string, unknown, string]>([
    [
      'an unknown competency of a prompt',
      'content.sections.1.prompts.0.competencyIds.0',
      'charm',
      'content.sections[1].prompts[0].competencyIds[0]: Not in the catalogue',
    ],
    ['an unknown competency', 'content.competencies.0.id', 'charm', 'content.competencies[0]: Not in the catalogue'],
    [
      'script',
      'content.sections.1.goal',
      'Hear <script>alert(1)</script>',
      'content.sections[1].goal: HTML is not taken',
    ],
    ['markup', 'content.briefing.0', '<b>Half</b> an hour', 'content.briefing[0]: HTML is not taken'],
    ['lost characters', 'title', 'Caf\uFFFD', 'title: Read in the wrong encoding'],
    ['characters read wrongly', 'title', 'CafÃ©', 'title: Read in the wrong encoding'],
    ['a text that cannot be stored', 'title', 'a\0b', 'title: Holds a character that no text has'],
    ['minutes as words', 'content.sections.0.minutes', 'five', 'content.sections[0].minutes: Write a number'],
    [
      'its own clock',
      'content.sections.1.startMinute',
      3,
      'content.sections[1].startMinute: A kit file has no such part',
    ],
    ['a prompt that is none', 'content.sections.1.prompts.2', 7, 'content.sections[1].prompts[2]: Write an object'],
    ['a long title', 'title', 'a'.repeat(201), 'title: At most 200 characters'],
  ])('keeps all but %s', (_, place, value, why) => {
    const file = fileWith(place, value)
    expect(whysOf(file)).toEqual([expect.stringContaining(why)])
    const { kit } = readBack(file)
    expect(kit.content.sections[1]?.prompts.map(({ text }) => text)).toEqual(
      smallKit().content.sections[1]?.prompts.map(({ text }) => text),
    )
    const { slug: _slug, ...draft } = kit
    expect(DraftKit.safeParse(draft).error).toBeUndefined()
  })

  it('keeps the first forty of 10,000 prompts in the draft and all others beside it', () => {
    const [first] = smallKit().content.sections[1]?.prompts ?? []
    const { kit, leftovers } = readBack(
      fileWith(
        'content.sections.1.prompts',
        Array.from({ length: 10_000 }, (_, i) => ({ ...first, id: `p-${i}`, text: `Say ${i}.` })),
      ),
    )
    expect(kit.content.sections[1]?.prompts).toHaveLength(40)
    expect(leftovers[0]?.why).toBe('content.sections[1].prompts[40]: At most 40 here: choose')
    const text = leftovers.map((left) => left.text).join('\n')
    expect(text).toContain('Say 40.')
    expect(text).toContain('Say 9999.')
    for (const left of leftovers) expect(Leftover.safeParse(left).error).toBeUndefined()
  })

  it('says which section overlaps the one above it', () => {
    const file = kitMarkdown(smallKit()).replace('### 5–25: Working', '### 3–25: Working')
    expect(whysOf(file)).toEqual(['content.sections[1]: Begins at 3, before the section above it ends at 5'])
  })

  it('keeps what Markdown has besides a kit', () => {
    const file = `${kitMarkdown(smallKit())}\n## Further reading\nA book.\n`
    expect(readBack(file).leftovers.map(({ text }) => text)).toEqual(['A book.', '## Further reading'])
  })

  it.each([
    ['a later schema', fileWith('schemaVersion', 2), 'schemaVersion', 'export it as that, or update'],
    ['no schema', fileWith('schemaVersion', undefined), 'schemaVersion', 'Say which schema'],
    ['half of it', kitJson(smallKit()).slice(0, 300), '', 'not whole JSON'],
    ['a list', '["schemaVersion"]', '', 'one object'],
    [
      'a later schema in Markdown',
      kitMarkdown(smallKit()).replace('schema version: 1', 'schema version: 9'),
      'schemaVersion',
      '“9”',
    ],
  ])('is refused for %s', (_, file, path, message) => {
    expect(readKitFile(file)).toEqual({
      kind: 'refused',
      issues: [{ path, message: expect.stringContaining(message) }],
    })
  })

  it.each(['A guide\nof two lines', '{ "a": 1', '[Agenda]\n0–5: Hello', ''])('%j is no kit file', (text) => {
    expect(readKitFile(text)).toEqual({ kind: 'other' })
  })

  it('names of the language’s own have no effect', () => {
    const file = kitJson(smallKit()).replace('{', '{"__proto__": {"title": "x"}, "constructor": 1,')
    expect(whysOf(file)).toEqual(['__proto__: A kit file has no such part', 'constructor: A kit file has no such part'])
  })
})
