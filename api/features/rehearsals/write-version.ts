import { createHash } from 'node:crypto'
import { lockOrganization } from '#db/queries/organizations.ts'
import { findVersion, insertRehearsal, listRehearsals } from '#db/queries/rehearsals.ts'
import { canonicalJson } from '#domain/canonical.ts'
import type { Rehearsal } from '#domain/rehearsal/rehearsal.ts'
import type { Context } from '#http/context.ts'

/**
 * Keeps a rehearsal as a version of its own, for this version of the kit; the same words again change nothing. One that
 * is only tried is `isListed: false`: nobody finds it, and who has begun it keeps it. @returns the version
 */
export async function writeVersion(
  { db, actor, now, audit }: Context,
  rehearsal: Rehearsal,
  { kitVersion, isListed }: { kitVersion: number; isListed: boolean },
): Promise<number> {
  const { organizationId } = actor
  await lockOrganization(db, organizationId)
  const contentHash = createHash('sha256')
    .update(canonicalJson([rehearsal, kitVersion]))
    .digest('hex')
  const known = await findVersion(db, organizationId, rehearsal.slug, { contentHash, isListed })
  if (known !== undefined) return known
  const version = await insertRehearsal(db, {
    organizationId,
    rehearsal,
    kitVersion,
    contentHash,
    writtenAt: now,
    writtenById: actor.id,
    removedAt: isListed ? null : now,
  })
  const action = isListed ? 'rehearsal.publish' : 'rehearsal.try'
  audit({ action, subjectType: 'rehearsal', subjectId: rehearsal.slug, details: { version } })
  return version
}

/** A rehearsal as the list has it. */
export async function listedItem({ db, actor }: Context, slug: string) {
  const [item] = await listRehearsals(db, actor.organizationId, slug)
  if (!item) throw new Error(`The rehearsal ${slug} was written and is not there`)
  return item
}
