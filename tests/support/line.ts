import { connect as dial, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export type Line = {
  connectionString: string
  /** Nothing arrives any more, in either direction, and nobody is told: a firewall, a pulled cable, a frozen server. */
  silence(): void
  /** Every connection ends and new ones are refused: a database that was stopped. */
  cut(): Promise<void>
  restore(): Promise<void>
}

/** A telephone line to a database, to be cut or silenced while the product talks. It ends with its test, or as said. */
export async function openLine(
  connectionString: string,
  atTheEnd: (end: () => Promise<void>) => void = onTestFinished,
): Promise<Line> {
  const url = new URL(connectionString)
  const folder = url.searchParams.get('host')
  const reach = () =>
    folder?.startsWith('/')
      ? dial(`${folder}/.s.PGSQL.${url.port || 5432}`)
      : dial(Number(url.port || 5432), url.hostname)
  const sockets = new Set<Socket>()
  let isSilent = false
  const server = createServer((near) => {
    const far = reach()
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('error', () => {}) // a cut line is the point
      from.on('close', () => void (sockets.delete(from), to.destroy()))
      from.on('data', (data) => void (isSilent || to.write(data)))
    }
  })
  const listen = (port: number) => new Promise<void>((settle) => server.listen(port, '127.0.0.1', settle))
  await listen(0)
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const cut = async () => {
    const closed = new Promise((settle) => server.close(settle))
    for (const socket of sockets) socket.destroy()
    await closed
  }
  atTheEnd(cut)
  const near = new URL(connectionString)
  near.searchParams.delete('host')
  near.hostname = '127.0.0.1'
  near.port = String(port)
  return {
    connectionString: near.href,
    silence: () => void (isSilent = true),
    cut,
    restore: async () => {
      isSilent = false
      if (!server.listening) await listen(port)
    },
  }
}
