import { mutationOptions, queryOptions } from '@tanstack/react-query'
import type { BodyInputOf } from '#contract/endpoint.ts'
import { getComparability } from '#contract/comparability.ts'
import { changeJob, createJob, getJob, listJobs } from '#contract/jobs.ts'
import { call } from '../../lib/call.ts'
import { everyPage, largestPage } from '../../lib/every-page.ts'
import { queryClient } from '../../lib/query-client.ts'

export const jobsQuery = queryOptions({
  queryKey: ['jobs'],
  queryFn: ({ signal }) => everyPage((cursor) => call(listJobs, { query: { limit: largestPage, cursor }, signal })),
})

export const jobQuery = (id: string) =>
  queryOptions({ queryKey: ['jobs', id], queryFn: ({ signal }) => call(getJob, { params: { id }, signal }) })

export const comparabilityQuery = (id: string) =>
  queryOptions({
    queryKey: ['jobs', id, 'comparability'],
    queryFn: ({ signal }) => call(getComparability, { params: { id }, signal }),
  })

/** Candidacies show their job's title and its hiring manager. */
const renew = () =>
  Promise.all(['jobs', 'candidacies'].map((noun) => queryClient.invalidateQueries({ queryKey: [noun] })))

export const createJobMutation = mutationOptions({
  mutationFn: (body: BodyInputOf<typeof createJob>) => call(createJob, { body }),
  onSuccess: renew,
})

export const changeJobMutation = mutationOptions({
  mutationFn: ({ id, ...body }: { id: string } & BodyInputOf<typeof changeJob>) =>
    call(changeJob, { params: { id }, body }),
  onSuccess: renew,
})
