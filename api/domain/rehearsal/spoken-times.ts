import type { KitContent } from '../kit.ts'
import { answersOf, type Place, placesOf } from './places.ts'
import type { Answer, RehearsalForm, ShortPlan } from './rehearsal.ts'
import { rehearsedKit } from './rehearsed-kit.ts'
import { lengthMs } from './speech.ts'

export type RehearsedOf = { durationMinutes: number; content: KitContent }
/** What is said in a rehearsal, and when; what it is evidence for is not looked at. */
export type Said = { answers: Answer[]; problemId?: string | undefined; short: ShortPlan }

/** What is left of the kit at this length. */
export const contentAt = (said: Said, kit: RehearsedOf, form: RehearsalForm): KitContent =>
  rehearsedKit(kit, { written: said, form, problemId: null }).content

/** Everything that can be asked at these lengths, and hello and goodbye, in the order of the kit. */
export function neededOf(said: Said, kit: RehearsedOf, forms: readonly RehearsalForm[]): Place[] {
  const asked = new Set(
    forms.flatMap((form) => placesOf(contentAt(said, kit, form), said.problemId).map(({ id }) => id)),
  )
  const edges = [kit.content.sections[0]?.id, kit.content.sections.at(-1)?.id]
  return placesOf(kit.content, said.problemId).filter(({ id, what }) =>
    what === 'section' ? edges.includes(id) : asked.has(id),
  )
}

/** How long it takes to say what is said to something, follow-ups and probes with it, and the seconds that it has. */
export type SpokenTime = { id: string; what: 'prompt' | 'section'; seconds: number; allowed: number }

/** Of each prompt and each section of this length, as they come: whoever asks everything hears everything. */
export function spokenTimes(said: Said, kit: RehearsedOf, form: RehearsalForm): SpokenTime[] {
  const content = contentAt(said, kit, form)
  const { sections, problems = [] } = content
  const answers = answersOf(said, content, form)
  const secondsOf = (ids: readonly string[]) =>
    Math.ceil(answers.filter(({ to }) => ids.includes(to)).reduce((sum, answer) => sum + lengthMs(answer), 0) / 1000)
  const probedIn = (id: string) => problems.flatMap(({ probes }) => probes.filter(({ sectionId }) => sectionId === id))
  const opened = sections.find(({ id }) => probedIn(id).length > 0)
  return sections.flatMap((section): SpokenTime[] => {
    const prompts = section.prompts.filter(({ core }) => core)
    const idsOf = ({ id, followUps }: (typeof prompts)[number]) => [id, ...followUps.map((followUp) => followUp.id)]
    return [
      ...prompts.map(
        (prompt): SpokenTime => ({
          id: prompt.id,
          what: 'prompt',
          seconds: secondsOf(idsOf(prompt)),
          allowed: prompt.minutes * 60,
        }),
      ),
      {
        id: section.id,
        what: 'section',
        seconds: secondsOf([
          section.id,
          ...prompts.flatMap(idsOf),
          ...(section === opened ? problems.map(({ id }) => id) : []),
          ...probedIn(section.id).map(({ id }) => id),
        ]),
        allowed: section.minutes * 60,
      },
    ]
  })
}
