import type { Instant, Json } from './columns.ts'

/** What a panel shares of an interview besides its clock and its marks. */
export type PanelTables = {
  /** A process that holds a person's event stream renews its row; one that stopped doing so counts no longer. */
  presence: {
    organizationId: string
    interviewId: string
    userId: string
    serverId: string
    seenAt: Instant
  }
  section_lead: { organizationId: string; interviewId: string; sectionId: string; userId: string }
  handoff: {
    organizationId: string
    interviewId: string
    topics: Json<string[]>
    revision: number
    updatedById: string
    updatedAt: Instant
  }
}
