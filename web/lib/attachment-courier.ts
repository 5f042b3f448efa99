import { type Attachment, deleteAttachment, putAttachment } from '#contract/attachments.ts'
import type { ProblemBody } from '#contract/problem.ts'
import { addressOf, call, CallError, signedOutEvent, UnreachableError } from './call.ts'
import type { Courier } from './courier.ts'
import type { AttachmentEntry } from './outbox-store.ts'

/** The server hears a request for half a minute; an answer that is not there by then will not come. */
const patienceMs = 35_000

/** Pictures and PDFs: one at a time, each once its note is there. A second copy changes nothing. */
export const attachmentCourier: Courier<'attachment'> = {
  atOnce: 1,
  isSlow: true,
  seal: async (entry) => entry,
  async deliver(_interviewId, entries, closing) {
    const [entry] = entries
    if (!entry) return []
    const answer = entry.file ? await upload(entry, entry.file, closing) : await remove(entry)
    return [{ kind: 'acknowledged', answer }]
  },
}

const paramsOf = ({ interviewId, noteId, attachmentId }: AttachmentEntry) => ({ interviewId, noteId, attachmentId })

/** By itself, not as other calls go: a line too slow for a picture may be good enough for notes, so nobody is told. */
async function upload(entry: AttachmentEntry, file: Blob, closing?: AbortSignal): Promise<Attachment> {
  const address = addressOf(putAttachment, paramsOf(entry))
  const signal = AbortSignal.any([AbortSignal.timeout(patienceMs), ...(closing ? [closing] : [])])
  let response: Response
  try {
    response = await fetch(address, { method: 'PUT', headers: { 'content-type': file.type }, body: file, signal })
  } catch {
    throw new UnreachableError('The picture did not get through.')
  }
  const answer: unknown = await response.json().catch(() => null)
  if (answer === null) throw new UnreachableError('The server did not answer.')
  if (response.ok) return answer as Attachment // as its contract says
  const problem = answer as ProblemBody // what the server says where it does not do as asked
  if (problem.code === 'not_signed_in') window.dispatchEvent(new Event(signedOutEvent))
  throw new CallError(problem)
}

/** What is not there need not be deleted. */
async function remove(entry: AttachmentEntry): Promise<null> {
  try {
    await call(deleteAttachment, { params: paramsOf(entry) })
  } catch (error) {
    if (!(error instanceof CallError) || error.code !== 'not_found') throw error
  }
  return null
}
