import { type ComponentType, lazy, type LazyExoticComponent } from 'react'

type Params = Record<string, string | undefined>
type RoutePage = LazyExoticComponent<ComponentType<{ params: Params }>>

/** A page is one chunk; `name` is the export that its file is made for. */
function page<Name extends string>(
  load: () => Promise<Record<Name, ComponentType<{ params: Params }>>>,
  name: Name,
): RoutePage {
  return lazy(async () => ({ default: (await load())[name] }))
}

/** The live screen has a bar of its own in the place of the frame's. */
export const framelessPath = '/interviews/:interviewId'

/** What everybody signed in may open; each page asks the server what it may show. */
export const routes: { path: string; page: RoutePage }[] = [
  { path: '/', page: page(() => import('../features/home/home-page.tsx'), 'HomePage') },
  { path: framelessPath, page: page(() => import('../features/interviews/live-page.tsx'), 'LivePage') },
  {
    path: '/interviews/:interviewId/prepare',
    page: page(() => import('../features/interviews/prepare-page.tsx'), 'PreparePage'),
  },
  {
    path: '/interviews/:interviewId/transcript',
    page: page(() => import('../features/interviews/transcript-page.tsx'), 'TranscriptPage'),
  },
  {
    path: '/interviews/:interviewId/scorecard',
    page: page(() => import('../features/scorecards/scorecard-page.tsx'), 'ScorecardPage'),
  },
  { path: '/candidacies', page: page(() => import('../features/candidacies/candidacies-page.tsx'), 'CandidaciesPage') },
  {
    path: '/candidacies/:candidacyId',
    page: page(() => import('../features/candidacies/candidacy-page.tsx'), 'CandidacyPage'),
  },
  {
    path: '/candidacies/:candidacyId/debrief',
    page: page(() => import('../features/debriefs/debrief-page.tsx'), 'DebriefPage'),
  },
  {
    path: '/candidacies/:candidacyId/scorecards',
    page: page(() => import('../features/scorecards/stage-scorecards-page.tsx'), 'StageScorecardsPage'),
  },
  { path: '/candidates', page: page(() => import('../features/candidates/candidates-page.tsx'), 'CandidatesPage') },
  { path: '/jobs', page: page(() => import('../features/jobs/jobs-page.tsx'), 'JobsPage') },
  { path: '/jobs/:jobId', page: page(() => import('../features/jobs/job-page.tsx'), 'JobPage') },
  { path: '/loops', page: page(() => import('../features/loops/loops-page.tsx'), 'LoopsPage') },
  { path: '/kits', page: page(() => import('../features/kits/kits-page.tsx'), 'KitsPage') },
  { path: '/kits/import', page: page(() => import('../features/kits/import-page.tsx'), 'ImportPage') },
  {
    path: '/kits/:slug/preview',
    page: page(() => import('../features/interviews/kit-preview-page.tsx'), 'KitPreviewPage'),
  },
  { path: '/kits/:slug/edit', page: page(() => import('../features/kits/kit-editor-page.tsx'), 'KitEditorPage') },
  {
    path: '/kits/:slug/versions',
    page: page(() => import('../features/kits/kit-versions-page.tsx'), 'KitVersionsPage'),
  },
  { path: '/kits/:slug', page: page(() => import('../features/kits/kit-page.tsx'), 'KitPage') },
  { path: '/rehearsals', page: page(() => import('../features/rehearsals/rehearsals-page.tsx'), 'RehearsalsPage') },
  {
    path: '/rehearsals/:attemptId',
    page: page(() => import('../features/interviews/rehearsal-page.tsx'), 'RehearsalPage'),
  },
  { path: '/rehearsals/:slug/write', page: page(() => import('../features/rehearsals/write-page.tsx'), 'WritePage') },
  {
    path: '/rehearsals/:attemptId/scorecard',
    page: page(() => import('../features/scorecards/rehearsal-scorecard-page.tsx'), 'RehearsalScorecardPage'),
  },
  {
    path: '/rehearsals/:attemptId/comparison',
    page: page(() => import('../features/rehearsals/comparison-page.tsx'), 'ComparisonPage'),
  },
  { path: '/prompts', page: page(() => import('../features/prompts/prompts-page.tsx'), 'PromptsPage') },
  { path: '/people', page: page(() => import('../features/people/people-page.tsx'), 'PeoplePage') },
  { path: '/settings', page: page(() => import('../features/settings/settings-page.tsx'), 'SettingsPage') },
]

/** Open to everybody. */
export const openRoutes: { path: string; page: RoutePage }[] = [
  { path: '/sign-in', page: page(() => import('../features/session/sign-in-page.tsx'), 'SignInPage') },
  { path: '/setup', page: page(() => import('../features/session/setup-page.tsx'), 'SetupPage') },
  {
    path: '/invitations/:token',
    page: page(() => import('../features/session/invitation-page.tsx'), 'InvitationPage'),
  },
]
