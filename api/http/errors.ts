import type { ErrorRequestHandler, Request, Response } from 'express'
import type { Logger } from 'pino'
import { isDatabaseUnavailable } from '#db/connect.ts'
import { ProblemError } from './problem.ts'
import { requestIdOf } from './request-id.ts'
import { traceOf } from './trace.ts'

export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  if (isDatabaseUnavailable(error))
    return new ProblemError('database_unavailable', { detail: 'Nothing was changed. Try again in a moment.' })
  // Express refuses an address that cannot be decoded, and its file server what is not there or cannot be had so.
  const status = error instanceof URIError ? 400 : (error as { status?: unknown }).status
  if (status === 400) return new ProblemError('invalid_input', { detail: 'The address cannot be read.' })
  if (status === 403 || status === 404) return new ProblemError('not_found')
  if (status === 412 || status === 416)
    return new ProblemError('invalid_input', { detail: 'Ask for the whole file, without conditions.' })
  return new ProblemError('internal_error')
}

export function sendProblem(request: Request, response: Response, problem: ProblemError): void {
  // What was not read of a refused body is never drained.
  if (!request.complete) response.set('Connection', 'close')
  response
    .status(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify(problem.body(requestIdOf(request))))
}

/** Expected refusals become their problem; everything else is logged with the request's id, and no detail leaves. */
export function handleErrors(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const problem = problemOf(error)
    if (problem.status >= 500) log.error({ err: traceOf(error), requestId: requestIdOf(request) }, 'request failed')
    // What has begun cannot become a problem any more: it ends torn, so that nobody takes it for whole.
    if (response.headersSent) response.destroy()
    else sendProblem(request, response, problem)
  }
}
