import { ProblemError } from './problem.ts'

/** The last row that a page of a list, newest first, has shown. */
export type Position = { createdAt: string; id: string }

export const defaultPageSize = 50

/** Opaque to the client; null begins the list. @throws ProblemError where it is none of ours */
export function positionOf(cursor: string | undefined): Position | null {
  if (cursor === undefined) return null
  const [createdAt = '', id = '', ...more] = decodeCursor(cursor)
  if (more.length > 0 || !isInstant(createdAt) || !isUuid(id)) throw badCursor()
  return { createdAt, id }
}

/** How far into a list that is held whole a page begins. @throws ProblemError where the cursor is none of ours */
export function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const [offset = '', ...more] = decodeCursor(cursor)
  if (more.length > 0 || !/^\d{1,9}$/.test(offset)) throw badCursor()
  return Number(offset)
}

export const encodeCursor = (...parts: (string | number)[]) => Buffer.from(parts.join(' ')).toString('base64url')

/** Rows are fetched one more than the page holds, which tells whether there is a next page. */
export function pageOf<Row extends Position>(rows: Row[], size: number): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, size)
  const last = items.at(-1)
  return { items, nextCursor: last && rows.length > size ? encodeCursor(last.createdAt, last.id) : null }
}

/** The parts of a cursor as `encodeCursor` took them; not checked. */
export const decodeCursor = (cursor: string) => Buffer.from(cursor, 'base64url').toString('utf8').split(' ')
const isInstant = (text: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text))
export const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
export const badCursor = () =>
  new ProblemError('invalid_input', {
    issues: [{ path: 'query.cursor', message: 'Use nextCursor of the answer before' }],
  })
