import type { BodyOf } from '#contract/endpoint.ts'
import type { beginRehearsal as contract, RehearsalAttempt } from '#contract/rehearsal-attempts.ts'
import { findKit } from '#db/queries/kits.ts'
import { type AttemptRow, insertAttempt, lockAttempt } from '#db/queries/rehearsal-attempts.ts'
import { findRehearsal } from '#db/queries/rehearsals.ts'
import { formsOf, type Rehearsal, type RehearsalForm } from '#domain/rehearsal/rehearsal.ts'
import { noWork } from '#domain/rehearsal/work.ts'
import type { Context, Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { attemptView, lockOwnAttempt, ownerOf } from './attempt-view.ts'

type Choice = BodyOf<typeof contract>

const noCard = { ratings: [], recommendation: null, withheldReason: null, summary: '' }

export const beginRehearsal: Handler<'beginRehearsal'> = ({ params: { id }, body }, context) =>
  beginWith(context, id, body, async (slug) => {
    const found = await findRehearsal(context.db, context.actor.organizationId, slug)
    if (!found) throw unknown('rehearsalSlug', 'There is no such rehearsal.')
    return found
  })

type Written = {
  slug: string
  version: number
  kitSlug: string
  kitVersion: number
  content: Pick<Rehearsal, 'full' | 'problemId'>
}

/** Begun twice with the same choice it is one attempt, however far it has come, and whatever became of the library. */
export async function beginWith(
  context: Context,
  id: string,
  choice: Choice,
  find: (slug: string) => Promise<Written>,
): Promise<RehearsalAttempt> {
  const { db, actor, now, audit } = context
  const known = await lockAttempt(db, ownerOf(actor), id)
  if (!known) {
    const chosen =
      'rehearsalSlug' in choice
        ? byRehearsal(choice.form, await find(choice.rehearsalSlug))
        : await byKit(context, choice)
    const isNew = await insertAttempt(db, { ...ownerOf(actor), id, ...chosen, work: noWork, card: noCard, now })
    if (isNew) audit({ action: 'rehearsal.begin', subjectType: 'rehearsal_attempt', subjectId: id })
  }
  const row = known ?? (await lockOwnAttempt(context, id))
  const view = await attemptView(context, row)
  if (!isChoice(row, choice))
    throw new ProblemError('revision_conflict', { detail: 'Another rehearsal has this id.', current: view })
  return view
}

function isChoice({ form, rehearsal, kit, problemId }: AttemptRow, body: Choice): boolean {
  if (form !== body.form) return false
  if ('rehearsalSlug' in body) return rehearsal?.slug === body.rehearsalSlug
  return !rehearsal && kit.slug === body.kitSlug && (body.problemId === undefined || body.problemId === problemId)
}

const unknown = (path: string, message: string) =>
  new ProblemError('unknown_reference', { issues: [{ path, message }] })

function byRehearsal(form: RehearsalForm, { slug, version, kitSlug, kitVersion, content }: Written) {
  if (!formsOf(content).includes(form)) throw unknown('form', 'This one was written for the eight minutes alone.')
  return {
    form,
    rehearsal: { slug, version },
    kit: { slug: kitSlug, version: kitVersion },
    problemId: content.problemId ?? null,
  }
}

async function byKit({ db, actor }: Context, { form, kitSlug, problemId }: Extract<Choice, { kitSlug: string }>) {
  const kit = await findKit(db, actor.organizationId, kitSlug, 'latest')
  if (!kit) throw unknown('kitSlug', 'There is no such kit.')
  const problems = kit.content.problems ?? []
  if (problemId !== undefined && !problems.some(({ id }) => id === problemId))
    throw unknown('problemId', 'The kit has no such problem.')
  return {
    form,
    rehearsal: null,
    kit: { slug: kit.slug, version: kit.version },
    problemId: problemId ?? problems[0]?.id ?? null,
  }
}
