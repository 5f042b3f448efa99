import type { DemoSitting } from './sitting.ts'

/** Under way: what Ada has noted in the first twenty-three minutes. */
export const tomasValues: DemoSitting = {
  followUps: ['f-influence-side', 'f-end-own'],
  notes: [
    [
      '6:12',
      'collaboration',
      'p-influence',
      'Sat with support for a day before he drew the refund screens again.',
      '+collaboration',
    ],
    [
      '9:48',
      'collaboration',
      'p-disagreement',
      "Kept the designer's version after the test, though his was built.",
      '+collaboration/s-partner-credit',
    ],
    [
      '13:30',
      'collaboration',
      'p-hypothesis',
      'Analyst asked for two more weeks, he gave one. No regret, no number.',
      '-decision_making',
    ],
    ['16:55', 'ownership', 'p-end-to-end', 'Picked up billing retries after their owner had left.', '+ownership'],
    [
      '19:20',
      'ownership',
      'p-end-to-end',
      '"We" all through. Asked for his part: wrote the abort rule himself.',
      '+ownership',
    ],
    [
      '22:05',
      'ownership',
      'p-risky-release',
      '5 % canary, two days on the error budget, rolled back once.',
      '+decision_making/s-measured',
    ],
  ],
  ratings: {},
  recommendation: 'yes',
  summary: '',
}
