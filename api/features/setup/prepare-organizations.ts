import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import { listOrganizationIds, readDeployment } from '#db/queries/organizations.ts'
import type { Database } from '#db/schema.ts'
import type { Perform } from '#http/perform.ts'
import type { Config } from '../../config.ts'
import { fillDemo } from './fill-demo.ts'
import { loadLibrary } from './load-library.ts'

/**
 * Before the server serves: an empty database gets the demonstration where that is asked for, and every organization
 * the kits and loops of this release.
 */
export async function prepareOrganizations({
  db,
  config,
  log,
  now,
  performIn,
}: {
  db: Kysely<Database>
  config: Config
  log: Logger
  now: Date
  performIn: (db: Kysely<Database>) => Perform
}): Promise<{ needsSetup: boolean }> {
  const before = await readDeployment(db)
  if (config.demo && !before.hasOwn)
    await fillDemo(db, { now: now.toISOString(), password: config.demoPassword, performIn })
  const notes = new Set<string>()
  for (const id of await listOrganizationIds(db))
    for (const line of await loadLibrary(db, id, now.toISOString())) notes.add(line)
  for (const line of notes) log.warn(line)
  return { needsSetup: !before.hasOwn }
}
