import type { DemoSitting } from './sitting.ts'

/** Backend engineer, four rounds: good craft throughout, and two views of how she decides under pressure. */
export const luciaTechnical: DemoSitting = {
  followUps: ['f-migration-back', 'f-events-twice', 'f-debug-proof'],
  notes: [
    [
      '7:40',
      'data',
      'p-migration',
      'Split the orders table in four steps, old and new written side by side for nine days.',
      '+reliability/s-way-back',
    ],
    [
      '10:05',
      'data',
      'p-migration',
      'Compared row counts and a checksum per day before she switched reads over.',
      '+technical_depth',
      '+problem_solving/s-before-after',
    ],
    [
      '14:20',
      'data',
      'p-database-choice',
      'Stayed with the relational store: wrote down what a document store would have cost in joins.',
      '+decision_making',
    ],
    [
      '21:30',
      'interfaces',
      'p-endpoint-security',
      'Checks who may see the object, not only who is signed in. Found two such holes in an audit.',
      '+technical_depth/s-two-layers',
    ],
    [
      '27:15',
      'interfaces',
      'p-api-metrics',
      'Knew the 99th percentile before (840 ms) and after (210 ms); average was never the problem.',
      '+problem_solving/s-before-after',
    ],
    [
      '34:50',
      'parts',
      'p-events',
      'Consumers keep the ids of what they handled; replayed a whole day twice to be sure.',
      '+system_design/s-duplicates-normal',
    ],
    [
      '39:10',
      'parts',
      'p-microservices',
      'Two services shared a table for a year. She argued for one owner, lost, and wrote it down.',
      '+system_design',
      '-decision_making',
    ],
    [
      '46:00',
      'running',
      'p-observability',
      'Alerts on what listeners feel: start of playback over two seconds.',
      '+reliability/s-user-alert',
    ],
    [
      '52:30',
      'running',
      'p-debugging',
      'Three guesses, each with the observation that would kill it. The second survived.',
      '+problem_solving/s-refutes',
    ],
  ],
  ratings: {
    technical_depth: [
      4,
      'high',
      'Knows where her tools end and says so; the object-level check came unprompted, with two cases.',
    ],
    system_design: [3, 'medium', 'Sound on events and ownership of data. Only one design reached, so not more.'],
    reliability: [4, 'high', 'Way back planned before each step and tried; alert tied to what people notice.'],
    problem_solving: [
      4,
      'high',
      'Guesses with their refutation, figures before and after. As clear as I have heard it.',
    ],
    decision_making: [3, 'medium', 'Writes down the road not taken. Let the shared table go a little early.'],
  },
  recommendation: 'strong_yes',
  summary:
    'Works from evidence, plans the way back first, and can say what each choice cost. The depth was real in every answer that I pushed on.',
}

export const luciaSystemDesign: DemoSitting = {
  followUps: [],
  notes: [
    [
      '6:30',
      'clarify',
      'p-rate-limit',
      'Asked for the figures before drawing: clients, calls a second, what a wrong refusal costs.',
      '+system_design/s-figures-first',
    ],
    [
      '12:10',
      'clarify',
      'p-rate-limit',
      'Split human apps from batch partners, with other limits for each.',
      '+system_design',
    ],
    [
      '18:45',
      'approach',
      'p-rate-limit',
      'Two candidates on the board, argued the one that she then dropped at its best.',
      '+decision_making/s-best-case',
    ],
    [
      '27:20',
      'design',
      'p-rate-limit',
      'Counter store away: lets calls through for thirty seconds and says so in a header.',
      '+reliability/s-degrades',
    ],
    [
      '33:00',
      'design',
      'p-rate-limit',
      'Picked the key by the query that reads it most, and named the hot partner.',
      '+technical_depth/s-key-by-query',
    ],
    [
      '41:15',
      'dig-in',
      'p-rate-limit',
      'Clock skew between regions: took a minute, then bounded the error to one window.',
      '+technical_depth',
      '+reliability/s-bounds',
    ],
    [
      '47:30',
      'dig-in',
      'p-rate-limit',
      'When I moved the limit to per endpoint she redrew the two boxes that change, nothing else.',
      '+collaboration/s-redraws',
    ],
    [
      '53:40',
      'trade-offs',
      'p-rate-limit',
      'Would ship the local limiter first and measure before building the shared one.',
      '+decision_making/s-small-first',
    ],
  ],
  ratings: {
    system_design: [4, 'high', 'Figures, the tight spot, then the drawing. Every box had a reason.'],
    reliability: [3, 'high', 'Degrades on purpose and bounds its error; did not get to what wakes somebody.'],
    technical_depth: [3, 'medium', 'Key choice and skew well handled; storage internals were not reached.'],
    decision_making: [
      4,
      'high',
      'Argued the other side fairly, chose, and cut the first release down to what can be measured.',
    ],
    collaboration: [3, 'medium', 'Took my change as part of the work and kept me posted where we were.'],
  },
  recommendation: 'yes',
  summary:
    'A calm design with numbers first and a small first step. I would trust her with a service that others depend on.',
}

export const luciaCoding: DemoSitting = {
  followUps: [],
  notes: [
    [
      '5:50',
      'clarify',
      'p-sessions',
      'Asked how late an event may be before she touched the keyboard.',
      '+problem_solving',
    ],
    ['11:30', 'approach', 'p-sessions', 'Wrote a slow version first to compare against.', '+coding/s-plain-twin'],
    [
      '19:00',
      'build',
      'p-sessions',
      'Ran it after every dozen lines; found the off-by-one herself.',
      '+coding/s-runs-early',
    ],
    [
      '29:10',
      'build',
      'p-sessions',
      'Quiet for four minutes while stuck on the merge. I had to ask what she was thinking.',
      '-collaboration/a-goes-dark',
    ],
    [
      '33:40',
      'build',
      'p-sessions',
      'Took the second hint, turned it over, said why it fits, used it.',
      '+collaboration/s-tries-hint',
    ],
    [
      '44:20',
      'dig-in',
      'p-sessions',
      'Worked out memory per open session: about 90 bytes, so 30 million fit.',
      '+technical_depth/s-bytes-first',
    ],
    [
      '50:10',
      'trade-offs',
      'p-sessions',
      'Named what stays true at every step of the loop.',
      '+problem_solving/s-always-true',
    ],
  ],
  ratings: {
    coding: [3, 'high', 'Clean, tested as it grew, one slip found by herself.'],
    problem_solving: [3, 'high', 'Slow twin first, then the invariant. Needed one hint for the merge.'],
    technical_depth: [3, 'medium', 'Memory estimate was quick and right.'],
    collaboration: [2, 'medium', 'Goes silent when stuck and has to be fetched; good with a hint once she has one.'],
  },
  recommendation: 'yes',
  summary:
    'Solid code and honest checking. Thinking aloud drops exactly when it would help most; worth a sentence to whoever pairs with her.',
}

export const luciaValues: DemoSitting = {
  followUps: ['f-unasked-later', 'f-worse-noticed', 'f-experiment-stop'],
  notes: [
    [
      '8:20',
      'autonomy',
      'p-unasked',
      'Picked up the retry queue when its owner left; told the lead the same day.',
      '+ownership/s-told-before',
    ],
    ['12:45', 'autonomy', 'p-unasked', '"We decided" five times. Own part only after I asked twice.', '-ownership'],
    [
      '16:30',
      'autonomy',
      'p-mine-to-make',
      'Left the alert backlog with the platform team and no date. It came back in March.',
      '-ownership/a-lone-rider',
    ],
    [
      '22:10',
      'others',
      'p-made-it-worse',
      'Sat with support for a day before changing the refund screen again.',
      '+collaboration/s-went-there',
    ],
    [
      '27:35',
      'others',
      'p-mixed-team',
      'Support heard of the new date from a customer, not from her.',
      '-collaboration',
    ],
    [
      '34:00',
      'ideas-and-truth',
      'p-odd-idea',
      'Gave the odd idea one afternoon and a limit; it died there, and she says so.',
      '+growth/s-small-bet',
    ],
    [
      '38:50',
      'ideas-and-truth',
      'p-unwelcome-truth',
      'Held back the slip for two weeks since the demo was close.',
      '-culture_values/a-kept-quiet',
    ],
    [
      '45:20',
      'evidence-and-people',
      'p-experiment',
      'Wrote the stop rule before the first two per cent.',
      '+decision_making/s-expected-first',
    ],
    [
      '51:05',
      'evidence-and-people',
      'p-far-end',
      'Could name one listener with a slow phone, and what changed for them.',
      '+culture_values/s-one-person',
    ],
  ],
  ratings: {
    ownership: [
      2,
      'high',
      'Starts things that nobody gave her, and lets go of them as quietly. Her part had to be pulled out.',
    ],
    collaboration: [3, 'medium', 'Goes where the work is felt. Forgets to say when the date moves.'],
    decision_making: [2, 'low', 'One good stop rule, and a release that went out because the demo was near.'],
    growth: [3, 'medium', 'Small bets, and a plain account of the one that died.'],
    culture_values: [2, 'medium', 'Two weeks of silence about a slip weigh on the rest.'],
  },
  recommendation: 'no',
  summary:
    'Cares for users and can run a careful experiment. Bad news travels slowly with her, and I could not tell what she carries through to the end.',
}
