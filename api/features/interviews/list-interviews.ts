import { listInterviews as readInterviews } from '#db/queries/interviews.ts'
import type { Handler } from '#http/context.ts'
import { defaultPageSize, pageOf, positionOf } from '#http/cursor.ts'

export const listInterviews: Handler<'listInterviews'> = async ({ query }, { db, actor, audit }) => {
  const { mine, state, from, to, limit = defaultPageSize, cursor } = query
  const position = positionOf(cursor)
  const rows = await readInterviews(db, actor, {
    isMine: mine === 'true',
    state,
    from,
    to,
    after: position && { sortsAt: position.createdAt, id: position.id },
    limit: limit + 1,
  })
  const page = pageOf(
    rows.map((row) => ({ ...row, createdAt: row.sortsAt })), // what this list is ordered by
    limit,
  )
  audit({
    action: 'interview.list',
    subjectType: 'organization',
    subjectId: actor.organizationId,
    details: { interviewIds: page.items.map(({ id }) => id) },
  })
  return page
}
