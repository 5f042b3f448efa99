import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'
import { statement } from '../statements.ts'

export type NewAuditEntry = {
  id: string
  organizationId: string
  actorId: string | null
  at: string
  requestId: string
  action: string
  subjectType: string
  subjectId: string
  details: object
}

const columns = sql`"organizationId", id, at, "actorId", action, "subjectType", "subjectId", "requestId", details`

const insertEntries = statement<{ entries: string }, never>(
  'audit-entries',
  (at) => sql`
    insert into audit_entry (${columns}) select ${columns} from json_populate_recordset(null::audit_entry, ${at.entries})`,
)

export async function insertAuditEntries(db: Kysely<Database>, entries: NewAuditEntry[]): Promise<void> {
  if (entries.length > 0) await insertEntries(db, { entries: JSON.stringify(entries) })
}
