import type { DemoSitting } from './sitting.ts'

/** Hired, with one dissent. */
export const odileValues: DemoSitting = {
  followUps: ['f-hypothesis-wrong', 'f-end-own'],
  alsoAsked: [
    ['9:30', 'p-influence'],
    ['22:00', 'p-risky-release'],
    ['39:00', 'p-flat-experiment'],
    ['49:00', 'p-feedback'],
  ],
  notes: [
    [
      '7:30',
      'collaboration',
      'p-hypothesis',
      'Her own hypothesis died in the second week; the analyst tells that story with her.',
      '+collaboration/s-partner-credit',
      '+decision_making/s-measured',
    ],
    [
      '12:50',
      'collaboration',
      'p-disagreement',
      'Gave up her caching layer after the product manager showed who would never hit it.',
      '+collaboration',
    ],
    [
      '18:00',
      'ownership',
      'p-end-to-end',
      'Took the invoice export from complaint to retirement of the old one.',
      '+ownership',
    ],
    [
      '25:30',
      'ownership',
      'p-tech-debt',
      'Priced the debt in support hours, paid half of it, said which half stays.',
      '+ownership',
      '+decision_making',
    ],
    [
      '33:40',
      'failure',
      'p-incident',
      'Her change, her page, her write-up; the guard has fired twice since.',
      '+ownership/s-safe-steps',
    ],
    [
      '46:40',
      'growth',
      'p-time-zones',
      'Records the decision and the doubt. Lisbon reads it before they wake her.',
      '+communication/s-context',
    ],
    ['51:30', 'growth', 'p-mentoring', 'Could not say what her mentee does otherwise today.', '-growth'],
  ],
  ratings: {
    collaboration: [4, 'high', 'Others own half of her best stories.'],
    decision_making: [3, 'high', 'Measures, prices, and stops.'],
    ownership: [4, 'high', 'Complaint to retirement, with proof that the guard works.'],
    communication: [3, 'medium', 'Writes doubt down too.'],
    growth: [2, 'low', 'Mentoring without a trace; asked once, so with little weight.'],
  },
  recommendation: 'strong_yes',
  summary: 'The most complete ownership story this quarter, told without a single "I alone".',
}

export const odileLeading: DemoSitting = {
  followUps: ['f-upwards-after'],
  entered: { influence: '20:10', 'risk-and-failure': '36:20', 'every-day': '46:10', 'wrap-up': '57:00' },
  ends: '62:00',
  alsoAsked: [['23:00', 'p-standard']],
  skipped: [['44:50', 'p-own-mistake']],
  notes: [
    [
      '8:10',
      'across-teams',
      'p-dependency',
      'Went up together with the other lead, one page, both names.',
      '+collaboration/s-joint-escalation',
    ],
    [
      '15:30',
      'across-teams',
      'p-waiting-on-you',
      'Said no to three teams in one mail, with the order and why.',
      '+communication',
      '+decision_making',
    ],
    [
      '26:20',
      'influence',
      'p-upwards',
      'Smoothed the figures for the board; "they would have misread them".',
      '-communication/a-spin',
    ],
    [
      '37:50',
      'risk-and-failure',
      'p-failed-risk',
      'Picked the smaller of two bets, lost it, wrote what she would look at earlier.',
      '+growth',
    ],
    [
      '47:40',
      'every-day',
      'p-invisible',
      'Cleared the build queue herself so that two others could finish.',
      '+culture_values/s-clears-path',
    ],
  ],
  ratings: {
    culture_values: [3, 'medium', 'Clears the way without being asked.'],
    collaboration: [4, 'high', 'Escalates with, not against.'],
    communication: [2, 'high', 'Clear downwards, polished upwards. The board figures trouble me.'],
    growth: [3, 'medium', 'Learns in writing.'],
    decision_making: [3, 'medium', 'Orders the queue and says why.'],
  },
  recommendation: 'yes',
  summary: 'Strong with teams. Ask her about the board figures again before giving her a seat that reports upwards.',
}

/** Not hired, with one dissent. */
export const pavelValues: DemoSitting = {
  followUps: ['f-incident-blame', 'f-incident-done'],
  entered: { ownership: '16:20', failure: '31:00', growth: '48:40', 'wrap-up': '56:30' },
  ends: '61:40',
  skipped: [
    ['14:30', 'p-disagreement'],
    ['15:20', 'p-hypothesis'],
    ['29:50', 'p-tech-debt'],
  ],
  notes: [
    [
      '7:00',
      'collaboration',
      'p-influence',
      'Product "does not get it"; decided by whoever stayed longest in the room.',
      '-collaboration/a-dismissive',
    ],
    [
      '18:10',
      'ownership',
      'p-end-to-end',
      'Payment retries end to end, own part clear, went back in June to see.',
      '+ownership',
    ],
    [
      '24:50',
      'ownership',
      'p-risky-release',
      'No sign chosen beforehand. Would have noticed "from the phones".',
      '-decision_making/a-blind-release',
    ],
    [
      '32:20',
      'failure',
      'p-incident',
      'Names a colleague as the cause of the outage and no part of his own.',
      '-ownership/a-blame',
    ],
    [
      '38:30',
      'failure',
      'p-flat-experiment',
      'Clear account of the null result, kept the page that explains it.',
      '+communication',
    ],
    ['50:20', 'growth', 'p-feedback', 'The review was unfair; nothing changed after it.', '-growth/a-no-reflection'],
  ],
  ratings: {
    collaboration: [2, 'high', 'Partners are obstacles in each story.'],
    decision_making: [2, 'high', 'Ships and hopes.'],
    ownership: [2, 'medium', 'Carries his own work, not its consequences. The outage story weighs most.'],
    communication: [3, 'medium', 'Explains a result well.'],
    growth: [1, 'medium', 'Asked three ways; nothing was ever his to change.'],
  },
  recommendation: 'strong_no',
  summary: 'Capable alone. The outage and the review were told in the same key: somebody else.',
}

export const pavelLeading: DemoSitting = {
  followUps: [],
  isTimed: false,
  notes: [
    [
      '9:20',
      'across-teams',
      'p-dependency',
      'Offered two engineers for a month; the other team still thanks him.',
      '+collaboration/s-their-aims',
    ],
    ['17:00', 'across-teams', 'p-waiting-on-you', 'Learned that a team waited from the status page.', '-communication'],
    [
      '24:40',
      'influence',
      'p-standard',
      'The refusing team was right, he says, and the standard now has their exception.',
      '+decision_making/s-proposal-changed',
    ],
    [
      '38:10',
      'risk-and-failure',
      'p-own-mistake',
      'Hesitated for two days, then told the whole floor. Uneasy and honest.',
      '+growth',
    ],
    ['49:10', 'every-day', 'p-silly-idea', 'Laughs at it in the telling, tried it all the same.', '+culture_values'],
  ],
  ratings: {
    culture_values: [3, 'low', 'One small case.'],
    collaboration: [3, 'high', "Gave people away for another team's goal."],
    communication: [2, 'medium', 'Finds out late, tells late.'],
    growth: [3, 'medium', 'Told it late and told it all.'],
    decision_making: [3, 'medium', 'Let the standard be bent by a good reason.'],
  },
  recommendation: 'yes',
  summary: 'I met a better colleague than the notes of a bad day suggest. Leads with his people, not with words.',
}
