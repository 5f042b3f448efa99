import type { KitVersion } from '#contract/kits.ts'
import type { DemoNote, DemoSitting } from '#db/demo/sitting.ts'
import { plan } from '#domain/plan.ts'

type Moment =
  | { kind: 'section'; offsetMs: number; sectionId: string }
  | { kind: 'prompt'; offsetMs: number; promptId: string; status: 'asked' | 'skipped'; followUpIds: string[] }
  | { kind: 'note'; offsetMs: number; note: DemoNote }

const offsetOf = (at: string) => {
  const [minutes, seconds] = at.split(':').map(Number)
  return ((minutes ?? 0) * 60 + (seconds ?? 0)) * 1000
}

/** When it ended, in milliseconds of its clock. */
export const endOf = ({ ends }: DemoSitting, kit: KitVersion): number =>
  ends === undefined ? kit.durationMinutes * 60_000 : offsetOf(ends)

/** What the lead did, in the order of the clock. What nobody timed has neither sections nor marks. */
export function momentsOf(sitting: DemoSitting, kit: KitVersion, stopMs: number): Moment[] {
  const notes = sitting.notes.map((note): Moment => ({ kind: 'note', offsetMs: offsetOf(note[0]), note }))
  const timed = sitting.isTimed === false ? [] : [...sectionsOf(sitting, kit), ...promptsOf(sitting, kit)]
  return [...timed, ...notes].filter(({ offsetMs }) => offsetMs < stopMs).toSorted((a, b) => a.offsetMs - b.offsetMs)
}

/** As the sitting says, else a little late into each. */
const sectionsOf = ({ entered = {} }: DemoSitting, kit: KitVersion): Moment[] =>
  plan(kit.content.sections)
    .slice(1)
    .map(({ sectionId, fromMs }, index) => {
      const at = entered[sectionId]
      return { kind: 'section', offsetMs: at === undefined ? fromMs + index * 12_000 : offsetOf(at), sectionId }
    })

/** Asked before their first note, or when the sitting says; some were skipped. */
function promptsOf({ notes, followUps, alsoAsked = [], skipped = [] }: DemoSitting, kit: KitVersion): Moment[] {
  const asked = new Map(alsoAsked.map(([at, promptId]) => [promptId, offsetOf(at)]))
  for (const [at, , promptId] of notes) if (promptId && !asked.has(promptId)) asked.set(promptId, offsetOf(at) - 70_000)
  const known = new Map(
    kit.content.sections.flatMap(({ prompts }) =>
      prompts.map(({ id, followUps: all }) => [id, all.map((one) => one.id)]),
    ),
  )
  return [
    ...[...asked].map(([promptId, offsetMs]): Moment => {
      const used = followUps.filter((id) => known.get(promptId)?.includes(id))
      return { kind: 'prompt', offsetMs, promptId, status: 'asked', followUpIds: used }
    }),
    ...skipped.map(
      ([at, promptId]): Moment => ({
        kind: 'prompt',
        offsetMs: offsetOf(at),
        promptId,
        status: 'skipped',
        followUpIds: [],
      }),
    ),
  ]
}
