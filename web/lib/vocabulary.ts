import type * as z from 'zod/mini'
import type { CandidacyState, DecisionWay, InterviewState, InterviewType, Role, Seat, Stage } from '#contract/fields.ts'

/** The product's words for what the API names in ids. */
type Words<Schema extends z.ZodMiniType<string>> = Record<z.output<Schema>, string>

export const seatNames: Words<typeof Seat> = {
  lead: 'Lead',
  co: 'Co-interviewer',
  shadow: 'Shadow',
  reverse_shadow: 'Reverse shadow',
}

export const stageNames: Words<typeof Stage> = { screen: 'Screen', onsite: 'Onsite' }

export const interviewTypeNames: Words<typeof InterviewType> = {
  behavioral: 'Behavioral',
  coding: 'Coding',
  system_design: 'System design',
  technical: 'Technical',
  screen: 'Screen',
}

export const interviewStateNames: Words<typeof InterviewState> = {
  planned: 'No time yet',
  scheduled: 'Scheduled',
  live: 'Live',
  ended: 'Ended',
  cancelled: 'Cancelled',
  no_show: 'No-show',
}

export const candidacyStateNames: Words<typeof CandidacyState> = {
  active: 'Active',
  decided: 'Decided',
  closed: 'Closed',
}

export const userRoleNames: Words<typeof Role> = {
  admin: 'Admin',
  recruiter: 'Recruiter',
  interviewer: 'Interviewer',
  committee: 'Hiring committee',
  kit_author: 'Kit author',
  calibration_lead: 'Calibration lead',
  privacy_officer: 'Privacy officer',
}

/** What a role lets a person do. */
export const userRoleHints: Words<typeof Role> = {
  admin: 'People, roles and settings. Sees no scorecards by it.',
  recruiter: 'Candidates, jobs, loops and panels; progress, releases, debriefs.',
  interviewer: 'Can be given a seat on a panel.',
  committee: 'Can be named in a job’s committee, reads packets and votes.',
  kit_author: 'Writes kits and the question bank.',
  calibration_lead: 'Sees the organization’s calibration and fairness.',
  privacy_officer: 'Exports and erases a candidate’s data.',
}

export const debriefStateNames = {
  collecting: 'Collecting scorecards',
  reading: 'Reading',
  first_votes: 'First votes',
  revealed: 'Votes revealed',
  discussing: 'Discussing',
  second_votes: 'Second votes',
  decided: 'Decided',
  reopened: 'Reopened',
} as const

export const decisionNames = { hire: 'Hire', no_hire: 'No hire', hold: 'Hold' } as const

export const gateStateNames = {
  waiting: 'Waits',
  open: 'Waits for a decision',
  advanced: 'Advanced',
  closed: 'Closed',
} as const

/** How a closed candidacy ended, and what that means. */
export const outcomeNames = {
  rejected: { name: 'Rejected', meaning: 'The screens speak against it.' },
  withdrew: { name: 'Withdrew', meaning: 'The candidate does not want to go on.' },
  position_closed: { name: 'Position closed', meaning: 'Nobody is hired for it any more, or somebody else was.' },
} as const

export const difficultyNames = { easy: 'Easy', medium: 'Medium', hard: 'Hard' } as const

/** How the end is decided, and what that means. */
export const decisionWays: Record<z.output<typeof DecisionWay>, { name: string; meaning: string }> = {
  committee: {
    name: 'Committee',
    meaning: 'People who did not interview read the packet and vote; the hiring manager, or a named chair, decides.',
  },
  panel: {
    name: 'Panel',
    meaning:
      'The panelists vote once their scorecards are in; the bar raiser decides where there is one, else the hiring manager.',
  },
  manager: {
    name: 'Hiring manager',
    meaning: 'The panelists vote once their scorecards are in; the hiring manager decides.',
  },
}

/** A kit's difficulty in words. */
export const kitDifficulty = (difficulty: number | 'unrated') =>
  difficulty === 'unrated' ? 'difficulty not rated' : `difficulty ${difficulty} of 5`
