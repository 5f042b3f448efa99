import type { KitContent } from '#domain/kit.ts'
import type { RehearsalDraft } from '#domain/rehearsal/draft.ts'
import type { ReferenceTag } from '#domain/rehearsal/rehearsal.ts'
import { answerTo, withAnswer } from './writing.ts'

/** The draft with other evidence behind one line. */
export function withEvidence(
  draft: RehearsalDraft,
  to: string,
  lineId: string,
  evidence: ReferenceTag[],
): Pick<RehearsalDraft, 'answers'> {
  const answer = answerTo(draft, to)
  return withAnswer(draft, {
    ...answer,
    lines: answer.lines.map((line) => (line.id === lineId ? { ...line, evidence } : line)),
  })
}

export const catalogueText = ({ signals, antiPatterns }: KitContent, id: string): string =>
  [...signals, ...antiPatterns].find((item) => item.id === id)?.text ?? id
