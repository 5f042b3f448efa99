import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readGuide } from '#domain/guide/read-guide.ts'
import { type DraftKit, draftIssues } from '#domain/kit-draft.ts'
import { kitGaps } from '#domain/kit-gaps.ts'
import { kitHints } from '#domain/kit-hints.ts'
import { smallKit } from '../support/small-kit.ts'

const draft = (): DraftKit => {
  const { slug: _, ...kit } = structuredClone(smallKit())
  return kit
}
const gapsOf = (kit: DraftKit) => kitGaps(draftIssues('draft', kit), kitHints(kit))
const folder = join(import.meta.dirname, '../support/guides')
const imported = readdirSync(folder).flatMap((name) => {
  const { whole, parts } = readGuide(readFileSync(join(folder, name), 'utf8'))
  return [whole, ...parts].map((one) => [`${name} (${one.key})`, one.kit] as const)
})

describe('what is missing', () => {
  it('is said by kind, what refuses the publishing first', () => {
    const kit = draft()
    kit.conductedBy = ''
    kit.title = ''
    kit.durationMinutes = 31
    for (const competency of kit.content.competencies) competency.anchors = { '1': '', '2': '', '3': 'x', '4': '' }
    const gaps = gapsOf(kit)
    expect(gaps.map(({ key, isHard }) => [key, isHard])).toEqual(
      expect.arrayContaining([
        ['frame', true],
        ['plan', true],
        ['anchors', true],
        ['no_conductor', false],
      ]),
    )
    expect(gaps.findLastIndex(({ isHard }) => isHard)).toBeLessThan(gaps.findIndex(({ isHard }) => !isHard))
    const anchors = gaps.find(({ key }) => key === 'anchors')
    expect([anchors?.title, anchors?.places.length]).toEqual(['3 anchors', 3])
  })

  it.each(imported)('holds every rule and hint of %s once', (_name, kit) => {
    const found = [...draftIssues('draft', kit), ...kitHints(kit)].map(({ path, message }) => `${path} ${message}`)
    const listed = gapsOf(kit).flatMap(({ places }) => places.map(({ path, message }) => `${path} ${message}`))
    expect(listed.toSorted()).toEqual(found.toSorted())
    expect(gapsOf(kit).map(({ key }) => key)).not.toContain('other')
  })
})
