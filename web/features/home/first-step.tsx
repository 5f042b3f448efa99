import { useQuery } from '@tanstack/react-query'
import type { Session } from '#contract/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { jobsQuery } from '../jobs/queries.ts'
import { usersQuery } from '../people/queries.ts'

type Props = { session: Session; hasCandidacies: boolean }

/** Where there is nothing yet: what will be here for this role, and the one next step. */
export function FirstStep({ session, hasCandidacies }: Props) {
  const isAdmin = session.abilities.includes('administer')
  const isRecruiter = session.abilities.includes('recruit')
  const users = useQuery({ ...usersQuery, enabled: isAdmin })
  const jobs = useQuery({ ...jobsQuery, enabled: isRecruiter && !hasCandidacies })
  // Not one step and a moment later another: what is not known yet is waited for.
  if (users.isLoading || jobs.isLoading) return null
  if (isAdmin && users.data?.items.length === 1)
    return (
      <EmptyState
        title="Invite the people who interview"
        action={
          <LinkButton href="/people" variant="primary">
            Invite people
          </LinkButton>
        }
      >
        Panels are chosen from them. Give yourself and others the recruiter’s role to keep jobs, candidates and panels.
      </EmptyState>
    )
  if (isRecruiter && !hasCandidacies && jobs.data?.length === 0)
    return (
      <EmptyState
        title="Open the first job"
        action={
          <LinkButton href="/jobs?add=1" variant="primary">
            Open a job
          </LinkButton>
        }
      >
        A job has a loop, the plan of its rounds, and the people who decide. Candidates come next; their progress is
        shown here, job by job.
      </EmptyState>
    )
  if (isRecruiter && !hasCandidacies)
    return (
      <EmptyState
        title="Start the first candidacy"
        action={
          <LinkButton href="/candidates" variant="primary">
            Add a candidate
          </LinkButton>
        }
      >
        A candidacy takes a candidate through a job’s loop. What has no time, no lead or is late shows up here.
      </EmptyState>
    )
  return null
}

/** For who has neither interviews nor packets: what this page will hold. */
export function NothingForRole({ session }: { session: Session }) {
  const { roles } = session.user
  if (roles.includes('committee'))
    return (
      <EmptyState title="No packet waits for you">
        When the debrief of a candidacy opens whose committee you are on, its packet and your vote are listed here.
      </EmptyState>
    )
  if (roles.includes('admin'))
    return (
      <EmptyState title="All quiet" action={<LinkButton href="/people">People and roles</LinkButton>}>
        You keep people and settings. Candidacies show up here once you have a seat in one.
      </EmptyState>
    )
  return (
    <EmptyState title="Nothing here yet" action={<LinkButton href="/kits">Read a kit</LinkButton>}>
      Your interviews, and what is due after them, will be listed here.
    </EmptyState>
  )
}
