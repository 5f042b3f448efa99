import type { BankItem } from '#contract/kits.ts'
import { queryClient } from '../../lib/query-client.ts'
import { kitVersionQuery } from '../kits/queries.ts'
import type { PromptItem } from './prompt-items.ts'

/** Questions of other kits: this kit's own are found in it, and a problem is nothing to slip in. */
export const questionsOf = (items: readonly BankItem[], kitSlug: string): BankItem[] =>
  items.filter((item) => item.kind === 'question' && item.kitSlug !== kitSlug)

/** No prompt of this kit has such an id, so nothing is marked under it. */
const idOf = ({ kitSlug, promptId }: BankItem) => `bank-${kitSlug}-${promptId}`.slice(0, 80)

/** Without a network the answer is that there is none, not to wait for one. */
export const atOnce = { networkMode: 'always', retry: false } as const

/** A question of the bank as the screen shows it, with its follow-ups where its kit can be read. */
export async function itemOfBank(found: BankItem): Promise<PromptItem> {
  const content = await queryClient
    .fetchQuery({ ...kitVersionQuery(found.kitSlug, found.kitVersion), ...atOnce })
    .then((kit) => kit.content)
    .catch(() => null)
  const prompt = content?.sections.flatMap(({ prompts }) => prompts).find(({ id }) => id === found.promptId)
  return {
    id: idOf(found),
    kind: 'question',
    title: null,
    text: found.text,
    sectionId: null,
    isCore: false,
    minutes: prompt?.minutes ?? null,
    competencyIds: found.competencyIds,
    strongAnswer: found.strongAnswer,
    followUps: prompt?.followUps ?? [],
    hints: [],
    bank: found.kitTitle,
  }
}
