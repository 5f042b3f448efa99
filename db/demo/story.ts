import type { Recommendation } from '#domain/scorecard.ts'
import { amirLeading, amirValues } from './amir-haddad.ts'
import { brunoLeading, brunoValues } from './bruno-salgado.ts'
import { odileLeading, odileValues, pavelLeading, pavelValues } from './decided.ts'
import { inesLeading } from './ines-moravec.ts'
import { luciaCoding, luciaSystemDesign, luciaTechnical, luciaValues } from './lucia-ferro.ts'
import { milaScreen } from './mila-hartog.ts'
import { brunoSpoken } from './bruno-transcript.ts'
import type { DemoSitting, DemoSpoken } from './sitting.ts'
import { tomasValues } from './tomas-reiter.ts'

/** The local part of a demonstration person's email. */
export type DemoPersonKey = 'manager' | 'committee1' | 'committee2' | 'ada' | 'ben' | 'chen' | 'dara' | 'eli' | 'fay'

export type DemoJob = { key: string; title: string; level: string; loopSlug: string; committee: DemoPersonKey[] }

export type DemoInterview = {
  round: string
  /** Minutes from the moment of filling; negative lies behind, null is not scheduled. */
  startsIn: number | null
  panel: Partial<Record<DemoPersonKey, 'lead' | 'co' | 'shadow'>>
  sitting?: DemoSitting
  /** Where the story stops: under way, ended with a draft, or submitted. */
  until?: 'paused' | 'draft' | 'submitted'
  /** Topics to probe, handed to later rounds at its end. */
  topics?: string[]
  /** Who leads which section. */
  leads?: Record<string, DemoPersonKey>
  /** What a recording of it has, and how long after the clock that began. */
  recording?: { startMs: number; spoken: readonly DemoSpoken[] }
}

export type DemoVote = { by: DemoPersonKey; recommendation: Recommendation; reason: string }

export type DemoCandidacy = {
  job: string
  candidate: {
    name: string
    email: string
    pronunciation: string
    timeZone: string
    links: { label: string; url: string }[]
  }
  startedDaysAgo: number
  interviews: DemoInterview[]
  debrief?: {
    openedDaysAgo: number
    votes: DemoVote[]
    decision?: { decision: 'hire' | 'no_hire'; reasons: string; dissent: { by: DemoPersonKey; text: string }[] }
  }
}

const hour = 60
const day = 24 * hour

export const demoJobs: DemoJob[] = [
  {
    key: 'product',
    title: 'Product engineer',
    level: 'Senior',
    loopSlug: 'values-pair',
    committee: ['committee1', 'committee2'],
  },
  {
    key: 'backend',
    title: 'Backend engineer',
    level: 'Level 4',
    loopSlug: 'backend',
    committee: ['committee1', 'committee2'],
  },
  {
    key: 'platform',
    title: 'Platform engineer',
    level: 'Level 3',
    loopSlug: 'software-engineer-values',
    committee: [],
  },
  {
    key: 'manager',
    title: 'Engineering manager',
    level: 'EM II',
    loopSlug: 'engineering-manager',
    committee: ['committee1', 'committee2'],
  },
  { key: 'devops', title: 'DevOps engineer', level: 'Level 4', loopSlug: 'devops', committee: [] },
]

const person = (name: string, pronunciation: string, timeZone: string) => {
  const handle = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z ]/g, '')
    .replace(' ', '.')
  return {
    name,
    email: `${handle}@mail.example`,
    pronunciation,
    timeZone,
    links: [{ label: 'Portfolio', url: `https://${handle}.example` }],
  }
}

/** Made-up people, and what has happened with each until now. Nothing here is about anybody. */
export const demoCandidacies: DemoCandidacy[] = [
  {
    job: 'product',
    candidate: person('Ines Moravec', 'ee-NESH MOH-ra-vets, she', 'Europe/Lisbon'),
    startedDaysAgo: 5,
    interviews: [
      { round: 'values', startsIn: 12, panel: { ada: 'lead', fay: 'shadow' } },
      {
        round: 'leading',
        startsIn: -22 * hour,
        panel: { ben: 'lead' },
        sitting: inesLeading,
        until: 'submitted',
        topics: ['Own part in the review rota: what she built with her own hands', 'How she decides without data'],
      },
    ],
  },
  {
    job: 'platform',
    candidate: person('Tomas Reiter', 'TOH-mash RY-ter, he', 'Europe/Vienna'),
    startedDaysAgo: 4,
    interviews: [
      {
        round: 'values',
        startsIn: -23,
        panel: { ada: 'lead', chen: 'co' },
        sitting: tomasValues,
        until: 'paused',
        leads: { failure: 'chen' },
      },
    ],
  },
  {
    job: 'product',
    candidate: person('Bruno Salgado', 'BROO-noo sal-GAH-doo, he', 'America/Sao_Paulo'),
    startedDaysAgo: 8,
    interviews: [
      {
        round: 'values',
        startsIn: -27 * hour,
        panel: { ada: 'lead' },
        sitting: brunoValues,
        until: 'draft',
        recording: { startMs: 40_000, spoken: brunoSpoken },
      },
      { round: 'leading', startsIn: -50 * hour, panel: { ben: 'lead' }, sitting: brunoLeading, until: 'submitted' },
    ],
  },
  {
    job: 'backend',
    candidate: person('Lucía Ferro', 'loo-SEE-ah FEH-rro, she', 'Europe/Madrid'),
    startedDaysAgo: 16,
    interviews: [
      { round: 'technical', startsIn: -8 * day, panel: { ben: 'lead' }, sitting: luciaTechnical, until: 'submitted' },
      {
        round: 'system-design',
        startsIn: -7 * day,
        panel: { dara: 'lead' },
        sitting: luciaSystemDesign,
        until: 'submitted',
      },
      { round: 'coding', startsIn: -6 * day, panel: { chen: 'lead' }, sitting: luciaCoding, until: 'submitted' },
      { round: 'values', startsIn: -5 * day, panel: { ada: 'lead' }, sitting: luciaValues, until: 'submitted' },
    ],
    debrief: {
      openedDaysAgo: 1,
      votes: [
        {
          by: 'committee2',
          recommendation: 'yes',
          reason:
            'Four rounds of careful work. The silence about the slip is something to manage, not a reason to pass.',
        },
      ],
    },
  },
  {
    job: 'product',
    candidate: person('Amir Haddad', 'ah-MEER had-DAHD, he', 'Africa/Casablanca'),
    startedDaysAgo: 10,
    interviews: [
      { round: 'values', startsIn: -4 * day, panel: { chen: 'lead' }, sitting: amirValues, until: 'submitted' },
      { round: 'leading', startsIn: -3 * day, panel: { eli: 'lead' }, sitting: amirLeading, until: 'submitted' },
    ],
  },
  {
    job: 'product',
    candidate: person('Odile Ferrand', 'oh-DEEL feh-RAHN, she', 'Europe/Paris'),
    startedDaysAgo: 30,
    interviews: [
      { round: 'values', startsIn: -21 * day, panel: { ben: 'lead' }, sitting: odileValues, until: 'submitted' },
      { round: 'leading', startsIn: -20 * day, panel: { dara: 'lead' }, sitting: odileLeading, until: 'submitted' },
    ],
    debrief: {
      openedDaysAgo: 18,
      votes: [
        {
          by: 'committee1',
          recommendation: 'strong_yes',
          reason: 'Ownership with proof, twice over. The mentoring gap rests on one question.',
        },
        {
          by: 'committee2',
          recommendation: 'no',
          reason: 'Figures that were smoothed for a board once will be smoothed again.',
        },
      ],
      decision: {
        decision: 'hire',
        reasons:
          'Two rounds show work carried from complaint to proof, and escalation together with others. The board figures were talked through in the debrief; her manager takes them up in the first month.',
        dissent: [
          {
            by: 'committee2',
            text: 'I would have asked about the board figures in one more conversation before deciding.',
          },
        ],
      },
    },
  },
  {
    job: 'product',
    candidate: person('Pavel Novotny', 'PAH-vel no-VOT-nee, he', 'Europe/Prague'),
    startedDaysAgo: 26,
    interviews: [
      { round: 'values', startsIn: -17 * day, panel: { eli: 'lead' }, sitting: pavelValues, until: 'submitted' },
      { round: 'leading', startsIn: -16 * day, panel: { chen: 'lead' }, sitting: pavelLeading, until: 'submitted' },
    ],
    debrief: {
      openedDaysAgo: 14,
      votes: [
        {
          by: 'committee1',
          recommendation: 'yes',
          reason: 'The second round shows somebody who gives away people for a shared goal.',
        },
        {
          by: 'committee2',
          recommendation: 'no',
          reason: 'Blame in the one story that mattered, and nothing learned from the review.',
        },
      ],
      decision: {
        decision: 'no_hire',
        reasons:
          'The seat owns incidents with other teams. The outage was told without a part of his own, and two follow-ups did not change that.',
        dissent: [
          {
            by: 'committee1',
            text: 'One bad telling of one outage. I would have held and heard him on a second incident.',
          },
        ],
      },
    },
  },
  {
    job: 'backend',
    candidate: person('Noor Castellan', 'NOOR kas-te-LAHN, they', 'Europe/Amsterdam'),
    startedDaysAgo: 3,
    interviews: [
      { round: 'technical', startsIn: 4 * hour, panel: { chen: 'lead', dara: 'co' }, leads: { interfaces: 'dara' } },
      { round: 'system-design', startsIn: 2 * day, panel: {} },
      { round: 'coding', startsIn: null, panel: {} },
      { round: 'values', startsIn: null, panel: { ada: 'lead' } },
    ],
  },
  {
    job: 'manager',
    candidate: person('Rosa Quint', 'ROH-sa KVINT, she', 'Europe/Berlin'),
    startedDaysAgo: 3,
    interviews: [],
  },
  {
    job: 'devops',
    candidate: person('Mila Hartog', 'MEE-la HAR-tokh, she', 'Europe/Amsterdam'),
    startedDaysAgo: 4,
    interviews: [
      {
        round: 'recruiter-screen',
        startsIn: -25 * hour,
        panel: { eli: 'lead' },
        sitting: milaScreen,
        until: 'submitted',
        topics: ['What she has changed on the cluster itself, not only used'],
      },
    ],
  },
  {
    job: 'devops',
    candidate: person('Kai Lindgren', 'KY LIND-gren, he', 'Europe/Stockholm'),
    startedDaysAgo: 1,
    interviews: [{ round: 'recruiter-screen', startsIn: 3 * day, panel: {} }],
  },
]
