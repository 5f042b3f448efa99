import type { Kysely } from 'kysely'
import type { Issue } from '#contract/problem.ts'
import { findLoop, problemsOfLoop } from '#db/queries/loops.ts'
import { activeUserIds } from '#db/queries/users.ts'
import type { Database } from '#db/schema.ts'

type References = {
  loopSlug?: string | undefined
  hiringManagerId?: string | null | undefined
  committeeIds?: string[] | undefined
  chairId?: string | null | undefined
  problemIds?: string[] | undefined
}

/**
 * What a request names that is not there. `named` is what the request says itself: people who were there when they were
 * chosen may have left since. `committeeIds` is the committee as it will be.
 */
export async function referenceIssues(
  db: Kysely<Database>,
  organizationId: string,
  named: References,
  committeeIds: string[],
): Promise<Issue[]> {
  const issues: Issue[] = []
  const { loopSlug, hiringManagerId, chairId } = named
  if (loopSlug !== undefined && !(await findLoop(db, organizationId, loopSlug)))
    issues.push({ path: 'loopSlug', message: `There is no loop “${loopSlug}”` })
  if (loopSlug !== undefined && named.problemIds?.length) {
    const known = await problemsOfLoop(db, organizationId, loopSlug)
    for (const [index, id] of named.problemIds.entries())
      if (!known.has(id))
        issues.push({ path: `problemIds[${index}]`, message: `No kit of the loop has a problem “${id}”` })
  }
  const people: [path: string, id: string | null | undefined][] = [
    ['hiringManagerId', hiringManagerId],
    ...(named.committeeIds ?? []).map((id, index): [string, string] => [`committeeIds[${index}]`, id]),
    ['chairId', chairId],
  ]
  const ids = people.flatMap(([, id]) => id ?? [])
  const active = await activeUserIds(db, organizationId, ids)
  for (const [path, id] of people)
    if (id && !active.has(id))
      issues.push({ path, message: 'There is no such person, or they have no access any more' })
  if (chairId && active.has(chairId) && !committeeIds.includes(chairId))
    issues.push({ path: 'chairId', message: 'The chair is one of the committee' })
  return issues
}
