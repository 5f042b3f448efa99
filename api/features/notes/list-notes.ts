import { listNotes as readNotes, type NotePlace, type NoteRow } from '#db/queries/notes.ts'
import type { Handler } from '#http/context.ts'
import { badCursor, decodeCursor, encodeCursor, isUuid } from '#http/cursor.ts'

const pageSize = 200

export const listNotes: Handler<'listNotes'> = async ({ params, query }, { db, actor, audit }) => {
  const { limit = pageSize, cursor } = query
  const author = { organizationId: actor.organizationId, authorId: actor.id, interviewId: params.interviewId }
  const rows = await readNotes(db, author, { after: placeOf(cursor), limit: limit + 1 })
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  audit({ action: 'note.list', subjectType: 'interview', subjectId: params.interviewId })
  return { items, nextCursor: last && rows.length > limit ? cursorOf(last) : null }
}

const phases = ['before', 'during', 'after']

const cursorOf = ({ phase, offsetMs, id }: NoteRow) => encodeCursor(phases.indexOf(phase) + 1, offsetMs ?? 0, id)

function placeOf(cursor: string | undefined): NotePlace | null {
  if (cursor === undefined) return null
  const [phase = '', offsetMs = '', id = '', ...more] = decodeCursor(cursor)
  if (more.length > 0 || !/^[123]$/.test(phase) || !/^\d{1,8}$/.test(offsetMs) || !isUuid(id)) throw badCursor()
  return { phase: Number(phase), offsetMs: Number(offsetMs), id }
}
