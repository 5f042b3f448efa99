import type { KeptWork, RehearsalAttempt, RehearsalCard } from '#contract/rehearsal-attempts.ts'
import { type AttemptRow, findAttempt, lockAttempt } from '#db/queries/rehearsal-attempts.ts'
import { listWithdrawals } from '#db/queries/prompt-withdrawals.ts'
import type { Actor } from '#domain/access.ts'
import { answersOf } from '#domain/rehearsal/places.ts'
import type { Answer } from '#domain/rehearsal/rehearsal.ts'
import { rehearsedKit } from '#domain/rehearsal/rehearsed-kit.ts'
import { contentOfInterview, markWithdrawn } from '#domain/withdrawal.ts'
import type { Context } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

export const ownerOf = ({ id, organizationId }: Actor) => ({ organizationId, userId: id })

/** One's own attempt; anybody else's is not there. @throws ProblemError */
export async function ownAttempt({ db, actor }: Context, id: string): Promise<AttemptRow> {
  const found = await findAttempt(db, ownerOf(actor), id)
  if (!found) throw new ProblemError('not_found')
  return found
}

/** @throws ProblemError */
export async function lockOwnAttempt({ db, actor }: Context, id: string): Promise<AttemptRow> {
  const found = await lockAttempt(db, ownerOf(actor), id)
  if (!found) throw new ProblemError('not_found')
  return found
}

/**
 * What of the kit is rehearsed. A prompt that was withdrawn is left out, as of an interview; a written rehearsal counts
 * on it, so there it stays and is marked.
 */
export async function rehearsedOf({ db, actor }: Context, row: AttemptRow) {
  const { kit, rehearsal, form, problemId } = row
  const withdrawals = await listWithdrawals(db, actor.organizationId, kit.slug)
  const content = rehearsal ? kit.content : contentOfInterview(kit.content, withdrawals, row.createdAt)
  const rehearsed = rehearsedKit({ ...kit, content }, { written: rehearsal, form, problemId })
  return rehearsal ? { ...rehearsed, content: markWithdrawn(rehearsed.content, withdrawals) } : rehearsed
}

/**
 * What may be known before the scorecard is submitted: what is said, and not what it is evidence for. Each field is
 * named, because with a conflict this leaves as `current`, which no contract looks through.
 */
export async function attemptView(context: Context, row: AttemptRow): Promise<RehearsalAttempt> {
  const { rehearsal, kit, id, form, state, createdAt, updatedAt, submittedAt, work, revision } = row
  const rehearsed = await rehearsedOf(context, row)
  return {
    id,
    rehearsal: rehearsal && shownOf(rehearsal),
    form,
    state,
    createdAt,
    updatedAt,
    submittedAt,
    kit: { ...kit, ...rehearsed },
    answers: rehearsal ? answersOf(rehearsal, rehearsed.content, form).map(saidOf) : [],
    work,
    revision,
    scorecard: cardView(row),
  }
}

const shownOf = ({ slug, version, title, candidate }: NonNullable<AttemptRow['rehearsal']>) => ({
  slug,
  version,
  title,
  candidate,
})

const saidOf = ({ to, lines }: Answer) => ({
  to,
  lines: lines.map(({ id, text, pause }) => ({ id, text, ...(pause === undefined ? {} : { pause }) })),
})

export const cardView = ({ card, cardRevision, cardUpdatedAt }: AttemptRow): RehearsalCard => ({
  ratings: [...card.ratings],
  recommendation: card.recommendation,
  withheldReason: card.withheldReason,
  summary: card.summary,
  revision: cardRevision,
  updatedAt: cardUpdatedAt,
})

export const workView = ({ work, revision, updatedAt }: AttemptRow): KeptWork => ({ work, revision, updatedAt })
