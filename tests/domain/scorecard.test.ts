import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sweValues } from '#db/kits/swe-values.ts'
import { backendCoding } from '#db/kits/backend-coding.ts'
import {
  type Draft,
  type Evidence,
  evidenceOf,
  hints,
  isAnswered,
  missingOf,
  type Rating,
  ratingAgainstEvidence,
  recommendationLocked,
  refuseSubmission,
} from '#domain/scorecard.ts'

const kit = {
  competencies: [
    { id: 'ownership', mustHave: true },
    { id: 'communication', mustHave: false },
  ],
} as const

const tag = (competencyId: string, polarity: 'signal' | 'anti_pattern') => ({ competencyId, polarity })
const evidence: Evidence = {
  notes: [
    { id: 'plus', tags: [tag('ownership', 'signal')] },
    { id: 'plus2', tags: [tag('ownership', 'signal')] },
    { id: 'minus', tags: [tag('ownership', 'anti_pattern')] },
    { id: 'minus2', tags: [tag('ownership', 'anti_pattern')] },
    { id: 'other', tags: [tag('communication', 'anti_pattern')] },
    { id: 'untagged', tags: [] },
  ],
  askedCorePromptIds: ['p-asked'],
  usedFollowUpIds: ['f-used'],
}

const rating = (some: Partial<Rating> = {}): Rating => ({
  competencyId: 'ownership',
  rating: 3,
  notAssessed: false,
  rationale: '',
  fromMemory: false,
  confidence: null,
  noteIds: ['plus'],
  promptIds: [],
  followUpIds: [],
  ...some,
})
const communication = rating({ competencyId: 'communication', rating: 2, noteIds: ['other'] })
const draft = (some: Partial<Draft> = {}): Draft => ({
  ratings: [rating(), communication],
  recommendation: 'yes',
  withheldReason: null,
  summary: 'Owned the rollout.',
  ...some,
})
const pathsMissing = (some: Partial<Draft>) => missingOf(draft(some), kit, evidence).map(({ path }) => path)
const withOwnership = (some: Partial<Rating>) => ({ ratings: [rating(some), communication] })

describe('missingOf', () => {
  it.each<[string, Partial<Draft>, string[]]>([
    ['nothing of a whole one', {}, []],
    ['a competency without a rating', { ratings: [rating()] }, ['ratings.communication']],
    ['a rating left open', withOwnership({ rating: null }), ['ratings.ownership']],
    ['nothing where it was not assessed', withOwnership({ rating: null, notAssessed: true, noteIds: [] }), []],
    ['rated and not assessed at once', withOwnership({ notAssessed: true }), ['ratings.ownership']],
    ['evidence', withOwnership({ noteIds: [] }), ['ratings.ownership.evidence']],
    [
      'evidence where the note is not one’s own',
      withOwnership({ noteIds: ['foreign'] }),
      ['ratings.ownership.evidence'],
    ],
    ['nothing where a note without tags is cited', withOwnership({ noteIds: ['untagged'] }), []],
    ['nothing where a core prompt was asked', withOwnership({ noteIds: [], promptIds: ['p-asked'] }), []],
    [
      'evidence where the prompt was not asked',
      withOwnership({ noteIds: [], promptIds: ['p-other'] }),
      ['ratings.ownership.evidence'],
    ],
    ['nothing where a follow-up was used', withOwnership({ noteIds: [], followUpIds: ['f-used'] }), []],
    [
      'evidence where the follow-up was not used',
      withOwnership({ noteIds: [], followUpIds: ['f-other'] }),
      ['ratings.ownership.evidence'],
    ],
    [
      'nothing with a rationale from memory',
      withOwnership({ noteIds: [], fromMemory: true, rationale: 'Said so.' }),
      [],
    ],
    [
      'the rationale that is from memory',
      withOwnership({ noteIds: [], fromMemory: true }),
      ['ratings.ownership.rationale'],
    ],
    [
      'white space is no rationale',
      withOwnership({ noteIds: [], fromMemory: true, rationale: ' \n' }),
      ['ratings.ownership.rationale'],
    ],
    ['why a 4', withOwnership({ rating: 4 }), ['ratings.ownership.rationale']],
    ['why a 1', withOwnership({ rating: 1, noteIds: ['minus'] }), ['ratings.ownership.rationale']],
    ['nothing where a 4 says why', withOwnership({ rating: 4, rationale: 'Set the stop rule.' }), []],
    [
      'why a 3 on more against than for',
      withOwnership({ noteIds: ['plus', 'minus', 'minus2'] }),
      ['ratings.ownership.rationale'],
    ],
    ['nothing for a 3 on as much for as against', withOwnership({ noteIds: ['plus', 'minus'] }), []],
    ['why a 2 on signals alone', withOwnership({ rating: 2 }), ['ratings.ownership.rationale']],
    ['nothing for a 2 on both', withOwnership({ rating: 2, noteIds: ['plus', 'plus2', 'minus'] }), []],
    [
      'both evidence and why',
      withOwnership({ rating: 4, noteIds: [] }),
      ['ratings.ownership.evidence', 'ratings.ownership.rationale'],
    ],
    ['the recommendation', { recommendation: null }, ['recommendation']],
    [
      'nothing where it is withheld with a reason',
      { recommendation: null, withheldReason: 'Half the time was lost.' },
      [],
    ],
    ['the reason for withholding', { recommendation: null, withheldReason: ' ' }, ['recommendation']],
    ['recommended and withheld at once', { withheldReason: 'Not enough.' }, ['withheldReason']],
    ['the summary', { summary: '  ' }, ['summary']],
    [
      'everything',
      { ratings: [], recommendation: null, summary: '' },
      ['ratings.ownership', 'ratings.communication', 'recommendation', 'summary'],
    ],
  ])('%s', (_name, some, paths) => {
    expect(pathsMissing(some)).toEqual(paths)
  })
})

describe('refuseSubmission', () => {
  it.each(['planned', 'scheduled', 'live', 'cancelled', 'no_show'])(
    'not while the interview is %s',
    (interviewState) => {
      expect(refuseSubmission({ interviewState, draft: draft(), kit, evidence })?.code).toBe('interview_not_ended')
    },
  )
  it('a whole scorecard of an ended interview is taken', () => {
    expect(refuseSubmission({ interviewState: 'ended', draft: draft(), kit, evidence })).toBeNull()
  })
  it('lists everything that is missing at once', () => {
    const refusal = refuseSubmission({
      interviewState: 'ended',
      draft: draft({ summary: '', ratings: [] }),
      kit,
      evidence,
    })
    expect(refusal?.code).toBe('scorecard_incomplete')
    expect(refusal?.issues).toHaveLength(3)
  })
})

describe('recommendationLocked', () => {
  it('until every competency is answered, whatever else is missing', () => {
    expect(recommendationLocked(draft({ ratings: [rating()] }), kit, evidence)).toBe(true)
    expect(recommendationLocked(draft(withOwnership({ noteIds: [] })), kit, evidence)).toBe(true)
    expect(recommendationLocked(draft({ ...withOwnership({ rating: 4 }), summary: '' }), kit, evidence)).toBe(false)
  })
})

describe('evidenceOf', () => {
  it('counts core prompts that were asked, and follow-ups that were used', () => {
    const core = sweValues.content.sections.flatMap((section) => section.prompts).filter((prompt) => prompt.core)
    const [asked, skipped] = core
    const found = evidenceOf(
      sweValues.content,
      [
        { promptId: asked?.id ?? '', status: 'asked', followUpIds: ['f1'] },
        { promptId: skipped?.id ?? '', status: 'skipped', followUpIds: [] },
        { promptId: 'p-not-core', status: 'asked', followUpIds: ['f2'] },
      ],
      [],
    )
    expect(found).toEqual({ notes: [], askedCorePromptIds: [asked?.id], usedFollowUpIds: ['f1', 'f2'] })
  })
  it('counts the problem of a problem set', () => {
    const problemId = backendCoding.content.problems?.[0]?.id ?? ''
    const marks = [{ promptId: problemId, status: 'asked' as const, followUpIds: [] }]
    expect(evidenceOf(backendCoding.content, marks, []).askedCorePromptIds).toEqual([problemId])
  })
})

describe('hints', () => {
  it.each<[string, Partial<Draft>, string[]]>([
    ['none where ratings and recommendation agree', {}, []],
    ['a yes with mostly low ratings', withOwnership({ rating: 2 }), ['yes_with_low_ratings']],
    ['a yes with a must-have at 1', withOwnership({ rating: 1 }), ['yes_with_low_ratings', 'yes_with_must_have_at_1']],
    [
      'a no without a low rating',
      { recommendation: 'no', ratings: [rating(), rating({ ...communication, rating: 3 })] },
      ['no_without_low_rating'],
    ],
    ['a no with a low rating is no contradiction', { recommendation: 'strong_no' }, []],
    [
      'a must-have that was not assessed',
      withOwnership({ rating: null, notAssessed: true }),
      ['yes_with_low_ratings', 'must_have_not_assessed'],
    ],
    ['nothing before a recommendation', { recommendation: null, ...withOwnership({ rating: 1 }) }, []],
  ])('%s', (_name, some, kinds) => {
    expect(hints(draft(some), kit).map(({ kind }) => kind)).toEqual(kinds)
  })
})

const anyRating = fc.record<Rating>({
  competencyId: fc.constantFrom('ownership', 'communication'),
  rating: fc.constantFrom(1, 2, 3, 4, null),
  notAssessed: fc.boolean(),
  rationale: fc.constantFrom('', ' ', 'Because.'),
  fromMemory: fc.boolean(),
  confidence: fc.constantFrom('low', 'medium', 'high', null),
  noteIds: fc.subarray(['plus', 'plus2', 'minus', 'minus2', 'other', 'untagged', 'foreign']),
  promptIds: fc.subarray(['p-asked', 'p-other']),
  followUpIds: fc.subarray(['f-used', 'f-other']),
})
const anyDraft = fc.record<Draft>({
  ratings: fc.uniqueArray(anyRating, { selector: ({ competencyId }) => competencyId }),
  recommendation: fc.constantFrom('strong_no', 'no', 'yes', 'strong_yes', null),
  withheldReason: fc.constantFrom(null, '', 'Not enough to say.'),
  summary: fc.constantFrom('', 'Good.'),
})

describe('for any draft', () => {
  it('what may be submitted is answered throughout, says why at the ends, and recommends or withholds', () => {
    fc.assert(
      fc.property(anyDraft, (any) => {
        if (missingOf(any, kit, evidence).length > 0) return
        expect(recommendationLocked(any, kit, evidence)).toBe(false)
        expect(any.ratings).toHaveLength(2)
        for (const rated of any.ratings) {
          const needsWhy = rated.rating === 1 || rated.rating === 4 || ratingAgainstEvidence(rated, evidence.notes)
          expect(!needsWhy || rated.rationale.trim() !== '').toBe(true)
        }
        expect((any.recommendation === null) === Boolean(any.withheldReason?.trim())).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
  it('every unanswered competency is listed, and no path twice', () => {
    fc.assert(
      fc.property(anyDraft, (any) => {
        const paths = missingOf(any, kit, evidence).map(({ path }) => path)
        expect(new Set(paths).size).toBe(paths.length)
        for (const { id } of kit.competencies)
          if (!isAnswered(any, id, evidence)) expect(paths.some((path) => path.startsWith(`ratings.${id}`))).toBe(true)
      }),
    )
  })
  it('something to cite never makes more missing', () => {
    fc.assert(
      fc.property(anyDraft, (any) => {
        const untagged = { ...evidence, notes: evidence.notes.map(({ id }) => ({ id, tags: [] })) }
        const bare = { notes: [], askedCorePromptIds: [], usedFollowUpIds: [] }
        expect(missingOf(any, kit, untagged).length).toBeLessThanOrEqual(missingOf(any, kit, bare).length)
      }),
    )
  })
})
