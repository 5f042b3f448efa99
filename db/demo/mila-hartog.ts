import type { DemoSitting } from './sitting.ts'

/** A screen that is over: what a gate is decided on. */
export const milaScreen: DemoSitting = {
  followUps: [],
  notes: [
    ['5:10', 'resume', 'p-runs-today', 'Forty services on two clusters, one of four people.'],
    ['8:30', 'resume', 'p-tools-in-use', 'Terraform daily, Kubernetes as a user, Go for tools.'],
    [
      '12:40',
      'behavior',
      'p-stopped-hurting',
      'Certificates ran out by hand twice a year. Wrote the renewal herself, unasked.',
      '+ownership/s-unasked',
    ],
    [
      '15:05',
      'behavior',
      'p-stopped-hurting',
      'Explained it without a term that I did not know.',
      '+communication/s-recruiter-can-retell',
    ],
    [
      '18:20',
      'behavior',
      'p-differently-now',
      'Writes the way back before the way forward. A colleague’s remark after an outage.',
      '+growth/s-credits-criticism',
    ],
    ['21:30', 'fit', 'p-when', 'Could begin in two months.'],
  ],
  ratings: {
    ownership: [3, 'medium', 'Saw it, did it, and checked a half-year later that it held.'],
    communication: [3, 'high', 'I could tell it again to the team.'],
    growth: [3, 'medium', 'One clear change of habit, with what brought it about.'],
  },
  recommendation: 'yes',
  summary: 'Meets what the job asks for on paper; the technical round should look at how deep the cluster work goes.',
}
