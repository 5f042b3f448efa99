import type { BankItem } from '#contract/kits.ts'

/** A problem's text is its title, an empty line, and the statement. */
export function partsOf({ kind, sectionTitle, text }: Pick<BankItem, 'kind' | 'sectionTitle' | 'text'>): {
  ask: string
  statement: string | null
} {
  const [ask = '', ...rest] = text.split('\n\n')
  return kind === 'problem' && sectionTitle === null
    ? { ask, statement: rest.join('\n\n') }
    : { ask: text, statement: null }
}
