import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { DecisionWay, Id, IdParams, Instant, listOf, Page, Person, Said, ShortId, Slug, Text } from './fields.ts'

export const Job = z.object({
  id: Id,
  title: z.string(),
  level: z.string(),
  loopSlug: z.string(),
  loopTitle: z.string(),
  hiringManagerId: z.nullable(Id),
  hiringManager: z.nullable(Person),
  committeeIds: z.array(Id),
  committee: z.array(Person),
  /** The committee's chair decides in the hiring manager's place, where one is named. */
  chairId: z.nullable(Id),
  /** Of the problem sets of its loop: one is asked of everybody, several of one kit in turn. */
  problemIds: z.array(z.string()),
  /** How the end is decided, after the organization's setting. */
  decisionWay: DecisionWay,
  isOpen: z.boolean(),
  candidacyCounts: z.nullable(z.object({ active: z.int(), decided: z.int(), closed: z.int() })),
  createdAt: Instant,
})
export type Job = z.output<typeof Job>

const fields = {
  title: Said(200),
  level: Text(100),
  loopSlug: Slug,
  hiringManagerId: z.nullable(Id),
  committeeIds: z.array(Id).check(z.maxLength(30)),
  chairId: z.nullable(Id),
  problemIds: z.array(ShortId).check(z.maxLength(50)),
}

export const listJobs = endpoint({
  method: 'get',
  path: '/jobs',
  summary: 'Jobs, newest first',
  query: z.strictObject({ ...Page }),
  response: listOf(Job),
})
export const getJob = endpoint({
  method: 'get',
  path: '/jobs/:id',
  summary: 'One job',
  params: IdParams,
  response: Job,
})
export const createJob = endpoint({
  method: 'post',
  path: '/jobs',
  summary: 'Open a job with its loop',
  body: z.strictObject({
    ...fields,
    hiringManagerId: z.optional(fields.hiringManagerId),
    committeeIds: z.optional(fields.committeeIds),
    chairId: z.optional(fields.chairId),
    problemIds: z.optional(fields.problemIds),
    level: z.optional(fields.level),
  }),
  response: Job,
  status: 201,
  problems: ['unknown_reference'],
})
export const changeJob = endpoint({
  method: 'patch',
  path: '/jobs/:id',
  summary: 'Change a job; candidacies that have started keep their loop',
  params: IdParams,
  body: z.partial(z.strictObject({ ...fields, isOpen: z.boolean() })),
  response: Job,
  problems: ['unknown_reference'],
})

export const Settings = z.object({
  /** Null: `committee` where the job has one, else `panel`. */
  decisionWay: z.nullable(DecisionWay),
  organizationName: z.string(),
  /** Whether interviews may have a transcript; off unless an admin switches it on. */
  keepsTranscripts: z.boolean(),
})
export const getSettings = endpoint({
  method: 'get',
  path: '/settings',
  summary: 'The organization’s settings',
  response: Settings,
})
export const changeSettings = endpoint({
  method: 'put',
  path: '/settings',
  summary: 'Change the organization’s settings',
  body: z.strictObject({
    decisionWay: z.nullable(DecisionWay),
    organizationName: Said(200),
    keepsTranscripts: z.optional(z.boolean()),
  }),
  response: Settings,
})
