import type { DemoSitting } from './sitting.ts'

/** One scorecard is in, the other is late: its author has notes and two ratings so far. */
export const brunoValues: DemoSitting = {
  followUps: ['f-influence-own', 'f-incident-done'],
  entered: { ownership: '16:10', failure: '31:20', growth: '45:40', 'wrap-up': '55:10' },
  skipped: [
    ['29:40', 'p-tech-debt'],
    ['50:10', 'p-time-zones'],
  ],
  notes: [
    [
      '6:50',
      'collaboration',
      'p-influence',
      'Convinced product with a prototype over a weekend; they asked for it on Monday.',
      '+collaboration',
    ],
    [
      '11:40',
      'collaboration',
      'p-disagreement',
      'Calls the designer "a blocker". Asked for her view: could not give it.',
      '-collaboration/a-dismissive',
    ],
    [
      '18:30',
      'ownership',
      'p-end-to-end',
      'Search rewrite, his from the start; knows the day it went to everybody.',
      '+ownership',
    ],
    [
      '24:15',
      'ownership',
      'p-risky-release',
      'Went to everyone at once on a Friday. "It was fine."',
      '-decision_making/a-blind-release',
    ],
    ['33:00', 'failure', 'p-incident', 'Two of five actions done, three with the platform team.', '-ownership'],
    ['39:45', 'failure', 'p-flat-experiment', 'Kept the flag for half a year to see more data.'],
    [
      '47:20',
      'growth',
      'p-feedback',
      'Reread the review after a week, agreed with half, changed his commit size.',
      '+growth/s-habit-changed',
    ],
    [
      '52:10',
      'growth',
      'p-mentoring',
      'Sits with the new one every Thursday; she now runs the deploy.',
      '+growth',
      '+communication',
    ],
  ],
  ratings: {
    collaboration: [2, 'medium', 'Wins people with work, dismisses them when they object.'],
    growth: [3, 'medium', ''],
  },
  recommendation: 'no',
  summary: '',
}

export const brunoLeading: DemoSitting = {
  followUps: ['f-mistake-repair'],
  entered: { influence: '21:20', 'risk-and-failure': '35:10', 'every-day': '46:00' },
  ends: '57:30',
  skipped: [['33:40', 'p-upwards']],
  notes: [
    [
      '9:00',
      'across-teams',
      'p-dependency',
      'Went to the director before he had asked the team itself.',
      '-collaboration/a-rank',
    ],
    [
      '16:40',
      'across-teams',
      'p-waiting-on-you',
      'Named the date late but named it, with what was cut.',
      '+communication',
    ],
    [
      '24:30',
      'influence',
      'p-standard',
      'The format was decided before the review began; says so himself.',
      '-decision_making/a-foregone',
    ],
    [
      '37:10',
      'risk-and-failure',
      'p-own-mistake',
      'Wiped a staging database, told everybody within the hour, wrote the guard that night.',
      '+growth/s-told-first',
      '+culture_values',
    ],
    [
      '48:30',
      'every-day',
      'p-silly-idea',
      "Tried the intern's idea for a week and gave her the demo.",
      '+culture_values/s-credit-away',
    ],
  ],
  ratings: {
    culture_values: [3, 'medium', 'Gives the stage to others.'],
    collaboration: [2, 'medium', 'Uses rank as the first step.'],
    communication: [3, 'low', 'One good case, a little late.'],
    growth: [3, 'high', 'Owned the mistake within the hour.'],
    decision_making: [2, 'medium', 'Asks for views when the matter is closed.'],
  },
  recommendation: 'no',
  summary:
    'Honest about mistakes and good with juniors; with equals he decides first and asks after. Not yet for this seat.',
}
