import type { PacketCard, PacketRound } from '#domain/aggregate.ts'
import type { Rating } from '#domain/scorecard.ts'

/** Makers of what a debrief's figures are made of: one ended round with three competencies, ratings, scorecards, notes. */
export const round = (some: Partial<PacketRound> = {}): PacketRound => ({
  interviewId: 'i1',
  roundId: 'values',
  title: 'Values',
  state: 'ended',
  isOptional: false,
  plannedMinutes: 60,
  isTracked: true,
  offsetMs: 3_186_000,
  askedPromptIds: ['p1'],
  skippedPromptIds: [],
  withdrawnPromptIds: [],
  kit: {
    competencies: [
      { id: 'ownership', mustHave: true },
      { id: 'communication', mustHave: false },
      { id: 'growth', mustHave: true },
    ],
    corePrompts: [
      { id: 'p1', text: 'First?' },
      { id: 'p2', text: 'Second?' },
    ],
    problems: [],
    seriousAntiPatterns: [{ id: 'blames', text: 'Names a colleague as the cause.' }],
  },
  ...some,
})

export const rate = (competencyId: string, rating: Rating['rating'], some: Partial<Rating> = {}): Rating => ({
  competencyId,
  rating,
  notAssessed: rating === null,
  rationale: '',
  fromMemory: false,
  confidence: 'high',
  noteIds: [],
  promptIds: [],
  followUpIds: [],
  ...some,
})
export const card = (label: string, ratings: Rating[], some: Partial<PacketCard> = {}): PacketCard => ({
  scorecardId: `card-${label}`,
  interviewId: 'i1',
  label,
  ratings,
  recommendation: null,
  notes: [],
  ...some,
})
export const note = (
  id: string,
  competencyId: string,
  polarity: 'signal' | 'anti_pattern',
  catalogId: string | null = null,
) => ({
  id,
  text: `Text of ${id}`,
  offsetMs: 60_000,
  tags: [{ competencyId, polarity, catalogId }],
})
