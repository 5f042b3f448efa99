import express, { type Router } from 'express'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema.ts'

/** `/healthz`: the process lives. `/readyz`: it can serve, the database is reached and migrated. */
export function healthRoutes(db: Kysely<Database>): Router {
  const router = express.Router({ caseSensitive: true, strict: true })
  router.get('/healthz', (_request, response) => void response.json({ status: 'ok' }))
  router.get('/readyz', async (_request, response) => {
    try {
      await sql`select from organization limit 1`.execute(db)
      response.json({ status: 'ready' })
    } catch {
      response.status(503).json({ status: 'database_unavailable' })
    }
  })
  return router
}
