import type { IncomingMessage } from 'node:http'
import { v7 } from 'uuid'

const ids = new WeakMap<IncomingMessage, string>()

/** One id a request, made here and never taken from the client: it is in its answer, its log line and its audit entries. */
export function requestIdOf(request: IncomingMessage): string {
  const id = ids.get(request) ?? v7()
  ids.set(request, id)
  return id
}
