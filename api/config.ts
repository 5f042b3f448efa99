import * as z from 'zod/mini'

/** The environment, parsed once. */
export type Config = {
  host: string
  port: number
  dataDir: string
  /** Null: the embedded database in `dataDir`. */
  databaseUrl: string | null
  /** The same database without a pooler that hands connections on: for migrations and for listening. Null: `databaseUrl`. */
  databaseDirectUrl: string | null
  /** Where people reach the product; null: http://host:port. */
  publicUrl: string | null
  demo: boolean
  demoPassword: string
  /** False: the demonstration's password is the one of the documentation. */
  hasDemoPassword: boolean
  /** Proxies in front whose X-Forwarded-For is believed. */
  trustProxy: number
  /** Whether browsers may keep the app, so that it opens without a network. */
  keepsApp: boolean
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
}

const empty = (value: string | undefined) => (value === undefined || value === '' ? undefined : value)
const demoPasswordDefault = 'evenloop-demo'
export const isLoopbackHost = (host: string) =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)

const isPostgres = (url: string) => /^postgres(ql)?:\/\//.test(url)

const Port = z.pipe(z.string().check(z.regex(/^\d{1,5}$/)), z.transform(Number)).check(z.maximum(65_535))

/** Throws an Error with one clear line where a setting is wrong. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const host = empty(env['HOST']) ?? '127.0.0.1'
  const port = Port.safeParse(empty(env['PORT']) ?? '4000')
  if (!port.success) throw new Error(`PORT is "${env['PORT']}": set it to a number from 0 to 65535.`)
  const databaseUrl = empty(env['DATABASE_URL']) ?? null
  const databaseDirectUrl = empty(env['DATABASE_DIRECT_URL']) ?? null
  if (databaseUrl !== null && !isPostgres(databaseUrl))
    throw new Error(
      'DATABASE_URL must start with postgres:// or postgresql://; leave it empty for the embedded database.',
    )
  if (databaseDirectUrl !== null && (databaseUrl === null || !isPostgres(databaseDirectUrl)))
    throw new Error('DATABASE_DIRECT_URL is for a pooler in DATABASE_URL: set both to postgres:// addresses, or none.')
  const publicUrl = empty(env['PUBLIC_URL']) ?? null
  if (publicUrl !== null && !(/^https?:\/\//.test(publicUrl) && URL.canParse(publicUrl)))
    throw new Error(`PUBLIC_URL is "${publicUrl}": set it to an address such as https://evenloop.company.example.`)
  const demo = empty(env['DEMO']) ?? '0'
  if (demo !== '0' && demo !== '1') throw new Error(`DEMO is "${demo}": set it to 1, or leave it empty.`)
  const demoPassword = empty(env['DEMO_PASSWORD'])
  if (demo === '1' && !isLoopbackHost(host) && demoPassword === undefined)
    throw new Error(`DEMO=1 on ${host} would open a known password to the network: set DEMO_PASSWORD too.`)
  const trustProxy = empty(env['TRUST_PROXY']) ?? '0'
  if (!/^\d$/.test(trustProxy))
    throw new Error(`TRUST_PROXY is "${trustProxy}": set it to the number of proxies in front, 0 to 9.`)
  const serviceWorker = empty(env['SERVICE_WORKER']) ?? 'on'
  if (serviceWorker !== 'on' && serviceWorker !== 'off')
    throw new Error(`SERVICE_WORKER is "${serviceWorker}": set it to off, or leave it empty.`)
  const logLevel = z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .safeParse(empty(env['LOG_LEVEL']) ?? 'warn')
  if (!logLevel.success)
    throw new Error(`LOG_LEVEL is "${env['LOG_LEVEL']}": use fatal, error, warn, info, debug or silent.`)
  return {
    host,
    port: port.data,
    dataDir: empty(env['DATA_DIR']) ?? '.data',
    databaseUrl,
    databaseDirectUrl,
    publicUrl: publicUrl?.replace(/\/+$/, '') ?? null,
    demo: demo === '1',
    demoPassword: demoPassword ?? demoPasswordDefault,
    hasDemoPassword: demoPassword !== undefined,
    trustProxy: Number(trustProxy),
    keepsApp: serviceWorker === 'on',
    logLevel: logLevel.data,
  }
}
