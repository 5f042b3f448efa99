import type { Handlers } from '#http/context.ts'
import { changeJob } from './change-job.ts'
import { createJob } from './create-job.ts'
import { getComparability } from './get-comparability.ts'
import { getJob } from './get-job.ts'
import { listJobs } from './list-jobs.ts'

export const jobRoutes = { listJobs, getJob, getComparability, createJob, changeJob } satisfies Partial<Handlers>
