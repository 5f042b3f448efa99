import { describe, expect, it } from 'vitest'
import { kits } from '#db/kits/all.ts'
import { type DraftKit, draftIssues } from '#domain/kit-draft.ts'
import { borrowed, borrowers, lendersFor } from '#domain/kit-fixes/library.ts'
import { smallKit } from '../support/small-kit.ts'

const library = kits.map(({ content, ...kit }) => ({ ...kit, competencyIds: content.competencies.map(({ id }) => id) }))
const contentOf = (slug: string) => {
  const found = kits.find((kit) => kit.slug === slug)
  if (!found) throw new Error(`No kit ${slug} ships`)
  return found.content
}
const noAnchors = { '1': '', '2': '', '3': '', '4': '' }

/** A draft of the role that rates these, with nothing said about any of them. */
function draft(role: string, ...ids: string[]): DraftKit {
  const { slug: _, ...kit } = structuredClone(smallKit({ role }))
  kit.content.signals = []
  kit.content.antiPatterns = []
  kit.content.guardrails = []
  const competencies = ids.map((id) => ({ id, definition: '', mustHave: false, weight: 1, anchors: { ...noAnchors } }))
  return { ...kit, content: { ...kit.content, competencies } }
}

describe('who can lend', () => {
  it('is who has most of what is missing, then of the same role', () => {
    const slugs = (kit: DraftKit) => lendersFor('mine', kit, 'anchors', library).map(({ slug }) => slug)
    expect(slugs(draft('devops', 'coding'))[0]).toBe('devops-coding')
    expect(slugs(draft('backend', 'coding'))[0]).toBe('backend-coding')
    expect(slugs(draft('none', 'collaboration', 'decision_making', 'ownership', 'communication', 'growth'))[0]).toBe(
      'swe-values',
    )
    expect(slugs(draft('none', 'charm'))).toEqual([])
    expect(lendersFor('swe-values', draft('none', 'growth'), 'anchors', library).map(({ slug }) => slug)).not.toContain(
      'swe-values',
    )
  })

  it('is nobody where nothing is missing, and anybody for what stands for the whole interview', () => {
    const { slug: _, ...whole } = structuredClone(smallKit())
    expect(lendersFor('small', whole, 'anchors', library)).toEqual([])
    expect(lendersFor('small', whole, 'catalogue', library)).toEqual([])
    for (const what of ['guardrails', 'briefing'] as const)
      expect(lendersFor('small', whole, what, library)).toHaveLength(kits.length)
    expect(lendersFor('small', whole, 'competencies', library)).toEqual([])
    const screen: DraftKit = { ...draft('devops'), interviewType: 'screen' }
    expect(lendersFor('mine', screen, 'competencies', library)[0]?.slug).toBe('devops-recruiter-screen')
  })
})

describe('what is lent', () => {
  it('fills the empty points and leaves those that somebody wrote', () => {
    const kit = draft('none', 'growth', 'coding')
    const [growth] = kit.content.competencies
    if (growth) growth.anchors['3'] = 'Mine'
    const filled = borrowed(kit, 'anchors', contentOf('swe-values')).content.competencies
    const lent = contentOf('swe-values').competencies.find(({ id }) => id === 'growth')
    expect(filled[0]).toMatchObject({ definition: lent?.definition, anchors: { ...lent?.anchors, '3': 'Mine' } })
    expect(filled[1]?.anchors).toEqual(noAnchors)
    expect(borrowers({ ...kit, content: { ...kit.content, competencies: filled } }, 'anchors')).toEqual(['coding'])
  })

  it('gives signals to competencies that have none, under ids of their own', () => {
    const kit = draft('none', 'growth', 'ownership')
    const from = contentOf('swe-values')
    const [first] = from.signals.filter(({ competencyId }) => competencyId === 'growth')
    if (!first) throw new Error('The kit has a signal of growth')
    kit.content.signals = [{ ...first, competencyId: 'ownership', text: 'Mine' }]
    const { signals, antiPatterns } = borrowed(kit, 'catalogue', from).content
    expect(signals.map(({ id, competencyId }) => [id, competencyId])).toEqual([
      [first.id, 'ownership'],
      [`${first.id}-2`, 'growth'],
    ])
    expect(antiPatterns.every(({ competencyId }) => competencyId === 'growth')).toBe(true)
  })

  it('is what a kit rates, and what the candidate is told, once and beside what is there', () => {
    const from = contentOf('swe-values')
    const kit = draft('none', 'growth')
    kit.content.briefing = ['Mine']
    const twice = (what: 'competencies' | 'briefing') => borrowed(borrowed(kit, what, from), what, from).content
    expect(twice('competencies').competencies.map(({ id }) => id)).toEqual([
      'growth',
      ...from.competencies.flatMap(({ id }) => (id === 'growth' ? [] : [id])),
    ])
    expect(twice('competencies').competencies[0]?.definition).toBe('')
    expect(twice('briefing').briefing).toEqual(['Mine', ...from.briefing])
  })

  it.each(kits.map(({ slug }) => slug))('from %s breaks no rule of ids', (slug) => {
    const kit = draft('none', 'ownership')
    const whole = (['competencies', 'anchors', 'catalogue', 'guardrails', 'briefing'] as const).reduce(
      (now, what) => borrowed(borrowed(now, what, contentOf(slug)), what, contentOf(slug)),
      kit,
    )
    expect(draftIssues('mine', whole).filter(({ path }) => path.endsWith('.id'))).toEqual([])
    expect(whole.content.guardrails.length).toBeGreaterThan(0)
  })
})
