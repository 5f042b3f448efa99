import type { Handlers } from '#http/context.ts'
import { confirmTranscript } from './confirm-transcript.ts'
import { deleteTranscript } from './delete-transcript.ts'
import { getTranscript } from './get-transcript.ts'
import { uploadTranscript } from './upload-transcript.ts'

export const transcriptRoutes = {
  getTranscript,
  uploadTranscript,
  confirmTranscript,
  deleteTranscript,
} satisfies Partial<Handlers>
