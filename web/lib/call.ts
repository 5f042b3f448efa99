import type { BodyInputOf, Endpoint, ResponseOf } from '#contract/endpoint.ts'
import type { ProblemBody } from '#contract/problem.ts'
import { noteAway, noteReached } from './connection.ts'

/** A refusal of the server: the parsed problem. Field issues go to their field, the rest beside the button. */
export class CallError extends Error {
  override name = 'CallError'
  readonly problem: ProblemBody

  constructor(problem: ProblemBody) {
    super(problem.detail ?? problem.title)
    this.problem = problem
  }

  get code() {
    return this.problem.code
  }
}

/** The server was not reached, or did not answer as itself: nothing is known of what it did. */
export class UnreachableError extends Error {
  override name = 'UnreachableError'
}

type Request<E extends Endpoint> = {
  params?: Record<string, string | number>
  query?: Record<string, string | number | boolean | null | undefined>
  signal?: AbortSignal
  /** After so long it counts as unreachable. Left out: reads do not wait for ever, what is written by hand does. */
  waitsMs?: number
  /** Makes a POST safe to repeat. */
  idempotencyKey?: string
} & (E['body'] extends null ? { body?: undefined } : { body?: BodyInputOf<E> })

/** The server answers within ten seconds, with its own failure if need be; longer than this nothing comes any more. */
export const patienceMs = 20_000

/** Calls an endpoint of the contract. @throws CallError, UnreachableError */
export async function call<E extends Endpoint>(endpoint: E, request: Request<E> = {}): Promise<ResponseOf<E>> {
  const { params = {}, query = {}, body, idempotencyKey } = request
  const waitsMs = request.waitsMs ?? (endpoint.method === 'get' ? patienceMs : null)
  const patience = waitsMs === null ? [] : [AbortSignal.timeout(waitsMs)]
  const init: RequestInit = {
    method: endpoint.method.toUpperCase(),
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.any([...(request.signal ? [request.signal] : []), ...patience]),
  }
  const { response, json } = await answerOf(addressOf(endpoint, params, query), init)
  if (response.ok) return json as ResponseOf<E> // the server parses every answer by this contract before it leaves
  const problem = json as ProblemBody // checked by its content type
  if (problem.code === 'not_signed_in') window.dispatchEvent(new Event(signedOutEvent))
  throw new CallError(problem)
}

/** Fired when the server no longer knows the session: the app offers to sign in on top of what is open. */
export const signedOutEvent = 'evenloop:signed-out'

export function addressOf(
  endpoint: Endpoint,
  params: Record<string, string | number>,
  query: Record<string, unknown> = {},
): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')))
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()
  return `/api/v1${path}${search === '' ? '' : `?${search}`}`
}

/** Tells on its way whether the server is reached. @throws UnreachableError; AbortError for what was called off */
async function answerOf(address: string, init: RequestInit): Promise<{ response: Response; json: unknown }> {
  try {
    const response = await reach(address, init)
    const json = response.status === 204 ? undefined : await jsonOf(response)
    noteReached()
    return { response, json }
  } catch (error) {
    if (error instanceof UnreachableError) noteAway()
    throw error
  }
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init)
  } catch (error) {
    if (isCalledOff(error)) throw error
    throw new UnreachableError('The server cannot be reached.')
  }
}

/** A proxy's page or a cut answer is not the server's word. */
async function jsonOf(response: Response): Promise<unknown> {
  const expected = response.ok ? 'application/json' : 'application/problem+json'
  if (!response.headers.get('content-type')?.startsWith(expected))
    throw new UnreachableError('The server did not answer.')
  try {
    return (await response.json()) as unknown
  } catch (error) {
    if (isCalledOff(error)) throw error
    throw new UnreachableError('The answer was cut off.')
  }
}

const isCalledOff = (error: unknown) => error instanceof DOMException && error.name === 'AbortError'
