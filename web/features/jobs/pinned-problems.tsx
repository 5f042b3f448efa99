import { useQueries, useQuery } from '@tanstack/react-query'
import type { UseFormRegisterReturn } from 'react-hook-form'
import type { Loop } from '#contract/kits.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { kitQuery, kitsQuery } from '../kits/queries.ts'
import styles from './jobs.module.css'

type ProblemSet = { slug: string; title: string; problems: { id: string; title: string }[] }

/** The problem sets among a loop's kits; undefined until they are here. */
export function useProblemSets(loop: Loop | undefined): ProblemSet[] | undefined {
  const kits = useQuery(kitsQuery)
  const inLoop = new Set(loop?.rounds.map(({ kitSlug }) => kitSlug))
  const sets = (kits.data?.items ?? []).filter(
    ({ slug, interviewType }) => inLoop.has(slug) && (interviewType === 'coding' || interviewType === 'system_design'),
  )
  const whole = useQueries({ queries: sets.map(({ slug }) => kitQuery(slug)) })
  const found = whole.flatMap(({ data }) => data ?? [])
  if (!kits.data || found.length < sets.length) return undefined
  return found.flatMap(({ slug, title, content: { problems = [] } }) =>
    problems.length === 0 ? [] : { slug, title, problems: problems.filter(({ withdrawn }) => !withdrawn) },
  )
}

/** Which problems everybody is asked, so that candidates of a job can be compared. */
export function PinnedProblems({ sets, field }: { sets: readonly ProblemSet[]; field: UseFormRegisterReturn }) {
  return sets.map(({ slug, title, problems }) => (
    <fieldset key={slug} className={styles.committee}>
      <legend>
        <b>{title}: problems</b> <span className="muted">optional</span>
      </legend>
      <p className="muted small">
        One: everybody gets it. Several: candidates get them in turn. None: who leads chooses.
      </p>
      {problems.map((problem) => (
        <Checkbox key={problem.id} label={problem.title} value={problem.id} {...field} />
      ))}
    </fieldset>
  ))
}
