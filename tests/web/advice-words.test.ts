import { describe, expect, it } from 'vitest'
import type { Advice } from '#domain/advice.ts'
import { adviceWords } from '#web/features/interviews/advice-words.ts'

const words = (advice: Advice) => adviceWords(advice, (id) => `“${id}”`)
const minute = 60_000

describe('adviceWords', () => {
  it.each<[Advice, string, boolean, string | null]>([
    [
      { kind: 'go', sectionId: 'ownership', competencyIds: ['ownership'], leftMs: 8 * minute },
      '8 min left, Ownership has no evidence: go to “ownership”.',
      true,
      'ownership',
    ],
    [
      { kind: 'go', sectionId: 'end', competencyIds: ['growth', 'communication'], leftMs: 30_000 },
      '1 min left, Growth and Communication have no evidence: go to “end”.',
      true,
      'end',
    ],
    [
      { kind: 'move_on', sectionId: 'failure', overMs: 2.4 * minute },
      '2 min over: go on to “failure”.',
      true,
      'failure',
    ],
    [{ kind: 'replan', pastMs: 11.6 * minute }, 'Would end 12 min late.', true, null],
    [
      { kind: 'planned', sectionId: 'growth', competencyIds: ['growth'], fromMs: 45 * minute },
      'Growth has no evidence; planned at 45.',
      false,
      null,
    ],
    [
      { kind: 'missed', competencyIds: ['growth', 'ownership', 'coding'] },
      'Growth, Ownership, and Coding have no evidence, and no section ahead asks for it.',
      false,
      null,
    ],
  ])('%o', (advice, text, isUrgent, goTo) => {
    expect(words(advice)).toMatchObject({ text, isUrgent, goTo })
  })
})
