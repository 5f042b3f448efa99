import { promptFacts } from '#db/queries/prompt-use.ts'
import { promptUse } from '#domain/prompt-use.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { readBank } from './bank.ts'

export const getPromptUse: Handler<'getPromptUse'> = async ({ params }, { db, actor, audit }) => {
  const { slug: kitSlug, promptId } = params
  const id = `${kitSlug}:${promptId}`
  const bank = await readBank(db, actor.organizationId)
  if (!bank.some((item) => item.id === id)) throw new ProblemError('not_found')
  const facts = await promptFacts(db, actor, { kitSlug, promptId })
  audit({ action: 'prompt.use', subjectType: 'prompt', subjectId: id })
  return promptUse(facts)
}
