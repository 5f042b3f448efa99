import type { Handlers } from '../http/context.ts'
import { attachmentRoutes } from './attachments/routes.ts'
import { candidacyRoutes } from './candidacies/routes.ts'
import { candidateRoutes } from './candidates/routes.ts'
import { debriefRoutes } from './debriefs/routes.ts'
import { interviewRoutes } from './interviews/routes.ts'
import { jobRoutes } from './jobs/routes.ts'
import { kitRoutes } from './kits/routes.ts'
import { loopRoutes } from './loops/routes.ts'
import { noteRoutes } from './notes/routes.ts'
import { quickNotes } from './notes/save-notes.ts'
import { rehearsalRoutes } from './rehearsals/routes.ts'
import { scorecardRoutes } from './scorecards/routes.ts'
import { sessionRoutes } from './session/routes.ts'
import { settingsRoutes } from './settings/routes.ts'
import { setupRoutes } from './setup/routes.ts'
import { transcriptRoutes } from './transcripts/routes.ts'
import { userRoutes } from './users/routes.ts'

/** Every operation's handler. One that is missing, or answers what its contract does not say, does not compile. */
export const handlers: Handlers = {
  ...sessionRoutes,
  ...setupRoutes,
  ...userRoutes,
  ...settingsRoutes,
  ...kitRoutes,
  ...rehearsalRoutes,
  ...loopRoutes,
  ...jobRoutes,
  ...candidateRoutes,
  ...candidacyRoutes,
  ...interviewRoutes,
  ...noteRoutes,
  ...attachmentRoutes,
  ...transcriptRoutes,
  ...scorecardRoutes,
  ...debriefRoutes,
}

/** What has a shorter way besides. */
export const makeQuickWays = quickNotes
