import type { NextFunction, Request, Response } from 'express'
import { type Config, isLoopbackHost } from '../config.ts'
import { ProblemError } from './problem.ts'

/** A present foreign Origin, and whatever the browser itself calls cross-site, is refused: for reads as for writes. */
export function refuseCrossSite(config: Config) {
  return (request: Request, _response: Response, next: NextFunction) => {
    const origin = request.get('origin')
    if (origin !== undefined && !ownOrigins(request, config).includes(origin.toLowerCase()))
      throw new ProblemError('cross_site')
    if (request.get('sec-fetch-site') === 'cross-site') throw new ProblemError('cross_site')
    next()
  }
}

function ownOrigins(request: Request, config: Config): string[] {
  if (config.publicUrl) return [new URL(config.publicUrl).origin.toLowerCase()]
  const host = (request.headers.host ?? '').toLowerCase()
  // A page of elsewhere whose name was made to point to this machine sends that name as host and origin alike.
  if (isLoopbackHost(config.host) && !isLoopbackHost(host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1'))) return []
  return [`http://${host}`]
}
