import type { KitContent } from '../kit.ts'
import type { Answer, Rehearsal, RehearsalForm } from './rehearsal.ts'

/** Something of a kit that the made-up candidate can be drawn by. */
export type Place = {
  id: string
  what: 'section' | 'prompt' | 'follow-up' | 'problem' | 'probe' | 'hint'
  text: string
  /** Of a follow-up or a probe: the gap that it closes. */
  gap: string | null
  /** The prompt or problem that it belongs to; its own id for one. Null for a section. */
  promptId: string | null
}

/** In the order of the kit, each follow-up behind its prompt; of its problems the pinned one. */
export function placesOf(
  { sections, problems = [] }: Pick<KitContent, 'sections' | 'problems'>,
  problemId?: string,
): Place[] {
  return [
    ...sections.flatMap(({ id, title, prompts }): Place[] => [
      { id, what: 'section', text: title, gap: null, promptId: null },
      ...prompts.flatMap((prompt): Place[] => [
        { id: prompt.id, what: 'prompt', text: prompt.text, gap: null, promptId: prompt.id },
        ...prompt.followUps.map((followUp): Place => ({ ...followUp, what: 'follow-up', promptId: prompt.id })),
      ]),
    ]),
    ...problems
      .filter(({ id }) => id === problemId)
      .flatMap(({ id, title, probes, hints }): Place[] => [
        { id, what: 'problem', text: title, gap: null, promptId: id },
        ...probes.map(
          (probe): Place => ({ id: probe.id, what: 'probe', text: probe.text, gap: probe.gap, promptId: id }),
        ),
        ...hints.map((hint): Place => ({ id: hint.id, what: 'hint', text: hint.text, gap: null, promptId: id })),
      ]),
  ]
}

/** The answers that can be drawn at this length, out of this much of a kit. */
export function answersOf(
  { answers, problemId }: Pick<Rehearsal, 'answers' | 'problemId'>,
  content: Pick<KitContent, 'sections' | 'problems'>,
  form: RehearsalForm,
): Answer[] {
  const ids = new Set(placesOf(content, problemId).map(({ id }) => id))
  const own = answers.filter(({ to }) => ids.has(to))
  return form === 'full' ? own : own.map(({ to, lines }) => ({ to, lines: lines.filter(({ isLong }) => !isLong) }))
}
