import type { MarkedContent } from './withdrawal.ts'

/** The problems that a job asks of one kit, and how many of its interviews on that kit were given one before. */
export type ProblemTurn = { kitSlug: string; ids: string[]; earlier: number }

/**
 * Which problem each interview of a new candidacy is given: the one that its job pins, in turn where it pins several of
 * one kit. Null leaves it to who leads the interview.
 */
export function problemsInTurn(kitSlugs: readonly string[], turns: readonly ProblemTurn[]): (string | null)[] {
  return kitSlugs.map((kitSlug, index) => {
    const turn = turns.find((one) => one.kitSlug === kitSlug)
    if (!turn || turn.ids.length === 0) return null
    const before = kitSlugs.slice(0, index).filter((slug) => slug === kitSlug).length
    return turn.ids[(turn.earlier + before) % turn.ids.length] ?? null
  })
}

/** An interview shows its own problem alone; where the kit no longer has it, all of them are there to choose from. */
export function withOwnProblem(content: MarkedContent, problemId: string | null): MarkedContent {
  const own = content.problems?.filter(({ id }) => id === problemId) ?? []
  return own.length === 0 ? content : { ...content, problems: own }
}
