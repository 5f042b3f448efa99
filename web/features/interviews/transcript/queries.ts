import { mutationOptions, queryOptions } from '@tanstack/react-query'
import type { BodyInputOf } from '#contract/endpoint.ts'
import {
  confirmTranscript,
  deleteTranscript,
  getTranscript,
  type Transcript,
  uploadTranscript,
} from '#contract/transcripts.ts'
import { call } from '../../../lib/call.ts'
import { queryClient } from '../../../lib/query-client.ts'
import { interviewQuery } from '../queries.ts'

export const transcriptQuery = (interviewId: string) =>
  queryOptions({
    queryKey: ['interviews', interviewId, 'transcript'],
    queryFn: ({ signal }) => call(getTranscript, { params: { interviewId }, signal }),
    staleTime: 300_000,
  })

/** The interview says whether there is one. */
const isThere = (interviewId: string) =>
  queryClient.invalidateQueries({ queryKey: interviewQuery(interviewId).queryKey, exact: true })

async function keep(interviewId: string, transcript: Transcript): Promise<void> {
  queryClient.setQueryData(transcriptQuery(interviewId).queryKey, transcript)
  await isThere(interviewId)
}

export const uploadTranscriptMutation = (interviewId: string) =>
  mutationOptions({
    mutationFn: (text: string) => call(uploadTranscript, { params: { interviewId }, body: { text } }),
    onSuccess: (transcript) => keep(interviewId, transcript),
  })

export const confirmTranscriptMutation = (interviewId: string) =>
  mutationOptions({
    mutationFn: (body: BodyInputOf<typeof confirmTranscript>) =>
      call(confirmTranscript, { params: { interviewId }, body }),
    onSuccess: (transcript) => keep(interviewId, transcript),
  })

export const deleteTranscriptMutation = (interviewId: string) =>
  mutationOptions({
    mutationFn: () => call(deleteTranscript, { params: { interviewId } }),
    onSuccess: async () => {
      await isThere(interviewId)
      queryClient.removeQueries({ queryKey: transcriptQuery(interviewId).queryKey })
    },
  })
