import type { DemoSitting } from './sitting.ts'

/** The second round, held first: her calendar wanted it so. */
export const inesLeading: DemoSitting = {
  followUps: ['f-dependency-goal', 'f-standard-number', 'f-mistake-others'],
  notes: [
    [
      '8:20',
      'across-teams',
      'p-dependency',
      "Read the other team's quarter plan first, then offered one of her people for their release.",
      '+collaboration/s-their-aims',
    ],
    [
      '17:05',
      'across-teams',
      'p-waiting-on-you',
      'Said no on the second day, with a date and what it hung on; moved it once, and told them first.',
      '+communication',
    ],
    [
      '26:40',
      'influence',
      'p-standard',
      'Review rota taken up by five teams. Two refused; she dropped the part that they had disliked.',
      '+decision_making/s-proposal-changed',
    ],
    [
      '38:15',
      'risk-and-failure',
      'p-own-mistake',
      'Sent a price list to the wrong customers, called the three herself before support knew.',
      '+growth/s-told-first',
      '+culture_values',
    ],
    [
      '47:50',
      'every-day',
      'p-silly-idea',
      'Friday demos by whoever has done least that week. Started by an apprentice, whom she names.',
      '+culture_values/s-credit-away',
    ],
  ],
  ratings: {
    culture_values: [3, 'high', 'Gives credit by name, and told of a mistake before it came out.'],
    collaboration: [3, 'medium', 'Begins with what the others need.'],
    communication: [3, 'medium', 'Dates with their reasons, moved once and in the open.'],
    growth: [3, 'medium', 'The mistake changed how lists are sent; who sends them now was left open.'],
    decision_making: [3, 'low', 'One case in which she gave way, with the cost named.'],
  },
  recommendation: 'yes',
  summary: 'Works through others without losing sight of them. How much of the rota she built herself stayed open.',
}
