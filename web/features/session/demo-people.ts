/** The people of the sample data, and what there is to see as each of them. */
export const demoPassword = 'evenloop-demo'
export const demoPeople = [
  {
    email: 'ada@demo.example',
    name: 'Ada Moreau',
    sees: 'Interviewer: one interview due now, one live, a scorecard to write',
  },
  {
    email: 'ben@demo.example',
    name: 'Ben Adeyemi',
    sees: 'Interviewer: next to Ada, and blind to her notes until he submits',
  },
  {
    email: 'recruiter@demo.example',
    name: 'Rosa Lindqvist',
    sees: 'Recruiter: candidates, panels, what is late, debriefs that are ready',
  },
  {
    email: 'manager@demo.example',
    name: 'Marek Dvorak',
    sees: 'Hiring manager: progress, packets, and the decisions to take',
  },
  {
    email: 'committee1@demo.example',
    name: 'Celine Okafor',
    sees: 'Hiring committee: a packet to read and a vote to cast, unseen',
  },
  { email: 'admin@demo.example', name: 'Asha Verma', sees: 'Admin: people, invitations, settings' },
]
