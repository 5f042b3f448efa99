import { createServer, type RequestListener, type Server } from 'node:http'

/**
 * Who sends slowly is cut off: a request's head is here within 10 s, all of it within 30 s, and both are looked at every
 * second. A connection without a request ends after 5 s.
 */
export const serverLimits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 5_000,
}

export const createHttpServer = (listener: RequestListener, limits = serverLimits): Server =>
  createServer(limits, listener)
