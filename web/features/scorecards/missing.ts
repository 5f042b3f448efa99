import type { Draft, Hint } from '#domain/scorecard.ts'
import { competencyTitle } from '../../lib/competency-title.ts'
import { listed } from '../../lib/in-words.ts'

export type MissingItem = { path: string; label: string; message: string; href: string }

/** What is missing, in a few words each, and where on the page it is asked for. */
export const missingItems = (
  issues: readonly { path: string; message: string }[],
  draft: Pick<Draft, 'ratings'>,
): MissingItem[] => issues.map(({ path, message }) => ({ path, message, ...placed(path, draft) }))

function placed(path: string, draft: Pick<Draft, 'ratings'>): { label: string; href: string } {
  const [, competencyId, part] = /^ratings\.([^.]+)(?:\.(\w+))?$/.exec(path) ?? []
  if (competencyId !== undefined) {
    const title = competencyTitle(competencyId)
    if (part === 'evidence') return { label: `evidence for ${title}`, href: `#${competencyId}.cited` }
    if (part === 'rationale') return { label: whyLabel(competencyId, title, draft), href: `#${competencyId}.rationale` }
    return { label: title, href: `#${competencyId}` }
  }
  if (path === 'summary') return { label: 'summary', href: '#recommendation.summary' }
  if (path === 'withheldReason') return { label: 'recommend or withhold, not both', href: '#recommendation.withheld' }
  return { label: 'recommendation', href: '#recommendation' }
}

function whyLabel(competencyId: string, title: string, draft: Pick<Draft, 'ratings'>): string {
  const rating = draft.ratings.find((candidate) => candidate.competencyId === competencyId)
  if (!rating || rating.fromMemory || rating.rating === null) return `what you remember of ${title}`
  return `why a ${rating.rating} on ${title}`
}

/** Worth a second look; never a refusal. */
export function hintWords({ kind, competencyIds }: Hint): string {
  const names = listed(competencyIds.map(competencyTitle))
  if (kind === 'yes_with_low_ratings')
    return `You recommend yes, and more than half of your ratings are a 1 or 2: ${names}.`
  if (kind === 'yes_with_must_have_at_1') return `You recommend yes, with a 1 on a must-have: ${names}.`
  if (kind === 'no_without_low_rating') return 'You recommend no, and none of your ratings is a 1 or 2.'
  return `A must-have was not assessed: ${names}.`
}
