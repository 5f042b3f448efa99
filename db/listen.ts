import { randomUUID } from 'node:crypto'
import { Client } from 'pg'

const CONNECT_MS = 3_000
const ANSWER_MS = 5_000
const PROBE_EVERY_MS = 15_000
const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 15_000

export type Listening = { close(): Promise<void> }

type On = {
  message: (text: string) => void
  /** From now on nothing is missed; what came before, while it was down, was. */
  up: () => void
  down: () => void
}

/**
 * Keeps one connection listening on a channel, directly and not through a pooler that hands connections on. It is made
 * again whenever it breaks, falls silent, or turns out to lose what is told on it.
 */
export function listen(connectionString: string, channel: string, on: On): Listening {
  let client: Client | null = null
  let timer: NodeJS.Timeout | undefined
  let failures = 0
  let isUp = false
  let isClosed = false

  const lose = (lost: Client) => {
    if (client !== lost) return
    client = null
    clearTimeout(timer)
    if (isUp) on.down()
    isUp = false
    lost.end().catch(() => {})
    if (isClosed) return
    timer = setTimeout(() => void open(), Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures++))
  }

  /** Tells itself something: a pooler between us and the database would answer and never bring it. */
  const probe = async (one: Client) => {
    const word = `probe ${randomUUID()}`
    let isHeard = false
    const hear = ({ payload }: { payload?: string | undefined }) => void (isHeard ||= payload === word)
    one.on('notification', hear)
    await one.query('select pg_notify($1, $2)', [channel, word]).finally(() => one.off('notification', hear))
    if (!isHeard) throw new Error('What is told on this connection does not come back.')
  }

  const open = async () => {
    const next = new Client({
      connectionString,
      application_name: 'evenloop listen',
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: ANSWER_MS,
      keepAlive: true,
    })
    client = next
    next.on('error', () => lose(next))
    next.on('end', () => lose(next))
    next.on('notification', ({ payload = '' }) => payload.startsWith('probe ') || on.message(payload))
    const proveAndWait = async () => {
      try {
        await probe(next)
        if (client !== next) return
        timer = setTimeout(() => void proveAndWait(), PROBE_EVERY_MS)
      } catch {
        lose(next)
      }
    }
    try {
      await next.connect()
      await next.query(`listen ${channel}`)
      await proveAndWait()
    } catch {
      return lose(next)
    }
    if (client !== next) return
    failures = 0
    isUp = true
    on.up()
  }

  void open()
  return {
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      await client?.end().catch(() => {})
    },
  }
}
