import { type RawBuilder, sql } from 'kysely'

/** An instant inside JSON that SQL builds, as the API gives it: `2026-11-20T12:54:33.500Z`. */
export const iso = (column: string): RawBuilder<string | null> =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
