import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { type Express, type RequestHandler } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import { handlers, makeQuickWays } from './features/handlers.ts'
import { precompressed } from './http/compressed.ts'
import { handleErrors } from './http/errors.ts'
import { healthRoutes } from './http/health.ts'
import { kitSchema } from './http/kit-schema.ts'
import { type Deps, mountAll } from './http/mount.ts'
import { openApiDocument } from './http/openapi.ts'
import { refuseCrossSite } from './http/origin.ts'
import { ProblemError } from './http/problem.ts'
import { requestIdOf } from './http/request-id.ts'

export type AppDeps = Deps & { log: Logger; webDir: string }

/** The whole server as one Express application; it listens to nothing and owns no connection. */
export function createApp(deps: AppDeps): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.set('case sensitive routing', true)
  app.set('strict routing', true)
  app.set('query parser', 'simple')
  app.set('trust proxy', deps.config.trustProxy)
  app.use(securityHeaders(deps.config.publicUrl))
  app.use(requestLog(deps.log))
  app.use(neverDrain)
  app.use(healthRoutes(deps.db))
  app.use('/api', noStore, refuseCrossSite(deps.config))
  const documents = { '/api/openapi.json': openApiDocument(), '/api/kit-schema.json': kitSchema() }
  for (const [path, document] of Object.entries(documents)) {
    const text = JSON.stringify(document)
    app.get(path, (_request, response) => void response.type('application/json').send(text))
  }
  app.use('/api/v1', mountAll(handlers, makeQuickWays(deps.db), deps))
  app.use('/api', () => {
    throw new ProblemError('not_found')
  })
  serveWeb(app, deps.webDir, deps.config.keepsApp)
  app.use(handleErrors(deps.log))
  return app
}

function securityHeaders(publicUrl: string | null) {
  const isHttps = publicUrl?.startsWith('https://') ?? false
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isHttps,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  })
}

/** Answers of the API are kept nowhere, so there is nothing that a condition could be about. */
const noStore: RequestHandler = (request, response, next) => {
  for (const condition of ['if-none-match', 'if-modified-since']) delete request.headers[condition]
  response.set('Cache-Control', 'no-store')
  next()
}

/** Whoever is answered while still sending is not listened to any longer. */
const neverDrain: RequestHandler = (request, response, next) => {
  response.once('finish', () => {
    if (!request.complete) request.destroy()
  })
  next()
}

/** A line a request, without query strings, headers or bodies. */
function requestLog(log: Logger) {
  return pinoHttp({
    logger: log,
    genReqId: requestIdOf,
    customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'info'),
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: request.url.split('?', 1)[0]?.replace(/(\/invitations\/+)[^/]+/i, '$1…'),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  })
}

const readsOnly: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next()
  response.set('Allow', 'GET, HEAD')
  throw new ProblemError('method_not_allowed')
}

/** The built app: hashed assets for good, the page for every other address that a browser opens. */
function serveWeb(app: Express, webDir: string, keepsApp: boolean) {
  const index = join(webDir, 'index.html')
  const worker = join(webDir, keepsApp ? 'service-worker.js' : 'service-worker-off.js')
  app.use(readsOnly)
  app.get('/service-worker.js', (_request, response, next) => {
    if (!existsSync(worker)) return next()
    response.set('Cache-Control', 'no-cache')
    response.sendFile(worker)
  })
  const assets = join(webDir, 'assets')
  app.use(
    '/assets',
    precompressed(assets),
    express.static(assets, { immutable: true, maxAge: '1y', fallthrough: false }),
  )
  app.use(express.static(webDir, { index: false, cacheControl: true, maxAge: 0 }))
  app.get('/{*path}', (request, response, next) => {
    if (!request.accepts('html') || !existsSync(index)) return next()
    response.set('Cache-Control', 'no-cache')
    response.sendFile(index)
  })
  app.use(() => {
    throw new ProblemError('not_found')
  })
}
