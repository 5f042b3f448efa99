import { type CompetencyId, competencyTitles } from './competency.ts'
import type { Tag } from './coverage.ts'
import type { KitContent } from './kit.ts'
import type { Refusal } from './refusal.ts'

export type Recommendation = 'strong_no' | 'no' | 'yes' | 'strong_yes'
export type Confidence = 'low' | 'medium' | 'high'

export type Rating = {
  competencyId: string
  rating: 1 | 2 | 3 | 4 | null
  notAssessed: boolean
  rationale: string
  fromMemory: boolean
  confidence: Confidence | null
  noteIds: string[]
  promptIds: string[]
  followUpIds: string[]
}

/** What a scorecard says; the same shape whether it is still a draft or frozen. */
export type Draft = {
  ratings: readonly Rating[]
  recommendation: Recommendation | null
  withheldReason: string | null
  summary: string
}

/** What there is to cite: one's own notes that still stand, core prompts that were asked, follow-ups that were used. */
export type Evidence = {
  notes: readonly { id: string; tags: readonly Tag[] }[]
  askedCorePromptIds: readonly string[]
  usedFollowUpIds: readonly string[]
}

export type Mark = { promptId: string; status: 'asked' | 'skipped' | 'none'; followUpIds: readonly string[] }
type RatedKit = { competencies: readonly { id: CompetencyId; mustHave: boolean }[] }
type Issue = { path: string; message: string }

const isSaid = (text: string | null) => text !== null && text.trim() !== ''

/** Problems of a problem set count as core: whoever gets one is asked it. */
export function evidenceOf(
  kit: Pick<KitContent, 'sections' | 'problems'>,
  marks: readonly Mark[],
  notes: Evidence['notes'],
): Evidence {
  const core = new Set([
    ...kit.sections.flatMap((section) => section.prompts.filter((prompt) => prompt.core).map((prompt) => prompt.id)),
    ...(kit.problems ?? []).map((problem) => problem.id),
  ])
  return {
    notes,
    askedCorePromptIds: marks
      .filter((mark) => mark.status === 'asked' && core.has(mark.promptId))
      .map((m) => m.promptId),
    usedFollowUpIds: marks.flatMap((mark) => mark.followUpIds),
  }
}

/** A note, a core prompt that was asked, a follow-up that was used; or a rationale that says it is from memory. */
export function restsOnEvidence(rating: Rating, evidence: Evidence): boolean {
  return (
    rating.noteIds.some((id) => evidence.notes.some((note) => note.id === id)) ||
    rating.promptIds.some((id) => evidence.askedCorePromptIds.includes(id)) ||
    rating.followUpIds.some((id) => evidence.usedFollowUpIds.includes(id)) ||
    (rating.fromMemory && isSaid(rating.rationale))
  )
}

/** Signals and anti-patterns for the rated competency among the notes that the rating cites. */
export function polarities(
  rating: Pick<Rating, 'competencyId' | 'noteIds'>,
  notes: Evidence['notes'],
): { signals: number; antiPatterns: number } {
  const tags = notes
    .filter((note) => rating.noteIds.includes(note.id))
    .flatMap((note) => note.tags.filter((tag) => tag.competencyId === rating.competencyId))
  const signals = tags.filter((tag) => tag.polarity === 'signal').length
  return { signals, antiPatterns: tags.length - signals }
}

/** A 3 or 4 on notes that speak more against than for it, or a 1 or 2 on nothing but signals. */
export function ratingAgainstEvidence(rating: Rating, notes: Evidence['notes']): boolean {
  if (rating.rating === null || rating.notAssessed) return false
  const { signals, antiPatterns } = polarities(rating, notes)
  return rating.rating >= 3 ? antiPatterns > signals : signals > 0 && antiPatterns === 0
}

/** Why the rating needs a rationale, or null where it may go without. */
export function rationaleReason(rating: Rating, notes: Evidence['notes']): 'end_of_scale' | 'against_evidence' | null {
  if (rating.rating === null || rating.notAssessed) return null
  if (rating.rating === 1 || rating.rating === 4) return 'end_of_scale'
  return ratingAgainstEvidence(rating, notes) ? 'against_evidence' : null
}

/** Rated on evidence, or said to be not assessed, which is neither a no nor a middle. */
export function isAnswered(draft: Pick<Draft, 'ratings'>, competencyId: string, evidence: Evidence): boolean {
  const rating = draft.ratings.find((candidate) => candidate.competencyId === competencyId)
  if (!rating) return false
  if (rating.notAssessed) return rating.rating === null
  return rating.rating !== null && restsOnEvidence(rating, evidence)
}

/** Ratings come before the recommendation: it is asked once every competency is answered. */
export const recommendationLocked = (draft: Pick<Draft, 'ratings'>, kit: RatedKit, evidence: Evidence) =>
  kit.competencies.some((competency) => !isAnswered(draft, competency.id, evidence))

/** Everything that keeps a scorecard from being submitted; empty when it is whole. */
export function missingOf(draft: Draft, kit: RatedKit, evidence: Evidence): Issue[] {
  const issues = kit.competencies.flatMap((competency) => missingOfRating(draft, competency.id, evidence))
  const isWithheld = isSaid(draft.withheldReason)
  if (draft.recommendation === null && !isWithheld)
    issues.push({ path: 'recommendation', message: 'Recommend, or withhold it and say why.' })
  if (draft.recommendation !== null && isWithheld)
    issues.push({ path: 'withheldReason', message: 'Recommend or withhold, not both.' })
  if (!isSaid(draft.summary)) issues.push({ path: 'summary', message: 'Write a summary.' })
  return issues
}

function missingOfRating(draft: Draft, competencyId: CompetencyId, evidence: Evidence): Issue[] {
  const path = `ratings.${competencyId}`
  const title = competencyTitles[competencyId]
  const rating = draft.ratings.find((candidate) => candidate.competencyId === competencyId)
  if (!rating || (rating.rating === null && !rating.notAssessed))
    return [{ path, message: `Rate ${title}, or say that it was not assessed.` }]
  if (rating.notAssessed)
    return rating.rating === null ? [] : [{ path, message: `${title} is both rated and not assessed: choose one.` }]
  const issues: Issue[] = []
  const needsText = !isSaid(rating.rationale)
  if (!restsOnEvidence(rating, evidence) && !rating.fromMemory)
    issues.push({
      path: `${path}.evidence`,
      message: `Cite a note, a core prompt that was asked or a follow-up that was used for ${title}, or mark its rationale as from memory.`,
    })
  const reason = rationaleReason(rating, evidence.notes)
  if (needsText && rating.fromMemory)
    issues.push({ path: `${path}.rationale`, message: `Write what you remember of ${title}.` })
  else if (needsText && reason === 'end_of_scale')
    issues.push({
      path: `${path}.rationale`,
      message: `Say why ${title} is a ${rating.rating}: the ends of the scale need it.`,
    })
  else if (needsText && reason === 'against_evidence')
    issues.push({
      path: `${path}.rationale`,
      message: `Say why ${title} is a ${rating.rating}: its cited notes point the other way.`,
    })
  return issues
}

export type Submission = { interviewState: string; draft: Draft; kit: RatedKit; evidence: Evidence }

/** A scorecard is whole or refused, and there is none before the interview took place. */
export function refuseSubmission({
  interviewState,
  draft,
  kit,
  evidence,
}: Submission): Refusal<'interview_not_ended' | 'scorecard_incomplete'> | null {
  if (interviewState !== 'ended')
    return { code: 'interview_not_ended', detail: 'End the interview first, or record it as held.' }
  const issues = missingOf(draft, kit, evidence)
  return issues.length > 0 ? { code: 'scorecard_incomplete', issues } : null
}

export type Hint = {
  kind: 'yes_with_low_ratings' | 'yes_with_must_have_at_1' | 'no_without_low_rating' | 'must_have_not_assessed'
  competencyIds: string[]
}

export const isHireSide = (recommendation: Recommendation) =>
  recommendation === 'yes' || recommendation === 'strong_yes'

const idsOf = (ratings: readonly Rating[]) => ratings.map((rating) => rating.competencyId)

/** What is worth a second look before submitting; never a refusal. */
export function hints(draft: Draft, kit: RatedKit): Hint[] {
  const found: Hint[] = []
  const rated = draft.ratings.filter((rating) => rating.rating !== null && !rating.notAssessed)
  const low = rated.filter((rating) => rating.rating !== null && rating.rating <= 2)
  const isMustHave = (id: string) => kit.competencies.some((competency) => competency.id === id && competency.mustHave)
  if (draft.recommendation !== null && isHireSide(draft.recommendation)) {
    if (low.length * 2 > rated.length) found.push({ kind: 'yes_with_low_ratings', competencyIds: idsOf(low) })
    const failed = rated.filter((rating) => rating.rating === 1 && isMustHave(rating.competencyId))
    if (failed.length > 0) found.push({ kind: 'yes_with_must_have_at_1', competencyIds: idsOf(failed) })
  }
  if (draft.recommendation !== null && !isHireSide(draft.recommendation) && rated.length > 0 && low.length === 0)
    found.push({ kind: 'no_without_low_rating', competencyIds: [] })
  const skipped = draft.ratings.filter((rating) => rating.notAssessed && isMustHave(rating.competencyId))
  if (skipped.length > 0) found.push({ kind: 'must_have_not_assessed', competencyIds: idsOf(skipped) })
  return found
}
