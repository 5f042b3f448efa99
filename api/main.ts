import type { Server } from 'node:http'
import { isAbsolute, join } from 'node:path'
import type { Kysely } from 'kysely'
import { pino } from 'pino'
import { assertDurable, assertRecent, connect, describeDatabaseError } from '#db/connect.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import type { Database } from '#db/schema.ts'
import { StartError } from '#db/start-error.ts'
import { createApp } from './app.ts'
import { type Config, isLoopbackHost, readConfig } from './config.ts'
import { handlers } from './features/handlers.ts'
import { prepareOrganizations } from './features/setup/prepare-organizations.ts'
import { setupCode } from './features/setup/setup-code.ts'
import { Events } from './http/events.ts'
import { mayListenBy } from './http/may-listen.ts'
import { performer } from './http/perform.ts'
import { publicUrlOf } from './http/public-url.ts'
import { createHttpServer } from './http/server.ts'

const root = join(import.meta.dirname, '..')
const now = () => new Date()
const databaseAdvice = 'Check DATABASE_URL, or leave it empty for the embedded database.'

/** Starts the product and serves until SIGINT or SIGTERM. @throws StartError with one clear line */
async function main() {
  const stopped = stopSignal()
  const config = configOrLine()
  const log = pino({ level: config.logLevel }, pino.destination(2))
  const dataDir = isAbsolute(config.dataDir) ? config.dataDir : join(root, config.dataDir)
  const embedded = config.databaseUrl === null ? await startEmbedded(dataDir) : null
  const connectionString = config.databaseUrl ?? embedded?.connectionString ?? ''
  const direct = config.databaseDirectUrl ?? connectionString
  const { db } = connect(connectionString)
  try {
    await assertRecent(db)
    await assertDurable(db)
    await migrate(direct)
    const performIn = (trx: Kysely<Database>) => performer(handlers, config, trx)
    const { needsSetup } = await prepareOrganizations({ db, config, log, now: new Date(), performIn })
    const events = new Events({ db, connectionString: direct, mayListen: mayListenBy(db, now) })
    const app = createApp({ db, config, log, now, events, webDir: join(root, 'web/dist') })
    const server = createHttpServer(app)
    await listen(server, config)
    const address = server.address()
    if (address !== null && typeof address === 'object') config.port = address.port // PORT=0 lets the system choose
    const url = publicUrlOf(config)
    if (needsSetup && !isLoopbackHost(config.host)) say(`To set up from another machine use this code: ${setupCode}`)
    say(`Evenloop ready at ${url}`)
    await stopped
    const closed = new Promise((resolve) => server.close(resolve))
    await events.close()
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 3_000).unref()
    await closed
  } catch (error) {
    const line = error instanceof StartError ? null : describeDatabaseError(error)
    throw line === null
      ? error
      : new StartError(`${line}. ${config.databaseUrl === null ? 'See postgres.log in DATA_DIR.' : databaseAdvice}`)
  } finally {
    await db.destroy().catch(() => {})
    await embedded?.stop()
  }
}

function configOrLine(): Config {
  try {
    return readConfig(process.env)
  } catch (error) {
    throw new StartError((error as Error).message) // readConfig throws nothing else
  }
}

function listen(server: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const line: Record<string, string> = {
        EADDRINUSE: `Port ${port} is in use: stop what uses it, or choose another one with PORT.`,
        EACCES: `Port ${port} may not be used by this user: choose one above 1023 with PORT.`,
        EADDRNOTAVAIL: `HOST is "${host}", which is not an address of this machine.`,
        ENOTFOUND: `HOST is "${host}", which is not a known name.`,
      }
      reject(new StartError(line[error.code ?? ''] ?? `Cannot listen on ${host}:${port}: ${error.message}`))
    })
    server.listen(port, host, resolve)
  })
}

/**
 * One Ctrl-C may arrive twice, from the terminal and from npm, and must still end in good order.
 * Who presses it again after a second does not want to wait.
 */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let firstAt: number | null = null
    const stop = () => {
      if (firstAt !== null && performance.now() - firstAt > 1_000) process.exit(1)
      firstAt ??= performance.now()
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
    process.on('disconnect', stop) // whoever started us over a channel was killed
    process.channel?.unref()
  })
}

function say(line: string) {
  process.stdout.write(`${line}\n`)
}

try {
  await main()
} catch (error) {
  process.stderr.write(`${error instanceof StartError ? error.message : ((error as Error).stack ?? String(error))}\n`)
  process.exitCode = 1
}
