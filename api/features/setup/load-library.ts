import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { v7 } from 'uuid'
import { kits as shippedKits } from '#db/kits/all.ts'
import { loops as shippedLoops } from '#db/kits/loops.ts'
import { listHashes, listKitFrames, listOwnKits, publishKit } from '#db/queries/kits.ts'
import { rehearsals as shippedRehearsals } from '#db/rehearsals/all.ts'
import { insertRehearsal, listRehearsalHashes } from '#db/queries/rehearsals.ts'
import { insertLoop, listLoops } from '#db/queries/loops.ts'
import { lockOrganization } from '#db/queries/organizations.ts'
import type { Database } from '#db/schema.ts'
import { canonicalJson } from '#domain/canonical.ts'
import type { Kit } from '#domain/kit.ts'
import { kitIssues } from '#domain/kit-rules.ts'
import type { Loop } from '#domain/loop.ts'
import { rehearsalIssues } from '#domain/rehearsal/rehearsal-rules.ts'
import type { Rehearsal } from '#domain/rehearsal/rehearsal.ts'
import { loopIssues } from '#domain/loop-rules.ts'

/**
 * Copies the kits, rehearsals and loops that ship with the product into an organization; where they are already there nothing is
 * written. Runs in the transaction that it is given, or in one of its own.
 * @returns one line for each loop that waits for a kit
 */
export async function loadLibrary(db: Kysely<Database>, organizationId: string, now: string): Promise<string[]> {
  if (!db.isTransaction) return db.transaction().execute((trx) => loadLibrary(trx, organizationId, now))
  await loadKits(db, organizationId, shippedKits, now)
  await loadRehearsals(db, organizationId, shippedRehearsals, now)
  return loadLoops(db, organizationId, shippedLoops, now)
}

/**
 * Publishes a kit, or a new version of it, unless this content was published before. An organization's own version stays
 * the latest one: it comes once more after what is new, which is there to be compared.
 * @throws Error with the places where a kit breaks a hard rule
 */
export async function loadKits(db: Kysely<Database>, organizationId: string, kits: Kit[], now: string): Promise<void> {
  const hashed = kits.map((kit, position) => ({ kit, position, contentHash: hashOf(kit) }))
  const isNew = async () => {
    const known = new Set(
      (await listHashes(db, organizationId)).map(({ slug, contentHash }) => `${slug} ${contentHash}`),
    )
    return hashed.filter(({ kit, contentHash }) => !known.has(`${kit.slug} ${contentHash}`))
  }
  if ((await isNew()).length === 0) return
  await lockOrganization(db, organizationId)
  const own = new Map((await listOwnKits(db, organizationId)).map((one) => [one.slug, one]))
  for (const { kit, ...rest } of await isNew()) {
    const issues = kitIssues(kit)
    if (issues.length > 0)
      throw new Error(`The kit ${kit.slug} breaks a rule: ${issues.map((i) => `${i.path}: ${i.message}`).join('; ')}`)
    const version = await publishKit(db, organizationId, kit, { ...rest, now })
    const kept = own.get(kit.slug)
    if (!kept) continue
    const { version: before, publishedAt: _, contentHash, ...content } = kept
    const changeNote = `Version ${before} as it was. What came with the product is version ${version}: compare the two.`
    await publishKit(db, organizationId, content, { position: rest.position, contentHash, changeNote, now })
  }
}

const hashOf = (content: unknown) => createHash('sha256').update(canonicalJson(content)).digest('hex')

/**
 * Adds a rehearsal, or a new version of it, unless these words for this kit were there before. It keeps the version of
 * the kit that it was written for, so an organization's own later version of the kit breaks nothing.
 * @throws Error with the places where a rehearsal breaks a hard rule
 */
export async function loadRehearsals(
  db: Kysely<Database>,
  organizationId: string,
  rehearsals: Rehearsal[],
  now: string,
  kits: Kit[] = shippedKits,
): Promise<void> {
  const written = rehearsals.map((rehearsal) => {
    const kit = kits.find(({ slug }) => slug === rehearsal.kitSlug)
    if (!kit) throw new Error(`The rehearsal ${rehearsal.slug} is of no kit that ships`)
    return { rehearsal, kit, contentHash: hashOf([rehearsal, kit]) }
  })
  const isNew = async () => {
    const known = new Set(
      (await listRehearsalHashes(db, organizationId)).map((one) => `${one.slug} ${one.contentHash}`),
    )
    return written.filter(({ rehearsal, contentHash }) => !known.has(`${rehearsal.slug} ${contentHash}`))
  }
  if ((await isNew()).length === 0) return
  await lockOrganization(db, organizationId)
  const published = await listHashes(db, organizationId)
  for (const { rehearsal, kit, contentHash } of await isNew()) {
    const issues = rehearsalIssues(rehearsal, kit)
    if (issues.length > 0)
      throw new Error(
        `The rehearsal ${rehearsal.slug} breaks a rule: ${issues.map((i) => `${i.path}: ${i.message}`).join('; ')}`,
      )
    const kitHash = hashOf(kit)
    const version = published.find((one) => one.slug === kit.slug && one.contentHash === kitHash)?.version
    if (version === undefined) throw new Error(`The kit ${kit.slug} of the rehearsal ${rehearsal.slug} is not loaded`)
    await insertRehearsal(db, {
      organizationId,
      rehearsal,
      kitVersion: version,
      contentHash,
      writtenAt: now,
      writtenById: null,
    })
  }
}

/** Adds the loops that are not there yet; those that are there may have been changed and are left alone. */
export async function loadLoops(
  db: Kysely<Database>,
  organizationId: string,
  loops: Loop[],
  now: string,
): Promise<string[]> {
  const known = new Set((await listLoops(db, organizationId)).map(({ slug }) => slug))
  const missing = loops.filter(({ slug }) => !known.has(slug))
  if (missing.length === 0) return []
  const frames = await listKitFrames(db, organizationId)
  const skipped: string[] = []
  for (const loop of missing) {
    const issues = loopIssues(loop, frames)
    if (issues.length === 0) await insertLoop(db, { organizationId, id: v7(), ...loop, createdAt: now })
    else skipped.push(`The loop ${loop.slug} is not loaded: ${issues.map(({ message }) => message).join('; ')}`)
  }
  return skipped
}
