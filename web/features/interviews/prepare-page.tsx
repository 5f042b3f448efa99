import { useQuery } from '@tanstack/react-query'
import type { Interview } from '#contract/interviews.ts'
import { CallError } from '../../lib/call.ts'
import { failureOf } from '../../lib/call-words.ts'
import { timeOfDay } from '../../lib/format.ts'
import { fromNow } from '../../lib/format-day.ts'
import { cityOf, dayAndTime, timeThere } from '../../lib/local-time.ts'
import { useNow } from '../../lib/now.ts'
import { useTitle } from '../../lib/title.ts'
import { seatNames } from '../../lib/vocabulary.ts'
import { Columns } from '../../ui/columns.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Facts } from '../../ui/facts.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Crumb } from '../../ui/crumb.tsx'
import { Toolbar } from '../../ui/toolbar.tsx'
import { Section } from '../../ui/section.tsx'
import { Card } from '../../ui/card.tsx'
import { Skeleton, SkeletonBlock, SkeletonRows, SkeletonText } from '../../ui/skeleton.tsx'
import { HandedOn } from './handed-on.tsx'
import { PrepareCompetencies } from './prepare-competencies.tsx'
import { PreparePlan, StartLink } from './prepare-plan.tsx'
import { PreparePrompts } from './prepare-prompts.tsx'
import styles from './prepare.module.css'
import { interviewQuery } from './queries.ts'

/** The two minutes before an interview, in reading order; the plan, the start and what not to ask beside. */
export function PreparePage({ params: { interviewId = '' } }: { params: Record<string, string | undefined> }) {
  const { data, error, refetch } = useQuery(interviewQuery(interviewId))
  if (data) return <Prepare interview={data} />
  if (error instanceof CallError && error.code === 'not_found')
    return (
      <Page>
        <PageHeader
          title="There is no such interview for you"
          lead="It was taken away, or you do not sit in it."
          actions={<LinkButton href="/">Go home</LinkButton>}
        />
      </Page>
    )
  return (
    <Page>
      {error ? (
        <>
          <h1 className="vh">Interview</h1>
          <ErrorState {...failureOf(error, 'The interview')} onRetry={() => void refetch()} />
        </>
      ) : (
        <Skeleton label="Loading the interview">
          <SkeletonText size="t5" width="most" />
          <SkeletonBlock height="card" />
          <SkeletonRows count={5} lines={2} />
        </Skeleton>
      )}
    </Page>
  )
}

function Prepare({ interview }: { interview: Interview }) {
  const { candidate, job, title, scheduledAt, minutes } = interview
  useTitle(`Prepare · ${candidate.name}`)
  const now = useNow()
  const end = scheduledAt && new Date(Date.parse(scheduledAt) + minutes * 60_000)
  return (
    <Page
      crumb={<Crumb title={candidate.name} details={[`${job.title}${job.level && `, ${job.level}`}`, 'Prepare']} />}
      footer={
        <Toolbar label="Start" className="only-phone">
          <StartLink interview={interview} />
        </Toolbar>
      }
    >
      <Columns
        isSticky
        sideLabel="Plan and start"
        main={
          <>
            <PageHeader
              over={scheduledAt ? `Two minutes to read · ${fromNow(scheduledAt, now)}` : 'Two minutes to read'}
              title={
                scheduledAt && end
                  ? `${title} with ${candidate.name}, ${dayAndTime(scheduledAt, now)}–${timeOfDay(end)}`
                  : `${title} with ${candidate.name}`
              }
            />
            <Facts items={factsOf(interview)} />
            <EarlierRounds interview={interview} />
            <PrepareCompetencies interview={interview} />
            <PreparePrompts kit={interview.kit} />
          </>
        }
        side={<PreparePlan interview={interview} />}
      />
    </Page>
  )
}

function factsOf({ candidate, scheduledAt, mySeat, panel }: Interview) {
  const moves = mySeat === 'lead' || mySeat === 'co'
  return [
    ...(candidate.pronunciation ? [{ term: 'Say it', value: candidate.pronunciation }] : []),
    ...(candidate.timeZone && scheduledAt
      ? [
          {
            term: 'For the candidate',
            value: `${timeThere(scheduledAt, candidate.timeZone)} in ${cityOf(candidate.timeZone)}`,
          },
        ]
      : []),
    ...(mySeat
      ? [{ term: 'You', value: `${seatNames[mySeat]}; ${moves ? 'you move the clock' : 'you follow along'}` }]
      : []),
    {
      term: 'Panel',
      value:
        panel.length === 0
          ? 'Nobody yet'
          : panel.map(({ name, seat }) => `${name}, ${seatNames[seat].toLowerCase()}`).join(' · '),
    },
    ...candidate.links.map(({ label, url }) => ({
      term: 'Link',
      value: (
        <a href={url} target="_blank" rel="noreferrer">
          {label}
        </a>
      ),
    })),
  ]
}

/** What earlier rounds ask this one to look into, and what was asked already: nobody needs the same story twice. */
function EarlierRounds({ interview }: { interview: Interview }) {
  const { askedBefore, handedOn } = interview
  const asked = Map.groupBy(askedBefore, ({ title }) => title)
  return (
    <>
      {handedOn.length > 0 && (
        <Section title="To probe, from earlier rounds">
          <Card>
            <HandedOn handedOn={handedOn} />
          </Card>
        </Section>
      )}
      {[...asked].map(([title, prompts]) => (
        <Section key={title} title={`Asked already in ${title}`}>
          <ul className={styles.asked}>
            {prompts.map(({ promptId, text }) => (
              <li key={promptId}>{text}</li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  )
}
