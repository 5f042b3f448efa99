import type { Interview } from '#contract/interviews.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Page } from '../../ui/page.tsx'
import { KeptText } from './kept-text.tsx'

type Props = { interviewId: string; interview: Interview | null; state: Interview['state'] | null }

/** An address at which nothing is noted: no such interview, not one's own, or called off. */
export function ClosedScreen({ interviewId, interview, state }: Props) {
  return (
    <Page>
      <h1 className="vh">Interview</h1>
      {interview ? <Closed interview={interview} state={state} /> : <NotHere />}
      <KeptText interviewId={interviewId} />
    </Page>
  )
}

const home = <LinkButton href="/">Go home</LinkButton>

const NotHere = () => (
  <EmptyState title="There is no such interview, or it is not yours to see" action={home}>
    If you were asked to take it over, the recruiter seats you on its panel.
  </EmptyState>
)

function Closed({ interview, state }: { interview: Interview; state: Props['state'] }) {
  const { candidate, candidacyId } = interview
  const isCalledOff = state === 'cancelled' || state === 'no_show'
  if (isCalledOff)
    return (
      <EmptyState
        title={
          state === 'cancelled'
            ? `The interview with ${candidate.name} was cancelled`
            : `${candidate.name} did not come`
        }
        action={home}
      >
        Nothing is noted there any more. What was already written is kept.
      </EmptyState>
    )
  return (
    <EmptyState
      title={`You do not sit in ${candidate.name}’s interview`}
      action={<LinkButton href={`/candidacies/${candidacyId}`}>Open the candidacy</LinkButton>}
    >
      Only its panel takes notes here. How far the candidacy has come is on its own page.
    </EmptyState>
  )
}
