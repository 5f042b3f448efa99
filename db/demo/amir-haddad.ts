import type { DemoSitting } from './sitting.ts'

/** Two rounds that agree: a steady colleague, ready for a debrief that nobody has opened yet. */
export const amirValues: DemoSitting = {
  followUps: ['f-end-result', 'f-incident-proof'],
  ends: '58:40',
  alsoAsked: [
    ['13:20', 'p-hypothesis'],
    ['27:00', 'p-tech-debt'],
    ['53:10', 'p-mentoring'],
  ],
  notes: [
    [
      '7:10',
      'collaboration',
      'p-influence',
      'Turned the roadmap with three customer calls that he invited product to.',
      '+collaboration/s-partner-credit',
    ],
    [
      '12:00',
      'collaboration',
      'p-disagreement',
      'Design wanted one more step in the sign-up. He built both, hers won, he tells it that way.',
      '+collaboration',
      '+growth',
    ],
    [
      '17:50',
      'ownership',
      'p-end-to-end',
      'Own part clear at once: the import, from the first sketch to the runbook.',
      '+ownership',
    ],
    [
      '22:40',
      'ownership',
      'p-risky-release',
      'One per cent, a day, ten per cent. Stopped at the second step over a queue that grew.',
      '+ownership/s-safe-steps',
      '+decision_making/s-measured',
    ],
    [
      '31:30',
      'failure',
      'p-incident',
      'Named his own missing test first, then what the review could have seen.',
      '+ownership',
    ],
    [
      '37:20',
      'failure',
      'p-flat-experiment',
      'No effect after three weeks: took the code out the same day.',
      '+decision_making',
    ],
    [
      '46:10',
      'growth',
      'p-time-zones',
      'Moved the weekly to alternate hours and writes decisions before, not after.',
      '+communication/s-context',
    ],
    [
      '51:00',
      'growth',
      'p-feedback',
      'Was told that his reviews read cold. Now starts with what he understood.',
      '+growth/s-habit-changed',
    ],
  ],
  ratings: {
    collaboration: [3, 'high', 'Brings others to the evidence and lets them have the win.'],
    decision_making: [3, 'high', 'Small steps with a stop; removes what did nothing.'],
    ownership: [4, 'high', 'From sketch to runbook, his own gap first when it broke.'],
    communication: [3, 'medium', 'Writes before, for people in other hours.'],
    growth: [3, 'high', 'One habit changed, with the sentence that he uses now.'],
  },
  recommendation: 'yes',
  summary: 'Steady, careful, generous with credit. Every story had an end and a figure.',
}

export const amirLeading: DemoSitting = {
  followUps: ['f-dependency-goal', 'f-standard-number'],
  alsoAsked: [
    ['40:30', 'p-own-mistake'],
    ['51:20', 'p-silly-idea'],
  ],
  notes: [
    [
      '8:30',
      'across-teams',
      'p-dependency',
      "Wrote the other team's goal at the top of his own plan, asked what would help them first.",
      '+collaboration/s-their-aims',
    ],
    [
      '14:20',
      'across-teams',
      'p-waiting-on-you',
      'Told the waiting team on the day he knew, with two dates and what each costs.',
      '+communication',
    ],
    [
      '22:00',
      'influence',
      'p-standard',
      'Eleven of fourteen services moved in a quarter; changed the proposal twice on the way.',
      '+decision_making/s-proposal-changed',
    ],
    ['28:40', 'influence', 'p-upwards', 'Opened with the weak spot of his own numbers.', '+communication/s-weak-spot'],
    [
      '36:10',
      'risk-and-failure',
      'p-failed-risk',
      'A vendor bet, gone after four months. Said the price and who paid it.',
      '+growth',
    ],
    [
      '48:00',
      'every-day',
      'p-invisible',
      'Praised the on-call rewrite that nobody saw, by name, in front of the director.',
      '+culture_values/s-credit-away',
    ],
  ],
  ratings: {
    culture_values: [3, 'medium', 'Sees quiet work and says so.'],
    collaboration: [4, 'high', 'Starts from what the other side needs; it is how he plans, not a phrase.'],
    communication: [3, 'high', 'Bad news the same day, with choices.'],
    growth: [3, 'medium', 'Plain about the bet that failed.'],
    decision_making: [3, 'high', 'Lets a proposal change and can show where.'],
  },
  recommendation: 'yes',
  summary:
    'Leads by making it easy for others to say yes. I would want to see him with a harder conflict, and would hire him before that.',
}
