import type { Candidacy } from '#contract/candidates.ts'
import { boardOf } from '../../lib/candidacy-board.ts'
import { progressOf } from '../../lib/candidacy-progress.ts'
import { count } from '../../lib/format.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Board } from '../../ui/board.tsx'
import { Section } from '../../ui/section.tsx'

type Props = { candidacies: readonly Candidacy[]; isRecruiter: boolean; now: Date }

/** Boards on one screen at most; the others are a click away. */
const mostBoards = 4
const mostCards = 3

/** A strip per job with active candidacies: those with something late or ready first. */
export function Boards({ candidacies, isRecruiter, now }: Props) {
  const jobs = [...new Map(candidacies.map(({ job }) => [job.id, job])).values()].map((job) => {
    const own = candidacies.filter((candidacy) => candidacy.job.id === job.id)
    const pressing = own.filter((candidacy) => progressOf(candidacy, now).step !== 'in_rounds').length
    return { job, own, pressing }
  })
  const shown = jobs.toSorted((a, b) => b.pressing - a.pressing).slice(0, mostBoards)
  return (
    <>
      {shown.map(({ job, own }) => (
        <Section
          key={job.id}
          title={
            <>
              <Anchor href={`/jobs/${job.id}`}>
                {job.title}
                {job.level !== '' && `, ${job.level}`}
              </Anchor>
              , {count(own.length, 'active candidacy', 'active candidacies')}
            </>
          }
          end={<span className="no-phone">Progress only until a debrief opens</span>}
        >
          <Board
            label={`Board of ${job.title}, scrolls sideways`}
            columns={boardOf(own, now, isRecruiter)}
            most={mostCards}
            moreHref={`/jobs/${job.id}`}
          />
        </Section>
      ))}
      {jobs.length > shown.length && (
        <p>
          <Anchor href="/jobs">{count(jobs.length - shown.length, 'more job', 'more jobs')} with candidacies</Anchor>
        </p>
      )}
    </>
  )
}
